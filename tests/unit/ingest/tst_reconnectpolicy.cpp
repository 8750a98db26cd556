// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/reconnectpolicy.h"
#include "core/ingest/stalldetector.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace std::chrono_literals;

namespace {

/// Chance without chance: the factor of the jitter is 1.
class MiddleSource final : public RandomSource
{
public:
    std::uint64_t next() override { return std::uint64_t {1} << 63U; }
};

} // namespace

class TestReconnectPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void waitsDoubleToTheLimit()
    {
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        policy.connected();
        QList<std::int64_t> waits;
        QList<bool> resolves;
        for (int i = 0; i < 8; ++i) {
            const auto decision = policy.next(ErrorCode::NetReset, std::nullopt, chance);
            QVERIFY(!decision.giveUp);
            waits << decision.wait.count();
            resolves << decision.resolveAgain;
        }
        QCOMPARE(waits, QList<std::int64_t>({1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000}));
        QCOMPARE(resolves, QList<bool>({true, false, true, false, false, true, false, false}));
    }

    void stableDataForgetsFailures()
    {
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        policy.connected();
        for (int i = 0; i < 5; ++i)
            (void)policy.next(ErrorCode::NetReset, std::nullopt, chance);
        policy.startOver();
        QVERIFY(policy.next(ErrorCode::NetReset, std::nullopt, chance).wait == 1s);
    }

    void jitterStaysWithinAFifth()
    {
        SeededRandomSource chance(5);
        bool varied = false;
        for (int i = 0; i < 1'000; ++i) {
            const auto wait = jittered(10s, chance);
            QVERIFY(wait >= 8s && wait <= 12s);
            varied = varied || wait != 10s;
        }
        QVERIFY(varied);
    }

    void beforeTheFirstConnectionTriesAreFew_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("tries");
        QTest::newRow("network") << ErrorCode::NetTimeout << 3;
        QTest::newRow("device blocked") << ErrorCode::PushDeviceBlocked << 3;
        QTest::newRow("signing service fails") << ErrorCode::SignFailing << 2;
        QTest::newRow("silent") << ErrorCode::PushSilent << 2;
        QTest::newRow("no such user") << ErrorCode::LiveUserNotFound << 1;
        QTest::newRow("blocked") << ErrorCode::LiveBlocked << 1;
        QTest::newRow("quota") << ErrorCode::SignQuota << 1;
        QTest::newRow("not understood") << ErrorCode::ProtocolLookup << 1;
    }

    void beforeTheFirstConnectionTriesAreFew()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const int, tries);
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        int tried = 1;
        while (!policy.next(code, std::nullopt, chance).giveUp)
            ++tried;
        QCOMPARE(tried, tries);
    }

    void laterOnlyTheHopelessIsGivenUp()
    {
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        policy.connected();
        for (const auto code :
             {ErrorCode::NetTimeout, ErrorCode::LiveUserNotFound, ErrorCode::LiveBlocked,
              ErrorCode::SignQuota, ErrorCode::SignFailing, ErrorCode::PushRefused}) {
            for (int i = 0; i < 10; ++i)
                QVERIFY(!policy.next(code, std::nullopt, chance).giveUp);
        }
        QVERIFY(policy.next(ErrorCode::SignCredentials, std::nullopt, chance).giveUp);
        QVERIFY(policy.next(ErrorCode::DiskFull, std::nullopt, chance).giveUp);
    }

    void someFailuresWantPatience()
    {
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        policy.connected();
        const auto waitFor = [&](ErrorCode code, std::optional<std::chrono::milliseconds> atLeast) {
            policy.startOver();
            return policy.next(code, atLeast, chance).wait;
        };
        QVERIFY(waitFor(ErrorCode::PushDeviceBlocked, std::nullopt) == 2s);
        QVERIFY(waitFor(ErrorCode::LiveBlocked, std::nullopt) == 60s);
        QVERIFY(waitFor(ErrorCode::SignFailing, std::nullopt) == 10s);
        QVERIFY(waitFor(ErrorCode::SignQuota, 90s) == 90s);
        QVERIFY(waitFor(ErrorCode::NetReset, 17s) == 17s);
    }

    void echoesKeepAConnectionAlive()
    {
        const MonoTime start {};
        StallDetector detector({}, false, start);
        detector.joined();
        QCOMPARE(detector.verdict(start + 44s), StallDetector::Verdict::Alive);
        QCOMPARE(detector.verdict(start + 45s), StallDetector::Verdict::Stalled);
        detector.heardFrame(start + 40s);
        QCOMPARE(detector.verdict(start + 45s), StallDetector::Verdict::Alive);
        QVERIFY(detector.nextCheck() == start + 85s);
    }

    void silenceLastsAsLongAsThePersonSays()
    {
        ConnectionSettings settings;
        settings.silenceTimeout = 90s;
        const MonoTime start {};
        StallDetector detector(captureTimings(settings), false, start);
        detector.joined();
        QCOMPARE(detector.verdict(start + 89s), StallDetector::Verdict::Alive);
        QCOMPARE(detector.verdict(start + 90s), StallDetector::Verdict::Stalled);
    }

    /// Nothing that takes several of them is over before one.
    void requestsLastAsLongAsThePersonSays()
    {
        QVERIFY(captureTimings({}).lookups.request == LookupTimings().request);
        ConnectionSettings settings;
        settings.requestTimeout = 60s;
        const CaptureTimings timings = captureTimings(settings);
        QVERIFY(timings.lookups.request == 60s);
        QVERIFY(timings.lookups.managed >= 60s && timings.lookups.page >= 60s);
        QVERIFY(timings.connect >= 60s);
        QVERIFY(timings.stall == CaptureTimings().stall);
        settings.requestTimeout = 3s;
        QVERIFY(captureTimings(settings).connect == CaptureTimings().connect);
    }

    void whoNeverJoinsIsNotLetIn()
    {
        const MonoTime start {};
        StallDetector detector({}, false, start);
        detector.heardFrame(start + 14s); // an echo
        QCOMPARE(detector.verdict(start + 15s), StallDetector::Verdict::Silent);
        detector.joined();
        QCOMPARE(detector.verdict(start + 15s), StallDetector::Verdict::Alive);
    }

    void doubtEndsWithAFrame()
    {
        const MonoTime start {};
        StallDetector detector({}, false, start);
        detector.joined();
        detector.doubt(start + 1s, start + 8s);
        QVERIFY(detector.nextCheck() == start + 13s);
        QCOMPARE(detector.verdict(start + 13s), StallDetector::Verdict::Stalled);
        detector.heardFrame(start + 12s);
        QCOMPARE(detector.verdict(start + 13s), StallDetector::Verdict::Alive);
    }

    void silenceIsNoticedUntilDataCame()
    {
        const MonoTime start {};
        StallDetector detector({}, true, start);
        QVERIFY(detector.nextCheck() == start + 15s);
        detector.heardFrame(start + 14s);
        QCOMPARE(detector.verdict(start + 15s), StallDetector::Verdict::Silent);
        detector.joined();
        QCOMPARE(detector.verdict(start + 15s), StallDetector::Verdict::Silent);
        detector.heardData();
        QCOMPARE(detector.verdict(start + 15s), StallDetector::Verdict::Alive);
    }

    /// Which may have ended while it was gone.
    void eachConnectionThatIsLostIsLookedUpAtOnce()
    {
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        for (int i = 0; i < 2; ++i) {
            policy.connected();
            QVERIFY(policy.next(ErrorCode::NetReset, std::nullopt, chance).resolveAgain);
        }
    }

    void aSilentRefusalIsLessCertainThanALookup()
    {
        MiddleSource chance;
        ReconnectPolicy policy {{}};
        QVERIFY(!policy.next(ErrorCode::LiveRestricted, std::nullopt, chance, true).giveUp);
        QVERIFY(policy.next(ErrorCode::LiveRestricted, std::nullopt, chance, false).giveUp);
        policy.connected();
        QVERIFY(!policy.next(ErrorCode::LiveRestricted, std::nullopt, chance, true).giveUp);
        QVERIFY(policy.next(ErrorCode::LiveRestricted, std::nullopt, chance, false).giveUp);
    }
};

RACHA_TEST(TestReconnectPolicy);
#include "tst_reconnectpolicy.moc"
