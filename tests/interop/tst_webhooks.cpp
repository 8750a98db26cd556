// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/webhooksender.h"
#include "core/lines/batchlines.h"
#include "core/settings/secretfile.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr WebhookTimings kShort {.answer = 30'000ms, .firstWait = 1ms};

QByteArray alertOf(const std::string& comment)
{
    Event event;
    event.room = RoomId {7'300'000'000'000'000'001};
    event.message = MessageId {9};
    event.timestamp = event.receivedAt = wallTimeFromText("2026-11-23T20:14:03Z");
    event.user.uniqueId = "ana";
    event.user.nickname = "Ána 🌹";
    event.payload = CommentEvent {comment, {}, {}};
    std::string line;
    appendAlertLine(line, "räuber & co", event, "luna.canta", 60'000);
    return QByteArray::fromStdString(line);
}

/// webhooks.py: it knows what the manual says, and the file with the secret.
class Receiver
{
public:
    explicit Receiver(const QString& secretFile)
    {
        m_process.start(
            u"python3"_s,
            {QStringLiteral(RACHA_SOURCE_DIR "/tests/interop/webhooks.py"), secretFile});
        m_port = nextLine().trimmed().toInt();
    }

    ~Receiver()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool runs() const { return m_port != 0; }

    QUrl url(const QString& path) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
    }

    QJsonObject nextCall() { return QJsonDocument::fromJson(nextLine()).object(); }

private:
    QByteArray nextLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
        return m_process.readLine();
    }

    QProcess m_process;
    int m_port = 0;
};

} // namespace

/// Webhooks, received by a program in another language that was written by the manual.
class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"webhook-secret"_s);
        const auto secret = readOrMakeSecretFile(m_path);
        QVERIFY(secret.has_value());
        m_secret = *secret;
    }

    void theSignatureIsTheManuals()
    {
        Receiver receiver(m_path);
        post(receiver, u"/hook"_s, alertOf("¡Hola \"Ñandú\"! 🌹\n"));
        const QJsonObject call = receiver.nextCall();
        QCOMPARE(call["status"_L1].toInt(), 204);
        QCOMPARE(call["type"_L1].toString(), u"application/json"_s);
        const QJsonObject body = call["body"_L1].toObject();
        QCOMPARE(body["kind"_L1].toString(), u"alert"_s);
        QCOMPARE(body["rule"_L1].toString(), u"räuber & co"_s);
        QCOMPARE(body["live"_L1].toString(), u"luna.canta"_s);
        const QJsonObject event = body["event"_L1].toObject();
        QCOMPARE(event["message_id"_L1].toString(), u"9"_s);
        QCOMPARE(event["event_data"_L1]["comment"_L1].toString(), u"¡Hola \"Ñandú\"! 🌹\n"_s);
    }

    void whatIsSentAgainIsSignedAgain()
    {
        Receiver receiver(m_path);
        post(receiver, u"/busy"_s, alertOf("hola"));
        QCOMPARE(receiver.nextCall()["status"_L1].toInt(), 503);
        QCOMPARE(receiver.nextCall()["status"_L1].toInt(), 204);
    }

    void anotherSecretIsRefused()
    {
        Receiver receiver(m_path);
        QVERIFY(receiver.runs());
        const auto renewed = renewSecretFile(m_folder->filePath(u"another"_s));
        QVERIFY(renewed.has_value());
        WebhookSender sender(*renewed, kShort);
        QSignalSpy tested(&sender, &WebhookSender::tested);
        sender.test({receiver.url(u"/hook"_s), alertOf("hola"), u"r"_s});
        QTRY_COMPARE(tested.count(), 1);
        QCOMPARE(tested.last().first().value<WebhookAnswer>().status, 401);
    }

private:
    /// Until the receiver took it.
    void post(const Receiver& receiver, const QString& path, const QByteArray& alert) const
    {
        QVERIFY(receiver.runs());
        WebhookSender sender(m_secret, kShort);
        QSignalSpy figures(&sender, &WebhookSender::figuresChanged);
        sender.post({receiver.url(path), alert, u"r"_s});
        QTRY_COMPARE(figures.count(), 1);
        QCOMPARE(figures.last().first().value<WebhookFigures>().taken, 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Secret m_secret;
};

RACHA_TEST(TestWebhooks);
#include "tst_webhooks.moc"
