// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/lines/batchorder.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestBatchOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesInTheOrderOfItsPlaces();
    void anEmptyBatchSaysNothing();
};

namespace {

std::string printed(const EventBatch& batch)
{
    std::string text;
    forEachInOrder(
        batch, [&](const Event& event) { text += std::to_string(event.number); },
        [&](const StreakChange& change) { text += change.streak.id; },
        [&](const Notice& notice) { text += notice.detail; });
    return text;
}

StreakChange streakAt(std::size_t position, const char* name)
{
    StreakChange change;
    change.position = position;
    change.streak.id = name;
    return change;
}

Notice noticeAt(std::size_t position, std::size_t streaksBefore, const char* name)
{
    Notice notice;
    notice.position = position;
    notice.streaksBefore = streaksBefore;
    notice.detail = name;
    return notice;
}

} // namespace

void TestBatchOrder::everythingComesInTheOrderOfItsPlaces()
{
    EventBatch batch;
    batch.events.resize(3);
    for (std::size_t i = 0; i < 3; ++i)
        batch.events[i].number = static_cast<std::int64_t>(i + 1);
    batch.streaks = {streakAt(0, "a"), streakAt(1, "b"), streakAt(1, "c"), streakAt(3, "d")};
    batch.notices = {noticeAt(0, 0, "P"), noticeAt(1, 2, "Q"), noticeAt(3, 4, "R")};
    QCOMPARE(printed(batch), std::string("Pa1bQc23dR"));
}

void TestBatchOrder::anEmptyBatchSaysNothing()
{
    QCOMPARE(printed(EventBatch()), std::string());
}

RACHA_TEST(TestBatchOrder);
#include "tst_batchorder.moc"
