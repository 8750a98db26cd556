// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/scenariofile.h"

#include "core/simulator/crowd.h"
#include "core/simulator/plays.h"
#include "core/simulator/scenariosteps.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

#include <algorithm>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;
using Kind = ScenarioFault::Kind;

namespace {

constexpr Span kProbability {0, 1};
constexpr Span kSeconds {0, 86'400};
constexpr qsizetype kMostLives = 100;
constexpr qsizetype kMostSteps = 10'000;
constexpr qsizetype kMostAnswers = 100;
/// Lives have their chance each, so that another step in one does not change the next.
constexpr std::uint64_t kSeedStride = 0x9E3779B97F4A7C15U;

/// One live as it is written down.
struct LivePlan
{
    FakeLive live;
    CrowdShape crowd;
    std::vector<TimedDeed> deeds;
    int history = 0;
    bool ends = true;
};

/// `NotFound` is written `not_found`.
QString answerName(const char* enumerator)
{
    QString name;
    for (const QChar letter : QString::fromLatin1(enumerator)) {
        if (letter.isUpper() && !name.isEmpty())
            name += u'_';
        name += letter.toLower();
    }
    return name;
}

template<class T>
T answerOf(const JsonNode& node)
{
    const auto values = QMetaEnum::fromType<T>();
    const auto asked = node.text();
    QStringList known;
    for (int i = 0; i < values.keyCount(); ++i) {
        known << answerName(values.key(i));
        if (known.last() == asked)
            return static_cast<T>(values.value(i));
    }
    node.fail(Kind::NotOneOf, known.join(u", "_s));
    return {};
}

/// One answer, or a list: each serves one request, the last one all further ones.
template<class T>
void readAnswers(const JsonNode& node, const char* key, Answers<T>& answers)
{
    if (!node.has(key))
        return;
    if (!node.child(key).value().isArray()) {
        answers = Answers<T>(answerOf<T>(node.child(key)));
        return;
    }
    std::vector<T> list;
    for (const auto& item : node.list(key, kMostAnswers))
        list.push_back(answerOf<T>(item));
    if (!list.empty())
        answers = Answers<T>(std::move(list));
}

void readWeights(const JsonNode& node, CrowdShape& crowd)
{
    node.allow({"comment", "like", "gift", "join", "follow", "share", "subscribe"});
    constexpr std::array kKeys {"comment", "like", "gift", "join", "follow", "share", "subscribe"};
    static_assert(kKeys.size() == kDeeds);
    double sum = 0;
    for (std::size_t i = 0; i < kDeeds; ++i) {
        crowd.weights[i] = node.number(kKeys[i], {0, 1e6}, 0);
        sum += crowd.weights[i];
    }
    if (sum <= 0)
        node.fail(Kind::OutOfRange, u"0 to 1000000, not all 0"_s);
}

void readGifts(const JsonNode& node, GiftHabits& gifts)
{
    node.allow({"names", "taps", "jump", "pause", "lost_end", "double_end", "to_guest"});
    QStringList sold;
    for (const auto& gift : giftCatalogue())
        sold << QString::fromStdString(gift.name);
    if (node.has("names"))
        gifts.names.clear();
    for (const auto& name : node.list("names", 100)) {
        if (!sold.contains(name.text()))
            name.fail(Kind::NotOneOf, sold.join(u", "_s));
        gifts.names.push_back(name.text().toStdString());
    }
    if (gifts.names.empty())
        gifts.names = GiftHabits().names;
    gifts.taps = node.span("taps", {1, 1'000}, gifts.taps);
    gifts.jump = node.span("jump", {1, 10'000}, gifts.jump);
    gifts.pauseSeconds = node.span("pause", kSeconds, gifts.pauseSeconds);
    gifts.lostEnd = node.number("lost_end", kProbability, gifts.lostEnd);
    gifts.doubleEnd = node.number("double_end", kProbability, gifts.doubleEnd);
    gifts.toGuest = node.number("to_guest", kProbability, gifts.toGuest);
}

RenamedField readRename(const JsonNode& node)
{
    node.allow({"method", "field", "to", "chance"});
    RenamedField field {.method = node.text("method", {}).toStdString(),
                        .path = {},
                        .to = static_cast<int>(node.whole("to", {1, 100'000}, 0)),
                        .chance = node.number("chance", kProbability, 1)};
    if (field.method.empty() || field.to == 0 || !node.has("field"))
        node.fail(Kind::Missing, u"method, field, to"_s);
    const auto path = node.child("field");
    if (path.value().isDouble()) {
        field.path = {static_cast<int>(path.whole({1, 100'000}))};
        return field;
    }
    for (const auto& part : path.text(60).split(u'.')) {
        field.path.push_back(part.toInt());
        if (field.path.back() < 1 || field.path.size() > 8)
            path.fail(Kind::NotThatType, u"7 / 7.3"_s);
    }
    return field;
}

void readMischief(const JsonNode& node, Mischief& mischief)
{
    node.allow({"drop", "repeat", "reorder", "rename"});
    mischief.drop = node.number("drop", kProbability, 0);
    mischief.repeat = node.number("repeat", kProbability, 0);
    mischief.reorder = node.number("reorder", kProbability, 0);
    for (const auto& rename : node.list("rename", 50))
        mischief.renames.push_back(readRename(rename));
}

CrowdShape readCrowd(const JsonNode& node, const SimulationWish& wish)
{
    CrowdShape crowd;
    node.allow({"rate", "duration", "persons", "frame", "weights", "gifts", "faults"});
    crowd.rate = node.number("rate", {0, 20'000}, 5);
    crowd.seconds = node.number("duration", kSeconds, crowd.seconds);
    crowd.persons = static_cast<int>(node.whole("persons", {1, 100'000}, crowd.persons));
    crowd.frameSeconds = node.number("frame", {0, 60}, crowd.frameSeconds);
    if (node.has("weights"))
        readWeights(node.child("weights"), crowd);
    if (node.has("gifts"))
        readGifts(node.child("gifts"), crowd.gifts);
    if (node.has("faults"))
        readMischief(node.child("faults"), crowd.mischief);
    if (crowd.rate > 0)
        crowd.rate = wish.rate.value_or(crowd.rate);
    crowd.seconds = wish.seconds.value_or(crowd.seconds);
    return crowd;
}

bool isUsername(const QString& name)
{
    return name.size() >= 2 && name.size() <= 24
        && std::all_of(name.begin(), name.end(), [](QChar letter) {
               return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9')
                   || letter == u'_' || letter == u'.';
           });
}

void readAnswers(const JsonNode& node, FakeLive& live)
{
    readAnswers(node, "api_live", live.apiLive);
    readAnswers(node, "page", live.page);
    readAnswers(node, "room_info", live.roomInfo);
    readAnswers(node, "gift_list", live.giftList);
    readAnswers(node, "sign", live.sign);
    readAnswers(node, "handshake", live.handshake);
    live.offline = node.flag("offline", false);
    live.lookupDelayMs = static_cast<int>(node.number("lookup_delay", {0, 600}, 0) * 1000);
    live.pingIntervalSeconds = static_cast<int>(node.whole("ping_interval", {0, 3'600}, 0));
    live.silentAfterEnter = node.flag("silent", false);
}

LivePlan readLive(const JsonNode& node, const CrowdShape& crowd, const SimulationWish& wish)
{
    node.allow({"user", "nickname", "title", "room", "crowd", "steps", "history", "ends", "offline",
                "api_live", "page", "room_info", "gift_list", "sign", "handshake", "lookup_delay",
                "ping_interval", "silent"});
    LivePlan plan {.live = {}, .crowd = crowd, .deeds = {}};
    plan.live.uniqueId = node.text("user", u"luna.canta"_s).toUtf8();
    if (!isUsername(QString::fromUtf8(plan.live.uniqueId)))
        node.child("user").fail(Kind::OutOfRange, u"2 to 24 of a-z 0-9 _ ."_s);
    plan.live.nickname = node.text("nickname", QString::fromUtf8(plan.live.uniqueId));
    plan.live.title = node.text("title", plan.live.title);
    plan.live.room = node.id("room", 0);
    plan.live.startsOver = true;
    readAnswers(node, plan.live);
    plan.history = static_cast<int>(node.whole("history", {0, 1'000}, 0));
    plan.ends = node.flag("ends", true);
    if (node.has("crowd"))
        plan.crowd = readCrowd(node.child("crowd"), wish);
    Cast cast;
    for (const auto& step : node.list("steps", kMostSteps)) {
        auto deeds = stepDeeds(step, cast);
        std::move(deeds.begin(), deeds.end(), std::back_inserter(plan.deeds));
        if (plan.deeds.size() > Simulation::kMostMessages) {
            step.fail(Kind::TooMuch, QString::number(Simulation::kMostMessages));
            break;
        }
    }
    return plan;
}

/// Steps and crowd in the order of their times; false: that is more than is kept.
bool write(LivePlan& plan, std::int64_t startMs, std::uint64_t seed, std::size_t& messages)
{
    Chance chance(seed);
    LiveScript script(plan.live, startMs, plan.crowd.mischief, chance);
    script.addHistory(plan.history);
    Crowd crowd(plan.crowd, chance);
    auto& deeds = plan.deeds;
    std::stable_sort(deeds.begin(), deeds.end(),
                     [](const TimedDeed& a, const TimedDeed& b) { return a.at < b.at; });
    bool hasEnded = false;
    for (std::size_t next = 0; !hasEnded && (next < deeds.size() || !crowd.isOver());) {
        if (messages + script.messageCount() > Simulation::kMostMessages)
            return false;
        if (next < deeds.size() && (crowd.isOver() || deeds[next].at <= crowd.nextAt())) {
            script.endFrame();
            script.at(deeds[next].at);
            deeds[next].happen(script);
            hasEnded = deeds[next++].isEnd;
        } else {
            crowd.speak(script);
        }
    }
    script.endFrame();
    if (!hasEnded && plan.ends && (plan.crowd.rate > 0 || !deeds.empty())) {
        if (plan.crowd.rate > 0)
            script.at(std::chrono::milliseconds(std::llround(plan.crowd.seconds * 1000)));
        script.say(script.story().control(3, "The host ended the LIVE"));
    }
    messages += script.messageCount();
    plan.live.scenarios = script.finished();
    return true;
}

std::int64_t startOf(const JsonNode& root, const SimulationWish& wish, bool isSeeded)
{
    const auto fallback = isSeeded ? Simulation::kSeededStartMs : wish.nowMs;
    if (!root.has("start"))
        return fallback;
    const auto node = root.child("start");
    if (node.text() == u"now")
        return wish.nowMs;
    auto time = QDateTime::fromString(node.text(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        node.fail(Kind::NotThatType, u"now / 2026-11-23T20:00:00Z"_s);
    return time.toMSecsSinceEpoch();
}

std::vector<LivePlan> readLives(const JsonNode& root, const SimulationWish& wish)
{
    CrowdShape crowd;
    if (root.has("crowd"))
        crowd = readCrowd(root.child("crowd"), wish);
    std::vector<LivePlan> plans;
    for (const auto& live : root.list("lives", kMostLives)) {
        plans.push_back(readLive(live, crowd, wish));
        const auto isTwin = [&](const LivePlan& other) {
            return other.live.uniqueId == plans.back().live.uniqueId;
        };
        if (std::any_of(plans.begin(), plans.end() - 1, isTwin))
            live.child("user").fail(Kind::OutOfRange, u"a user of no other live"_s);
    }
    if (plans.empty())
        plans.push_back({.live = {.room = 0, .startsOver = true}, .crowd = crowd, .deeds = {}});
    return plans;
}

} // namespace

tl::expected<Simulation, ScenarioFault> readScenario(const QByteArray& json,
                                                     const SimulationWish& wish)
{
    QJsonParseError trouble;
    const auto document = QJsonDocument::fromJson(json, &trouble);
    if (trouble.error != QJsonParseError::NoError) {
        const auto before = json.left(trouble.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - before.lastIndexOf('\n');
        return tl::unexpected(
            ScenarioFault {Kind::NotJson, u"%1:%2"_s.arg(line).arg(column), trouble.errorString()});
    }
    std::optional<ScenarioFault> fault;
    const JsonNode root(document.isObject() ? QJsonValue(document.object())
                                            : QJsonValue(document.array()),
                        {}, fault);
    root.allow({"seed", "start", "ttwid", "sign_key", "crowd", "lives", "description"});
    Simulation simulation;
    const bool isSeeded = wish.seed.has_value() || root.has("seed");
    simulation.seed = wish.seed.value_or(static_cast<std::uint64_t>(
        root.whole("seed", {0, 9e15}, static_cast<std::int64_t>(wish.freshSeed))));
    root.text("description", {}, 10'000);
    readAnswers(root, "ttwid", simulation.ttwid);
    simulation.signKey = root.text("sign_key", {}).toUtf8();
    const auto startMs = startOf(root, wish, isSeeded);
    auto plans = readLives(root, wish);
    std::size_t messages = 0;
    for (std::size_t i = 0; !fault && i < plans.size(); ++i) {
        auto& live = plans[i].live;
        live.host += static_cast<std::int64_t>(i);
        if (live.room == 0)
            live.room = roomOf(startMs, i);
        if (!write(plans[i], startMs, simulation.seed + i * kSeedStride, messages))
            root.fail(Kind::TooMuch, QString::number(Simulation::kMostMessages));
        simulation.lives.push_back(std::move(live));
    }
    if (fault)
        return tl::unexpected(*fault);
    return simulation;
}

} // namespace racha::simulator
