// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/jsonanswer.h"
#include "core/platform/tiktok/roomanswer.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A recorded answer; empty where the recordings are not beside the project.
QByteArray recorded(const QString& name)
{
    QFile file(QStringLiteral(RACHA_SOURCE_DIR "/../shared/captures/http-lookups/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString codeOf(const Error& error)
{
    return QString::fromLatin1(info(error.code).text.data(),
                               static_cast<qsizetype>(info(error.code).text.size()));
}

/// What a person would be told of an answer: a verdict, or the room's state.
QString verdictOf(const Result<RoomFacts>& facts)
{
    if (!facts)
        return codeOf(facts.error());
    if (const auto refusal = refusalOf(*facts))
        return codeOf(*refusal);
    return facts->isPaused() ? u"paused"_s : u"live"_s;
}

QByteArray page(const QByteArray& state)
{
    return R"(<html><script id="SIGI_STATE" type="application/json">)" + state + "</script></html>";
}

} // namespace

class TestRoomAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachAnswerHasItsVerdict_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, int status, const QByteArray& body,
                            const char* verdict) {
            QTest::newRow(name) << status << body << QString::fromLatin1(verdict);
        };
        row("live", 200,
            R"({"statusCode":0,"data":{"user":{"id":"5","roomId":"73"},"liveRoom":{"status":2}}})",
            "live");
        row("paused", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73"},"liveRoom":{"status":3}}})",
            "paused");
        row("status of the user", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73","status":2}}})", "live");
        row("old room", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73","status":2},"liveRoom":{"status":4}}})",
            "live.offline");
        row("unknown status", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73"},"liveRoom":{"status":9}}})",
            "live.offline");
        row("no room", 200, R"({"statusCode":0,"data":{"user":{"roomId":"","status":2}}})",
            "live.offline");
        row("live, but no room is told", 200,
            R"({"statusCode":0,"data":{"user":{"id":"5"},"liveRoom":{"status":2}}})",
            "live.restricted");
        row("a room without a status", 200, R"({"statusCode":0,"data":{"user":{"roomId":"73"}}})",
            "protocol.lookup");
        row("nothing at all", 200, R"({"statusCode":0,"data":{"user":{"id":"5"}}})",
            "protocol.lookup");
        row("private", 200, R"({"statusCode":0,"data":{"user":{"roomId":"","secret":true}}})",
            "live.restricted");
        row("not found", 200, R"({"statusCode":19881007,"data":{}})", "live.user_not_found");
        row("not found by word", 200, R"({"statusCode":1,"message":"user_not_found"})",
            "live.user_not_found");
        row("not found, the flaky one", 200, R"({"statusCode":404000})", "live.user_not_found");
        row("403", 403, "{}", "live.blocked");
        row("429", 429, R"({"statusCode":0})", "live.blocked");
        row("a page", 200, "<html>hello</html>", "live.blocked");
        row("captcha", 200, R"(<html class="tiktok-verify-page">)", "live.blocked");
        row("region", 200, "<p>we have DISCONTINUED operating TikTok in your region</p>",
            "live.region");
        row("empty", 200, "", "live.blocked");
        row("no status code", 200, R"({"data":{}})", "live.blocked");
        row("another code", 200, R"({"statusCode":77,"message":"?"})", "protocol.lookup");
        row("no user", 200, R"({"statusCode":0,"data":{}})", "protocol.lookup");
        row("deep", 200, QByteArray(5'000, '[').constData(), "live.blocked");
        row("deep in what may be told", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73","status":2}},"x":)"
                + QByteArray(100, '[') + QByteArray(100, ']') + '}',
            "live.blocked");
        row("wide", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73","status":2}},"x":[)"
                + QByteArray("1,").repeated(kMaxJsonValues) + "1]}",
            "live.blocked");
        row("brackets in a text", 200,
            R"({"statusCode":0,"data":{"user":{"roomId":"73","status":2}},"x":"\"\\)"
                + QByteArray(100, '[') + "\"}",
            "live");
    }

    void eachAnswerHasItsVerdict()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, verdict);
        QCOMPARE(verdictOf(readUserRoom(status, body)), verdict);
    }

    void idsKeepAllDigits()
    {
        const auto facts = readUserRoom(200, R"({"statusCode":0,"data":{"user":{
            "id":6779789250000000001,"roomId":"7684008970436823815"},"liveRoom":{"status":2}}})");
        QVERIFY(facts);
        QCOMPARE(facts->room, RoomId {7684008970436823815});
        QCOMPARE(facts->host, UserId {6779789250000000001});
    }

    void viewersAreKnownWhereTheyAreSaid_data()
    {
        QTest::addColumn<QByteArray>("stats");
        QTest::addColumn<qint64>("viewers");
        QTest::newRow("said") << R"("liveRoomStats":{"userCount":350})"_ba << qint64 {350};
        QTest::newRow("nobody") << R"("liveRoomStats":{"userCount":0})"_ba << qint64 {0};
        QTest::newRow("not said") << R"("liveRoomStats":{})"_ba << qint64 {-1};
        QTest::newRow("nonsense") << R"("liveRoomStats":{"userCount":-5})"_ba << qint64 {-1};
    }

    void viewersAreKnownWhereTheyAreSaid()
    {
        QFETCH(const QByteArray, stats);
        QFETCH(const qint64, viewers);
        const auto facts =
            readUserRoom(200, R"({"statusCode":0,"data":{"user":{},"liveRoom":{)" + stats + "}}}");
        QVERIFY(facts);
        QCOMPARE(qint64 {facts->viewers.value_or(-1)}, viewers);
    }

    void thePageSaysTheSame()
    {
        QCOMPARE(verdictOf(readLivePage(200, page(R"({"LiveRoom":{"liveRoomUserInfo":{
            "user":{"roomId":"73"},"liveRoom":{"status":2}}}})"))),
                 u"live"_s);
        QCOMPARE(verdictOf(readLivePage(200, page("{}"))), u"live.user_not_found"_s);
        QCOMPARE(verdictOf(readLivePage(200, page("{"))), u"protocol.lookup"_s);
        QCOMPARE(verdictOf(readLivePage(200, "<html/>")), u"live.blocked"_s);
        QCOMPARE(verdictOf(readLivePage(403, "")), u"live.blocked"_s);
        QCOMPARE(verdictOf(readLivePage(200, page(R"({"LiveRoom":{"isAgeGateRoom":true,
            "liveRoomUserInfo":{"user":{"roomId":"73","status":2}}}})"))),
                 u"live.restricted"_s);
    }

    void theProfileSaysWhoThereIs_data()
    {
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, const char* detail, const char* verdict) {
            QTest::newRow(name) << QByteArray(detail) << QString::fromLatin1(verdict);
        };
        row("nobody", R"({"statusCode":10221})", "live.user_not_found");
        row("nobody, too", R"({"statusCode":10223})", "live.user_not_found");
        row("private", R"({"statusCode":10222})", "live.restricted");
        row("private by a flag",
            R"({"statusCode":0,"userInfo":{"user":{"uniqueId":"ana","privateAccount":true}}})",
            "live.restricted");
        row("never live", R"({"statusCode":0,"userInfo":{"user":{"uniqueId":"ana"}}})",
            "live.offline");
        row("nothing clear", R"({"statusCode":0})", "");
        row("another code", R"({"statusCode":7})", "");
    }

    void theProfileSaysWhoThereIs()
    {
        QFETCH(const QByteArray, detail);
        QFETCH(const QString, verdict);
        const auto said = readProfilePage(
            R"(<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">)"
            R"({"__DEFAULT_SCOPE__":{"webapp.user-detail":)"
            + detail + "}}</script>");
        QCOMPARE(said ? codeOf(*said) : QString(), verdict);
    }

    void aRoomSaysWhatItWants_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* name, int status, const char* body, const char* verdict) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(verdict);
        };
        row("login", 200, R"({"status_code":4003110,"data":{}})", "live.restricted");
        row("age", 200, R"({"data":{"age_restricted":{"restricted":true},"status":2}})",
            "live.restricted");
        row("prompts", 200, R"({"data":{"prompts":"x"}})", "live.restricted");
        row("prompts and message", 200, R"({"data":{"prompts":"x","message":"y"}})",
            "live.restricted");
        row("one key", 200, R"({"data":{"anything":1}})", "live.restricted");
        row("ended", 200, R"({"data":{"status":4}})", "live.offline");
        row("empty", 200, "", "live.blocked");
        row("403", 403, "<html>", "live.blocked");
        row("429", 429, "", "live.blocked");
        row("nothing against it", 200, R"({"data":{"status":2,"title":"x"}})", "");
        row("no JSON", 200, "<html>", "");
    }

    void aRoomSaysWhatItWants()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, verdict);
        const auto said = refusalOfRoomInfo(status, body);
        QCOMPARE(said ? codeOf(*said) : QString(), verdict);
    }

    void realAnswersAreUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char* file, const char* verdict) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(verdict);
        };
        row("api-live-user-room.offline.2026-09.abridged.json", "live.offline");
        row("api-live-user-room.params_error.2026-09.json", "protocol.lookup");
        row("api-live-user-room.user_not_found.2026-09.json", "live.user_not_found");
        row("live-page.live.2026-08.abridged.html", "live");
        row("live-page.offline.2026-07.condensed.html", "live.offline");
        row("room-info.refused-4003110.2026-08.json", "live.restricted");
        row("room-info.ended.2025-06.json", "live.offline");
        row("room-info.live.2025-06.json", "");
    }

    void realAnswersAreUnderstood()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, verdict);
        const auto body = recorded(file);
        if (body.isEmpty())
            QSKIP("the recorded answers are not beside the project");
        if (file.startsWith(u"room-info"_s)) {
            const auto refusal = refusalOfRoomInfo(200, body);
            QCOMPARE(refusal ? codeOf(*refusal) : QString(), verdict);
            return;
        }
        const bool isPage = file.endsWith(u".html"_s);
        QCOMPARE(verdictOf(isPage ? readLivePage(200, body) : readUserRoom(200, body)), verdict);
    }
};

RACHA_TEST(TestRoomAnswer);
#include "tst_roomanswer.moc"
