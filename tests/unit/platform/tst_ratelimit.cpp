// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/ratelimit.h"
#include "core/platform/servicequota.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 2026-09-21T14:13:20Z
constexpr WallTime kNow = wallTimeFromMicroseconds(1'790'000'000'000'000);

HttpHeaderLines headers(const QByteArray& lines)
{
    HttpHeaderLines headers;
    for (const QByteArray& line : lines.split('\n')) {
        const auto at = line.indexOf(": ");
        if (at > 0)
            headers.append({line.left(at), line.mid(at + 2)});
    }
    return headers;
}

/// `minute 4/5 at 30, day 10/100`: left, limit and the seconds until the reset.
QString printed(const RateWindows& windows)
{
    const QStringList names {u"minute"_s, u"hour"_s, u"day"_s};
    QStringList parts;
    for (std::size_t i = 0; i < kRateSpans; ++i) {
        const RateWindow& window = windows[i];
        if (!window.isKnown())
            continue;
        QString part = names[static_cast<qsizetype>(i)] + u' '
            + (window.left ? QString::number(*window.left) : u"?"_s) + u'/'
            + (window.limit ? QString::number(*window.limit) : u"?"_s);
        if (window.resetsAt != WallTime {})
            part += u" at "_s + QString::number((window.resetsAt - kNow) / 1s);
        parts << part;
    }
    return parts.join(u", "_s);
}

} // namespace

