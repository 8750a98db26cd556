// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/reportrows.h"

#include "core/store/commentwords.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/reportscan.h"
#include "core/store/sql/sqlconnection.h"

#include <QSqlQuery>

#include <algorithm>
#include <map>
#include <set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Reading
{
    SqlConnection& connection;

    Result<Report> operator()(const LivesQuestion& about) const
    {
        return readLives(connection, about);
    }

    Result<Report> operator()(const SummaryQuestion& about) const
    {
        return readSummary(connection, about);
    }

    Result<Report> operator()(const RankingQuestion& about) const
    {
        return readRanking(connection, about);
    }

    Result<Report> operator()(const StreaksQuestion& about) const
    {
        return readStreaks(connection, about);
    }

    Result<Report> operator()(const TimelineQuestion& about) const
    {
        return readTimeline(connection, about);
    }

    Result<Report> operator()(const WordsQuestion& about) const
    {
        return readWords(connection, about);
    }

    Result<Report> operator()(const CapturesQuestion& about) const
    {
        return readCaptures(connection, about);
    }
};

/// Streaks that come in before the list is cut to its length again.
constexpr std::size_t kSortedAtOnce = 1'000;

/// A person by id, else by handle.
using PersonKey = std::pair<std::int64_t, std::string>;

ReportGrouping rankingOf(RankingOrder order, const SqlDialect& dialect)
{
    ReportGrouping grouping;
    grouping.condition = u"(user_id IS NOT NULL OR user_unique_id IS NOT NULL)"_s;
    grouping.keys << u"user_id"_s << u"CASE WHEN user_id IS NULL THEN user_unique_id END"_s;
    const QString one = u"1"_s;
    QString amount = one;
    QString gifts = u"0"_s;
    QString diamonds = u"diamonds"_s;
    switch (order) {
    case RankingOrder::Diamonds:
    case RankingOrder::Gifts:
        grouping.type = EventType::Gift;
        gifts = dialect.jsonNumber(u"repeat_count"_s);
        amount = order == RankingOrder::Gifts ? gifts : diamonds;
        break;
    case RankingOrder::EndedStreaks:
        grouping.type = EventType::Gift;
        grouping.condition += u" AND streak_status = 'end'"_s;
        gifts = dialect.jsonNumber(u"streak_total_count"_s);
        diamonds = gifts + u" * " + dialect.jsonNumber(u"gift.diamond_count"_s);
        break;
    case RankingOrder::Comments:
        grouping.type = EventType::Comment;
        break;
    case RankingOrder::Likes:
        grouping.type = EventType::Like;
        amount = dialect.jsonNumber(u"like_count"_s);
        break;
    }
    const QString time = dialect.timeText(u"timestamp"_s);
    grouping.measures = {{amount},
                         {one},
                         {gifts},
                         {diamonds},
                         {time, ReportMeasure::Of::Smallest},
                         {time, ReportMeasure::Of::Largest}};
    return grouping;
}

void addGroup(RankedPerson& person, const QSqlQuery& group)
{
    person.amount += group.value(2).toLongLong();
    person.events += group.value(3).toLongLong();
    person.gifts += group.value(4).toLongLong();
    person.diamonds += group.value(5).toLongLong();
    const WallTime first = timeOf(group.value(6));
    person.first = person.first == WallTime() ? first : std::min(person.first, first);
    person.last = std::max(person.last, timeOf(group.value(7)));
}

/// Equal amounts: who gave more, then by id, so that the order is always the same.
bool ranksBefore(const RankedPerson& a, const RankedPerson& b)
{
    return std::tuple(-a.amount, -a.diamonds, -a.gifts, a.user.value, a.uniqueId)
        < std::tuple(-b.amount, -b.diamonds, -b.gifts, b.user.value, b.uniqueId);
}

QString streakColumns(const SqlDialect& dialect)
{
    return u"SELECT streak_id, room_id, event_type, user_id, user_unique_id, gift_id, gift_name, "
           "to_user_id, group_id, "_s
        + dialect.timeText(u"started_at"_s) + u", " + dialect.timeText(u"ended_at"_s)
        + u", total_count, diamonds, end_reason FROM live_streaks WHERE 1 = 1";
}

Streak streakFrom(const QSqlQuery& query)
{
    Streak streak;
    streak.id = utf8Of(query.value(0));
    streak.room = idOf(query.value(1));
    streak.type = eventTypeFromName(utf8Of(query.value(2))).value_or(EventType::Gift);
    streak.user = idOf(query.value(3));
    streak.userUniqueId = utf8Of(query.value(4));
    streak.gift = idOf(query.value(5));
    streak.giftName = utf8Of(query.value(6));
    streak.toUser = idOf(query.value(7));
    streak.group = idOf(query.value(8));
    streak.startedAt = timeOf(query.value(9));
    streak.endedAt = timeOf(query.value(10));
    streak.total = query.value(11).toLongLong();
    streak.diamonds = query.value(12).toLongLong();
    streak.endReason = endReasonFromText(utf8Of(query.value(13)));
    return streak;
}

auto rankOf(const Streak& streak, StreakOrder order)
{
    const std::int64_t length = (streak.endedAt - streak.startedAt).count();
    std::int64_t rank = 0;
    switch (order) {
    case StreakOrder::Total:
        rank = -streak.total;
        break;
    case StreakOrder::Duration:
        rank = -length;
        break;
    case StreakOrder::Diamonds:
        rank = -streak.diamonds;
        break;
    case StreakOrder::Begin:
        break;
    }
    return std::tuple(rank, streak.startedAt, streak.room.value, streak.id);
}

using StreakNames = std::set<std::pair<std::int64_t, std::string>>;

