// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/duplicatefilter.h"
#include "tests/support/testmain.h"

#include <deque>
#include <random>
#include <unordered_set>

using namespace racha;

class TestDuplicateFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void zeroIsNeverARepeat()
    {
        DuplicateFilter filter;
        QVERIFY(!filter.isRepeat(MessageId {0}));
        QVERIFY(!filter.isRepeat(MessageId {0}));
    }

    /// Against a set and a queue, with ids that are near each other as TikTok's are.
    void remembersExactlyTheLastOnes()
    {
        DuplicateFilter filter;
        std::unordered_set<std::int64_t> known;
        std::deque<std::int64_t> order;
        std::mt19937_64 random(7);
        for (std::size_t i = 0; i < 4 * DuplicateFilter::kRemembered; ++i) {
            const std::int64_t id =
                7'300'000'000'000'000'000 + static_cast<std::int64_t>(random() % 400'000) * 256;
            QCOMPARE(filter.isRepeat(MessageId {id}), known.contains(id));
            if (!known.insert(id).second)
                continue;
            order.push_back(id);
            if (order.size() > DuplicateFilter::kRemembered) {
                known.erase(order.front());
                order.pop_front();
            }
        }
    }
};

RACHA_TEST(TestDuplicateFilter);
#include "tst_duplicatefilter.moc"
