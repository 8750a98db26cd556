// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/segmentbar.h"

#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace racha {

namespace {

constexpr int kPadding = 8;
constexpr int kTitleHeight = 28;
constexpr int kOptionHeight = 22;
constexpr int kLine = 2;
constexpr int kSpacing = 2;
constexpr int kLeastLetters = 4; ///< of a word without room

} // namespace

SegmentButton::SegmentButton(bool isTitle, const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_isTitle(isTitle)
    , m_appearance(appearance)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::ClickFocus); // the Tab key reaches the one taken
    setAttribute(Qt::WA_Hover);
}

QFont SegmentButton::boldFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    if (!m_isTitle)
        bold.setPixelSize(fontInfo().pixelSize() - 1);
    return bold;
}

/// Always as wide as in bold, so that the row stands still when another one is taken.
QSize SegmentButton::sizeHint() const
{
    return {QFontMetrics(boldFont()).horizontalAdvance(text()) + 2 * kPadding,
            Appearance::scaled(m_isTitle ? kTitleHeight : kOptionHeight)};
}

QSize SegmentButton::minimumSizeHint() const
{
    const int least = kLeastLetters * QFontMetrics(boldFont()).averageCharWidth() + 2 * kPadding;
    return {std::min(least, sizeHint().width()), sizeHint().height()};
}

void SegmentButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || (isChecked() && !m_isTitle)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint(theme.text, isChecked() && !m_isTitle ? 0.10 : 0.06));
        painter.drawRoundedRect(area, 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, 5, 5);
    } else if (isChecked() && m_isTitle) {
        painter.fillRect(QRectF(kPadding, height() - kLine, width() - 2 * kPadding, kLine),
                         theme.accent);
    }
    QFont words = boldFont();
    if (!isChecked())
        words.setWeight(QFont::Normal);
    painter.setFont(words);
    painter.setPen(isChecked() ? theme.text : theme.dim);
    const bool isWhole = width() >= sizeHint().width();
    painter.drawText(
        rect(), Qt::AlignCenter | Qt::TextSingleLine,
        isWhole ? text()
                : QFontMetrics(words).elidedText(text(), Qt::ElideRight, width() - 2 * kPadding));
}

SegmentBar::SegmentBar(int count, Look look, const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
{
    for (int i = 0; i < count; ++i) {
        auto* const button = new SegmentButton(look == Look::Titles, appearance, this);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::toggled, this, [this, button, i](bool isTaken) {
            button->setFocusPolicy(isTaken ? Qt::StrongFocus : Qt::ClickFocus);
            if (!isTaken)
                return;
            placeButtons();
            Q_EMIT currentChanged(i);
        });
    }
    m_buttons.front()->setChecked(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

int SegmentBar::current() const
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            return static_cast<int>(i);
    }
    return 0;
}

void SegmentBar::setCurrent(int segment)
{
    if (segment >= 0 && segment < static_cast<int>(m_buttons.size()))
        m_buttons[static_cast<std::size_t>(segment)]->setChecked(true);
}

void SegmentBar::setWords(int segment, const QString& text, const QString& name)
{
    SegmentButton& button = *m_buttons[static_cast<std::size_t>(segment)];
    if (button.text() == text && button.accessibleName() == name)
        return;
    button.setText(text);
    button.setAccessibleName(name);
    updateGeometry();
    placeButtons();
}

/// With no word but the one taken wider than `most`.
int SegmentBar::roomOf(const SegmentButton& button, int most) const
{
    const int wanted = button.sizeHint().width();
    return button.isChecked() ? wanted : std::clamp(most, button.minimumSizeHint().width(), wanted);
}

int SegmentBar::widthWith(int most) const
{
    int width = -kSpacing;
    for (const SegmentButton* const button : m_buttons)
        width += roomOf(*button, most) + kSpacing;
    return width;
}

QSize SegmentBar::sizeHint() const
{
    return {widthWith(QWIDGETSIZE_MAX), m_buttons.front()->sizeHint().height()};
}

/// The same whichever is taken, so that the window stands still.
QSize SegmentBar::minimumSizeHint() const
{
    int spared = 0;
    for (const SegmentButton* const button : m_buttons)
        spared = std::max(spared, button->sizeHint().width() - button->minimumSizeHint().width());
    int least = -kSpacing;
    for (const SegmentButton* const button : m_buttons)
        least += button->minimumSizeHint().width() + kSpacing;
    return {least + spared, sizeHint().height()};
}

void SegmentBar::placeButtons()
{
    int most = sizeHint().width(); // all whole
    if (most > width()) {
        int tooMuch = most;
        for (most = 0; tooMuch - most > 1;) {
            const int between = std::midpoint(most, tooMuch);
            (widthWith(between) > width() ? tooMuch : most) = between;
        }
    }
    int left = 0;
    for (SegmentButton* const button : m_buttons) {
        const int room = roomOf(*button, most);
        button->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, room, height())));
        button->setToolTip(room < button->sizeHint().width() ? button->text() : QString());
        left += room + kSpacing;
    }
}

void SegmentBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeButtons();
}

bool SegmentBar::event(QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::FontChange || type == QEvent::StyleChange
        || type == QEvent::LayoutDirectionChange) {
        updateGeometry();
        placeButtons();
    }
    return QWidget::event(event);
}

} // namespace racha
