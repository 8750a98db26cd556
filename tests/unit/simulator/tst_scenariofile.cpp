// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/plays.h"
#include "core/simulator/scenariofile.h"
#include "core/simulator/tally.h"
#include "core/simulator/wire.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace racha::simulator;
using namespace Qt::Literals::StringLiterals;

namespace {

Simulation read(const QByteArray& json, const SimulationWish& wish = {.nowMs = 1'800'000'000'000})
{
    auto simulation = readScenario(json, wish);
    if (!simulation) {
        QTest::qFail(qPrintable(simulation.error().place + u": "_s + simulation.error().expected),
                     __FILE__, __LINE__);
        return {};
    }
    return *std::move(simulation);
}

/// Each frame of each connection, as the server sends it.
std::string bytesOf(const Simulation& simulation)
{
    std::string bytes;
    for (const auto& live : simulation.lives) {
        for (const auto& scenario : live.scenarios) {
            for (const auto& step : scenario.steps) {
                if (const auto* const batch = std::get_if<Batch>(&step.what))
                    bytes += batchFrame(*batch, 1, scenario.enteredMs + step.at.count());
            }
        }
    }
    return bytes;
}

std::vector<Message> messagesOf(const Scenario& scenario)
{
    std::vector<Message> messages;
    for (const auto& step : scenario.steps) {
        if (const auto* const batch = std::get_if<Batch>(&step.what))
            messages.insert(messages.end(), batch->messages.begin(), batch->messages.end());
    }
    return messages;
}

QJsonObject summaryOf(const Simulation& simulation)
{
    Tally tally;
    simulation.count(tally);
    return QJsonDocument::fromJson(QByteArray::fromStdString(tally.summary())).object();
}

qint64 messageCount(const Simulation& simulation)
{
    qint64 count = 0;
    for (const auto& live : simulation.lives) {
        for (const auto& scenario : live.scenarios)
            count += static_cast<qint64>(messagesOf(scenario).size());
    }
    return count;
}

constexpr auto kEvening = R"({"seed": 7, "crowd": {"rate": 20, "duration": 30,
    "faults": {"drop": 0.1, "repeat": 0.1, "reorder": 0.3}},
    "lives": [{"user": "ana"}, {"user": "rio", "steps": [{"at": 3, "cut": "reset"}]}]})";

} // namespace

class TestScenarioFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameBytes();
    void anotherSeedGivesOthers();
    void withoutASeedTheLiveIsOfNow();
    void aCrowdKeepsItsRate();
    void whatIsNotWeighedIsNotDone();
    void aCutGoesOnWithTheNextConnection();
    void stepsComeAtTheirTimesAmongTheCrowd();
    void aGiftRunHasOneGroupAndItsEnd();
    void aRunInANewRoomCountsAnew();
    void answersMayBeLists();
    void repeatsAreDuplicates();
    void droppedMessagesAreNoTruth();
    void aRenamedFieldKeepsTheRest();
    void renamedFieldsAreSaidInTheTruth();
    void theLiveEndsOnceUnlessItGoesOn();
    void everyNameIsASimulation_data();
    void everyNameIsASimulation();
};

