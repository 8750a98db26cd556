// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyfacets.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/historycounter.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>
#include <unordered_map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Counts = std::unordered_map<std::string, std::int64_t>;

/// The column of a facet, and the index that holds it and what else.
struct FacetColumn
{
    FilterColumn column;
    QString name;
    QString index;
    std::set<FilterColumn> covered;
};

FacetColumn columnOf(HistoryFacet facet)
{
    switch (facet) {
    case HistoryFacet::StreakStatus:
        return {FilterColumn::StreakState,
                u"streak_status"_s,
                u"live_events_status"_s,
                {FilterColumn::StreakState, FilterColumn::Timestamp}};
    case HistoryFacet::Live:
    case HistoryFacet::Streamer:
        return {FilterColumn::RoomNumber,
                u"room_id"_s,
                u"live_events_room"_s,
                {FilterColumn::RoomNumber, FilterColumn::Timestamp, FilterColumn::Type}};
    case HistoryFacet::User:
        return {FilterColumn::UserNumber,
                u"user_id"_s,
                u"live_events_user"_s,
                {FilterColumn::UserNumber, FilterColumn::Timestamp}};
    case HistoryFacet::Type:
        break;
    }
    return {FilterColumn::Type,
            u"event_type"_s,
            u"live_events_kind"_s,
            {FilterColumn::Type, FilterColumn::Timestamp}};
}

/// MySQL's driver gives 0 for the text of a number that is NULL.
std::string valueOf(const QVariant& cell)
{
    return cell.isNull() ? std::string() : utf8Of(cell);
}

class FacetRead
{
public:
    FacetRead(const HistoryDesk& desk, const HistoryFacetQuestion& question)
        : m_desk(desk)
        , m_question(question)
        , m_column(columnOf(question.facet))
    {
    }

    Result<HistoryFacetValues> read()
    {
        HistoryCounter counter(m_desk, m_question.filter);
        auto done = counter.open();
        if (done)
            done = counter.canCount() && counter.match().looksOnlyAt(m_column.covered)
                ? group(counter.match())
                : gather(counter);
        if (!done)
            return tl::unexpected(done.error());
        HistoryFacetValues found = commonest();
        for (HistoryFacetValues::Value& value : found.values) {
            if (done = label(value); !done)
                return tl::unexpected(done.error());
        }
        return found;
    }

private:
    /// The server counts, by the index.
    Result<void> group(const HistoryMatch& match)
    {
        const QString table = m_desk.connection.dialect().byIndex(m_column.index);
        auto query =
            m_desk.connection.run(u"SELECT "_s + m_column.name + u", count(*) FROM "_s + table
                                      + match.where().clause() + u" GROUP BY "_s + m_column.name,
                                  match.where().values);
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next())
            m_counts[valueOf((*query)->value(0))] += (*query)->value(1).toLongLong();
        if (auto done = m_desk.connection.finish(**query); !done)
            return done;
        return m_question.facet == HistoryFacet::Streamer ? groupByStreamer(match) : Result<void>();
    }

    /// Lives are counted: the sessions know whose they are.
    Result<void> groupByStreamer(const HistoryMatch& match)
    {
        Counts byStreamer;
        for (const auto& [live, events] : m_counts) {
            auto streamer = streamerOf(live);
            if (!streamer)
                return tl::unexpected(streamer.error());
            if (*streamer) {
                byStreamer[**streamer] += events;
                continue;
            }
            SqlWhere where = match.where();
            where.add(u"room_id = ?"_s, {QString::fromStdString(live).toLongLong()});
            auto query =
                m_desk.connection.run(u"SELECT streamer_unique_id, count(*) FROM "_s
                                          + m_desk.connection.dialect().byIndex(m_column.index)
                                          + where.clause() + u" GROUP BY streamer_unique_id"_s,
                                      where.values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next())
                byStreamer[utf8Of((*query)->value(0))] += (*query)->value(1).toLongLong();
            if (auto done = m_desk.connection.finish(**query); !done)
                return done;
        }
        m_counts = std::move(byStreamer);
        return {};
    }

    /// nullopt: the sessions do not agree, or there are none.
    Result<std::optional<std::string>> streamerOf(const std::string& live)
    {
        auto query = m_desk.connection.run(
            u"SELECT DISTINCT streamer_unique_id FROM live_sessions WHERE room_id = ?"_s,
            {QString::fromStdString(live).toLongLong()});
        if (!query)
            return tl::unexpected(query.error());
        std::vector<std::string> streamers;
        while ((*query)->next())
            streamers.push_back(utf8Of((*query)->value(0)));
        if (auto done = m_desk.connection.finish(**query); !done)
            return tl::unexpected(done.error());
        return streamers.size() == 1 ? std::optional(streamers.front()) : std::nullopt;
    }

    Result<void> gather(HistoryCounter& counter)
    {
        const FilterColumn column = m_question.facet == HistoryFacet::Streamer
            ? FilterColumn::StreamerUniqueId
            : m_column.column;
        return counter.forEach(column, [this](const QVariant& cell) { ++m_counts[valueOf(cell)]; });
    }

    HistoryFacetValues commonest() const
    {
        HistoryFacetValues found {m_question.facet, {}, 0};
        found.values.reserve(m_counts.size());
        for (const auto& [value, events] : m_counts) {
            found.values.push_back({value, {}, {}, events});
            found.others += events;
        }
        const auto most =
            std::min(found.values.size(), static_cast<std::size_t>(std::max(m_question.most, 1)));
        std::ranges::partial_sort(
            found.values, found.values.begin() + static_cast<std::ptrdiff_t>(most),
            [](const HistoryFacetValues::Value& a, const HistoryFacetValues::Value& b) {
                return a.events != b.events ? a.events > b.events : a.value < b.value;
            });
        found.values.resize(most);
        for (const HistoryFacetValues::Value& value : found.values)
            found.others -= value.events;
        return found;
    }

    Result<void> label(HistoryFacetValues::Value& value)
    {
        const QVariant number = QString::fromStdString(value.value).toLongLong();
        if (m_question.facet == HistoryFacet::User && !value.value.empty())
            return single(u"SELECT unique_id FROM live_people WHERE user_id = ? "
                          "ORDER BY id DESC LIMIT 1"_s,
                          number, value.label);
        if (m_question.facet != HistoryFacet::Live)
            return {};
        std::string begin;
        auto done = single(u"SELECT "_s + m_desk.connection.dialect().timeText(u"min(timestamp)"_s)
                               + u" FROM live_events WHERE room_id = ?"_s,
                           number, begin);
        value.begin = wallTimeFromText(begin);
        return done ? single(u"SELECT streamer_unique_id FROM live_events WHERE room_id = ? "
                             "LIMIT 1"_s,
                             number, value.label)
                    : done;
    }

    /// The text of the first cell; as it was where there is none.
    Result<void> single(const QString& select, const QVariant& value, std::string& text)
    {
        auto query = m_desk.connection.run(select, {value});
        if (!query)
            return tl::unexpected(query.error());
        if ((*query)->next())
            text = utf8Of((*query)->value(0));
        return m_desk.connection.finish(**query);
    }

    HistoryDesk m_desk;
    const HistoryFacetQuestion& m_question;
    FacetColumn m_column;
    Counts m_counts; ///< by value
};

} // namespace

Result<HistoryFacetValues> readFacet(const HistoryDesk& desk, const HistoryFacetQuestion& question)
{
    return FacetRead(desk, question).read();
}

} // namespace racha
