// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/quietrule.h"
#include "core/ingest/timewatch.h"
#include "core/system/sinceboot.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace std::chrono_literals;

class TestTimeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void clocksTellWhatHappened_data()
    {
        QTest::addColumn<int>("wall"); // seconds between two looks
        QTest::addColumn<int>("mono");
        QTest::addColumn<int>("boot");
        QTest::addColumn<bool>("away");
        QTest::addColumn<bool>("stepped");
        QTest::newRow("nothing") << 2 << 2 << 2 << false << false;
        QTest::newRow("a busy thread") << 9 << 9 << 9 << false << false;
        QTest::newRow("asleep") << 3'600 << 2 << 3'600 << true << false;
        QTest::newRow("stopped") << 60 << 60 << 60 << true << false;
        QTest::newRow("put forward") << 3'602 << 2 << 2 << false << true;
        QTest::newRow("put back") << -3'598 << 2 << 2 << false << true;
        QTest::newRow("asleep, and put back") << 10 << 2 << 3'600 << true << true;
    }

    void clocksTellWhatHappened()
    {
        QFETCH(const int, wall);
        QFETCH(const int, mono);
        QFETCH(const int, boot);
        TimeWatch watch(2s);
        const TimeWatch::Times first {wallTimeFromText("2026-11-26T10:00:00Z"), MonoTime {5s}, 90s};
        const auto none = watch.look(first);
        QVERIFY(!none.wasAway && !none.wallStepped);
        const auto news = watch.look({first.wall + std::chrono::seconds(wall),
                                      first.mono + std::chrono::seconds(mono),
                                      first.sinceBoot + std::chrono::seconds(boot)});
        QTEST(news.wasAway, "away");
        QTEST(news.wallStepped, "stepped");
    }

    void thisComputersClocksAgree()
    {
        QVERIFY(timeSinceBoot() > 0s);
        QVERIFY(timeSinceBoot() >= std::chrono::steady_clock::now().time_since_epoch() - 1s);
    }

    void aSilenceIsAskedAboutLessAndLess()
    {
        QuietRule rule({});
        const MonoTime start {};
        rule.opened(start);
        std::vector<std::chrono::seconds> asked;
        for (auto now = start; now < start + 30min; now += 1s) {
            if (!rule.isDue(now))
                continue;
            rule.asked(now);
            asked.push_back(std::chrono::duration_cast<std::chrono::seconds>(now - start));
        }
        QCOMPARE(asked, (std::vector<std::chrono::seconds> {45s, 135s, 315s, 675s, 1275s}));
        QVERIFY(!rule.wasBusy());
    }

    void raritySetsTheMeasure()
    {
        QuietRule rule({});
        const MonoTime start {};
        rule.opened(start);
        rule.heard(30, start + 300s); // one in ten seconds
        QVERIFY(!rule.wasBusy());
        QVERIFY(!rule.isDue(start + 399s));
        QVERIFY(rule.isDue(start + 400s));
        rule.heard(400, start + 410s); // one in a second
        QVERIFY(rule.wasBusy());
        QVERIFY(rule.isDue(start + 455s));
    }
};

RACHA_TEST(TestTimeWatch);
#include "tst_timewatch.moc"