void TestScenarioFile::theSameSeedGivesTheSameBytes()
{
    const auto bytes = bytesOf(read(kEvening, {.freshSeed = 1, .nowMs = 1'800'000'000'000}));
    QVERIFY(bytes.size() > 20'000);
    QVERIFY(bytes == bytesOf(read(kEvening, {.freshSeed = 2, .nowMs = 1'900'000'000'000})));
}

void TestScenarioFile::anotherSeedGivesOthers()
{
    QVERIFY(bytesOf(read(kEvening)) != bytesOf(read(kEvening, {.seed = 8})));
}

/// So that a store takes its events, however often it is shown.
void TestScenarioFile::withoutASeedTheLiveIsOfNow()
{
    const auto first = read("{}", {.nowMs = 1'800'000'000'000});
    const auto second = read("{}", {.nowMs = 1'800'000'001'000});
    QVERIFY(first.lives.front().room != second.lives.front().room);
}

void TestScenarioFile::aCrowdKeepsItsRate()
{
    const auto live = read(R"({"seed": 1, "crowd": {"rate": 50, "duration": 20}})").lives.front();
    QCOMPARE(live.scenarios.size(), 1U);
    QCOMPARE(messagesOf(live.scenarios.front()).size(), 50U * 20 + 1); // and its end
}

void TestScenarioFile::whatIsNotWeighedIsNotDone()
{
    const auto summary = summaryOf(
        read(R"({"seed": 1, "crowd": {"rate": 50, "duration": 20, "weights": {"follow": 1}}})"));
    QCOMPARE(summary.value("events"_L1).toObject(),
             (QJsonObject {{u"FollowEvent"_s, 1000}, {u"LiveEndEvent"_s, 1}}));
}

void TestScenarioFile::aCutGoesOnWithTheNextConnection()
{
    const auto simulation = read(R"({"seed": 3, "crowd": {"rate": 10, "duration": 10}, "lives": [
        {"steps": [{"at": 4, "cut": "reset"}, {"at": 6, "stall": true}]}]})");
    const auto& scenarios = simulation.lives.front().scenarios;
    QCOMPARE(scenarios.size(), 3U);
    QCOMPARE(scenarios[1].enteredMs - scenarios[0].enteredMs, 4'000);
    QCOMPARE(messageCount(simulation), 101);
    QVERIFY(std::holds_alternative<Fault>(scenarios[0].steps.back().what));
    QVERIFY(scenarios[1].steps.front().at < std::chrono::seconds(1));
}

void TestScenarioFile::stepsComeAtTheirTimesAmongTheCrowd()
{
    const auto simulation = read(R"({"seed": 3, "crowd": {"rate": 10, "duration": 10}, "lives": [
        {"steps": [{"at": 2, "every": 3, "times": 2, "comment": {"person": "ana", "text": "x"}}]}]})");
    std::vector<qint64> at;
    for (const auto& step : simulation.lives.front().scenarios.front().steps) {
        const auto* const batch = std::get_if<Batch>(&step.what);
        if (batch && batch->messages.front().truth.find("\"comment\":\"x\"") != std::string::npos)
            at.push_back(step.at.count());
    }
    QCOMPARE(at, (std::vector<qint64> {2'000, 5'000}));
}

void TestScenarioFile::aGiftRunHasOneGroupAndItsEnd()
{
    const auto summary = summaryOf(read(R"({"seed": 1, "lives": [{"steps": [
        {"at": 1, "gift": {"person": 3, "gift": "Rose", "totals": [1, 3, 7], "end": "twice"}},
        {"at": 1, "gift": {"person": 4, "gift": "Galaxy", "totals": [2]}}]}]})"));
    QCOMPARE(summary.value("gift_streaks"_L1).toArray().size(), 1);
    QCOMPARE(summary.value("gift_streaks"_L1)[0].toObject().value("total_count"_L1).toInt(), 7);
    QCOMPARE(summary.value("diamonds"_L1).toInt(), 7 + 2 * 1000);
    QCOMPARE(summary.value("events"_L1).toObject().value("GiftEvent"_L1).toInt(), 3 + 2 + 1);
}

/// A streak is one of its room: where the live goes on in another, its total is what comes there.
void TestScenarioFile::aRunInANewRoomCountsAnew()
{
    Tally tally;
    std::int64_t id = 0;
    for (const char* const room : {"1", "1", "2"}) {
        Message message;
        message.id = ++id;
        message.truth = R"({"event_type": "GiftEvent", "user_id": "7", "room_id": ")"
            + std::string(room) + R"(", "event_data": {"wire_repeat_count": )" + std::to_string(id)
            + R"(, "group_id": "5", "gift": {"id": 3, "diamond_count": 10, "streakable": true}}})";
        tally.take(message);
    }
    const auto summary =
        QJsonDocument::fromJson(QByteArray::fromStdString(tally.summary())).object();
    QCOMPARE(summary.value("gift_streaks"_L1).toArray().size(), 2);
    QCOMPARE(summary.value("diamonds"_L1).toInt(), (2 + 3) * 10);
}

