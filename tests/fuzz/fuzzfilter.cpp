// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Filters: what somebody types, tried on some events, made SQL of for both servers, completed; and
// the same text as plain words.

#include "core/event/messagedecoder.h"
#include "core/filter/eventrecord.h"
#include "core/filter/filteranchors.h"
#include "core/filter/filtercompletion.h"
#include "core/filter/filterexpression.h"
#include "core/filter/plainwords.h"
#include "core/filter/sqlcondition.h"
#include "tests/fuzz/fuzzinput.h"

#include <QTimeZone>

using namespace racha;

namespace {

const WallTime kNow = wallTimeFromText("2026-11-23T20:14:03Z");

Event eventWith(EventPayload payload)
{
    Event event;
    event.room = RoomId {7};
    event.message = MessageId {9};
    event.timestamp = kNow;
    event.receivedAt = kNow;
    event.user.id = UserId {42};
    event.user.uniqueId = "ana";
    event.user.nickname = "Ána 🌹";
    event.payload = std::move(payload);
    return event;
}

const std::vector<Event>& events()
{
    static const std::vector<Event> made = [] {
        CommentEvent comment;
        comment.comment = "¡Hola Ñandú! 🌹 aaaaaaaaaaaaaaaaaaaaaaaaaa";
        GiftEvent gift;
        gift.gift.name = "Rosa";
        gift.gift.id = GiftId {5'655};
        gift.added = 3;
        RankUpdateEvent rank;
        rank.ranks.emplace_back();
        return std::vector {eventWith(comment), eventWith(gift), eventWith(rank),
                            eventWith(UnknownEvent {"WebcastX", "malformed"}), Event {}};
    }();
    return made;
}

void tryWords(const QString& text)
{
    const PlainWords words = PlainWords::fromText(text.toStdString());
    for (const Event& event : events()) {
        EventRecord record(event, "luna");
        std::ignore = words.areIn(record);
    }
    for (const auto engine : {FilterSqlTarget::Engine::Sqlite, FilterSqlTarget::Engine::Mysql})
        std::ignore = sqlCondition(words, {engine, false});
}

void tryExpression(const FilterExpression& expression)
{
    for (const Event& event : events()) {
        EventRecord record(event, "luna");
        std::ignore = expression.matches(record, kNow);
    }
    for (const FilterSqlTarget& target :
         {FilterSqlTarget {FilterSqlTarget::Engine::Sqlite, true},
          FilterSqlTarget {FilterSqlTarget::Engine::Sqlite, false},
          FilterSqlTarget {FilterSqlTarget::Engine::Mysql, false}}) {
        const SqlCondition condition = sqlCondition(expression, target, kNow);
        test::expect(condition.text.count(u'?') == condition.values.size(),
                     "each value has its place, and no text of a filter is SQL");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const std::size_t cursor = input.choice(256);
    const QString text =
        QString::fromUtf8(input.rest().data(), static_cast<qsizetype>(input.rest().size()));
    const auto parsed = FilterExpression::parse(text, QTimeZone::utc());
    if (parsed) {
        tryExpression(**parsed);
        test::expect(FilterExpression::parse((*parsed)->text(), QTimeZone::utc()).has_value(),
                     "a filter's text is a filter");
    }
    const auto at = static_cast<qsizetype>(cursor) % (text.size() + 1);
    const FilterCompletion completion =
        completeFilter(text, at, {{QStringLiteral("ana")}, {QStringLiteral("Rosa")}, {}});
    test::expect(completion.from <= completion.to && completion.to <= text.size(),
                 "a completion is within the text");
    tryWords(text);
    return 0;
}
