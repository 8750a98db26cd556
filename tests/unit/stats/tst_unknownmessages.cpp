// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/unknownmessages.h"
#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using test::clock;

namespace {

Event unknown(const std::string& method, const std::string& time, const std::string& bytes)
{
    Event event;
    event.method = method;
    event.receivedAt = clock(time);
    event.payload = UnknownEvent {method, {}};
    event.raw = {std::make_shared<const std::string>(bytes), 0, bytes.size()};
    return event;
}

EventBatch batchOf(std::vector<Event> events)
{
    EventBatch batch;
    batch.events = std::move(events);
    return batch;
}

} // namespace

class TestUnknownMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void methodsAreCountedWithTheirNewestPayloads()
    {
        UnknownMessages came;
        came.take(batchOf(
            {unknown("WebcastHorn", "20:00:01", "one"), unknown("WebcastOther", "20:00:02", "x")}));
        came.take(batchOf({unknown("WebcastHorn", "20:00:05", "two")}));
        QCOMPARE(came.methods().size(), std::size_t {2});
        const UnknownMethod& horn = came.methods().front();
        QCOMPARE(horn.method, "WebcastHorn");
        QCOMPARE(horn.count, 2);
        QCOMPARE(horn.firstSeen, clock("20:00:01"));
        QCOMPARE(horn.lastSeen, clock("20:00:05"));
        QCOMPARE(horn.samples, (std::vector<std::string> {"one", "two"}));
    }

    void onlyWhatWeDoNotDecodeIsNoted()
    {
        UnknownMessages came;
        Event mapped = unknown("WebcastMapped", "20:00:01", "m");
        mapped.payload = MappedEvent {storedEventType("MappedHornEvent"), "{}", {}};
        Event known = unknown("WebcastChatMessage", "20:00:01", "k");
        known.payload = CommentEvent {};
        came.take(batchOf({mapped, known, unknown("WebcastControlMessage", "20:00:02", "c")}));
        QCOMPARE(came.methods().size(), std::size_t {1});
        QCOMPARE(came.methods().front().method, "WebcastMapped");
    }

    void aFloodIsBounded()
    {
        UnknownMessages came;
        const std::string large(UnknownMethod::kSampleBytes + 1, 'x');
        for (int i = 0; i < 300; ++i)
            came.take(batchOf({unknown("Webcast" + std::to_string(i), "20:00:01", "a"),
                               unknown("Webcast0", "20:00:02", std::to_string(i)),
                               unknown("Webcast0", "20:00:02", large)}));
        QCOMPARE(came.methods().size(), UnknownMessages::kMethods);
        QCOMPARE(came.methods().front().count, 601);
        QCOMPARE(came.methods().front().samples.size(), UnknownMethod::kSamples);
        QCOMPARE(came.methods().front().samples.back(), "299");
    }
};

RACHA_TEST(TestUnknownMessages);
#include "tst_unknownmessages.moc"
