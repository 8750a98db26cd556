// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/pipeline.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kStart {std::chrono::microseconds {1'795'464'000'000'000}};

/// Records in the order in which they are asked for, with ever higher numbers.
class Script
{
public:
    DecodedRecord capture(std::int64_t room = 100, const char* uuid = "u1")
    {
        CaptureHeader header;
        header.streamer = "luna";
        header.room = RoomId {room};
        header.hostUser = UserId {1};
        header.uuid = uuid;
        return record(0s, header);
    }

    template<typename Body>
    DecodedRecord record(std::chrono::seconds at, Body body)
    {
        DecodedRecord decoded;
        decoded.record.number = ++m_number;
        decoded.record.receivedAt = kStart + at;
        decoded.record.body = std::move(body);
        return decoded;
    }

    DecodedRecord frame(std::chrono::seconds at, std::vector<Event> events)
    {
        DecodedRecord decoded = record(at, PushFrame {});
        decoded.events = std::move(events);
        return decoded;
    }

private:
    FrameNumber m_number = 0;
};

Event arrived(std::int64_t message, std::int64_t user, EventPayload payload)
{
    Event result;
    result.message = MessageId {message};
    result.user.id = UserId {user};
    result.user.uniqueId = "user" + std::to_string(user);
    result.payload = std::move(payload);
    result.timestamp = kStart;
    return result;
}

GiftEvent gift(std::int64_t wire, bool end, std::int64_t to = 0)
{
    GiftEvent result;
    result.gift = {GiftId {5655}, "Rose", 1, 1, true, {}};
    result.hasGiftStruct = true;
    result.streakable = true;
    result.groupId = GroupId {77};
    result.wireRepeatCount = wire;
    result.repeatEnd = end;
    if (to != 0)
        result.toUser = UserReference {UserId {to}, {}, {}};
    return result;
}

LikeEvent like(std::int64_t count, std::int64_t total = 0)
{
    LikeEvent result;
    result.count = count;
    result.totalLikes = total;
    return result;
}

