// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/markeditor.h"

#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidest = 620;
constexpr int kMargin = 10;
constexpr int kIconSize = 18;

} // namespace

MarkEditor::MarkEditor(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    m_title->setObjectName(u"panelTitle"_s);
    m_text->setMaxLength(kLongestText);
    m_save->setObjectName(u"primary"_s);
    m_discard->setObjectName(u"quiet"_s);
    m_title->setBuddy(m_text);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_save);
    layout->addWidget(m_discard);
    connect(m_text, &QLineEdit::returnPressed, this, &MarkEditor::save);
    connect(m_save, &QPushButton::clicked, this, &MarkEditor::save);
    connect(m_discard, &QPushButton::clicked, this, &MarkEditor::cancel);
    connect(&appearance, &Appearance::changed, this, &MarkEditor::refreshIcons);
    parent->installEventFilter(this);
    retranslate();
    refreshIcons();
    hide();
}

void MarkEditor::begin(WallTime moment)
{
    if (isOpen())
        save();
    m_focusBefore = QApplication::focusWidget();
    m_moment = moment;
    m_text->clear();
    retranslate();
    show();
    place();
    raise();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void MarkEditor::save()
{
    if (!isOpen())
        return;
    const QString text = m_text->text().simplified();
    close();
    Q_EMIT saved(text, m_moment);
}

void MarkEditor::cancel()
{
    if (!isOpen())
        return;
    close();
    Q_EMIT cancelled();
}

/// The keys go back to where they went before.
void MarkEditor::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void MarkEditor::place()
{
    const QWidget* const over = parentWidget();
    const int margin = Appearance::scaled(kMargin);
    const int wanted = std::max(minimumSizeHint().width(), Appearance::scaled(kWidest));
    const int width = std::min(wanted, over->width() - 2 * margin);
    setGeometry((over->width() - width) / 2, margin, width, sizeHint().height());
}

bool MarkEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen())
        place();
    return QFrame::eventFilter(watched, event);
}

void MarkEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QFrame::keyPressEvent(event);
}

void MarkEditor::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void MarkEditor::refreshIcons()
{
    const Theme& theme = m_appearance.theme();
    const int size = Appearance::scaled(kIconSize);
    m_icon->setPixmap(symbolPixmap(u"mark"_s, theme.accent, size, devicePixelRatioF()));
    m_discard->setIcon(symbolIcon(u"close"_s, theme.dim));
    update();
}

void MarkEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MarkEditor::retranslate()
{
    const QString title = tr("Mark at %1").arg(words::clock(m_moment));
    m_title->setText(title);
    setAccessibleName(title);
    m_text->setAccessibleName(tr("Text of the mark at %1").arg(words::clock(m_moment)));
    m_text->setPlaceholderText(tr("What happens here?"));
    m_save->setText(tr("Save mark"));
    m_save->setToolTip(tr("Save the mark (Return)"));
    m_discard->setAccessibleName(tr("Discard the mark"));
    m_discard->setToolTip(tr("Discard the mark (Escape)"));
}

} // namespace racha
