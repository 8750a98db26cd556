// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/livefindings.h"
#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"

using namespace racha;
using namespace racha::test;
using Kind = LiveFindingKind;
using F = CoverageFigure;

namespace {

Event message(const std::string& method, const std::string& payload, std::int64_t id,
              EventPayload decoded = CommentEvent {})
{
    Event event;
    event.method = method;
    event.message = MessageId {id};
    event.room = RoomId {7};
    event.payload = std::move(decoded);
    event.receivedAt = clock("20:00:00") + std::chrono::seconds(id);
    event.raw = {std::make_shared<const std::string>(payload), 0, payload.size()};
    return event;
}

EventBatchPtr batchOf(std::vector<Event> events)
{
    auto batch = std::make_shared<EventBatch>();
    batch->upTo = events.empty() ? clock("20:00:00") : events.back().receivedAt;
    batch->events = std::move(events);
    return batch;
}

EventBatchPtr batchOf(const std::string& time, const Coverage& coverage, std::size_t events = 0)
{
    auto batch = std::make_shared<EventBatch>();
    batch->upTo = clock(time);
    batch->events.resize(events);
    batch->coverage = std::make_shared<const Coverage>(coverage);
    return batch;
}

/// `kind subject/field ×count =amount`
QStringList told(const LiveFindings& findings)
{
    QStringList lines;
    for (const LiveFinding& finding : findings.all()) {
        const std::string line = std::string(liveFindingKindName(finding.kind)) + ' '
            + finding.subject + '/' + std::to_string(finding.field) + " x"
            + std::to_string(finding.count) + " =" + std::to_string(finding.amount);
        lines << QString::fromStdString(line);
    }
    return lines;
}

// Fields 1 and 3; 1 alone; 1, 3 and 99 (by hand).
const std::string kUsual {"\x08\x01\x1a\x01x", 5};
const std::string kWithout {"\x08\x01", 2};
const std::string kWith {"\x08\x01\x1a\x01x\x98\x06\x01", 8};

} // namespace

class TestLiveFindings final : public QObject
{
    Q_OBJECT

