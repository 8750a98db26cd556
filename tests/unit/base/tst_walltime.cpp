// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/walltime.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestWallTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void microsecondsSurviveText()
    {
        const WallTime time = wallTimeFromMicroseconds(1'795'464'843'123'456);
        QCOMPARE(isoText(time), std::string("2026-11-23T20:14:03.123456Z"));
        QCOMPARE(storeText(time), std::string("2026-11-23 20:14:03.123456"));
        QCOMPARE(wallTimeFromText(isoText(time)), time);
        QCOMPARE(wallTimeFromText(storeText(time)), time);
    }

    void shortFractionsAreRead()
    {
        QCOMPARE(wallTimeFromText("2026-11-23 20:14:03.5"),
                 wallTimeFromMicroseconds(1'795'464'843'500'000));
        QCOMPARE(wallTimeFromText("2026-11-23 20:14:03"),
                 wallTimeFromMicroseconds(1'795'464'843'000'000));
    }

    void nonsenseIsUnknown()
    {
        for (const char* const text :
             {"", "yesterday", "2026-13-01 00:00:00", "2026-02-30 00:00:00"})
            QCOMPARE(wallTimeFromText(text), WallTime {});
    }
};

RACHA_TEST(TestWallTime);
#include "tst_walltime.moc"
