// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/handshakeverdict.h"
#include "core/platform/tiktok/signanswer.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpAnswer answered(int status, const QByteArray& body,
                    QList<QNetworkReply::RawHeaderPair> headers = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = std::move(headers);
    return answer;
}

/// cursor `c`, push_server, route parameter imprp=x, heartbeat 10000
QByteArray startPackage()
{
    return QByteArray::fromHex("120163")
        + QByteArray::fromHex("3a0a0a05696d707270120178"
                              "")
        + QByteArray::fromHex("40904e") + QByteArray::fromHex("521b")
        + "wss://webcast-ws.tiktok.com";
}

constexpr WallTime kNow {std::chrono::seconds {1'795'000'000}};

} // namespace

class TestSignAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aWholeStartIsRead()
    {
        const auto start =
            readSignedStart(answered(200, startPackage(),
                                     {{"x-set-tt-cookie",
                                       "ttwid=1%7Ca; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 "
                                       "GMT, msToken=b==; Secure; odin=c"},
                                      {"X-Room-Id", "73"}}));
        QVERIFY2(start, start ? "" : qPrintable(start.error().detail));
        QCOMPARE(cookieLine(start->cookies), "ttwid=1%7Ca; msToken=b==; odin=c"_ba);
        QCOMPARE(start->room, RoomId {73});
        QCOMPARE(start->pushServer, QUrl(u"wss://webcast-ws.tiktok.com"_s));
        QCOMPARE(start->heartbeat, 10'000ms);
        QVERIFY(start->query.contains({"imprp", "x"}));
    }

    void eachRefusalHasItsCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("401") << 401 << QByteArray() << ErrorCode::SignCredentials;
        QTest::newRow("402") << 402 << QByteArray() << ErrorCode::SignCredentials;
        QTest::newRow("403 in the body")
            << 200 << R"({"code":403,"message":"premium"})"_ba << ErrorCode::SignCredentials;
        QTest::newRow("429") << 429 << R"({"limit_label":"day"})"_ba << ErrorCode::SignQuota;
        QTest::newRow("500") << 500 << QByteArray() << ErrorCode::SignFailing;
        QTest::newRow("404") << 404 << QByteArray() << ErrorCode::SignFailing;
        QTest::newRow("empty") << 200 << QByteArray() << ErrorCode::SignFailing;
        QTest::newRow("no cookie") << 200 << startPackage() << ErrorCode::SignFailing;
        QTest::newRow("garbage") << 200 << "\xff\xff\xff"_ba << ErrorCode::SignFailing;
    }

    void eachRefusalHasItsCode()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorCode, code);
        const auto start = readSignedStart(answered(status, body));
        QVERIFY(!start);
        QCOMPARE(start.error().code, code);
    }

    void anAddressThatIsNoneIsNoStart()
    {
        const QByteArray package =
            startPackage().replace("wss://webcast-ws.tiktok.com", "wss://webcast-ws.tikto[.com");
        const auto start =
            readSignedStart(answered(200, package, {{"x-set-tt-cookie", "ttwid=1"}}));
        QVERIFY(!start);
        QCOMPARE(start.error().code, ErrorCode::SignFailing);
    }

    void theServerSaysWhenToAskAgain()
    {
        const auto wait = [](QList<QNetworkReply::RawHeaderPair> headers) {
            return retryAfter(answered(429, {}, std::move(headers)), kNow);
        };
        QCOMPARE(wait({{"Retry-After", "17"}}), std::optional(17'000ms));
        QCOMPARE(wait({{"X-RateLimit-Reset", "1795000030"}}), std::optional(30'000ms));
        QCOMPARE(wait({{"RateLimit-Reset", "40"}}), std::optional(40'000ms));
        QCOMPARE(wait({{"X-RateLimit-Reset", "1"}}), std::optional(1'000ms));
        QCOMPARE(wait({{"Retry-After", "99999999"}}), std::optional(86'400'000ms));
        QCOMPARE(wait({{"Retry-After", "tomorrow"}}), std::nullopt);
        QCOMPARE(wait({}), std::nullopt);
    }

    void refusedHandshakesAreUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("device") << 200 << "DEVICE_BLOCKED"_ba << false
                                << ErrorCode::PushDeviceBlocked;
        QTest::newRow("key, signed")
            << 200 << "illegal secret key"_ba << true << ErrorCode::SignFailing;
        QTest::newRow("key, direct")
            << 200 << "illegal secret key"_ba << false << ErrorCode::PushSignature;
        QTest::newRow("app") << 200 << "illegal app_id"_ba << true << ErrorCode::PushAppId;
        QTest::newRow("app, direct") << 200 << "illegal app_id"_ba << false << ErrorCode::PushAppId;
        QTest::newRow("403") << 403 << QByteArray() << false << ErrorCode::LiveBlocked;
        QTest::newRow("429") << 429 << QByteArray() << false << ErrorCode::LiveBlocked;
        QTest::newRow("bare") << 200 << QByteArray() << false << ErrorCode::LiveRestricted;
        QTest::newRow("400") << 400 << QByteArray() << true << ErrorCode::PushRefused;
        QTest::newRow("502") << 502 << QByteArray() << false << ErrorCode::PushRefused;
    }

    void refusedHandshakesAreUnderstood()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, message);
        QFETCH(const bool, isSigned);
        QFETCH(const ErrorCode, code);
        const auto error = handshakeVerdict(
            status, {{"handshake-msg", message}, {"x-tt-logid", "2026ABC"}}, {isSigned, true});
        QCOMPARE(error.code, code);
        QVERIFY(error.detail.contains(u"2026ABC"_s));
    }

    void bareStatusNumbersSuffice()
    {
        QCOMPARE(handshakeVerdict(200, {{"Handshake-Status", "415"}}, {}).code,
                 ErrorCode::PushDeviceBlocked);
        QCOMPARE(handshakeVerdict(200, {{"Handshake-Status", "417"}}, {true, true}).code,
                 ErrorCode::SignFailing);
    }

    void withoutACookieNobodyIsLetIn()
    {
        QCOMPARE(handshakeVerdict(200, {}, {false, false}).code, ErrorCode::LiveBlocked);
    }
};

RACHA_TEST(TestSignAnswer);
#include "tst_signanswer.moc"
