// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/filtertexts.h"

#include "core/event/eventtype.h"
#include "core/filter/filterlexer.h"
#include "core/filter/filtersource.h"
#include "tests/support/filterevents.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Texts = std::vector<QString>;

const Texts& fields()
{
    static const Texts all = [] {
        const FilterFieldNames& names = filterFieldNames();
        QStringList list = names.shortNames + names.shortNames + names.columns
            + QStringList {u"gift.name"_s,
                           u"gift.id"_s,
                           u"gift.diamond_count"_s,
                           u"comment"_s,
                           u"like_count"_s,
                           u"value_usd"_s,
                           u"usd_per_diamond"_s,
                           u"group_id"_s,
                           u"repeat_end"_s,
                           u"from_user.id"_s,
                           u"from_user.is_moderator"_s,
                           u"user.is_moderator"_s,
                           u"user.member_level"_s,
                           u"user.badges"_s,
                           u"reply_to.unique_id"_s,
                           u"reply_to"_s,
                           u"to_user.nickname"_s,
                           u"users_joined"_s,
                           u"top"_s,
                           u"error"_s,
                           u"history"_s,
                           u"event_data.nothing"_s,
                           u"event_data.gift.nothing"_s,
                           u"operator_id"_s,
                           u"streak_total_count"_s};
        return Texts(list.begin(), list.end());
    }();
    return all;
}

const Texts& operators()
{
    static const Texts all {u"=="_s, u"!="_s, u"<"_s,        u"<="_s,     u">"_s,
                            u">="_s, u"in"_s, u"contains"_s, u"matches"_s};
    return all;
}

bool allows(const QString& field, const QString& op)
{
    const auto sources = filterSources(field);
    const bool hasText = std::ranges::any_of(*sources, &FilterSource::hasText);
    if (op == "contains"_L1 || op == "matches"_L1)
        return hasText;
    const bool isOrder = op.startsWith(u'<') || op.startsWith(u'>');
    return !isOrder || sources->front().kind != FilterKind::Boolean;
}

QString quoted(const std::string& text)
{
    return quotedFilterValue(QString::fromStdString(text));
}

bool isStoredOnly(const QString& field)
{
    return field == "id"_L1 || field == "created_at"_L1 || field == "updated_at"_L1;
}

} // namespace

QString FilterTexts::field()
{
    for (;;) {
        const QString& name = chosen(m_random, fields());
        if (!m_isLive || !isStoredOnly(name))
            return name;
    }
}

QString FilterTexts::number()
{
    static const Texts odd {u"-1"_s,   u"1.5"_s,     u"0.5"_s,    u"0.15"_s,
                            u"5.0"_s,  u"-0.25"_s,   u"007"_s,    u"9223372036854775808"_s,
                            u"0.01"_s, u"72.9999"_s, u"0.0137"_s, u"99999999999999999999999"_s};
    if (m_random.next() % 4 == 0)
        return chosen(m_random, odd);
    const auto number = chosen(m_random, oddNumbers());
    return QString::number(m_random.next() % 6 == 0 ? number - 1 : number);
}

QString FilterTexts::time()
{
    static const Texts odd {u"2026-11-23"_s,
                            u"2026-11-23T20:00"_s,
                            u"2026-11-23T20:03:20Z"_s,
                            u"2026-11-23T20:01:03.001353Z"_s,
                            u"'2026-11-23 20:02:15.5'"_s,
                            u"1970-01-01"_s,
                            u"9999-12-31T23:59:59.999999Z"_s,
                            u"-15m"_s,
                            u"-30s"_s,
                            u"-1d"_s,
                            u"-999999w"_s};
    // As they stand in the rows: when the second event came, and when all were stored.
    static const Texts standing {u"2026-11-23T20:00:03.000246Z"_s, u"2026-11-23T20:04:00Z"_s};
    return chosen(m_random, m_random.next() % 3 == 0 ? standing : odd);
}

QString FilterTexts::pattern()
{
    static const Texts odd {u"^ana"_s,      u"\"(?i)ANA$\""_s, u"[0-9]+"_s,     u"\"\\s$\""_s,
                            u"🌹"_s,         u"^.$"_s,          u"\"(a+)+$\""_s, u"\\\\p{Lu}"_s,
                            u"\"^a|b$\""_s, u"\"\\bn\\b\""_s,  u"Event$"_s,     u"\"\""_s};
    return chosen(m_random, odd);
}

QString FilterTexts::value(const QString& field)
{
    const auto sources = filterSources(field);
    switch (sources->front().kind) {
    case FilterKind::Integer:
        return number();
    case FilterKind::Time:
        return time();
    case FilterKind::Boolean:
        return chosen(m_random, Texts {u"true"_s, u"false"_s, u"1"_s, u"0"_s});
    case FilterKind::TypeName: {
        const auto name = static_cast<EventType>(m_random.next() % (kPayloadCount - 1));
        return quoted(
            std::string(m_random.next() % 2 == 0 ? eventTypeName(name) : eventTypeShortName(name)));
    }
    default:
        break;
    }
    if (m_random.next() % 5 == 0)
        return chosen(m_random, Texts {u"true"_s, u"start"_s, u"continue"_s, u"end"_s});
    return m_random.next() % 3 == 0 ? number() : quoted(chosen(m_random, oddTexts()));
}

QString FilterTexts::values(const QString& field, bool isList, bool isPattern)
{
    if (isPattern)
        return pattern();
    if (!isList)
        return value(field);
    QStringList all;
    for (auto n = 1 + m_random.next() % 4; n > 0; --n)
        all << value(field);
    return u'(' + all.join(u", "_s) + u')';
}

QString FilterTexts::comparison()
{
    const QString name = field();
    for (;;) {
        const QString& op = chosen(m_random, operators());
        if (allows(name, op))
            return comparison(name, op);
    }
}

QString FilterTexts::comparison(const QString& field, const QString& op)
{
    return field + u' ' + op + u' ' + values(field, op == "in"_L1, op == "matches"_L1);
}

std::vector<FilterTexts::Sample> FilterTexts::everyComparison(int times)
{
    std::vector<Sample> all;
    for (const QString& name : std::set<QString>(fields().begin(), fields().end())) {
        for (const QString& op : operators()) {
            for (int i = 0; i < times && allows(name, op) && !(m_isLive && isStoredOnly(name)); ++i)
                all.push_back({filterSources(name)->front().kind, op, comparison(name, op)});
        }
    }
    return all;
}

int FilterTexts::count()
{
    constexpr int kUsual = 10'000;
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("RACHA_FILTER_TEXTS", &isSet);
    return isSet ? asked : kUsual;
}

std::uint64_t FilterTexts::seed(std::uint64_t usual)
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("RACHA_FILTER_SEED", &isSet);
    return isSet ? usual + static_cast<std::uint64_t>(asked) : usual;
}

QString FilterTexts::expression(int depth)
{
    if (depth == 0)
        return comparison();
    switch (m_random.next() % 6) {
    case 0:
        return u"not "_s + expression(depth - 1);
    case 1:
        return u'(' + expression(depth - 1) + u')';
    case 2:
        return expression(depth - 1) + u" and "_s + expression(depth - 1);
    case 3:
        return expression(depth - 1) + u" or "_s + expression(depth - 1);
    default:
        return comparison();
    }
}

} // namespace racha::test
