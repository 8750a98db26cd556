// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/messagebar.h"

#include "ui/manual/manualtopic.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/words/errortext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIconSize = 18;

template<typename Label>
Label* wordLabel(QWidget* parent)
{
    auto* const label = new Label(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

MessageBar::MessageBar(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_icon(new QLabel(this))
    , m_words(wordLabel<QuietLabel>(this))
    , m_details(wordLabel<QLabel>(this))
    , m_action(new QPushButton(this))
    , m_retry(new QPushButton(this))
    , m_showDetails(new QPushButton(this))
    , m_manual(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_showDetails->setCheckable(false);
    m_close->setObjectName(u"quiet"_s);
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(14, 10, 10, 10);
    layout->setHorizontalSpacing(8);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_words, 0, 1);
    layout->addWidget(m_action, 0, 2, Qt::AlignTop);
    layout->addWidget(m_retry, 0, 3, Qt::AlignTop);
    layout->addWidget(m_showDetails, 0, 4, Qt::AlignTop);
    layout->addWidget(m_manual, 0, 5, Qt::AlignTop);
    layout->addWidget(m_close, 0, 6, Qt::AlignTop);
    layout->addWidget(m_details, 1, 1);
    layout->addWidget(m_copy, 1, 4, Qt::AlignTop);
    m_action->hide();
    layout->setColumnStretch(1, 1);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionRequested);
    connect(m_retry, &QPushButton::clicked, this, &MessageBar::retryRequested);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_manual, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(manualUrl(manualTopic(m_error->code))); });
    connect(m_showDetails, &QPushButton::clicked, this, [this] {
        if (m_isExplained)
            Q_EMIT whyRequested();
        else
            setDetailsShown(m_details->isHidden());
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text() + u'\n' + detailText()); });
    connect(&appearance, &Appearance::changed, this, &MessageBar::refresh);
    retranslate();
    hide();
}

void MessageBar::showError(const Error& error, Severity severity, bool canRetry)
{
    m_error = error;
    m_severity = severity;
    m_progress.clear();
    m_retry->setVisible(canRetry);
    m_showDetails->show();
    setDetailsShown(false);
    refresh();
    appear();
}

void MessageBar::showText(Severity severity, const QString& title, const QString& text,
                          bool canRetry)
{
    m_error.reset();
    m_severity = severity;
    m_title = title;
    m_text = text;
    m_progress.clear();
    m_retry->setVisible(canRetry);
    m_showDetails->setVisible(m_isExplained);
    setDetailsShown(false);
    refresh();
    appear();
}

void MessageBar::appear()
{
    const QString words = m_title + m_text;
    if (isVisible() && words != m_announced) {
        QAccessibleEvent event(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&event);
    }
    m_announced = words;
    show(); // which is announced by itself
}

void MessageBar::setProgress(const QString& progress)
{
    if (progress == m_progress)
        return;
    m_progress = progress;
    refresh();
}

void MessageBar::setExplained(bool explained)
{
    if (explained == m_isExplained)
        return;
    m_isExplained = explained;
    setDetailsShown(false);
}

void MessageBar::setAction(const QString& word)
{
    m_action->setText(word);
    m_action->setVisible(!word.isEmpty());
}

void MessageBar::dismiss()
{
    hide();
}

QString MessageBar::text() const
{
    QStringList parts {m_title, m_text, m_progress};
    parts.removeAll(QString());
    return parts.join(u' ');
}

void MessageBar::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
    m_copy->setVisible(shown);
    nameDetails(shown);
}

void MessageBar::nameDetails(bool shown)
{
    m_showDetails->setText(m_isExplained ? tr("Why?") : shown ? tr("Hide details") : tr("Details"));
}

QString MessageBar::detailText() const
{
    if (!m_error)
        return {};
    return manualTopic(m_error->code) + u" · " + m_error->detail;
}

QColor MessageBar::colour() const
{
    const Theme& theme = m_appearance.theme();
    switch (m_severity) {
    case Severity::Info:
        return theme.accent;
    case Severity::Warning:
        return theme.running;
    case Severity::Failure:
        break;
    }
    return theme.ended;
}

void MessageBar::refresh()
{
    if (m_error) {
        const ErrorText words = errorText(m_error->code);
        m_title = words.what;
        m_text = words.cause.isEmpty() ? words.next : QString(words.cause + u' ' + words.next);
    }
    m_manual->setVisible(m_error.has_value());
    setManualTopic(*this, m_error ? manualTopic(m_error->code) : QString());
    QString html = u"<b>"_s + m_title.toHtmlEscaped() + u"</b>";
    if (!m_text.isEmpty())
        html += u"<br>"_s + m_text.toHtmlEscaped();
    if (!m_progress.isEmpty())
        html += u" <span>"_s + m_progress.toHtmlEscaped() + u"</span>";
    m_words->setText(html);
    m_details->setText(u"<code>"_s + detailText().toHtmlEscaped() + u"</code>");
    const QString icon = m_severity == Severity::Info ? u"info"_s : u"warning"_s;
    m_icon->setPixmap(symbolPixmap(icon, colour(), kIconSize, devicePixelRatioF()));
    m_close->setIcon(symbolIcon(u"close"_s, m_appearance.theme().dim));
    update();
}

void MessageBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.tint(colour(), 0.4));
    painter.setBrush(theme.tint(colour(), 0.1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

void MessageBar::retranslate()
{
    m_retry->setText(tr("Try now"));
    m_copy->setText(tr("Copy"));
    m_manual->setText(tr("Manual"));
    m_manual->setToolTip(tr("What the manual says of this"));
    nameDetails(m_details->isVisible());
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(tr("Dismiss this message"));
}

} // namespace racha
