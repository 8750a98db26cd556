// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/feedadmission.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const Secret kToken("sesame-1234");

QByteArray head(const QByteArray& target, const QByteArrayList& headers)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:7717\r\nUpgrade: websocket\r\n"
        + headers.join("\r\n");
}

} // namespace

class TestFeedAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayComeIn_data();
    void whoMayComeIn();
    void theWishIsInTheAddress();
    void aWrongFilterIsSaidWithItsColumn();
    void messagesAreReadStrictly_data();
    void messagesAreReadStrictly();
    void theTokenIsInNoAnswer();
    void secretsAreComparedWhole();
};

void TestFeedAdmission::whoMayComeIn_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QByteArray& request, int status) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray bearer = "Authorization: Bearer sesame-1234";
    const QByteArray page = "Origin: https://stranger.example";
    row("header", head("/", {bearer}), 101);
    row("scheme in other letters", head("/", {"authorization: bEARER sesame-1234"}), 101);
    row("address", head("/?token=sesame-1234", {}), 101);
    row("page that knows it", head("/?token=sesame-1234", {page}), 101);
    row("no token", head("/", {}), 401);
    row("wrong token", head("/", {"Authorization: Bearer sesame-1235"}), 401);
    row("beginning of it", head("/?token=sesame", {}), 401);
    row("empty token", head("/?token=", {}), 401);
    row("two headers", head("/", {bearer, bearer}), 401);
    row("page of a stranger", head("/", {page}), 403);
    row("page that guesses", head("/?token=x", {page}), 403);
    row("page from a file", head("/", {"Origin: null"}), 403);
    row("other path", head("/x?token=sesame-1234", {}), 404);
    row("no upgrade", "GET /?token=sesame-1234 HTTP/1.1\r\nHost: localhost:1", 426);
    row("post", "POST /?token=sesame-1234 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket", 426);
    row("bent name", "GET /?token=sesame-1234 HTTP/1.1\r\nHost: evil.example\r\nUpgrade: websocket",
        403);
    row("no host", "GET /?token=sesame-1234 HTTP/1.1\r\nUpgrade: websocket", 403);
    row("host that begins like ours",
        "GET /?token=sesame-1234 HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\nUpgrade: websocket",
        403);
    row("address in brackets",
        "GET /?token=sesame-1234 HTTP/1.1\r\nHost: [::1]:7717\r\nUpgrade: websocket", 101);
    row("no HTTP", "hello", 400);
    row("nothing", "", 400);
    row("zeros", QByteArray(100, '\0'), 400);
    row("header without a colon", head("/?token=sesame-1234", {"nonsense"}), 400);
    row("hundreds of headers", head("/?token=sesame-1234", QByteArrayList(500, QByteArray("A: b"))),
        400);
}

void TestFeedAdmission::whoMayComeIn()
{
    QFETCH(QByteArray, request);
    QTEST(judgeFeedRequest(request, kToken).status, "status");
}

void TestFeedAdmission::theWishIsInTheAddress()
{
    const auto admission = judgeFeedRequest(
        head("/?filter=type%20==%20gift+and+diamonds%20%3E=%205&live=@Ana&token=sesame-1234",
             {"User-Agent: " + QByteArray(500, 'x')}),
        kToken);
    QCOMPARE(admission.status, 101);
    QVERIFY(admission.wish.filter);
    QCOMPARE(admission.wish.filter->text(), u"type == gift and diamonds >= 5"_s);
    QCOMPARE(admission.wish.live, u"ana"_s);
    QCOMPARE(admission.agent.size(), 80);
}

void TestFeedAdmission::aWrongFilterIsSaidWithItsColumn()
{
    const auto admission =
        judgeFeedRequest(head("/?filter=nonsense&token=sesame-1234", {}), kToken);
    QCOMPARE(admission.status, 400);
    QCOMPARE(admission.body,
             QByteArray(R"({"about":"filter","column":1,"kind":"error","token":"nonsense"})"));
}

void TestFeedAdmission::messagesAreReadStrictly_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isWish");
    QTest::newRow("filter and live") << R"({"filter": "type == gift", "live": "ana"})"_ba << true;
    QTest::newRow("nothing") << "{}"_ba << true;
    QTest::newRow("other key") << R"({"filtr": "x"})"_ba << false;
    QTest::newRow("number") << R"({"live": 7})"_ba << false;
    QTest::newRow("list") << "[]"_ba << false;
    QTest::newRow("text") << "hello"_ba << false;
    QTest::newRow("deep") << QByteArray(8'000, '[') << false;
    QTest::newRow("wrong filter") << R"({"filter": "diamonds >="})"_ba << false;
}

void TestFeedAdmission::messagesAreReadStrictly()
{
    QFETCH(QByteArray, message);
    QTEST(FeedWish::ofMessage(message).has_value(), "isWish");
}

void TestFeedAdmission::theTokenIsInNoAnswer()
{
    for (const auto& target : {"/x?token=sesame-1234"_ba, "/?filter=y&token=sesame-1234"_ba})
        QVERIFY(!refusalBytes(judgeFeedRequest(head(target, {}), kToken)).contains("sesame"));
}

void TestFeedAdmission::secretsAreComparedWhole()
{
    QVERIFY(isSameSecret(Secret("abc"), Secret("abc")));
    QVERIFY(!isSameSecret(Secret("abc"), Secret("abd")));
    QVERIFY(!isSameSecret(Secret("abc"), Secret("abcd")));
    QVERIFY(!isSameSecret(Secret(), Secret()));
}

RACHA_TEST(TestFeedAdmission);
#include "tst_feedadmission.moc"
