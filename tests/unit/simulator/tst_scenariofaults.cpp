// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/scenariofile.h"
#include "tests/support/testmain.h"

using namespace racha::simulator;
using namespace Qt::Literals::StringLiterals;
using Kind = ScenarioFault::Kind;

Q_DECLARE_METATYPE(racha::simulator::ScenarioFault::Kind)

class TestScenarioFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsHaveTheirPlace_data();
    void faultsHaveTheirPlace();
    void moreThanIsKeptIsRefusedAtOnce_data();
    void moreThanIsKeptIsRefusedAtOnce();
    void deepNestingIsAFault();
};

void TestScenarioFaults::faultsHaveTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* json, Kind kind, const char* place) {
        QTest::newRow(name) << QByteArray(json) << kind << QString::fromLatin1(place);
    };
    row("no JSON", "{\n  \"seed\": x}", Kind::NotJson, "2:11");
    row("a list", "[]", Kind::NotThatType, "");
    row("unknown key", R"({"sed": 1})", Kind::UnknownKey, "sed");
    row("unknown key below", R"({"crowd": {"gifts": {"tap": 1}}})", Kind::UnknownKey,
        "crowd.gifts.tap");
    row("text for a number", R"({"crowd": {"rate": "5"}})", Kind::NotThatType, "crowd.rate");
    row("negative", R"({"crowd": {"rate": -1}})", Kind::OutOfRange, "crowd.rate");
    row("too large", R"({"crowd": {"rate": 1e300}})", Kind::OutOfRange, "crowd.rate");
    row("half a person", R"({"crowd": {"persons": 1.5}})", Kind::NotThatType, "crowd.persons");
    row("probability", R"({"crowd": {"faults": {"drop": 2}}})", Kind::OutOfRange,
        "crowd.faults.drop");
    row("all weights zero", R"({"crowd": {"weights": {"gift": 0}}})", Kind::OutOfRange,
        "crowd.weights");
    row("span the wrong way", R"({"crowd": {"gifts": {"taps": [5, 2]}}})", Kind::OutOfRange,
        "crowd.gifts.taps[1]");
    row("unknown gift", R"({"lives": [{"steps": [{"gift": {"gift": "Yacht"}}]}]})", Kind::NotOneOf,
        "lives[0].steps[0].gift.gift");
    row("unknown answer", R"({"lives": [{}, {"user": "rio", "sign": ["signed", "magic"]}]})",
        Kind::NotOneOf, "lives[1].sign[1]");
    row("bad user", R"({"lives": [{"user": "a b"}]})", Kind::OutOfRange, "lives[0].user");
    row("two of one name", R"({"lives": [{}, {}]})", Kind::OutOfRange, "lives[1].user");
    row("no lives", R"({"lives": []})", Kind::OutOfRange, "lives");
    row("two actions", R"({"lives": [{"steps": [{"at": 1, "ping": true, "huge": 5}]}]})",
        Kind::NotOneAction, "lives[0].steps[0]");
    row("no action", R"({"lives": [{"steps": [{"at": 1}]}]})", Kind::NotOneAction,
        "lives[0].steps[0]");
    row("misspelt action", R"({"lives": [{"steps": [{"at": 1, "coment": {}}]}]})",
        Kind::NotOneAction, "lives[0].steps[0]");
    row("bomb too large", R"({"lives": [{"steps": [{"bomb": 1e12}]}]})", Kind::OutOfRange,
        "lives[0].steps[0].bomb");
    row("rename without a target",
        R"({"crowd": {"faults": {"rename": [{"method": "WebcastChatMessage", "field": 3}]}}})",
        Kind::Missing, "crowd.faults.rename[0]");
    row("room", R"({"lives": [{"room": "room"}]})", Kind::OutOfRange, "lives[0].room");
    row("local time", R"({"start": "2026-11-23T20:00:00"})", Kind::NotThatType, "start");
    row("negative seed", R"({"seed": -1})", Kind::OutOfRange, "seed");
}

void TestScenarioFaults::faultsHaveTheirPlace()
{
    QFETCH(QByteArray, json);
    const auto simulation = readScenario(json, {.nowMs = 1'800'000'000'000});
    QVERIFY(!simulation);
    QTEST(simulation.error().kind, "kind");
    QTEST(simulation.error().place, "place");
}

void TestScenarioFaults::moreThanIsKeptIsRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("steps")
        << R"({"lives": [{"steps": [{"every": 0.001, "times": 100000, "gift": {"totals": [1,2,3,4]}}]}]})"_ba;
    QTest::newRow("many steps") << "{\"lives\": [{\"steps\": ["_ba
            + "{\"times\": 100000, \"every\": 0.001, \"comment\": {}},"_ba.repeated(3)
            + "{\"times\": 100000, \"every\": 0.001, \"comment\": {}}]}]}";
}

void TestScenarioFaults::moreThanIsKeptIsRefusedAtOnce()
{
    QFETCH(QByteArray, json);
    const auto simulation = readScenario(json, {});
    QVERIFY(!simulation);
    QCOMPARE(simulation.error().kind, Kind::TooMuch);
}

void TestScenarioFaults::deepNestingIsAFault()
{
    const auto simulation = readScenario(QByteArray(500'000, '['), {});
    QVERIFY(!simulation);
    QCOMPARE(simulation.error().kind, Kind::NotJson);
}

RACHA_TEST(TestScenarioFaults);
#include "tst_scenariofaults.moc"
