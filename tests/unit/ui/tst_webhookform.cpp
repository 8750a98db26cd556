// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/alerts/alertteller.h"
#include "ui/alerts/webhookform.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Remembers what was asked; answers when told to.
class ManualWebhooks final : public Webhooks
{
public:
    WebhookAddress addressOf(const QString& address) const override
    {
        if (address.startsWith(u"https:"))
            return WebhookAddress::Encrypted;
        if (address.startsWith(u"http://127.0.0.1"))
            return WebhookAddress::Nearby;
        return address.startsWith(u"http:") ? WebhookAddress::Public : WebhookAddress::NotHttp;
    }

    void post(const WebhookCall& call) override { posted << call; }

    void test(const WebhookCall& call, Tested done) override
    {
        tested << call;
        answer = std::move(done);
    }

    WebhookFigures figures() const override { return now; }

    Result<Secret> signingSecret() override { return Secret("sesame"); }

    void watch(std::function<void()> told) override { changed = std::move(told); }

    QList<WebhookCall> posted;
    QList<WebhookCall> tested;
    Tested answer;
    WebhookFigures now;
    std::function<void()> changed;
};

EventBatchPtr sample()
{
    auto batch =
        std::make_shared<EventBatch>(*BatchBuilder()
                                          .comment("ana", "hola")
                                          .gift("kai", "Galaxy", 1000, 1, 1, {}, StreakStatus::None)
                                          .take());
    CaptureHeader header;
    header.streamer = "luna.canta";
    batch->capture = std::make_shared<CaptureHeader>(header);
    return batch;
}

} // namespace

class TestWebhookForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudgedInWords();
    void aBadAddressIsNotKept();
    void theTestShowsTheAnswer();
    void theSecretIsCopied();
    void figuresAreShownOnceThereAreSome();
    void aRuleTellsItsServer();
    void replaysTellNobody();

private:
    template<typename T>
    static T& named(const QWidget& view, const QString& name)
    {
        const auto all = view.findChildren<T*>();
        for (T* const each : all) {
            if (nameOf(*each) == name)
                return *each;
        }
        qFatal("no part is called %s", qPrintable(name));
    }
};

void TestWebhookForm::addressesAreJudgedInWords()
{
    ManualWebhooks webhooks;
    WebhookForm form;
    form.setWebhooks(webhooks);
    const auto verdict = [&form](const QString& address) {
        form.setAddress(address);
        return named<QLabel>(form, u"What the address means"_s).text();
    };
    QVERIFY(verdict(u"http://127.0.0.1/x"_s).contains(u"not encrypted"_s));
    QVERIFY(verdict(u"http://example.com/"_s).contains(u"only https"_s));
    QVERIFY(verdict(u"nonsense"_s).contains(u"no address"_s));
    QVERIFY(verdict({}).startsWith(u"Empty"_s));
}

void TestWebhookForm::aBadAddressIsNotKept()
{
    Appearance appearance(*qApp);
    ManualWebhooks webhooks;
    AlertsDialog dialog({}, appearance);
    dialog.setWebhooks(webhooks);
    dialog.addRule();
    auto& address = named<QLineEdit>(dialog, u"Address of the server"_s);
    QTest::keyClicks(&address, u"http://x"_s);
    QCOMPARE(dialog.rules().front().webhook, QString());
    address.clear();
    QTest::keyClicks(&address, u"https://example.com/hook"_s);
    QCOMPARE(dialog.rules().front().webhook, u"https://example.com/hook"_s);
}

void TestWebhookForm::theTestShowsTheAnswer()
{
    ManualWebhooks webhooks;
    WebhookForm form;
    form.setWebhooks(webhooks);
    auto& test = named<QPushButton>(form, u"Test the address"_s);
    QVERIFY(!test.isEnabled());
    form.setAddress(u"https://example.com/hook"_s);
    test.click();
    QCOMPARE(webhooks.tested.size(), 1);
    QVERIFY(!test.isEnabled());
    webhooks.answer({.status = 500, .detail = u"<b>broken</b>"_s});
    QVERIFY(test.isEnabled());
    auto& verdict = named<QLabel>(form, u"What the address means"_s);
    QCOMPARE(verdict.text(), u"The server answered 500: <b>broken</b>"_s);
    QCOMPARE(verdict.textFormat(), Qt::PlainText);
}

void TestWebhookForm::theSecretIsCopied()
{
    ManualWebhooks webhooks;
    WebhookForm form;
    form.setWebhooks(webhooks);
    named<QPushButton>(form, u"Copy the signing secret"_s).click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"sesame"_s);
}

void TestWebhookForm::figuresAreShownOnceThereAreSome()
{
    ManualWebhooks webhooks;
    WebhookForm form;
    form.setWebhooks(webhooks);
    auto& figures = named<QLabel>(form, u"How calls went"_s);
    QVERIFY(figures.isHidden());
    webhooks.now = {.taken = 3, .failed = 1, .dropped = 2, .last = {.status = 404}};
    webhooks.changed();
    QVERIFY(!figures.isHidden());
    QVERIFY2(figures.text().contains(u"3 taken, 1 failed, 2 dropped"_s),
             qPrintable(figures.text()));
}

void TestWebhookForm::aRuleTellsItsServer()
{
    QWidget window;
    ManualWebhooks webhooks;
    AlertTeller teller(window);
    teller.setWebhooks(webhooks);
    AlertRule rule;
    rule.name = u"Large"_s;
    rule.type = EventType::Gift;
    rule.webhook = u"https://example.com/hook"_s;
    teller.setRules(std::make_shared<AlertRules>(std::vector {rule}));
    teller.append(*sample());
    QCOMPARE(webhooks.posted.size(), 1);
    const auto body = QJsonDocument::fromJson(webhooks.posted[0].body).object();
    QCOMPARE(body.value("kind"_L1).toString(), u"alert"_s);
    QCOMPARE(body.value("rule"_L1).toString(), u"Large"_s);
    QCOMPARE(body.value("live"_L1).toString(), u"luna.canta"_s);
    const auto event = body.value("event"_L1).toObject();
    QCOMPARE(event.value("user_nickname"_L1).toString(), u"kai"_s);
    QCOMPARE(event.value("event_data"_L1).toObject().value("gift"_L1).toObject().value("name"_L1),
             QJsonValue(u"Galaxy"_s));
}

void TestWebhookForm::replaysTellNobody()
{
    QWidget window;
    ManualWebhooks webhooks;
    AlertTeller teller(window);
    teller.setWebhooks(webhooks);
    AlertRule rule;
    rule.type = EventType::Gift;
    rule.webhook = u"https://example.com/hook"_s;
    teller.setRules(std::make_shared<AlertRules>(std::vector {rule}));
    teller.append(*sample(), true);
    QVERIFY(webhooks.posted.isEmpty());
}

RACHA_TEST(TestWebhookForm);
#include "tst_webhookform.moc"