/// Everything that a pipeline has to say, in its order, as short lines.
QStringList printed(Pipeline& pipeline)
{
    QStringList lines;
    while (const EventBatchPtr batch = pipeline.take()) {
        for (const Event& e : batch->events) {
            lines << QStringLiteral("%1 %2 %3 +%4")
                         .arg(e.number)
                         .arg(QString::fromUtf8(eventTypeShortName(e.type()).data()),
                              QString::fromUtf8(streakStatusText(e.streakStatus).data()))
                         .arg(e.diamonds);
        }
        for (const StreakChange& change : batch->streaks) {
            if (change.kind == StreakChangeKind::Closed) {
                lines << QStringLiteral("closed %1 after %2 by %3")
                             .arg(change.streak.total)
                             .arg(change.position)
                             .arg(QString::fromUtf8(endReasonText(change.streak.endReason).data()));
            }
        }
        for (const Notice& notice : batch->notices) {
            if (const auto* const state = std::get_if<LiveState>(&notice.what))
                lines << QString::fromUtf8(liveStateText(*state).data());
            else
                lines << QStringLiteral("notice");
        }
        if (batch->end)
            lines << QStringLiteral("end %1").arg(QString::fromStdString(*batch->end));
    }
    return lines;
}

} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aComboIsOneStreak()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(
            script.frame(1s, {arrived(1, 5, gift(2, false)), arrived(2, 5, gift(4, false))}));
        pipeline.process(script.frame(2s, {arrived(3, 5, gift(4, true))}));
        QCOMPARE(
            printed(pipeline),
            QStringList({QStringLiteral("1 gift start +2"), QStringLiteral("2 gift continue +2"),
                         QStringLiteral("3 gift end +0"),
                         QStringLiteral("closed 4 after 3 by wire_end"), QStringLiteral("live")}));
        QCOMPARE(pipeline.stats().diamonds, std::int64_t {4});
        QCOMPARE(pipeline.stats().streaks, std::int64_t {1});
    }

    void repeatsAreCountedAndDropped()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(script.frame(1s, {arrived(1, 5, like(15)), arrived(1, 5, like(15))}));
        pipeline.process(script.frame(
            2s, {arrived(1, 5, like(15)), arrived(0, 5, like(1)), arrived(0, 5, like(1))}));
        QCOMPARE(pipeline.stats().duplicates, std::int64_t {2});
        QCOMPARE(pipeline.stats().likesObserved, std::int64_t {17});
        QCOMPARE(pipeline.stats().eventCount(), std::int64_t {3});
    }

    /// The same records, whether or not a timer lets time pass between them.
    void timersChangeNothing()
    {
        QStringList without;
        QStringList with;
        for (const bool timers : {false, true}) {
            Script script;
            Pipeline pipeline;
            QStringList lines;
            pipeline.process(script.capture());
            pipeline.process(
                script.frame(1s, {arrived(1, 5, like(15)), arrived(2, 6, gift(1, false))}));
            lines += printed(pipeline);
            if (timers) {
                for (int second = 2; second < 30; ++second) {
                    pipeline.advanceTo(kStart + std::chrono::seconds(second));
                    lines += printed(pipeline);
                }
            }
            pipeline.process(script.frame(30s, {arrived(3, 5, like(2))}));
            lines += printed(pipeline);
            (timers ? with : without) = lines;
        }
        QVERIFY(without.filter(QStringLiteral("by idle")).size() == 2);
        with.sort();
        without.sort(); // where batches are cut is free
        QCOMPARE(with, without);
    }

    void batchesCoverEachRecordOnce()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        FrameNumber covered = 0;
        for (int i = 0; i < 10; ++i) {
            pipeline.process(script.frame(std::chrono::seconds(i), {arrived(i + 1, 5, like(1))}));
            if (i % 3 == 0)
                pipeline.advanceTo(kStart + std::chrono::seconds(i));
            if (i % 2 == 0)
                continue;
            while (const EventBatchPtr batch = pipeline.take()) {
                QCOMPARE(batch->firstFrame, covered + 1);
                covered = batch->lastFrame;
            }
        }
        QCOMPARE(covered, FrameNumber {11});
        QVERIFY(pipeline.isEmpty());
    }

    void aNewRoomEndsTheOldOne()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture(100, "u1"));
        pipeline.process(script.frame(1s, {arrived(1, 5, gift(3, false))}));
        pipeline.process(script.capture(200, "u2"));
        pipeline.process(script.frame(2s, {arrived(1, 5, gift(4, false))})); // another room's id 1
        const EventBatchPtr old = pipeline.take();
        QCOMPARE(old->capture->room, RoomId {100});
        QCOMPARE(old->lastFrame, FrameNumber {2});
        QCOMPARE(old->end.value_or(""), std::string("live_end"));
        QCOMPARE(old->streaks.back().streak.endReason, EndReason::LiveEnd);
        const EventBatchPtr next = pipeline.take();
        QCOMPARE(next->capture->room, RoomId {200});
        QCOMPARE(next->firstFrame, FrameNumber {3});
        QCOMPARE(next->events.size(), std::size_t {1});
        QCOMPARE(next->events[0].diamonds, std::int64_t {4});
        QCOMPARE(next->stats.diamonds, std::int64_t {4});
    }

    void theEndOfTheLiveClosesItsStreaks()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(
            script.frame(1s, {arrived(1, 5, gift(3, false)), arrived(2, 0, LiveEndEvent {})}));
        pipeline.process(script.record(2s, End {"interrupted"}));
        const QStringList lines = printed(pipeline);
        QVERIFY(lines.contains(QStringLiteral("closed 3 after 2 by live_end")));
        QVERIFY(lines.contains(QStringLiteral("end live_end")));
        QVERIFY(lines.contains(QStringLiteral("ended")));
    }

    /// The disk stood still between the message and the record of the end.
    void aLateRecordOfTheEndLeavesNothingToIdle()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(
            script.frame(1s, {arrived(1, 5, like(4)), arrived(2, 0, LiveEndEvent {})}));
        pipeline.process(script.record(40s, End {"live_end"}));
        const QStringList lines = printed(pipeline);
        QCOMPARE(lines.filter(QStringLiteral("closed")),
                 QStringList({QStringLiteral("closed 4 after 2 by live_end")}));
    }

    /// R5: as after each end that is not the wire's.
    void whatComesAfterTheEndOfTheLiveGoesOn()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(
            script.frame(1s,
                         {arrived(1, 5, gift(3, false)), arrived(2, 0, LiveEndEvent {}),
                          arrived(3, 5, gift(4, false))}));
        pipeline.process(script.record(2s, End {"live_end"}));
        const QStringList lines = printed(pipeline);
        QCOMPARE(lines.filter(QStringLiteral("closed")),
                 QStringList({QStringLiteral("closed 3 after 2 by live_end"),
                              QStringLiteral("closed 4 after 3 by live_end")}));
        QVERIFY(lines.contains(QStringLiteral("3 gift continue +1"))); // no second streak
    }

    void theRoomsPastEndsNothing()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        Event past = arrived(2, 0, LiveEndEvent {});
        past.history = true;
        pipeline.process(script.frame(1s, {arrived(1, 5, like(4)), past}));
        pipeline.process(script.record(2s, End {"interrupted"}));
        QVERIFY(printed(pipeline).contains(QStringLiteral("closed 4 after 2 by interrupted")));
    }

    void pauseIsToldOnce()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(
            script.frame(1s,
                         {arrived(1, 0, LivePauseEvent {}), arrived(2, 0, LivePauseEvent {}),
                          arrived(3, 0, LiveUnpauseEvent {})}));
        const QStringList states = printed(pipeline).mid(3);
        QCOMPARE(states,
                 QStringList(
                     {QStringLiteral("live"), QStringLiteral("paused"), QStringLiteral("live")}));
    }

    /// R9: killed at 20, restarted, the message that says 25 adds 5.
    void restoredStreaksGoOn()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        const auto past = streakRowOf(arrived(1, 5, gift(20, false)));
        const std::vector<StreakRow> rows {*past};
        const std::vector<MessageId> seen {MessageId {1}};
        pipeline.restore(rows, seen);
        pipeline.process(
            script.frame(1s, {arrived(1, 5, gift(20, false)), arrived(2, 5, gift(25, true))}));
        QCOMPARE(pipeline.stats().duplicates, std::int64_t {1});
        QCOMPARE(pipeline.stats().diamonds, std::int64_t {5});
        const EventBatchPtr batch = pipeline.take();
        QCOMPARE(batch->events[0].streakId, std::string("5_GiftEvent_5655_77"));
        QCOMPARE(batch->events[0].streakStatus, StreakStatus::End);
    }

    void theCatalogueServesGiftsWithoutStruct()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        GiftEvent bare = gift(2, false);
        bare.hasGiftStruct = false;
        bare.gift = {};
        bare.gift.id = GiftId {5655};
        bare.groupId = GroupId {78};
        pipeline.process(script.frame(
            1s, {arrived(1, 5, bare), arrived(2, 5, gift(1, false)), arrived(3, 5, bare)}));
        const EventBatchPtr batch = pipeline.take();
        QCOMPARE(std::get<GiftEvent>(batch->events[0].payload).gift.name, std::string());
        const auto& later = std::get<GiftEvent>(batch->events[2].payload);
        QCOMPARE(later.gift.name, std::string("Rose"));
        QCOMPARE(later.gift.diamondCount, std::int64_t {1});
    }

    void aGiftToTheHostHasNoReceiver()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(
            script.frame(1s, {arrived(1, 5, gift(1, false, 1)), arrived(2, 5, gift(1, false, 9))}));
        const EventBatchPtr batch = pipeline.take();
        QVERIFY(!std::get<GiftEvent>(batch->events[0].payload).toUser);
        QCOMPARE(batch->events[0].streakId, std::string("5_GiftEvent_5655_77"));
        QCOMPARE(batch->events[1].streakId, std::string("5_GiftEvent_5655_77_9"));
    }

    void oneSubscriptionToldTwiceIsMarked()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(script.frame(1s, {arrived(1, 5, SubscribeEvent {})}));
        pipeline.process(script.frame(
            20s, {arrived(2, 5, SubscribeEvent {}), arrived(3, 6, SubscribeEvent {})}));
        pipeline.process(script.frame(90s, {arrived(4, 5, SubscribeEvent {})}));
        const EventBatchPtr batch = pipeline.take();
        QList<bool> repeated;
        for (const Event& e : batch->events)
            repeated << std::get<SubscribeEvent>(e.payload).repeated;
        QCOMPARE(repeated, QList<bool>({false, true, false, false}));
    }

    /// A clock that was set back must not make time run backwards.
    void receivedAtNeverDecreases()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.capture());
        pipeline.process(script.frame(10s, {arrived(1, 5, like(1))}));
        pipeline.process(script.frame(4s, {arrived(2, 5, like(1))}));
        const EventBatchPtr batch = pipeline.take();
        QCOMPARE(batch->events[1].receivedAt, kStart + 10s);
    }

    void framesBeforeAHeaderAreIgnored()
    {
        Script script;
        Pipeline pipeline;
        pipeline.process(script.frame(1s, {arrived(1, 5, like(1))}));
        QVERIFY(!pipeline.take());
        pipeline.process(script.record(2s, End {"interrupted"}));
        QVERIFY(!pipeline.take());
    }
};

RACHA_TEST(TestPipeline);
#include "tst_pipeline.moc"
