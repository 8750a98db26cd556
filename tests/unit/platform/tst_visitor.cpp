// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/visitor.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow = wallTimeFromMicroseconds(1'790'000'000'000'000);
const QString kHost = u"www.tiktok.com"_s;
const QString kSign = u"sign.example"_s;

/// In seconds; -1: the host is left alone.
double seconds(std::optional<std::chrono::milliseconds> wait)
{
    return wait ? std::chrono::duration<double>(*wait).count() : -1.0;
}

int held(std::optional<std::chrono::milliseconds> wait)
{
    return wait ? static_cast<int>(*wait / 1s) : 0;
}

/// A process that comes and goes, with what it keeps.
class Process
{
public:
    explicit Process(const QString& path = {})
        : visitor(clock, random, path)
    {
    }

    double ask(bool isAdmitted = false)
    {
        return seconds(visitor.turn(kHost, AskedParty::TikTok, isAdmitted));
    }

    void answer(int status, const HttpHeaderLines& headers = {}, const QByteArray& body = {})
    {
        visitor.note(kHost, AskedParty::TikTok, status, headers, body);
    }

    void sign(int status, const HttpHeaderLines& headers = {}, const QByteArray& body = {})
    {
        visitor.note(kSign, AskedParty::Signature, status, headers, body);
    }

    int heldFor() const { return held(visitor.heldFor(kHost, AskedParty::TikTok)); }

    int serviceHeldFor() const { return held(visitor.heldFor(kSign, AskedParty::Signature)); }

    ManualClock clock {kNow};
    SeededRandomSource random {7};
    Visitor visitor;
};

} // namespace

class TestVisitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void requestsToAHostAreSpacedWithJitter()
    {
        Process process;
        QCOMPARE(process.ask(), 0.0);
        double before = 0.0;
        QSet<int> gaps;
        for (int i = 0; i < 20; ++i) {
            const double wait = process.ask();
            const double gap = wait - before;
            QVERIFY2(gap >= 0.239 && gap <= 0.361, qPrintable(QString::number(gap)));
            gaps.insert(static_cast<int>(gap * 1000));
            before = wait;
        }
        QVERIFY(gaps.size() > 10);
        process.clock.advance(1min);
        QCOMPARE(process.ask(), 0.0);
        // Another host is asked at once.
        QCOMPARE(seconds(process.visitor.turn(kSign, AskedParty::Service, false)), 0.0);
    }

    void aRefusalHoldsTheHostForEverybody_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        QTest::newRow("429") << 429 << ""_ba
                             << ""_ba << 60;
        QTest::newRow("403") << 403 << ""_ba
                             << ""_ba << 60;
        QTest::newRow("a captcha") << 200 << ""_ba
                                   << "<div id=tiktok-verify-page>"_ba << 60;
        QTest::newRow("less than our own") << 429 << "5"_ba
                                           << ""_ba << 60;
        QTest::newRow("more than our own") << 429 << "300"_ba
                                           << ""_ba << 300;
        QTest::newRow("an overloaded server that says when") << 503 << "90"_ba
                                                             << ""_ba << 90;
        QTest::newRow("one that does not") << 503 << ""_ba
                                           << ""_ba << 0;
        QTest::newRow("an answer") << 200 << ""_ba
                                   << "{}"_ba << 0;
        QTest::newRow("no such page") << 404 << ""_ba
                                      << ""_ba << 0;
        QTest::newRow("no network") << 0 << ""_ba
                                    << ""_ba << 0;
    }

    void aRefusalHoldsTheHostForEverybody()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const QByteArray, body);
        QFETCH(const int, expected);
        Process process;
        process.ask();
        process.answer(status, {{"Retry-After", retryAfter}}, body);
        QCOMPARE(process.heldFor(), expected);
        QCOMPARE(process.ask() < 0.0, expected > 0);
        QVERIFY(process.ask(true) >= 0.0); // the look-up that was let in goes on
        process.clock.advance(std::chrono::seconds(expected));
        QVERIFY(process.ask() >= 0.0);
    }

    void refusalsInARowHoldLongerAndLonger()
    {
        Process process;
        QList<int> holds;
        for (int i = 0; i < 7; ++i) {
            process.answer(429);
            holds << process.heldFor();
            process.clock.advance(std::chrono::seconds(process.heldFor() + 1));
        }
        QCOMPARE(holds, QList<int>({60, 120, 240, 480, 960, 960, 960}));
        process.answer(200);
        process.answer(429);
        QCOMPARE(process.heldFor(), 60);
    }

    void whatWasUnderWayTogetherIsOneRefusal()
    {
        Process process;
        for (int i = 0; i < 5; ++i) {
            process.answer(429);
            process.clock.advance(1s);
        }
        QCOMPARE(process.heldFor(), 59);
    }

    void aPersonIsLetThroughOnce()
    {
        Process process;
        process.answer(429, {{"Retry-After", "3600"}});
        QCOMPARE(process.ask(), -1.0);
        process.visitor.insist();
        QVERIFY(process.ask() >= 0.0);
        QCOMPARE(process.ask(), -1.0);
        process.answer(429, {{"Retry-After", "3600"}});
        for (int i = 0; i < 9; ++i) {
            process.visitor.insist();
            QCOMPARE(process.ask(), -1.0);
            process.clock.advance(1min);
        }
        process.clock.advance(1min);
        process.visitor.insist();
        QVERIFY(process.ask() >= 0.0);
    }

    void theServicesOwnWordIsEnough()
    {
        Process process;
        process.sign(429, {{"Retry-After", "17"}}, R"({"code":429})");
        QCOMPARE(process.serviceHeldFor(), 17);
        process.clock.advance(17s);
        process.sign(200, {}, R"({"code":429,"limit_label":"rate_limit_account_day"})");
        QCOMPARE(process.serviceHeldFor(), 120);
        QVERIFY(process.visitor.quota().heldUntil.has_value());
        // What the key may not do is no reason to leave the service alone.
        Process other;
        other.sign(403);
        other.sign(401);
        QCOMPARE(other.serviceHeldFor(), 0);
    }

    void oneAddressMayServeBoth()
    {
        Process process;
        process.answer(403);
        QVERIFY(process.visitor.turn(kHost, AskedParty::Service, false).has_value());
        QCOMPARE(process.ask(), -1.0);
    }

    void eachSignatureCostsAStart()
    {
        Process process;
        process.sign(200);
        process.sign(500);
        process.sign(404); // that form of the request is not known there
        process.sign(0); // never got there
        process.visitor.note(kSign, AskedParty::Service, 200, {}, {});
        QCOMPARE(process.visitor.quota().startsToday, 2);
    }

    void theBrowserStaysTheSameUntilItIsRefused()
    {
        Process process;
        const auto first = process.visitor.identity(u"en"_s);
        const auto second = process.visitor.identity(u"es"_s);
        QCOMPARE(second.userAgent, first.userAgent);
        QCOMPARE(second.deviceId, first.deviceId);
        QCOMPARE(second.platform, first.platform);
        QCOMPARE(second.language, "es-ES"_ba);
        process.visitor.renewIdentity(first);
        const auto third = process.visitor.identity(u"en"_s);
        QVERIFY(third.deviceId != first.deviceId);
        process.visitor.renewIdentity(second); // who was refused with the old one comes late
        QCOMPARE(process.visitor.identity(u"en"_s).deviceId, third.deviceId);
    }

    void theCookieIsSharedWhileItIsYoung()
    {
        Process process;
        QVERIFY(!process.visitor.cookie(2h));
        process.visitor.keepCookie(Secret("ttwid=1"));
        process.clock.advance(119min);
        QCOMPARE(process.visitor.cookie(2h)->reveal(), "ttwid=1"_ba);
        process.visitor.dropCookie(Secret("ttwid=0")); // an older one was refused
        QVERIFY(process.visitor.cookie(2h).has_value());
        process.clock.advance(1min);
        QVERIFY(!process.visitor.cookie(2h));
        process.visitor.keepCookie(Secret("ttwid=2"));
        process.visitor.dropCookie(Secret("ttwid=2"));
        QVERIFY(!process.visitor.cookie(2h));
    }

    void theNextStartRemembers()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"state/visitor.json"_s);
        QByteArray device;
        {
            Process process(path);
            device = process.visitor.identity(u"en"_s).deviceId;
            process.visitor.keepCookie(Secret("ttwid=secret-cookie"));
            process.sign(200);
            process.sign(429, {{"X-RateLimit-Reset", "1790018000"}},
                         R"({"code":429,"limit_label":"rate_limit_account_day"})");
            process.answer(429);
        }
        Process next(path);
        QCOMPARE(next.visitor.identity(u"en"_s).deviceId, device);
        QCOMPARE(next.visitor.quota().startsToday, 2);
        QCOMPARE(next.serviceHeldFor(), 18'000);
        QCOMPARE(next.visitor.quota().share(), std::optional(1.0));
        QCOMPARE(next.heldFor(), 0);
        QVERIFY(!next.visitor.cookie(2h));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret-cookie"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aNewStartIsNoWayAroundTheService()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"visitor.json"_s);
        const HttpHeaderLines wait {{"Retry-After", "7200"}};
        Process first(path);
        first.sign(429, wait);
        int asked = 0;
        for (int start = 0; start < 5; ++start) {
            Process next(path);
            next.visitor.insist();
            if (!next.visitor.turn(kSign, AskedParty::Signature, false))
                continue;
            ++asked;
            next.sign(429, wait);
        }
        QCOMPARE(asked, 1);
    }

    void onThisComputerNothingIsRemembered()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"visitor.json"_s);
        {
            Process process(path);
            process.visitor.note(u"127.0.0.1:9000"_s, AskedParty::Signature, 429, {}, {});
        }
        Process next(path);
        QVERIFY(!next.visitor.heldFor(u"127.0.0.1:9000"_s, AskedParty::Signature));
    }

    void twoProgramsCountTogether()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"visitor.json"_s);
        Process window(path);
        Process terminal(path);
        window.sign(200);
        terminal.sign(200);
        window.sign(200);
        QCOMPARE(window.visitor.quota().startsToday, 3);
        window.sign(429, {{"Retry-After", "7200"}});
        terminal.visitor.note(kSign, AskedParty::Service, 200, {}, {});
        QCOMPARE(Process(path).serviceHeldFor(), 7200);
    }

    void aHostileFileIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("no JSON") << "{{{{"_ba;
        QTest::newRow("deep") << QByteArray(2000, '[');
        QTest::newRow("wrong kinds")
            << R"({"browser":[],"quota":7,"service":{"host":5,"held_until":{}}})"_ba;
        QTest::newRow("another browser")
            << R"({"browser":{"user_agent":"curl/8\r\nX: y","device":"7000000000000000001","history":"5"}})"_ba;
        QTest::newRow("held for ever")
            << R"({"service":{"host":"sign.example","held_until":"9999-01-01T00:00:00Z"}})"_ba;
    }

    void aHostileFileIsPassedOver()
    {
        QFETCH(const QByteArray, text);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"visitor.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        Process process(path);
        QVERIFY(process.visitor.identity(u"en"_s).userAgent.startsWith("Mozilla/5.0 ("));
        QCOMPARE(process.serviceHeldFor(), 0);
        QVERIFY(process.visitor.quota() == ServiceQuota());
    }
};

RACHA_TEST(TestVisitor);
#include "tst_visitor.moc"