class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theServersWishIsReadInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("seconds"); // 0: it says nothing
        QTest::newRow("seconds") << "Retry-After: 17"_ba << 17;
        QTest::newRow("whatever the case") << "retry-AFTER:  17 "_ba << 17;
        QTest::newRow("a date") << "Retry-After: Mon, 21 Sep 2026 14:15:20 GMT"_ba << 120;
        QTest::newRow("since 1970") << "X-RateLimit-Reset: 1790000030"_ba << 30;
        QTest::newRow("in milliseconds") << "X-RateLimit-Reset: 1790000030500"_ba << 30;
        QTest::newRow("the draft's seconds") << "RateLimit-Reset: 45"_ba << 45;
        QTest::newRow("the first counts") << "RateLimit-Reset: 45\nRetry-After: 5"_ba << 5;
        QTest::newRow("what is none is passed over")
            << "Retry-After: soon\nRateLimit-Reset: 8"_ba << 8;
        QTest::newRow("a moment that is over") << "X-RateLimit-Reset: 1789999999"_ba << 1;
        QTest::newRow("a year") << "Retry-After: 31536000"_ba << 86'400;
        QTest::newRow("more than a number holds") << "Retry-After: 99999999999999999999"_ba << 0;
        QTest::newRow("negative") << "Retry-After: -5"_ba << 0;
        QTest::newRow("nothing") << "Server: x"_ba << 0;
    }

    void theServersWishIsReadInAllItsForms()
    {
        QFETCH(const QByteArray, lines);
        QFETCH(const int, seconds);
        const auto wait = waitAsked(headers(lines), kNow);
        QCOMPARE(wait ? static_cast<int>(*wait / 1s) : 0, seconds);
    }

    void headersGoToTheSpanThatTheyMean_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("expected");
        QTest::newRow("by the policy")
            << "RateLimit-Policy: 2500;w=86400\nRateLimit-Limit: 2500\nRateLimit-Remaining: 2400\nRateLimit-Reset: 30"_ba
            << u"hour 60/60, day 2400/2500 at 30"_s;
        QTest::newRow("by a limit that is known")
            << "X-RateLimit-Limit: 60\nX-RateLimit-Remaining: 12\nX-RateLimit-Reset: 1790000010"_ba
            << u"hour 12/60 at 10"_s;
        QTest::newRow("by a reset within a minute")
            << "X-RateLimit-Limit: 10\nX-RateLimit-Remaining: 3\nX-RateLimit-Reset: 1790000010"_ba
            << u"minute 3/10 at 10, hour 60/60"_s;
        QTest::newRow("by a reset within the day")
            << "X-RateLimit-Limit: 2500\nX-RateLimit-Remaining: 3\nX-RateLimit-Reset: 1790030000"_ba
            << u"hour 60/60, day 3/2500 at 30000"_s;
        QTest::newRow("without a reset it is the day")
            << "X-RateLimit-Remaining: 99"_ba << u"hour 60/60, day 99/?"_s;
        QTest::newRow("more left than there is")
            << "X-RateLimit-Limit: 60\nX-RateLimit-Remaining: 900"_ba << u"hour 60/60"_s;
        QTest::newRow("nonsense") << "X-RateLimit-Limit: -1\nX-RateLimit-Remaining: many"_ba
                                  << u"hour 60/60"_s;
    }

    void headersGoToTheSpanThatTheyMean()
    {
        QFETCH(const QByteArray, lines);
        RateWindows windows;
        windows[static_cast<std::size_t>(RateSpan::Hour)] = {60, 60, {}};
        readRateHeaders(headers(lines), kNow, windows);
        QTEST(printed(windows), "expected");
    }

    void theServicesOwnListIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all")
            << R"({"day":{"max":2500,"remaining":2499,"reset_at":"2026-09-22T00:00:00Z"},
                   "hour":{"max":100,"remaining":99,"reset_at":1790000600},
                   "minute":{"max":5,"remaining":0,"reset_at":30}})"_ba
            << u"minute 0/5 at 30, hour 99/100 at 600, day 2499/2500 at 35200"_s;
        QTest::newRow("one") << R"({"day":{"max":10,"remaining":2}})"_ba << u"day 2/10"_s;
        QTest::newRow("none of it") << R"({"code":200})"_ba << u""_s;
        QTest::newRow("no JSON") << "<html>"_ba << u""_s;
        QTest::newRow("wrong kinds")
            << R"({"day":[1],"hour":{"max":"x","remaining":-4,"reset_at":{}}})"_ba << u""_s;
    }

    void theServicesOwnListIsRead()
    {
        QFETCH(const QByteArray, body);
        QTEST(printed(readRateLimits(body, kNow).value_or(RateWindows())), "expected");
    }

    void startsAreCountedByTheDay()
    {
        QuotaMeter meter;
        for (int i = 0; i < 3; ++i)
            meter.noteStart(kNow);
        QCOMPARE(meter.look(kNow).startsToday, 3);
        QCOMPARE(meter.look(kNow).usedToday(), 3);
        QVERIFY(!meter.look(kNow).leftToday());
        QVERIFY(!meter.look(kNow).share());
        QCOMPARE(meter.look(kNow + 24h).startsToday, 0);
        meter.noteStart(kNow + 24h);
        QCOMPARE(meter.look(kNow + 24h).startsToday, 1);
    }

    void theServicesWordCounts()
    {
        QuotaMeter meter;
        meter.noteStart(kNow);
        meter.noteHeaders(headers("RateLimit-Policy: 100;w=86400\nRateLimit-Limit: 100\n"
                                  "RateLimit-Remaining: 20\nRateLimit-Reset: 3600"),
                          kNow);
        const ServiceQuota quota = meter.look(kNow);
        QCOMPARE(quota.usedToday(), 80);
        QCOMPARE(quota.leftToday(), std::optional<std::int64_t>(20));
        QCOMPARE(quota.share(), std::optional(0.8));
        QVERIFY(quota.resetsAt() == kNow + 1h);
        QVERIFY(quota.toldAt == kNow);
        // The day is over: all of it is there again.
        QCOMPARE(meter.look(kNow + 2h).leftToday(), std::optional<std::int64_t>(100));
    }

    void aRefusalSaysThatNothingIsLeft()
    {
        QuotaMeter meter;
        meter.noteUsedUp(u"rate_limit_account_day"_s, kNow + 5h, kNow);
        QCOMPARE(meter.look(kNow).share(), std::optional(1.0));
        QVERIFY(meter.look(kNow).resetsAt() == kNow + 5h);
        QuotaMeter hourly;
        hourly.noteUsedUp(u"rate_limit_account_hour"_s, kNow + 5min, kNow);
        QVERIFY(!hourly.look(kNow).share());
    }

    void whatIsKeptIsReadAgain()
    {
        QuotaMeter meter;
        meter.noteStart(kNow);
        RateWindows windows;
        windows[static_cast<std::size_t>(RateSpan::Day)] = {2500, 2000, kNow + 3h};
        meter.noteWindows(windows, kNow);
        QuotaMeter again;
        again.restore(meter.toJson(), kNow + 1min);
        QVERIFY(again.look(kNow) == meter.look(kNow));
    }

    void aFileFullOfNonsenseIsNoQuota()
    {
        QuotaMeter meter;
        meter.restore(
            {{u"windows"_s, u"x"_s}, {u"told_at"_s, 7}, {u"starts"_s, -1}, {u"day"_s, u"monday"_s}},
            kNow);
        QVERIFY(meter.look(kNow) == ServiceQuota());
    }
};

RACHA_TEST(TestRateLimit);
#include "tst_ratelimit.moc"
