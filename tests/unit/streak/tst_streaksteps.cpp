// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streaksteps.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

StreakStep step(int second, std::int64_t wire, std::int64_t added, bool isEndMark = false)
{
    StreakStep made;
    made.receivedAt = wallTimeFromMicroseconds(second * 1'000'000LL);
    made.wire = wire;
    made.added = added;
    made.isEndMark = isEndMark;
    return made;
}

QString printed(const StreakRemarks& remarks)
{
    return u"begun at %1, late %2, after end %3, pauses %4"_s.arg(remarks.begunAt)
        .arg(remarks.late)
        .arg(remarks.afterEnd)
        .arg(remarks.pauses);
}

using Steps = std::vector<StreakStep>;

} // namespace

Q_DECLARE_METATYPE(Steps)

class TestStreakSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void remarksAreWhatIsUnusual_data()
    {
        QTest::addColumn<Steps>("steps");
        QTest::addColumn<QString>("remarks");
        QTest::newRow("nothing") << Steps {} << u"begun at 0, late 0, after end 0, pauses 0"_s;
        QTest::newRow("as usual") << Steps {step(0, 1, 1), step(1, 3, 2), step(2, 3, 0, true)}
                                  << u"begun at 0, late 0, after end 0, pauses 0"_s;
        QTest::newRow("joined late")
            << Steps {step(0, 17, 17)} << u"begun at 17, late 0, after end 0, pauses 0"_s;
        QTest::newRow("a message late") << Steps {step(0, 1, 1), step(1, 4, 3), step(2, 3, 0)}
                                        << u"begun at 0, late 1, after end 0, pauses 0"_s;
        QTest::newRow("behind the end mark")
            << Steps {step(0, 1, 1), step(1, 1, 0, true), step(30, 2, 1)}
            << u"begun at 0, late 0, after end 1, pauses 0"_s;
        QTest::newRow("as long as the limit") << Steps {step(0, 1, 1), step(10, 2, 1)}
                                              << u"begun at 0, late 0, after end 0, pauses 0"_s;
        QTest::newRow("opened again") << Steps {step(0, 1, 1), step(11, 2, 1)}
                                      << u"begun at 0, late 0, after end 0, pauses 1"_s;
    }

    void remarksAreWhatIsUnusual()
    {
        QFETCH(Steps, steps);
        QFETCH(QString, remarks);
        QCOMPARE(printed(remarksOn(steps, EventType::Gift, {})), remarks);
    }

    void likesHaveNoRunningTotal()
    {
        const Steps steps {step(0, 15, 15), step(4, 3, 3), step(10, 1, 1)};
        QCOMPARE(printed(remarksOn(steps, EventType::Like, {})),
                 u"begun at 0, late 0, after end 0, pauses 1"_s);
    }
};

RACHA_TEST(TestStreakSteps);
#include "tst_streaksteps.moc"
