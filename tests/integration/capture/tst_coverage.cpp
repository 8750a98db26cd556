// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/recordflow.h"
#include "core/ingest/replaycapture.h"
#include "core/journal/journalreader.h"
#include "core/simulator/plays.h"
#include "core/simulator/story.h"
#include "tests/integration/capture/watchedcapture.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using F = CoverageFigure;

namespace {

/// A server that thins likes out: what happened in the room, and whether the viewer was told.
struct RoomLike
{
    std::int64_t count = 0;
    bool isSent = true;
};

/// What a script comes to, counted from the script alone.
struct Truth
{
    std::int64_t seen = 0;
    std::int64_t told = 0;
    std::int64_t missing = 0;
    std::int64_t inGaps = 0;
};

/// Of one connection after the other; likes between them happen while nobody looks.
Truth truthOf(std::int64_t roomTotal, const std::vector<std::vector<RoomLike>>& connections,
              const std::vector<std::int64_t>& between)
{
    Truth truth;
    std::int64_t lastTotal = 0;
    for (std::size_t i = 0; i < connections.size(); ++i) {
        std::int64_t first = 0;
        std::int64_t seen = 0;
        for (const RoomLike& like : connections[i]) {
            roomTotal += like.count;
            if (!like.isSent)
                continue;
            if (first == 0) {
                first = roomTotal;
                if (lastTotal > 0)
                    truth.inGaps += roomTotal - like.count - lastTotal;
            } else {
                seen += like.count;
            }
            lastTotal = roomTotal;
        }
        truth.seen += seen;
        truth.told += lastTotal - first;
        truth.missing += lastTotal - first - seen;
        if (i < between.size())
            roomTotal += between[i];
    }
    return truth;
}

std::vector<Message> messagesOf(Story& story, std::int64_t& roomTotal,
                                const std::vector<RoomLike>& likes)
{
    std::vector<Message> sent;
    for (const RoomLike& like : likes) {
        roomTotal += like.count;
        if (like.isSent)
            sent.push_back(story.like(viewer(1), like.count, roomTotal));
    }
    return sent;
}

std::shared_ptr<const Coverage> last(const std::vector<EventBatchPtr>& batches)
{
    return batches.empty() ? nullptr : batches.back()->coverage;
}

/// Frames, gaps and the end of a journal, by their own times.
struct Recorded
{
    WallTime firstFrame;
    WallTime end;
    std::chrono::microseconds gaps {};
    std::int64_t frames = 0;
};

Recorded recorded(const QString& path)
{
    Recorded found;
    const auto reader = JournalReader::open(path);
    while (reader) {
        const auto record = (*reader)->next();
        if (!record || !*record)
            break;
        if (std::holds_alternative<PushFrame>((*record)->body)) {
            ++found.frames;
            if (found.firstFrame == WallTime())
                found.firstFrame = (*record)->receivedAt;
        } else if (const auto* const gap = std::get_if<Gap>(&(*record)->body)) {
            found.gaps += gap->to - gap->from;
        } else if (std::holds_alternative<End>((*record)->body)) {
            found.end = (*record)->receivedAt;
        }
    }
    return found;
}

std::int64_t milliseconds(std::chrono::microseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

} // namespace

/// What a capture says to have missed, against what the server did on purpose.
class TestCoverage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFaultOfTheServerIsAccountedFor()
    {
        const QTemporaryDir folder;
        FakeWebcastServer server;
        QVERIFY(server.listen());
        const std::vector<RoomLike> before {{15}, {15, false}, {7}, {120, false}, {15}, {3}};
        const std::vector<RoomLike> after {{15}, {40, false}, {15}, {1}};
        constexpr std::int64_t kBetween = 300;
        constexpr std::int64_t kTotalAtFirst = 1'000;
        Story story(fakeHost(), 1'790'000'000'000);
        std::int64_t total = kTotalAtFirst;
        Batch first {messagesOf(story, total, before)};
        first.messages.push_back(story.chat(viewer(2), "hola"));
        const std::vector<Message> again {first.messages[0], first.messages[1],
                                          first.messages.back()};
        const Batch strange {
            {story.unknown("WebcastSomethingNew", "x"), story.undecodable("WebcastChatMessage"),
             story.unknown("WebcastSomethingNew", "y"), story.chat(viewer(2), "adiós")}};
        total += kBetween;
        Batch later {messagesOf(story, total, after)};
        FakeLive live;
        live.scenarios = {
            {.name = "before",
             .steps = {{0ms, first},
                       {1ms, Batch {again}},
                       {2ms, strange},
                       {3ms, Fault {Fault::Kind::BadGzip}},
                       {4ms, Fault {Fault::Kind::TcpClose}}}},
            {.name = "after", .steps = {{0ms, later}, {1ms, Batch {{story.control(3)}}}}}};
        server.addLive(live);
        auto settings = settingsFor(server);
        settings.journalPath = folder.filePath(u"live.racha"_s);
        const Course told = watched(settings);
        QVERIFY(told.outcome.liveEnded);
        const auto coverage = last(told.batches);
        QVERIFY(coverage);

