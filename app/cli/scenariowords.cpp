// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/scenariowords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace racha {

namespace {

struct ScenarioText
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioText)
};

struct ScenarioWords
{
    const char* name;
    const char* words; ///< source text, context `Scenarios`
};

// clang-format off
constexpr std::array kWords {
    ScenarioWords {"crowd", QT_TRANSLATE_NOOP("Scenarios", "two minutes of an ordinary live, as chance has it")},
    ScenarioWords {"bad-evening", QT_TRANSLATE_NOOP("Scenarios", "a live with everything that goes wrong: cuts, garbage, repeats, a new room, a stall")},
    ScenarioWords {"three-lives", QT_TRANSLATE_NOOP("Scenarios", "two lives at once and one that is offline")},
    ScenarioWords {"gift-streak", QT_TRANSLATE_NOOP("Scenarios", "1, 3, 7 and the end mark")},
    ScenarioWords {"lost-end", QT_TRANSLATE_NOOP("Scenarios", "a streak whose end mark never comes")},
    ScenarioWords {"duplicate-end", QT_TRANSLATE_NOOP("Scenarios", "two end marks")},
    ScenarioWords {"interleaved", QT_TRANSLATE_NOOP("Scenarios", "two gifts of one person, one gift of two persons")},
    ScenarioWords {"out-of-order", QT_TRANSLATE_NOOP("Scenarios", "a batch with messages and fields out of order")},
    ScenarioWords {"single-gifts", QT_TRANSLATE_NOOP("Scenarios", "gifts that cannot streak, types 2 and 4")},
    ScenarioWords {"guest-gift", QT_TRANSLATE_NOOP("Scenarios", "one group to a guest and to the host")},
    ScenarioWords {"likes", QT_TRANSLATE_NOOP("Scenarios", "bursts, and a room total that steps backwards")},
    ScenarioWords {"social", QT_TRANSLATE_NOOP("Scenarios", "follows, shares, joins, subscriptions, told in each way")},
    ScenarioWords {"moderation", QT_TRANSLATE_NOOP("Scenarios", "pin, unpin, hidden messages")},
    ScenarioWords {"room-life", QT_TRANSLATE_NOOP("Scenarios", "audience, poll, question, goal, box, captions, battle")},
    ScenarioWords {"pause-resume", QT_TRANSLATE_NOOP("Scenarios", "paused, resumed, ended")},
    ScenarioWords {"banned", QT_TRANSLATE_NOOP("Scenarios", "ended by TikTok")},
    ScenarioWords {"odd-messages", QT_TRANSLATE_NOOP("Scenarios", "unknown, undecodable and badly encoded messages between good ones")},
    ScenarioWords {"compressions", QT_TRANSLATE_NOOP("Scenarios", "every way to announce or hide gzip")},
    ScenarioWords {"hostile-frames", QT_TRANSLATE_NOOP("Scenarios", "text, garbage, broken gzip, a bomb, a ping")},
    ScenarioWords {"oversize", QT_TRANSLATE_NOOP("Scenarios", "a frame of 40 MB, then a second connection")},
    ScenarioWords {"reconnect", QT_TRANSLATE_NOOP("Scenarios", "the connection is reset, then the same messages come again")},
    ScenarioWords {"room-change", QT_TRANSLATE_NOOP("Scenarios", "the connection is reset, and the live goes on in another room")},
    ScenarioWords {"end-unsaid", QT_TRANSLATE_NOOP("Scenarios", "the socket closes, look-ups say offline")},
    ScenarioWords {"direct-disabled", QT_TRANSLATE_NOOP("Scenarios", "a close frame with disable_web_direct")},
    ScenarioWords {"silence", QT_TRANSLATE_NOOP("Scenarios", "no message and no echo any more, then a second connection")},
    ScenarioWords {"history", QT_TRANSLATE_NOOP("Scenarios", "six old comments on entering")},
    ScenarioWords {"chat-flood", QT_TRANSLATE_NOOP("Scenarios", "a crowd, --rate messages a second for --duration")},
    ScenarioWords {"flood", QT_TRANSLATE_NOOP("Scenarios", "frames of ten large messages, --rate messages a second for --duration")},
    ScenarioWords {"user-not-found", QT_TRANSLATE_NOOP("Scenarios", "there is no such user")},
    ScenarioWords {"found-late", QT_TRANSLATE_NOOP("Scenarios", "a live that is not found at first")},
    ScenarioWords {"offline", QT_TRANSLATE_NOOP("Scenarios", "not live, with the old room id")},
    ScenarioWords {"private", QT_TRANSLATE_NOOP("Scenarios", "a private account")},
    ScenarioWords {"age-restricted", QT_TRANSLATE_NOOP("Scenarios", "room info asks for a login because of age, the socket refuses")},
    ScenarioWords {"restricted", QT_TRANSLATE_NOOP("Scenarios", "room info has prompts only, the socket refuses")},
    ScenarioWords {"captcha", QT_TRANSLATE_NOOP("Scenarios", "a page that wants a puzzle solved")},
    ScenarioWords {"too-many-requests", QT_TRANSLATE_NOOP("Scenarios", "look-ups say 429 and 403")},
    ScenarioWords {"region-blocked", QT_TRANSLATE_NOOP("Scenarios", "TikTok does not serve this region")},
    ScenarioWords {"slow-answers", QT_TRANSLATE_NOOP("Scenarios", "each look-up takes 12 seconds")},
    ScenarioWords {"device-blocked", QT_TRANSLATE_NOOP("Scenarios", "the socket is refused: DEVICE_BLOCKED")},
    ScenarioWords {"illegal-key", QT_TRANSLATE_NOOP("Scenarios", "the socket is refused: illegal secret key")},
    ScenarioWords {"joined-but-silent", QT_TRANSLATE_NOOP("Scenarios", "the socket opens and no message comes")},
    ScenarioWords {"sign-quota", QT_TRANSLATE_NOOP("Scenarios", "the signing service says 429, with when to come again")},
    ScenarioWords {"sign-credentials", QT_TRANSLATE_NOOP("Scenarios", "the signing service refuses the key")},
    ScenarioWords {"sign-failing", QT_TRANSLATE_NOOP("Scenarios", "the signing service fails with 500")},
};