/// Streaks that an event of the scope is part of.
Result<StreakNames> acceptedStreaks(SqlConnection& connection, const ReportScope& scope)
{
    StreakNames accepted;
    const auto done =
        ReportScan(connection, scope)
            .read(
                {std::nullopt, u"streak_id IS NOT NULL"_s, {u"room_id"_s, u"streak_id"_s}, {}, {}},
                [&accepted](const QSqlQuery& group) {
                    accepted.emplace(group.value(0).toLongLong(), utf8Of(group.value(1)));
                });
    if (!done)
        return tl::unexpected(done.error());
    return accepted;
}

struct PersonNames
{
    std::string uniqueId;
    std::string nickname;
};

/// The newest names of a person in a room, else (0) in any.
Result<PersonNames> readNames(SqlConnection& connection, UserId user, RoomId room)
{
    PersonNames names;
    if (!user)
        return names;
    QString where = u"WHERE user_id = ? AND user_unique_id IS NOT NULL"_s;
    QVariantList values {idValue(user)};
    if (room) {
        where += u" AND room_id = ?"_s;
        values << idValue(room);
    }
    auto query = connection.run(u"SELECT user_unique_id, user_nickname FROM live_events "_s + where
                                    + u" ORDER BY timestamp DESC, id DESC LIMIT 1",
                                values);
    if (!query)
        return tl::unexpected(query.error());
    if ((*query)->next())
        names = {utf8Of((*query)->value(0)), utf8Of((*query)->value(1))};
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return names;
}

} // namespace

Result<Report> readReport(SqlConnection& connection, const ReportQuestion& question)
{
    return std::visit(Reading {connection}, question);
}

Result<Ranking> readRanking(SqlConnection& connection, const RankingQuestion& question)
{
    std::map<PersonKey, RankedPerson> people;
    const auto done =
        ReportScan(connection, question.scope)
            .read(rankingOf(question.order, connection.dialect()),
                  [&people](const QSqlQuery& group) {
                      const PersonKey key(group.value(0).toLongLong(), utf8Of(group.value(1)));
                      RankedPerson& person = people[key];
                      person.user = UserId {key.first};
                      person.uniqueId = key.second;
                      addGroup(person, group);
                  });
    if (!done)
        return tl::unexpected(done.error());
    Ranking ranking;
    ranking.order = question.order;
    for (auto& [key, person] : people) {
        if (person.amount <= 0)
            continue;
        ++ranking.allPeople;
        ranking.allAmount += person.amount;
        ranking.people.push_back(std::move(person));
    }
    std::ranges::sort(ranking.people, ranksBefore);
    ranking.people.resize(std::min(ranking.people.size(), question.most));
    for (RankedPerson& person : ranking.people) {
        const auto names = readNames(connection, person.user, question.scope.room);
        if (!names)
            return tl::unexpected(names.error());
        if (person.user)
            person.uniqueId = names->uniqueId;
        person.nickname = names->nickname;
    }
    return ranking;
}

Result<StreakList> readStreaks(SqlConnection& connection, const StreaksQuestion& question)
{
    const ReportScope& scope = question.scope;
    QString where;
    QVariantList values;
    const auto add = [&](const QString& condition, const QVariant& value) {
        where += u" AND "_s + condition + u" ?";
        values << value;
    };
    if (!question.id.empty())
        add(u"streak_id ="_s, nameValue(question.id));
    if (scope.room)
        add(u"room_id ="_s, idValue(scope.room));
    if (scope.from != WallTime())
        add(u"started_at >="_s, timeValue(scope.from));
    if (scope.until != WallTime())
        add(u"started_at <"_s, timeValue(scope.until));
    if (question.type)
        add(u"event_type ="_s, nameValue(eventTypeName(*question.type)));
    std::optional<StreakNames> accepted;
    if (scope.expression) {
        auto found = acceptedStreaks(connection, scope);
        if (!found)
            return tl::unexpected(found.error());
        accepted = *std::move(found);
    }
    auto query = connection.run(streakColumns(connection.dialect()) + where, values);
    if (!query)
        return tl::unexpected(query.error());
    StreakList list;
    std::vector<Streak> found; // the first ones so far, and at most as many again
    const auto keepFirst = [&] {
        const std::size_t kept = std::min(found.size(), question.most);
        std::ranges::partial_sort(
            found, found.begin() + static_cast<std::ptrdiff_t>(kept), {},
            [&](const Streak& streak) { return rankOf(streak, question.order); });
        found.resize(kept);
    };
    while ((*query)->next()) {
        Streak streak = streakFrom(**query);
        if (accepted && !accepted->contains({streak.room.value, streak.id}))
            continue;
        ++list.all;
        found.push_back(std::move(streak));
        if (found.size() >= kSortedAtOnce && found.size() / 2 >= question.most)
            keepFirst();
    }
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    keepFirst();
    for (Streak& streak : found) {
        auto names = readNames(connection, streak.user, streak.room);
        if (!names)
            return tl::unexpected(names.error());
        list.streaks.push_back({std::move(streak), std::move(names->nickname)});
    }
    return list;
}

Result<WordList> readWords(SqlConnection& connection, const WordsQuestion& question)
{
    CommentWords words;
    const auto done = ReportScan(connection, question.scope)
                          .read({EventType::Comment,
                                 {},
                                 {connection.dialect().jsonText(u"comment"_s)},
                                 {},
                                 {{u"1"_s}}},
                                [&words](const QSqlQuery& group) {
                                    words.add(utf8Of(group.value(0)), group.value(1).toLongLong());
                                });
    if (!done)
        return tl::unexpected(done.error());
    return words.list(question.most, question.withStopWords);
}

} // namespace racha
