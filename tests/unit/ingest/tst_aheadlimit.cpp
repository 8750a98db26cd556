// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/aheadlimit.h"
#include "core/ingest/ownmarks.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

EventBatch batchUpTo(FrameNumber last, std::size_t bytes = 100)
{
    EventBatch batch;
    batch.lastFrame = last;
    batch.payloadBytes = bytes;
    return batch;
}

WallTime at(std::int64_t second)
{
    return wallTimeFromMicroseconds(second * 1'000'000);
}

} // namespace

class TestAheadLimit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void withoutListenersNothingWaits()
    {
        AheadLimit limit(0, 0);
        for (FrameNumber i = 1; i < 1'000; ++i)
            limit.noteAnnounced(batchUpTo(i, AheadLimit::kMostBytes));
        QVERIFY(!limit.isReached());
    }

    void theStoreIsWaitedForInRecordsAndBytes()
    {
        AheadLimit limit(10, 0);
        limit.noteAnnounced(batchUpTo(9));
        QVERIFY(!limit.isReached());
        limit.noteAnnounced(batchUpTo(10));
        QVERIFY(limit.isReached());
        limit.confirmStored(9);
        QVERIFY(!limit.isReached());
        limit.noteAnnounced(batchUpTo(11, AheadLimit::kMostBytes));
        QVERIFY(limit.isReached());
        limit.confirmStored(11);
        limit.confirmStored(4); // late news
        QVERIFY(!limit.isReached());
    }

    void whatIsPlayedAgainIsNotWaitedFor()
    {
        AheadLimit limit(10, 0);
        limit.noteAnnounced(batchUpTo(9, AheadLimit::kMostBytes - 1));
        for (int i = 0; i < 3; ++i)
            limit.noteAnnounced(batchUpTo(5, AheadLimit::kMostBytes));
        QVERIFY(!limit.isReached());
        QCOMPARE(limit.furthest(), 9);
    }

    void theWindowIsWaitedForInBatchesOfAnyPass()
    {
        AheadLimit limit(0, 2);
        limit.noteAnnounced(batchUpTo(9));
        limit.noteAnnounced(batchUpTo(5));
        QVERIFY(limit.isReached());
        limit.confirmTaken();
        QVERIFY(!limit.isReached());
    }

    void ownMarksAreTakenOnceAPassInTheirOrder()
    {
        OwnMarks marks;
        marks.add(at(20), u"b"_s);
        marks.add(at(10), u"a"_s);
        QVERIFY(!marks.takeBefore(at(100))); // told as they were set
        marks.restart();
        QVERIFY(!marks.takeBefore(at(10)));
        QCOMPARE(marks.takeBefore(at(11))->text, u"a"_s);
        QVERIFY(!marks.takeBefore(at(11)));
        QCOMPARE(marks.takeBefore(at(100))->text, u"b"_s);
        QVERIFY(!marks.takeBefore(at(100)));
    }
};

RACHA_TEST(TestAheadLimit);

#include "tst_aheadlimit.moc"
