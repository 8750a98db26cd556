// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/alerts/webhookform.h"

#include "ui/alerts/alertteller.h"
#include "ui/words/errortext.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestAddress = 2'000;

/// What a test sends: nobody's event.
Event inventedEvent()
{
    CommentEvent comment;
    comment.comment = "Racha test";
    Event event;
    event.payload = std::move(comment);
    event.user.uniqueId = "racha.test";
    event.user.nickname = "Racha";
    event.timestamp = event.receivedAt =
        WallTime(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
    return event;
}

} // namespace

WebhookForm::WebhookForm(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_test(new QPushButton(this))
    , m_secret(new QPushButton(this))
    , m_verdict(new QLabel(this))
    , m_figures(new QLabel(this))
{
    m_address->setMaxLength(kLongestAddress);
    m_address->setPlaceholderText(u"https://…"_s);
    m_label->setBuddy(m_address);
    for (QLabel* const label : {m_verdict, m_figures}) {
        label->setObjectName(u"dim"_s);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // answers come from servers
    }
    for (QPushButton* const button : {m_test, m_secret})
        button->setAutoDefault(false);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_secret);
    buttons->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_address);
    layout->addWidget(m_verdict);
    layout->addLayout(buttons);
    layout->addWidget(m_figures);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        judge();
        Q_EMIT edited();
    });
    connect(m_test, &QPushButton::clicked, this, &WebhookForm::test);
    connect(m_secret, &QPushButton::clicked, this, &WebhookForm::copySecret);
    retranslate();
    hide();
}

WebhookForm::~WebhookForm()
{
    if (m_webhooks != nullptr)
        m_webhooks->watch({});
}

void WebhookForm::setWebhooks(Webhooks& webhooks)
{
    m_webhooks = &webhooks;
    m_webhooks->watch([this] { showFigures(); });
    judge();
    showFigures();
    show();
}

void WebhookForm::setAddress(const QString& address)
{
    if (m_address->text() != address)
        m_address->setText(address);
    judge();
}

bool WebhookForm::isUsable() const
{
    if (m_webhooks == nullptr)
        return false;
    const auto kind = m_webhooks->addressOf(m_address->text().trimmed());
    return kind == WebhookAddress::Encrypted || kind == WebhookAddress::Nearby;
}

QString WebhookForm::address() const
{
    return isUsable() ? m_address->text().trimmed() : QString();
}

void WebhookForm::judge()
{
    const QString text = m_address->text().trimmed();
    m_test->setEnabled(isUsable());
    if (text.isEmpty() || m_webhooks == nullptr)
        return m_verdict->setText(tr("Empty: no server is told."));
    switch (m_webhooks->addressOf(text)) {
    case WebhookAddress::Encrypted:
        return m_verdict->setText(tr("Each event of this rule is sent there."));
    case WebhookAddress::Nearby:
        return m_verdict->setText(tr("Each event of this rule is sent there, not encrypted: others "
                                     "of your network can read it."));
    case WebhookAddress::Public:
        return m_verdict->setText(
            tr("Out of your own network only https is used. Nothing is sent."));
    case WebhookAddress::WithCredentials:
        return m_verdict->setText(
            tr("No name or password in the address: calls are signed. Nothing is sent."));
    case WebhookAddress::NotHttp:
        break;
    }
    m_verdict->setText(tr("This is no address of a server. Nothing is sent."));
}

void WebhookForm::test()
{
    m_verdict->setText(tr("Asking…"));
    m_test->setEnabled(false);
    const WebhookCall call {.url = QUrl(address(), QUrl::StrictMode),
                            .body = webhookBody(tr("Test"), inventedEvent(), "racha.test"),
                            .rule = tr("Test")};
    m_webhooks->test(call, [self = QPointer(this)](const WebhookAnswer& answer) {
        if (!self)
            return;
        self->m_test->setEnabled(self->isUsable());
        self->m_verdict->setText(webhookAnswerText(answer));
    });
}

void WebhookForm::copySecret()
{
    const auto secret = m_webhooks->signingSecret();
    if (!secret)
        return m_verdict->setText(errorSentence(secret.error().code));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(secret->reveal()));
    m_verdict->setText(tr("The signing secret is in the clipboard. With it your server sees that a "
                          "call is Racha's."));
}

void WebhookForm::showFigures()
{
    const WebhookFigures figures = m_webhooks->figures();
    QString text = tr("Of all rules, since Racha started: %1 taken, %2 failed, %3 dropped.")
                       .arg(figures.taken)
                       .arg(figures.failed)
                       .arg(figures.dropped);
    if (figures.failed > 0 && !figures.last.isTaken())
        text += u' ' + webhookAnswerText(figures.last);
    m_figures->setText(text);
    m_figures->setVisible(figures.taken + figures.failed + figures.dropped > 0);
}

void WebhookForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WebhookForm::retranslate()
{
    m_label->setText(tr("Tell a ser&ver (webhook)"));
    m_address->setAccessibleName(tr("Address of the server"));
    m_test->setText(tr("T&est"));
    m_test->setAccessibleName(tr("Test the address"));
    m_secret->setText(tr("Copy the si&gning secret"));
    m_secret->setAccessibleName(tr("Copy the signing secret"));
    m_verdict->setAccessibleName(tr("What the address means"));
    m_figures->setAccessibleName(tr("How calls went"));
    judge();
    if (m_webhooks != nullptr)
        showFigures();
}

QString webhookAnswerText(const WebhookAnswer& answer)
{
    if (answer.isTaken())
        return QCoreApplication::translate("WebhookAnswer", "The server took it (%1).")
            .arg(answer.status);
    if (answer.status == 0)
        return QCoreApplication::translate("WebhookAnswer", "No answer: %1").arg(answer.detail);
    return QCoreApplication::translate("WebhookAnswer", "The server answered %1: %2")
        .arg(QString::number(answer.status), answer.detail);
}

} // namespace racha