void TestScenarioFile::answersMayBeLists()
{
    auto live = read(R"({"lives": [{"api_live": ["not_found", "as_is"], "sign": "quota_bare",
        "handshake": ["device_blocked", "accept"]}]})")
                    .lives.front();
    QCOMPARE(live.apiLive.take(), ApiLiveAnswer::NotFound);
    QCOMPARE(live.apiLive.take(), ApiLiveAnswer::AsIs);
    QCOMPARE(live.apiLive.take(), ApiLiveAnswer::AsIs);
    QCOMPARE(live.sign.take(), SignAnswer::QuotaBare);
    QCOMPARE(live.handshake.take(), HandshakeAnswer::DeviceBlocked);
}

void TestScenarioFile::repeatsAreDuplicates()
{
    const auto simulation =
        read(R"({"seed": 1, "crowd": {"rate": 50, "duration": 20, "faults": {"repeat": 0.2}}})");
    const auto duplicates = summaryOf(simulation).value("duplicates"_L1).toInteger();
    QCOMPARE(messageCount(simulation), 1001 + duplicates);
    QVERIFY(duplicates > 100 && duplicates < 300);
}

void TestScenarioFile::droppedMessagesAreNoTruth()
{
    const auto simulation =
        read(R"({"seed": 1, "crowd": {"rate": 50, "duration": 20, "faults": {"drop": 0.2}}})");
    qint64 events = 0;
    const auto counted = summaryOf(simulation).value("events"_L1).toObject();
    for (const auto& count : counted)
        events += count.toInteger();
    QCOMPARE(events, messageCount(simulation));
    QVERIFY(events > 700 && events < 900);
}

void TestScenarioFile::aRenamedFieldKeepsTheRest()
{
    const auto inner = WireWriter().varint(1, 5).text(3, "ana");
    const auto message = WireWriter().varint(2, 7).block(7, inner).text(3, "hola").bytes();
    const std::array nested {7, 3};
    const auto expected = WireWriter()
                              .varint(2, 7)
                              .block(7, WireWriter().varint(1, 5).text(90, "ana"))
                              .text(3, "hola")
                              .bytes();
    QVERIFY(withFieldRenamed(message, nested, 90) == expected);
    const std::array absent {8};
    QVERIFY(withFieldRenamed(message, absent, 90) == message);
    QVERIFY(withFieldRenamed("\xff\xff", absent, 90) == "\xff\xff");
}

void TestScenarioFile::renamedFieldsAreSaidInTheTruth()
{
    const auto simulation = read(R"({"seed": 1, "crowd": {"rate": 10, "duration": 10, "faults":
        {"rename": [{"method": "WebcastChatMessage", "field": 3, "to": 300}]}}})");
    const auto summary = summaryOf(simulation);
    QCOMPARE(summary.value("renamed"_L1).toInteger(),
             summary.value("events"_L1).toObject().value("CommentEvent"_L1).toInteger());
    QVERIFY(summary.value("renamed"_L1).toInteger() > 0);
}

void TestScenarioFile::theLiveEndsOnceUnlessItGoesOn()
{
    const auto ends = [](const QByteArray& json) {
        return summaryOf(read(json)).value("events"_L1).toObject().value("LiveEndEvent"_L1).toInt();
    };
    QCOMPARE(ends(R"({"lives": [{"steps": [{"comment": {}}]}]})"), 1);
    QCOMPARE(ends(R"({"lives": [{"ends": false, "steps": [{"comment": {}}]}]})"), 0);
    QCOMPARE(ends(R"({"lives": [{"steps": [{"end": "unsaid"}]}]})"), 0);
    QCOMPARE(ends(R"({"crowd": {"rate": 5}, "lives": [{"steps": [{"at": 9, "end": "tiktok"}]}]})"),
             1);
}

void TestScenarioFile::everyNameIsASimulation_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& name : simulationNames())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestScenarioFile::everyNameIsASimulation()
{
    QFETCH(QString, name);
    const auto simulation =
        simulationNamed(name.toStdString(), {.nowMs = 1'800'000'000'000, .rate = 10});
    QVERIFY(simulation);
    QVERIFY(!simulation->lives.empty());
    QVERIFY(!simulationNamed(name.toStdString() + "x", {}));
}

RACHA_TEST(TestScenarioFile);
#include "tst_scenariofile.moc"
