// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/ringbuffer.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestRingBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oldestComesFirstAndGoesFirst()
    {
        RingBuffer<int> ring(3);
        QVERIFY(ring.isEmpty());
        for (int i = 1; i <= 5; ++i)
            ring.push(i);
        QCOMPARE(ring.size(), std::size_t {3});
        QCOMPARE(ring[0], 3);
        QCOMPARE(ring[2], 5);
        ring.clear();
        ring.push(9);
        QCOMPARE(ring[0], 9);
    }
};

RACHA_TEST(TestRingBuffer);
#include "tst_ringbuffer.moc"