    static void teach(LiveFindings& findings, int messages)
    {
        for (int i = 0; i < messages; ++i)
            findings.take(*batchOf({message("WebcastChatMessage", kUsual, 1'000 + i)}));
    }

private Q_SLOTS:

    void unknownAndDamagedMessagesAreCountedByMethod()
    {
        LiveFindings findings;
        const UnknownEvent strange {"WebcastNew", std::nullopt};
        const UnknownEvent damaged {"WebcastGiftMessage", "malformed message"};
        findings.take(*batchOf({message("WebcastNew", kUsual, 1, strange),
                                message("WebcastGiftMessage", "\xff", 2, damaged),
                                message("WebcastNew", kUsual, 3, strange)}));
        QCOMPARE(told(findings),
                 (QStringList {
                     QStringLiteral("unknown_message WebcastNew/0 x2 =0"),
                     QStringLiteral("undecodable WebcastGiftMessage: malformed message/0 x1 =0")}));
        const LiveFinding& first = findings.all().front();
        QCOMPARE(first.first, clock("20:00:01"));
        QCOMPARE(first.last, clock("20:00:03"));
        QCOMPARE(first.message, MessageId {3});
        QCOMPARE(first.room, RoomId {7});
    }

    void aFieldThatAllHadIsMissed()
    {
        LiveFindings findings;
        teach(findings, PayloadShapes::kLearnt);
        for (int i = 1; i < PayloadShapes::kMissed; ++i)
            findings.take(*batchOf({message("WebcastChatMessage", kWithout, i)}));
        QCOMPARE(told(findings), QStringList());
        findings.take(*batchOf({message("WebcastChatMessage", kWithout, 20),
                                message("WebcastChatMessage", kWithout, 21)}));
        QCOMPARE(told(findings),
                 QStringList(QStringLiteral("missing_field WebcastChatMessage/3 x6 =0")));
        // It comes again: an accident after all, and a new one wants as many again.
        findings.take(*batchOf({message("WebcastChatMessage", kUsual, 22),
                                message("WebcastChatMessage", kWithout, 23)}));
        QCOMPARE(findings.all().front().count, std::int64_t(6));
    }

    void aFieldThatNotAllHadIsNoLoss()
    {
        LiveFindings findings;
        findings.take(*batchOf({message("WebcastChatMessage", kWithout, 1)}));
        teach(findings, PayloadShapes::kLearnt);
        for (int i = 0; i < 20; ++i)
            findings.take(*batchOf({message("WebcastChatMessage", kWithout, 10 + i)}));
        QCOMPARE(told(findings), QStringList());
    }

    void aFieldThatNobodyHadIsNew()
    {
        LiveFindings findings;
        teach(findings, PayloadShapes::kKnown);
        findings.take(*batchOf(
            {message("WebcastChatMessage", kWith, 1), message("WebcastChatMessage", kWith, 2)}));
        QCOMPARE(told(findings),
                 QStringList(QStringLiteral("new_field WebcastChatMessage/99 x2 =0")));
    }

    void aRareFieldThatCameEarlyIsNotNew()
    {
        LiveFindings findings;
        teach(findings, PayloadShapes::kKnown - 1);
        findings.take(*batchOf({message("WebcastChatMessage", kWith, 1)}));
        teach(findings, 100);
        findings.take(*batchOf({message("WebcastChatMessage", kWith, 2)}));
        QCOMPARE(told(findings), QStringList());
    }

    void whatTheServerRepeatsFromBeforeTeachesNothing()
    {
        LiveFindings findings;
        for (int i = 0; i < 300; ++i) {
            Event past = message("WebcastChatMessage", kUsual, i + 1);
            past.history = true;
            findings.take(*batchOf({past}));
        }
        findings.take(*batchOf({message("WebcastChatMessage", kWith, 1)}));
        QCOMPARE(told(findings), QStringList());
    }

    void gapsAddUpByCause()
    {
        LiveFindings findings;
        findings.take(*LiveBatch().at("20:10:00").gap("20:09:50", "20:10:00").take());
        findings.take(*LiveBatch().at("20:20:00").gap("20:19:57", "20:20:00").take());
        QCOMPARE(told(findings), QStringList(QStringLiteral("gap net.reset/0 x2 =13000")));
        QCOMPARE(findings.all().front().gapFrom, clock("20:19:57"));
    }

    void streaksThatOnlyIdledHadNoEnd()
    {
        LiveFindings findings;
        findings.take(*LiveBatch().closed("a", 3, 3, EndReason::WireEnd).take());
        findings.take(*LiveBatch().closed("b", 3, 3, EndReason::LiveEnd).take());
        QCOMPARE(told(findings), QStringList());
        findings.take(*LiveBatch().closed("c", 3, 3, EndReason::Idle).take());
        QCOMPARE(told(findings), QStringList(QStringLiteral("endless_streak /0 x1 =0")));
        QCOMPARE(findings.all().front().streakId, std::string("c"));
    }

    void aFewRepeatsAreNoStorm_data()
    {
        QTest::addColumn<int>("repeats");
        QTest::addColumn<int>("events");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("few") << 49 << 0 << QStringList();
        QTest::newRow("many among more") << 60 << 80 << QStringList();
        QTest::newRow("a storm") << 60 << 10
                                 << QStringList(QStringLiteral("duplicate_storm /0 x60 =0"));
    }

    void aFewRepeatsAreNoStorm()
    {
        QFETCH(const int, repeats);
        QFETCH(const int, events);
        QFETCH(const QStringList, expected);
        LiveFindings findings;
        Coverage coverage;
        for (int i = 1; i <= 5; ++i) {
            coverage.set(F::Duplicates, repeats * i / 5);
            findings.take(*batchOf("20:00:0" + std::to_string(i), coverage,
                                   static_cast<std::size_t>(events) / 5));
        }
        QCOMPARE(told(findings), expected);
    }

    void repeatsOverALongTimeAreNoStorm()
    {
        LiveFindings findings;
        Coverage coverage;
        for (int i = 10; i < 60; ++i) {
            coverage.set(F::Duplicates, 2 * i);
            findings.take(*batchOf("20:" + std::to_string(i) + ":00", coverage));
        }
        QCOMPARE(told(findings), QStringList());
    }

    void framesAndClocksAreFindingsWhenTheyChange()
    {
        LiveFindings findings;
        Coverage coverage;
        coverage.set(F::LargestFrame, 900'000);
        coverage.set(F::ClockSkewMs, 4'000);
        coverage.set(F::IdsOutOfRange, 2);
        coverage.parts = {{F::UnreadableFrames, "payload: bad compressed data", 1}};
        findings.take(*batchOf("20:00:01", coverage));
        findings.take(*batchOf("20:00:02", coverage));
        coverage.parts.front().value = 3;
        coverage.set(F::LargestFrame, 3'000'000);
        coverage.set(F::LargestInflated, 9'000'000);
        coverage.set(F::ClockSkewMs, -7'000);
        coverage.set(F::ClockJumps, 1);
        findings.take(*batchOf("20:00:03", coverage));
        coverage.set(F::ClockSkewMs, -6'500);
        findings.take(*batchOf("20:00:04", coverage));
        QCOMPARE(
            told(findings),
            (QStringList {QStringLiteral("unreadable_frame payload: bad compressed data/0 x3 =0"),
                          QStringLiteral("id_out_of_range /0 x2 =0"),
                          QStringLiteral("large_frame frame/0 x1 =3000000"),
                          QStringLiteral("large_frame inflated/0 x1 =9000000"),
                          QStringLiteral("clock_jump /0 x1 =0"),
                          QStringLiteral("clock_skew /0 x1 =-6500")}));
    }

    void aStoreIsOneFindingUntilItHasRecovered()
    {
        LiveFindings findings;
        findings.noteStore(clock("20:00:01"), true, 500);
        findings.noteStore(clock("20:00:02"), true, 900);
        findings.noteStore(clock("20:00:03"), false, 0);
        findings.noteStore(clock("20:00:04"), true, 100);
        QCOMPARE(told(findings), QStringList(QStringLiteral("store_behind /0 x2 =900")));
    }

    void moreThanFitAreOnlyCounted()
    {
        LiveFindings findings;
        const auto total = static_cast<int>(LiveFindings::kMost) + 20;
        for (int i = 0; i < total; ++i) {
            const std::string method = "Webcast" + std::to_string(i);
            findings.take(
                *batchOf({message(method, kUsual, i + 1, UnknownEvent {method, std::nullopt})}));
        }
        QCOMPARE(findings.all().size(), LiveFindings::kMost);
        QCOMPARE(findings.leftOut(), std::int64_t(20));
        findings.clear();
        QVERIFY(findings.all().empty());
        QCOMPARE(findings.leftOut(), std::int64_t(0));
    }
};

RACHA_TEST(TestLiveFindings);
#include "tst_livefindings.moc"
