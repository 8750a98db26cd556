// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/segmentbar.h"

#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QPainter>

namespace racha {

namespace {

constexpr int kPadding = 8;
constexpr int kTitleHeight = 28;
constexpr int kOptionHeight = 22;
constexpr int kLine = 2;

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
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

SegmentBar::SegmentBar(int count, Look look, const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (int i = 0; i < count; ++i) {
        auto* const button = new SegmentButton(look == Look::Titles, appearance, this);
        layout->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::toggled, this, [this, button, i](bool isTaken) {
            button->setFocusPolicy(isTaken ? Qt::StrongFocus : Qt::ClickFocus);
            if (isTaken)
                Q_EMIT currentChanged(i);
        });
    }
    m_buttons.front()->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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
    button.updateGeometry();
}

} // namespace racha
