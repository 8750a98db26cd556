// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/agingmap.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestAgingMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keepsAtLeastTheLastUsed()
    {
        AgingMap<int, int> map(10);
        for (int i = 0; i < 1'000; ++i)
            map.insert(i, i * i);
        for (int i = 990; i < 1'000; ++i) {
            const int* const value = map.find(i);
            QVERIFY(value != nullptr);
            QCOMPARE(*value, i * i);
        }
        QVERIFY(map.size() <= 20);
        QVERIFY(map.find(0) == nullptr);
    }

    void useKeepsAnEntryAlive()
    {
        AgingMap<int, int> map(4);
        map.insert(7, 70);
        for (int i = 100; i < 200; ++i) {
            map.insert(i, i);
            QVERIFY(map.find(7) != nullptr);
        }
        QCOMPARE(*map.find(7), 70);
    }

    void settingAgainReplaces()
    {
        AgingMap<int, int> map(2);
        map.insert(1, 1);
        map.insert(2, 2);
        map.insert(3, 3); // 1 and 2 are old now
        map.insert(1, 11);
        QCOMPARE(*map.find(1), 11);
        QCOMPARE(*map.find(3), 3);
    }
};

RACHA_TEST(TestAgingMap);
#include "tst_agingmap.moc"
