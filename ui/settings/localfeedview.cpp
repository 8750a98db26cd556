// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/localfeedview.h"

#include "ui/words/errortext.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

LocalFeedView::LocalFeedView(FeedControl& control, QWidget* parent)
    : QWidget(parent)
    , m_control(control)
    , m_title(new QLabel(this))
    , m_status(new QLabel(this))
    , m_tokenLabel(new QLabel(this))
    , m_token(new QLineEdit(this))
    , m_show(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_renew(new QPushButton(this))
    , m_page(new QPushButton(this))
    , m_readers(new QLabel(this))
    , m_news(new QLabel(this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_token->setReadOnly(true);
    m_token->setEchoMode(QLineEdit::Password);
    m_tokenLabel->setBuddy(m_token);
    m_show->setCheckable(true);
    for (QLabel* const label : {m_status, m_readers, m_news}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_news->setObjectName(u"dim"_s);
    auto* const tokenLine = new QHBoxLayout;
    tokenLine->addWidget(m_tokenLabel);
    tokenLine->addWidget(m_token, 1);
    for (QPushButton* const button : {m_show, m_copy, m_renew, m_page})
        button->setAutoDefault(false);
    tokenLine->addWidget(m_show);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_page);
    buttons->addWidget(m_renew);
    buttons->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_status);
    layout->addLayout(tokenLine);
    layout->addLayout(buttons);
    layout->addWidget(m_readers);
    layout->addWidget(m_news);
    connect(m_show, &QPushButton::toggled, this, [this](bool isShown) {
        m_token->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    connect(m_copy, &QPushButton::clicked, this, &LocalFeedView::copyToken);
    connect(m_page, &QPushButton::clicked, this, &LocalFeedView::copyPage);
    connect(m_renew, &QPushButton::clicked, this, &LocalFeedView::renew);
    m_control.watch([this] { refresh(); });
    retranslate();
}

LocalFeedView::~LocalFeedView()
{
    m_control.watch({});
}

/// The token is looked at only while the feed is open: looking makes one.
void LocalFeedView::refresh()
{
    const FeedStatus status = m_control.status();
    m_status->setText(statusText(status));
    m_readers->setText(readersText(status));
    m_readers->setVisible(status.isOpen);
    for (QWidget* const part :
         std::initializer_list<QWidget*> {m_tokenLabel, m_token, m_show, m_copy, m_renew, m_page})
        part->setEnabled(status.isOpen);
    if (status.isOpen)
        showToken(m_control.token());
    else
        m_token->clear();
}

void LocalFeedView::showToken(const Result<Secret>& token)
{
    m_token->setText(token ? QString::fromUtf8(token->reveal()) : QString());
    if (!token)
        m_news->setText(errorSentence(token.error().code));
}

QString LocalFeedView::address() const
{
    return u"ws://127.0.0.1:%1"_s.arg(m_control.status().port);
}

void LocalFeedView::copyToken()
{
    QGuiApplication::clipboard()->setText(m_token->text());
    m_news->setText(tr("The token is in the clipboard."));
}

void LocalFeedView::copyPage()
{
    QFile file(u":/overlay/overlay.html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QString page = QString::fromUtf8(file.readAll());
    page.replace(u"@ADDRESS@"_s, address()).replace(u"@TOKEN@"_s, m_token->text());
    QGuiApplication::clipboard()->setText(page);
    m_news->setText(tr("A page that shows gifts is in the clipboard. Save it as a file and open it "
                       "in a browser, or as a browser source. It holds the token."));
}

void LocalFeedView::renew()
{
    const auto token = m_control.renewToken();
    m_news->setText(token ? tr("There is a new token. Who knows only the old one is not let in.")
                          : errorSentence(token.error().code));
    refresh();
}

QString LocalFeedView::statusText(const FeedStatus& status) const
{
    if (status.isOpen)
        return tr("It listens on %1, which only programs of this computer reach.").arg(address());
    if (!status.trouble)
        return tr("It is off.");
    if (status.trouble->code == ErrorCode::UsageInvalid)
        return tr("It cannot listen: %1").arg(status.trouble->detail);
    return errorSentence(status.trouble->code);
}

QString LocalFeedView::readersText(const FeedStatus& status) const
{
    if (status.readers.empty())
        return tr("Nobody reads it now.");
    QStringList lines {
        tr("%n program(s) read it now:", nullptr, static_cast<int>(status.readers.size()))};
    for (const FeedReaderNote& reader : status.readers) {
        QStringList parts {reader.agent.isEmpty() ? tr("unnamed") : reader.agent};
        if (!reader.live.isEmpty())
            parts << u'@' + reader.live;
        if (!reader.filter.isEmpty())
            parts << reader.filter;
        lines << u"· "_s + parts.join(u" · "_s);
    }
    return lines.join(u'\n');
}

QString LocalFeedView::searchWords() const
{
    return m_title->text() + u' ' + tr("WebSocket, overlay, bot, token, JSON");
}

void LocalFeedView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LocalFeedView::retranslate()
{
    m_title->setText(tr("For overlays and bots"));
    m_status->setAccessibleName(tr("State of the local feed"));
    m_readers->setAccessibleName(tr("Programs that read the local feed"));
    m_news->setAccessibleName(tr("News of the local feed"));
    m_tokenLabel->setText(tr("Token"));
    m_token->setAccessibleName(tr("Token of the local feed"));
    m_show->setText(m_show->isChecked() ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(m_show->isChecked() ? tr("Hide the token") : tr("Show the token"));
    m_copy->setText(tr("Copy token"));
    m_renew->setText(tr("New token"));
    m_page->setText(tr("Copy a sample page"));
    refresh();
}

} // namespace racha