        const Truth truth = truthOf(kTotalAtFirst, {before, after}, {kBetween});
        QCOMPARE(coverage->of(F::LikesSeen), std::optional(truth.seen));
        QCOMPARE(coverage->of(F::LikesTold), std::optional(truth.told));
        QCOMPARE(coverage->of(F::LikesMissing), std::optional(truth.missing));
        QCOMPARE(coverage->of(F::LikesInGaps), std::optional(truth.inGaps));
        QVERIFY(truth.missing > 0 && truth.inGaps == kBetween);

        const auto sent = std::ssize(first.messages) + std::ssize(again)
            + std::ssize(strange.messages) + std::ssize(later.messages) + 1;
        QCOMPARE(coverage->of(F::Messages), std::optional<std::int64_t>(sent));
        QCOMPARE(coverage->of(F::Duplicates), std::optional<std::int64_t>(std::ssize(again)));
        QCOMPARE(coverage->of(F::UnknownMessages), std::optional<std::int64_t>(2));
        QCOMPARE(coverage->of(F::Undecodable), std::optional<std::int64_t>(1));
        QCOMPARE(coverage->of(F::UnreadableFrames), std::optional<std::int64_t>(1));
        QCOMPARE(coverage->partsOf(F::UnknownMessages),
                 (std::vector<Coverage::Part> {{F::UnknownMessages, "WebcastSomethingNew", 2}}));
        QCOMPARE(coverage->partsOf(F::Gaps),
                 (std::vector<Coverage::Part> {{F::Gaps, "net.reset", 1}}));

        const Recorded journal = recorded(settings.journalPath);
        QCOMPARE(coverage->of(F::Frames), std::optional(journal.frames));
        QCOMPARE(coverage->of(F::GapMs), std::optional(milliseconds(journal.gaps)));
        QCOMPARE(*coverage->of(F::ConnectedMs) + *coverage->of(F::GapMs),
                 milliseconds(journal.end - journal.firstFrame));
        // The fake server's clock is this machine's.
        QVERIFY(std::abs(coverage->of(F::ClockSkewMs).value_or(99'999)) < 5'000);
    }

    /// Frames of the fake server at known moments: 10 s, a gap of 7.5 s, 2.5 s.
    void aGapOfKnownLengthIsThatLong()
    {
        const WallTime start = wallTimeFromText("2026-11-23T20:00:00Z");
        ManualClock clock {start};
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"known.racha"_s);
        std::vector<EventBatchPtr> live;
        {
            RecordFlow flow(clock, 1ms);
            connect(&flow, &RecordFlow::batchReady, this,
                    [&live](const EventBatchPtr& batch) { live.push_back(batch); });
            QVERIFY(flow.openJournal(path));
            CaptureHeader header;
            header.streamer = "luna.canta";
            header.room = RoomId {Story::kRoom};
            header.uuid = "known";
            QVERIFY(flow.take(header));
            Story story(fakeHost(), microseconds(start) / 1'000);
            std::int64_t log = 0;
            // The server is 90 s behind, and its frames take no time.
            const auto send = [&](std::vector<Message> messages) {
                const std::string bytes = batchFrame({std::move(messages)}, ++log,
                                                     microseconds(clock.now()) / 1'000 - 90'000);
                QVERIFY(flow.takeFrames({QByteArray::fromStdString(bytes)}));
            };
            send({story.chat(viewer(1), "uno")});
            clock.advance(10s);
            send({story.chat(viewer(1), "dos")});
            clock.advance(7'500ms);
            QVERIFY(flow.take(Gap {start + 10s, start + 17'500ms, "net.timeout"}));
            send({story.chat(viewer(1), "tres")});
            clock.advance(2'500ms);
            send({story.chat(viewer(1), "cuatro")});
            QVERIFY(flow.take(End {std::string(endReasonText(EndReason::LiveEnd))}));
            flow.announce();
        }
        const auto coverage = last(live);
        QVERIFY(coverage);
        QCOMPARE(coverage->of(F::ConnectedMs), std::optional<std::int64_t>(12'500));
        QCOMPARE(coverage->of(F::GapMs), std::optional<std::int64_t>(7'500));
        QCOMPARE(coverage->connectedShare(), std::optional(12.5 / 20.0));
        QVERIFY(std::abs(*coverage->of(F::ClockSkewMs) - 90'000) < 1'500);
        QCOMPARE(replayed(path), *coverage);
    }

private:
    /// As a replay of that recording ends.
    Coverage replayed(const QString& path)
    {
        ReplaySettings settings;
        settings.path = path;
        settings.speed.reset();
        ReplayCapture replay(settings);
        std::shared_ptr<const Coverage> coverage;
        connect(&replay, &Capture::batchReady, this,
                [&coverage](const EventBatchPtr& batch) { coverage = batch->coverage; });
        QSignalSpy finished(&replay, &Capture::finished);
        replay.start();
        if (finished.isEmpty())
            finished.wait(30'000);
        return coverage ? *coverage : Coverage();
    }
};

RACHA_TEST(TestCoverage);
#include "tst_coverage.moc"
