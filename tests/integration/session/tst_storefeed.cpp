// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/storefeed.h"
#include "core/store/writelane.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

constexpr std::size_t kMiB = 1U << 20U;

EventBatchPtr batchOf(FrameNumber frame)
{
    auto batch = std::make_shared<EventBatch>();
    auto header = std::make_shared<CaptureHeader>();
    header->uuid.assign(1, 'u'); // GCC 12 warns of an assigned literal here (its bug 105329)
    batch->capture = header;
    batch->firstFrame = batch->lastFrame = frame;
    batch->events.emplace_back();
    batch->payloadBytes = kMiB;
    return batch;
}

} // namespace

/// What a capture does where the store does not take what it brings.
class TestStoreFeed final : public QObject
{
    Q_OBJECT

    StoreFeed::Bytes m_underWay;
    std::vector<EventBatchPtr> m_taken; ///< by a writer that lets nothing go
    FrameNumber m_last = 0;

    /// So many batches.
    void bring(StoreFeed& feed, int count)
    {
        for (int i = 0; i < count; ++i)
            feed.forward(batchOf(++m_last));
    }

    void take(StoreFeed& feed)
    {
        connect(&feed, &StoreFeed::batchForwarded, this,
                [this](const EventBatchPtr& batch) { m_taken.push_back(batch); });
        feed.setFork([this] { return std::make_shared<CatchUpStart>(m_last); });
    }

private Q_SLOTS:

    void init()
    {
        m_underWay = std::make_shared<std::atomic<std::size_t>>(0);
        m_taken.clear();
        m_last = 0;
    }

    void aFullWayIsSaidOnceWithWhereToReadOn()
    {
        StoreFeed feed(u"j"_s, m_underWay);
        take(feed);
        QSignalSpy full(&feed, &StoreFeed::wayFull);
        bring(feed, StoreFeed::kFull / kMiB - 1);
        QCOMPARE(full.size(), 0);
        bring(feed, 1);
        QCOMPARE(full.size(), 1);
        QCOMPARE(full.front().at(0).toString(), u"u"_s);
        QCOMPARE(full.front().at(1).value<CatchUpStartPtr>()->upTo, m_last);
        QCOMPARE(m_taken.back()->lastFrame, m_last); // nothing before it is missing
        bring(feed, 20);
        QCOMPARE(full.size(), 1);
        QVERIFY(*m_underWay < StoreFeed::kMostUnderWay + 2 * kMiB);
    }

    void itIsSaidAgainOnceThereWasRoom()
    {
        StoreFeed feed(u"j"_s, m_underWay);
        take(feed);
        QSignalSpy full(&feed, &StoreFeed::wayFull);
        bring(feed, 20);
        m_taken.clear();
        QCOMPARE(m_underWay->load(), std::size_t {0});
        bring(feed, 20);
        QCOMPARE(full.size(), 2);
    }

    void allCapturesOfAStoreShareTheWay()
    {
        StoreFeed one(u"j"_s, m_underWay);
        StoreFeed other(u"k"_s, m_underWay);
        take(one);
        take(other);
        QSignalSpy full(&other, &StoreFeed::wayFull);
        bring(one, StoreFeed::kFull / kMiB);
        bring(other, 1);
        QCOMPARE(full.size(), 1);
    }

    void whatHasNoJournalGoesOnInMemory()
    {
        StoreFeed feed({}, m_underWay);
        take(feed);
        QSignalSpy full(&feed, &StoreFeed::wayFull);
        bring(feed, 40);
        QCOMPARE(full.size(), 0);
        QCOMPARE(m_taken.size(), std::size_t {40});
    }
};

RACHA_TEST(TestStoreFeed);

#include "tst_storefeed.moc"
