// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/coverageledger.h"
#include "core/ingest/pipeline.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace std::chrono_literals;
using F = CoverageFigure;

namespace {

constexpr WallTime kStart {std::chrono::microseconds {1'795'464'000'000'000}};

/// A capture told record by record.
class Telling
{
public:
    Telling()
    {
        CaptureHeader header;
        header.streamer = "luna";
        header.room = RoomId {100};
        header.uuid = "u1";
        process(0ms, header);
    }

    Telling& frame(std::chrono::milliseconds at, std::vector<Event> events = {},
                   FrameFacts facts = {})
    {
        DecodedRecord decoded;
        decoded.events = std::move(events);
        decoded.frame = std::move(facts);
        process(at, PushFrame {}, std::move(decoded));
        return *this;
    }

    /// Written `ahead` before it was received.
    Telling& frameOf(std::chrono::milliseconds at, std::chrono::milliseconds ahead)
    {
        FrameFacts facts;
        facts.serverTime = kStart + at - ahead;
        return frame(at, {}, facts);
    }

    template<typename Body>
    Telling& process(std::chrono::milliseconds at, Body body, DecodedRecord decoded = {})
    {
        decoded.record.number = ++m_number;
        decoded.record.receivedAt = kStart + at;
        decoded.record.body = std::move(body);
        m_pipeline.process(std::move(decoded));
        return *this;
    }

    Telling& gap(std::chrono::milliseconds from, std::chrono::milliseconds to, const char* cause)
    {
        return process(to, Gap {kStart + from, kStart + to, cause});
    }

    std::shared_ptr<const Coverage> coverage()
    {
        while (const auto batch = m_pipeline.take())
            m_last = batch->coverage;
        return m_last;
    }

    Pipeline& pipeline() { return m_pipeline; }

private:
    Pipeline m_pipeline;
    std::shared_ptr<const Coverage> m_last;
    FrameNumber m_number = 0;
};

Event arrived(std::int64_t message, EventPayload payload, const char* method = "WebcastX")
{
    Event made;
    made.message = MessageId {message};
    made.user.id = UserId {5};
    made.payload = std::move(payload);
    made.method = method;
    made.timestamp = kStart;
    return made;
}

Event likes(std::int64_t message, std::int64_t count, std::int64_t total)
{
    LikeEvent like;
    like.count = count;
    like.totalLikes = total;
    return arrived(message, like, "WebcastLikeMessage");
}

/// `figure=value …`; `-`: not known.
QString figures(const Coverage& coverage, std::initializer_list<F> wanted)
{
    QStringList texts;
    for (const F figure : wanted) {
        const auto value = coverage.of(figure);
        texts << QString::fromUtf8(coverageFigureName(figure).data()) + u'='
                + (value ? QString::number(*value) : QStringLiteral("-"));
    }
    return texts.join(u' ');
}

QString parts(const Coverage& coverage, F figure)
{
    QStringList texts;
    for (const auto& part : coverage.partsOf(figure))
        texts << QString::fromStdString(part.name) + u'=' + QString::number(part.value);
    return texts.join(u", ");
}

} // namespace

class TestCoverageLedger final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingIsKnownBeforeTheFirstFrame()
    {
        Telling telling;
        const auto coverage = telling.coverage();
        QVERIFY(coverage);
        QCOMPARE(figures(*coverage, {F::ConnectedMs, F::GapMs, F::Frames, F::Messages}),
                 QStringLiteral("connected_ms=- gap_ms=- frames=- messages=-"));
        QVERIFY(!coverage->connectedShare());
        QVERIFY(!coverage->likesShare());
    }

    void timeIsConnectedOrInAGap()
    {
        Telling telling;
        telling.frame(1s).frame(5s).gap(5s, 9s, "net.reset").frame(9s).frame(20s);
        telling.gap(20s, 21s, "push.stalled").frame(21s);
        const auto coverage = telling.coverage();
        QCOMPARE(figures(*coverage, {F::ConnectedMs, F::GapMs, F::Gaps, F::LongestGapMs}),
                 QStringLiteral("connected_ms=15000 gap_ms=5000 gaps=2 longest_gap_ms=4000"));
        QCOMPARE(parts(*coverage, F::Gaps), QStringLiteral("net.reset=1, push.stalled=1"));
        QCOMPARE(coverage->connectedShare(), std::optional(0.75));
    }

    void timeEndsWithTheCaptureUnlessItFailed_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<qint64>("connected");
        QTest::newRow("the live ended") << QStringLiteral("live_end") << qint64(9'000);
        QTest::newRow("stopped") << QStringLiteral("interrupted") << qint64(9'000);
        QTest::newRow("failed") << QStringLiteral("net.timeout") << qint64(2'000);
    }

    void timeEndsWithTheCaptureUnlessItFailed()
    {
        QFETCH(const QString, reason);
        QFETCH(const qint64, connected);
        Telling telling;
        telling.frame(1s).frame(3s).process(10s, End {reason.toStdString()});
        QCOMPARE(telling.coverage()->of(F::ConnectedMs), std::optional<std::int64_t>(connected));
    }

    /// Time that passes without a record is no record: a replay does not have it.
    void whatTimersDoChangesNothing()
    {
        Telling telling;
        telling.frame(1s).frame(2s);
        telling.pipeline().advanceTo(kStart + 1h);
        QCOMPARE(telling.coverage()->of(F::ConnectedMs), std::optional<std::int64_t>(1'000));
    }

    void messagesAreCountedByWhatBecameOfThem()
    {
        Telling telling;
        UnknownEvent strange {"WebcastNew", std::nullopt};
        UnknownEvent damaged {"WebcastChatMessage", "malformed message"};
        Event past = arrived(7, CommentEvent {});
        past.history = true;
        telling.frame(1s,
                      {arrived(1, CommentEvent {}), arrived(1, CommentEvent {}),
                       arrived(2, strange, "WebcastNew"), arrived(3, damaged, "WebcastChatMessage"),
                       past});
        telling.frame(2s, {arrived(4, strange, "WebcastNew"), arrived(2, strange, "WebcastNew")});
        const auto coverage = telling.coverage();
        QCOMPARE(figures(*coverage,
                         {F::Messages, F::Decoded, F::History, F::Duplicates, F::UnknownMessages,
                          F::Undecodable}),
                 QStringLiteral("messages=7 decoded=2 history=1 duplicates=2 unknown=2 "
                                "undecodable=1"));
        QCOMPARE(parts(*coverage, F::UnknownMessages), QStringLiteral("WebcastNew=2"));
        QCOMPARE(parts(*coverage, F::Undecodable),
                 QStringLiteral("WebcastChatMessage: malformed message=1"));
    }

    void namesAreBoundedInNumberAndLength()
    {
        Telling telling;
        std::vector<Event> events;
        for (int i = 1; i <= 200; ++i) {
            const std::string name = "W" + std::to_string(i) + std::string(400, 'x');
            events.push_back(arrived(i, UnknownEvent {name, std::nullopt}, name.c_str()));
        }
        telling.frame(1s, std::move(events));
        const auto found = telling.coverage()->partsOf(F::UnknownMessages);
        QCOMPARE(std::ssize(found), CoverageLedger::kMostParts + 1);
        QCOMPARE(found.front().name.size(), CoverageLedger::kPartLength);
        QCOMPARE(found.back().name, std::string());
        QCOMPARE(found.back().value, 200 - CoverageLedger::kMostParts);
    }

    /// Seen 15 + 15 of 100 that the total grew by; 300 in the gap, of which 5 came with the
    /// message.
    void likesAreHeldAgainstTheRoomsTotalWhileItWasWatched()
    {
        Telling telling;
        telling.frame(1s, {likes(1, 15, 1'000)}); // part of the total: nothing is known before
        telling.frame(2s, {likes(2, 15, 1'050), likes(3, 0, 900)});
        telling.frame(3s, {likes(4, 15, 1'100)});
        telling.gap(3s, 60s, "net.reset");
        telling.frame(60s, {likes(5, 5, 1'405)});
        telling.frame(61s, {likes(6, 5, 1'410)});
        const auto coverage = telling.coverage();
        QCOMPARE(figures(*coverage, {F::LikesSeen, F::LikesTold, F::LikesMissing, F::LikesInGaps}),
                 QStringLiteral("likes_seen=35 likes_told=105 likes_missing=70 "
                                "likes_in_gaps=300"));
        QCOMPARE(coverage->likesShare(), std::optional(35.0 / 105.0));
    }

    void moreSeenThanTheTotalGrewIsNothingMissing()
    {
        GrowthMeter meter;
        meter.take(5, 100);
        meter.take(10, 104);
        QCOMPARE(meter.seen(), std::int64_t(10));
        QCOMPARE(meter.told(), std::int64_t(4));
        QCOMPARE(meter.missing(), std::int64_t(0));
        meter.interrupt();
        meter.take(1, 90); // of a server that lags behind
        QCOMPARE(meter.inGaps(), std::int64_t(0));
        meter.take(20, 110);
        QCOMPARE(meter.told(), std::int64_t(4 + 6));
        QCOMPARE(meter.seen(), std::int64_t(10 + 20));
    }

    void withoutATotalNobodyKnowsWhatIsMissing()
    {
        Telling telling;
        telling.frame(1s, {likes(1, 15, 0), likes(2, 15, 0)});
        QVERIFY(!telling.coverage()->of(F::LikesSeen));
        QVERIFY(!telling.coverage()->likesShare());
    }

    /// Field 2 holds field 2: 500, then 800 (by hand).
    void diamondsAreHeldAgainstTheTotalOfALiveWithGuests()
    {
        const auto total = [](std::int64_t message, const std::string& bytes) {
            Event made = arrived(message, UnknownEvent {}, "WebcastLinkMicFanTicketMethod");
            made.raw = {std::make_shared<const std::string>(bytes), 0, bytes.size()};
            return made;
        };
        const auto gift = [](std::int64_t message) {
            GiftEvent given;
            given.gift = {GiftId {1}, "Galaxy", 100, 2, false, {}};
            given.hasGiftStruct = true;
            given.wireRepeatCount = 1;
            return arrived(message, given, "WebcastGiftMessage");
        };
        Telling telling;
        telling.frame(1s, {total(1, "\x12\x03\x10\xf4\x03")});
        telling.frame(2s, {gift(2), gift(3), total(4, "\x12\x03\x10\xa0\x06")});
        QCOMPARE(
            figures(*telling.coverage(), {F::DiamondsSeen, F::DiamondsTold, F::DiamondsMissing}),
            QStringLiteral("diamonds_seen=200 diamonds_told=300 diamonds_missing=100"));
    }

    void whatClocksDisagreeAbout()
    {
        Telling telling;
        auto at = 0ms;
        for (int i = 0; i < 100; ++i)
            telling.frameOf(at += 1s, i == 50 ? 9s : 3s + i * 1ms); // one was held up
        auto coverage = telling.coverage();
        // The median is 3,049, kept to 32 ms at that size.
        QCOMPARE(coverage->of(F::ClockSkewMs), std::optional<std::int64_t>(3'040));
        QCOMPARE(coverage->of(F::ClockJumps), std::optional<std::int64_t>(0));
        // Medians of the windows 0 … 14 and 75 … 89.
        QCOMPARE(coverage->of(F::ClockDriftMs), std::optional<std::int64_t>(75));
        for (int i = 0; i < 30; ++i)
            telling.frameOf(at += 1s, 60s);
        coverage = telling.coverage();
        QCOMPARE(coverage->of(F::ClockJumps), std::optional<std::int64_t>(1));
    }

    void aClockThatNobodyTellsIsNotKnown()
    {
        Telling telling;
        telling.frame(1s).frame(2s);
        QVERIFY(!telling.coverage()->of(F::ClockSkewMs));
        QVERIFY(!telling.coverage()->of(F::ClockJumps));
    }

    void lateIsWhatTheServerKeptForLong()
    {
        Telling telling;
        FrameFacts facts;
        facts.serverTime = kStart + 30s; // our clock is a minute ahead of it
        Event old = arrived(1, CommentEvent {});
        old.timestamp = kStart + 15s;
        Event fresh = arrived(2, CommentEvent {});
        fresh.timestamp = kStart + 25s;
        Event past = arrived(3, CommentEvent {});
        past.timestamp = kStart - 1h;
        past.history = true;
        telling.frame(90s, {old, fresh, past}, facts);
        QCOMPARE(telling.coverage()->of(F::LateMessages), std::optional<std::int64_t>(1));
    }

    void damageOfFramesAndNames()
    {
        Telling telling;
        FrameFacts bad;
        bad.size = 70;
        bad.error = "payload: bad compressed data";
        FrameFacts large;
        large.size = 5'000;
        large.inflatedSize = 40'000;
        Event longName = arrived(1, CommentEvent {});
        longName.user.nickname = std::string(300, 'n');
        longName.user.uniqueId = std::string(255, 'u');
        telling.frame(1s, {}, bad).frame(2s, {longName}, large).frame(3s, {}, bad);
        const auto coverage = telling.coverage();
        QCOMPARE(figures(*coverage,
                         {F::Frames, F::FrameBytes, F::LargestFrame, F::LargestInflated,
                          F::UnreadableFrames, F::CutTexts}),
                 QStringLiteral("frames=3 frame_bytes=5140 largest_frame=5000 "
                                "largest_inflated=40000 unreadable_frames=2 cut_texts=1"));
        QCOMPARE(parts(*coverage, F::UnreadableFrames),
                 QStringLiteral("payload: bad compressed data=2"));
    }

    void aRoomThatFollowsBeginsItsOwn()
    {
        Telling telling;
        telling.frame(1s, {arrived(1, CommentEvent {})}).gap(1s, 5s, "net.reset");
        CaptureHeader next;
        next.room = RoomId {200};
        next.uuid = "u2";
        telling.process(5s, next).frame(6s).frame(8s);
        QCOMPARE(figures(*telling.coverage(), {F::ConnectedMs, F::Gaps, F::Messages}),
                 QStringLiteral("connected_ms=2000 gaps=0 messages=0"));
    }

    void severalCapturesAreJoined()
    {
        Coverage first;
        first.set(F::ConnectedMs, 1'000);
        first.set(F::GapMs, 500);
        first.set(F::LongestGapMs, 400);
        first.set(F::ClockSkewMs, -700);
        first.parts = {{F::Gaps, "net.reset", 2}};
        Coverage second;
        second.set(F::ConnectedMs, 2'000);
        second.set(F::LongestGapMs, 300);
        second.set(F::ClockSkewMs, 30);
        second.parts = {{F::Gaps, "net.reset", 1}, {F::UnknownMessages, "WebcastNew", 4}};
        const std::array both {first, second};
        const Coverage all = joined(both);
        QCOMPARE(
            figures(all, {F::ConnectedMs, F::GapMs, F::LongestGapMs, F::ClockSkewMs, F::LikesTold}),
            QStringLiteral("connected_ms=3000 gap_ms=500 longest_gap_ms=400 "
                           "clock_skew_ms=-700 likes_told=-"));
        QCOMPARE(parts(all, F::Gaps), QStringLiteral("net.reset=3"));
        QCOMPARE(parts(all, F::UnknownMessages), QStringLiteral("WebcastNew=4"));
    }

    void namesOfFiguresAreFoundAgain()
    {
        for (std::size_t i = 0; i < kCoverageFigureCount; ++i) {
            const auto figure = static_cast<F>(i);
            QCOMPARE(coverageFigureFromName(coverageFigureName(figure)), std::optional(figure));
        }
        QVERIFY(!coverageFigureFromName("nonsense"));
    }
};

RACHA_TEST(TestCoverageLedger);
#include "tst_coverageledger.moc"
