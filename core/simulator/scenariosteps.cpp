// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// What a step of a scenario file can be. Add one: write a reader, add its row to kActions.

#include "core/simulator/scenariosteps.h"

#include "core/simulator/plays.h"
#include "core/simulator/simulation.h"

#include <array>
#include <memory>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Fault::Kind;

namespace {

constexpr Span kDay {0, 86'400};
constexpr Span kPersons {0, 99'999};
constexpr Span kCounts {0, 1e9};
constexpr qsizetype kMostTaps = 1'000;
constexpr std::int64_t kFirstNamedId = 6'950'000'000'000'000'000;

using Deeds = std::vector<TimedDeed>;

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

/// A message of that moment, in a frame of its own.
template<typename Write>
Deeds says(Write write)
{
    return {{.happen = [write](LiveScript& script) { script.say(write(script.story())); }}};
}

Deeds does(const Fault& fault)
{
    return {{.happen = [fault](LiveScript& script) { script.fault(fault); }}};
}

Deeds cuts(const Fault& fault)
{
    return {{.happen = [fault](LiveScript& script) { script.cut(fault); }}};
}

/// For faults that need no value: `true`.
void wantTrue(const JsonNode& node)
{
    if (!node.value().isBool() || !node.value().toBool())
        node.fail(ScenarioFault::Kind::NotOneOf, u"true"_s);
}

Deeds comment(const JsonNode& node, Cast& cast)
{
    node.allow({"person", "text", "language"});
    const auto text = node.text("text", u"hola"_s, 10'000).toStdString();
    const auto language = node.text("language", u"es"_s, 10).toStdString();
    return says([who = cast.of(node), text, language](Story& story) {
        return story.chat(who, text, language);
    });
}

Deeds like(const JsonNode& node, Cast& cast)
{
    node.allow({"person", "count", "total"});
    const auto count = node.whole("count", kCounts, 15);
    const auto total = node.whole("total", kCounts, 1'000);
    return says([who = cast.of(node), count, total](Story& story) {
        return story.like(who, count, total);
    });
}

FakeGift giftOf(const JsonNode& node)
{
    const auto name = node.text("gift", u"Rose"_s).toStdString();
    QStringList names;
    for (const auto& gift : giftCatalogue()) {
        if (gift.name == name)
            return gift;
        names << QString::fromStdString(gift.name);
    }
    node.child("gift").fail(ScenarioFault::Kind::NotOneOf, names.join(u", "_s));
    return giftNamed(name);
}

int endsOf(const JsonNode& node)
{
    if (!node.has("end"))
        return 1;
    const auto end = node.child("end").value();
    if (end.isBool())
        return end.toBool() ? 1 : 0;
    if (end.toString() == u"twice")
        return 2;
    node.child("end").fail(ScenarioFault::Kind::NotOneOf, u"true, false, twice"_s);
    return 1;
}

/// A gift, or where it can streak a run: a message for each running total, then its end.
Deeds gift(const JsonNode& node, Cast& cast)
{
    node.allow({"person", "gift", "totals", "pause", "end", "to"});
    const auto sold = giftOf(node);
    const auto who = cast.of(node);
    const auto pause = milliseconds(node.number("pause", kDay, 0.5));
    auto ends = endsOf(node);
    std::optional<Person> to;
    if (node.has("to"))
        to = cast.member(node.child("to"));
    std::vector<std::int64_t> totals;
    for (const auto& total : node.list("totals", kMostTaps))
        totals.push_back(total.whole({1, 1e9}));
    if (totals.empty())
        totals = {1};
    const bool streaks = sold.type == 1;
    if (streaks)
        totals.insert(totals.end(), static_cast<std::size_t>(ends), totals.back());
    else
        ends = 0;
    const auto group = std::make_shared<std::int64_t>(0);
    Deeds deeds;
    std::int64_t before = 0;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        Tap tap {.gift = sold, .count = totals[i], .to = to};
        tap.end = i + static_cast<std::size_t>(ends) >= totals.size();
        tap.added = streaks ? std::max<std::int64_t>(0, totals[i] - before) : totals[i];
        before = std::max(before, totals[i]);
        deeds.push_back({.at = pause * static_cast<int>(i),
                         .happen = [tap, who, group, streaks, i](LiveScript& script) {
                             if (i == 0)
                                 *group = streaks ? script.story().nowMs() : 0;
                             auto now = tap;
                             now.group = *group;
                             script.say(script.story().gift(who, now));
                         }});
    }
    return deeds;
}

Deeds join(const JsonNode& node, Cast& cast)
{
    node.allow({"person"});
    return says([who = cast.of(node)](Story& story) { return story.join(who, 350); });
}

Deeds follow(const JsonNode& node, Cast& cast)
{
    node.allow({"person"});
    return says([who = cast.of(node)](Story& story) { return story.follow(who, 48'212); });
}

Deeds share(const JsonNode& node, Cast& cast)
{
    node.allow({"person"});
    return says([who = cast.of(node)](Story& story) { return story.share(who, 10); });
}

Deeds subscribe(const JsonNode& node, Cast& cast)
{
    node.allow({"person", "months"});
    const auto months = node.whole("months", {1, 120}, 1);
    return says(
        [who = cast.of(node), months](Story& story) { return story.subscribe(who, months); });
}

Deeds question(const JsonNode& node, Cast& cast)
{
    node.allow({"person", "text"});
    const auto text = node.text("text", u"how long do you play?"_s, 1'000).toStdString();
    return says([who = cast.of(node), text](Story& story) {
        return story.question(who, story.nowMs(), text);
    });
}

Deeds viewers(const JsonNode& node, Cast&)
{
    node.allow({"count", "total"});
    const auto count = node.whole("count", kCounts, 350);
    const auto total = node.whole("total", kCounts, 5'200);
    return says([count, total](Story& story) { return story.audience(count, total, 0); });
}

Deeds unknown(const JsonNode& node, Cast&)
{
    node.allow({"method", "text"});
    const auto method = node.text("method", u"WebcastSomethingNewMessage"_s).toStdString();
    const auto text = node.text("text", u"from the future"_s, 10'000).toStdString();
    return says([method, text](Story& story) { return story.unknown(method, text); });
}

Deeds undecodable(const JsonNode& node, Cast&)
{
    return says(
        [method = node.text().toStdString()](Story& story) { return story.undecodable(method); });
}

Deeds host(const JsonNode& node, Cast&)
{
    const auto what = node.text();
    if (what != u"pauses" && what != u"resumes")
        node.fail(ScenarioFault::Kind::NotOneOf, u"pauses, resumes"_s);
    return says(
        [action = what == u"pauses" ? 1 : 2](Story& story) { return story.control(action); });
}

Deeds end(const JsonNode& node, Cast&)
{
    const auto how = node.text();
    Deeds deeds;
    if (how == u"unsaid") {
        deeds = {{.happen = [](LiveScript& script) {
            script.fault({.kind = Kind::GoOffline});
            script.fault({.kind = Kind::WebSocketClose, .number = 1000});
        }}};
    } else {
        if (how != u"host" && how != u"tiktok")
            node.fail(ScenarioFault::Kind::NotOneOf, u"host, tiktok, unsaid"_s);
        deeds = says([action = how == u"host" ? 3 : 4](Story& story) {
            return story.control(action, "The LIVE has ended");
        });
    }
    deeds.back().isEnd = true;
    return deeds;
}

Deeds cut(const JsonNode& node, Cast&)
{
    if (node.value().isDouble())
        return cuts({.kind = Kind::WebSocketClose, .number = node.whole({1000, 4999})});
    const auto how = node.text();
    if (how != u"reset" && how != u"close")
        node.fail(ScenarioFault::Kind::NotOneOf, u"reset, close, 1000 to 4999"_s);
    return cuts({.kind = how == u"reset" ? Kind::TcpReset : Kind::TcpClose});
}

Deeds closeFrame(const JsonNode& node, Cast&)
{
    return {{.happen = [reason = node.text().toStdString()](LiveScript& script) {
        script.fault({.kind = Kind::CloseFrame, .text = reason});
        script.cut({.kind = Kind::WebSocketClose, .number = 1000});
    }}};
}

Deeds stall(const JsonNode& node, Cast&)
{
    wantTrue(node);
    return cuts({.kind = Kind::StopEchoes});
}

Deeds newRoom(const JsonNode& node, Cast&)
{
    wantTrue(node);
    return {{.happen = [](LiveScript& script) { script.moveTo(script.story().room() + 7); }}};
}

Deeds offline(const JsonNode& node, Cast&)
{
    if (!node.value().isBool())
        node.fail(ScenarioFault::Kind::NotThatType, u"true or false"_s);
    return does({.kind = node.value().toBool() ? Kind::GoOffline : Kind::GoLive});
}

Deeds textFrame(const JsonNode& node, Cast&)
{
    return does({.kind = Kind::TextFrame, .text = node.text(100'000).toStdString()});
}

Deeds rawFrame(const JsonNode& node, Cast&)
{
    const auto bytes = QByteArray::fromHex(node.text(200'000).toLatin1());
    return does({.kind = Kind::RawFrame, .text = bytes.toStdString()});
}

Deeds frameType(const JsonNode& node, Cast&)
{
    return does({.kind = Kind::UnknownFrameType, .text = node.text().toStdString()});
}

Deeds huge(const JsonNode& node, Cast&)
{
    return does({.kind = Kind::OversizeFrame, .number = node.whole({1, 256e6})});
}

Deeds bomb(const JsonNode& node, Cast&)
{
    return does({.kind = Kind::GzipBomb, .number = node.whole({1, 500e6})});
}

Deeds badGzip(const JsonNode& node, Cast&)
{
    wantTrue(node);
    return does({.kind = Kind::BadGzip});
}

Deeds ping(const JsonNode& node, Cast&)
{
    wantTrue(node);
    return does({.kind = Kind::ServerPing});
}

struct Action
{
    const char* key;
    Deeds (*read)(const JsonNode& node, Cast& cast);
};

constexpr std::array kActions {
    Action {"comment", comment},
    Action {"like", like},
    Action {"gift", gift},
    Action {"join", join},
    Action {"follow", follow},
    Action {"share", share},
    Action {"subscribe", subscribe},
    Action {"question", question},
    Action {"viewers", viewers},
    Action {"unknown", unknown},
    Action {"undecodable", undecodable},
    Action {"host", host},
    Action {"end", end},
    Action {"cut", cut},
    Action {"close_frame", closeFrame},
    Action {"stall", stall},
    Action {"new_room", newRoom},
    Action {"offline", offline},
    Action {"text_frame", textFrame},
    Action {"raw_frame", rawFrame},
    Action {"frame_type", frameType},
    Action {"huge", huge},
    Action {"bomb", bomb},
    Action {"bad_gzip", badGzip},
    Action {"ping", ping},
};

/// Exactly one of them beside the times.
const Action* actionOf(const JsonNode& step)
{
    const Action* found = nullptr;
    QStringList known;
    qsizetype keys = 0;
    for (const auto& action : kActions) {
        known << QLatin1StringView(action.key);
        if (!step.has(action.key))
            continue;
        found = &action;
        ++keys;
    }
    const auto actions = keys;
    for (const char* const key : {"at", "every", "times"})
        keys += step.has(key) ? 1 : 0;
    if (actions == 1 && keys == step.keyCount())
        return found;
    step.fail(ScenarioFault::Kind::NotOneAction, known.join(u", "_s));
    return nullptr;
}

} // namespace

Person Cast::of(const JsonNode& step)
{
    return step.has("person") ? member(step.child("person")) : viewer(1);
}

Person Cast::member(const JsonNode& node)
{
    if (!node.value().isString())
        return viewer(static_cast<int>(node.whole(kPersons)));
    const auto name = node.text(24);
    const auto number = m_named.value(name, static_cast<int>(m_named.size()));
    m_named.insert(name, number);
    return {.id = kFirstNamedId + number,
            .uniqueId = name.toLower().remove(u' ').toStdString(),
            .nickname = name.toStdString()};
}

std::vector<TimedDeed> stepDeeds(const JsonNode& step, Cast& cast)
{
    const auto* const action = actionOf(step);
    if (action == nullptr)
        return {};
    const auto at = milliseconds(step.number("at", kDay, 0));
    const auto every = milliseconds(step.number("every", {0.001, kDay.high}, 1));
    const auto times = step.whole("times", {1, 100'000}, 1);
    std::vector<TimedDeed> deeds;
    for (std::int64_t i = 0; i < times && deeds.size() <= Simulation::kMostMessages; ++i) {
        // Read anew each time: a run of gifts has a group of its own.
        for (auto& deed : action->read(step.child(action->key), cast)) {
            deed.at += at + every * i;
            deeds.push_back(std::move(deed));
        }
    }
    return deeds;
}

} // namespace racha::simulator