// clang-format on

QString sentenceOf(const simulator::ScenarioFault& fault)
{
    using Kind = simulator::ScenarioFault::Kind;
    switch (fault.kind) {
    case Kind::NotJson:
        return ScenarioText::tr("this is no JSON (%1)").arg(fault.expected);
    case Kind::NotThatType:
        return ScenarioText::tr("expected: %1").arg(fault.expected);
    case Kind::UnknownKey:
        return ScenarioText::tr("there is no such key here; there are: %1").arg(fault.expected);
    case Kind::Missing:
        return ScenarioText::tr("these are needed: %1").arg(fault.expected);
    case Kind::OutOfRange:
        return ScenarioText::tr("must be %1").arg(fault.expected);
    case Kind::NotOneOf:
        return ScenarioText::tr("must be one of: %1").arg(fault.expected);
    case Kind::NotOneAction:
        return ScenarioText::tr(
                   "a step has at, every, times, and exactly one thing that happens: %1")
            .arg(fault.expected);
    case Kind::TooMuch:
        break;
    }
    return ScenarioText::tr("that makes more than %1 messages").arg(fault.expected);
}

} // namespace

QString scenarioWords(const std::string& name)
{
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&](const ScenarioWords& row) { return name == row.name; });
    return found == kWords.end() ? QString()
                                 : QCoreApplication::translate("Scenarios", found->words);
}

QString scenarioFaultText(const QString& file, const simulator::ScenarioFault& fault)
{
    const QString place = fault.place.isEmpty() ? file : QString(file + u": " + fault.place);
    return place + u": " + sentenceOf(fault);
}

} // namespace racha
