// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventjson.h"
#include "core/store/eventreader.h"
#include "ui/models/feedrowrecord.h"
#include "ui/models/historyrow.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <deque>
#include <map>

namespace racha::test {

inline WallTime historySecond(int s)
{
    return wallTimeFromText("2026-11-23 20:00:00") + std::chrono::seconds(s);
}

/// A comment or, each tenth, a gift of a streak; one a second.
inline StoredEvent historyEvent(std::int64_t id)
{
    Event event;
    event.user.id = UserId {id % 7 + 1};
    event.user.uniqueId = "user" + std::to_string(id % 7 + 1);
    event.user.nickname = "User " + std::to_string(id % 7 + 1);
    StoredEvent row;
    if (id % 10 == 0) {
        GiftEvent gift;
        gift.gift.id = GiftId {5655};
        gift.gift.name = "Rosa";
        gift.gift.diamondCount = 1;
        gift.added = 1;
        gift.streakTotal = id / 10;
        event.payload = gift;
        row.type = EventType::Gift;
        row.streakId = "1_GiftEvent_5655_1";
        row.streakStatus = StreakStatus::Continue;
        row.diamonds = 1;
    } else {
        CommentEvent comment;
        comment.comment = "hola " + std::to_string(id);
        event.payload = comment;
        row.type = EventType::Comment;
    }
    row.id = id;
    row.timestamp = row.receivedAt = row.createdAt = row.updatedAt =
        historySecond(static_cast<int>(id));
    row.room = RoomId {9};
    row.streamer = "luna";
    row.user = event.user.id;
    row.userUniqueId = event.user.uniqueId;
    row.userNickname = event.user.nickname;
    row.session = SessionId {3};
    row.message = MessageId {1000 + id};
    row.data = eventDataJson(event);
    return row;
}

/// A store that answers as the real one does, from rows in memory, when it is told to.
class HistoryStore final : public QObject
{
public:
    explicit HistoryStore(int events = 0)
    {
        for (int id = 1; id <= events; ++id)
            rows.push_back(historyEvent(id));
        connect(&reader, &EventReader::requested, this, [this](const ReadRequest& request) {
            asked << kindOf(request.question);
            std::erase_if(m_waiting, [&](const auto& old) { return old.view == request.view; });
            m_waiting.push_back(request);
        });
        reader.setReady();
    }

    bool isAsked() const { return !m_waiting.empty(); }

    /// The oldest question, by its kind. False: nothing is asked.
    bool answerOne()
    {
        if (m_waiting.empty())
            return false;
        const ReadRequest request = m_waiting.front();
        m_waiting.pop_front();
        if (error)
            reader.take({request.token, tl::unexpected(*error)});
        else
            reader.take({request.token, std::visit(Answer {*this}, request.question)});
        return true;
    }

    void answerAll()
    {
        for (int i = 0; i < 1000 && answerOne(); ++i) { }
    }

    static QString kindOf(const ReadQuestion& question)
    {
        static constexpr std::array kNames {"event", "streak",    "person", "page",
                                            "count", "intervals", "days",   "facet",
                                            "span",  "row",       "report"};
        return QString::fromLatin1(kNames[question.index()]);
    }

    EventReader reader;
    std::deque<StoredEvent> rows; ///< oldest first
    QStringList asked; ///< kinds of questions
    std::optional<Error> error; ///< what every question is answered with
    int mostSearched = 0; ///< rows that one page may look at; 0: any number

private:
    bool matches(const StoredEvent& row, const HistoryFilter& filter) const
    {
        if (row.timestamp < filter.from
            || (filter.until != WallTime() && row.timestamp >= filter.until))
            return false;
        for (const std::string& word : filter.words) {
            if (row.data.find(word) == std::string::npos)
                return false;
        }
        if (!filter.expression)
            return true;
        const FeedRow feed = feedRowOf(eventOf(row));
        FeedRowRecord record(feed, row.streamer);
        return filter.expression->matches(record, filter.now);
    }

    std::vector<const StoredEvent*> matching(const HistoryFilter& filter) const
    {
        std::vector<const StoredEvent*> found;
        for (const StoredEvent& row : rows) {
            if (matches(row, filter))
                found.push_back(&row);
        }
        return found;
    }

    struct Answer
    {
        const HistoryStore& store;

        ReadFinding operator()(const HistoryPageQuestion& about) const
        {
            HistoryPage page;
            std::vector<const StoredEvent*> order;
            for (const StoredEvent& row : store.rows)
                order.push_back(&row);
            const bool isOlder = about.way == HistoryWay::Older;
            if (isOlder)
                std::ranges::reverse(order);
            int searched = 0;
            page.isLast = true;
            for (const StoredEvent* const row : order) {
                const bool isBeyond = !about.place
                    || (isOlder ? historyKey(*row) < *about.place
                                : historyKey(*row) > *about.place);
                if (!isBeyond)
                    continue;
                const bool isFull = static_cast<int>(page.rows.size()) == about.size;
                if (store.mostSearched > 0 && searched++ == store.mostSearched) {
                    page.searchedTo = isOlder ? HistoryKey {row->timestamp, row->id + 1}
                                              : HistoryKey {row->timestamp, row->id - 1};
                    page.isLast = false;
                    break;
                }
                if (!store.matches(*row, about.filter))
                    continue;
                if (isFull) {
                    page.isLast = false;
                    break;
                }
                page.rows.push_back(*row);
            }
            if (isOlder)
                std::ranges::reverse(page.rows);
            return std::make_shared<const HistoryPage>(std::move(page));
        }

        ReadFinding operator()(const HistoryCountQuestion& about) const
        {
            return std::make_shared<const HistoryCount>(
                HistoryCount {std::ssize(store.matching(about.filter)), std::ssize(store.rows)});
        }

        ReadFinding operator()(const HistoryIntervalsQuestion& about) const
        {
            HistoryIntervals intervals {about.bounds, {}};
            intervals.counts.resize(about.bounds.size() - 1);
            for (const StoredEvent* const row : store.matching(about.filter)) {
                const auto after = std::ranges::upper_bound(about.bounds, row->timestamp);
                if (after != about.bounds.begin() && after != about.bounds.end())
                    ++intervals.counts[static_cast<std::size_t>(after - about.bounds.begin()) - 1];
            }
            return std::make_shared<const HistoryIntervals>(std::move(intervals));
        }

        ReadFinding operator()(const HistoryDaysQuestion& about) const
        {
            std::map<WallTime, std::int64_t> days;
            for (const StoredEvent* const row : store.matching(about.filter))
                ++days[dayOf(row->timestamp, QTimeZone(about.zone))];
            HistoryDays found;
            for (const auto& [begin, events] : days)
                found.days.push_back({begin, events});
            return std::make_shared<const HistoryDays>(std::move(found));
        }

        ReadFinding operator()(const HistoryFacetQuestion& about) const
        {
            std::map<std::string, std::int64_t> counts;
            for (const StoredEvent* const row : store.matching(about.filter))
                ++counts[valueOf(*row, about.facet)];
            HistoryFacetValues found {about.facet, {}, 0};
            for (const auto& [value, events] : counts)
                found.values.push_back({value, "", {}, events});
            std::ranges::sort(found.values, std::greater(), &HistoryFacetValues::Value::events);
            return std::make_shared<const HistoryFacetValues>(std::move(found));
        }

        ReadFinding operator()(const HistorySpanQuestion& /*about*/) const
        {
            HistorySpan span;
            if (!store.rows.empty())
                span = {store.rows.front().timestamp, store.rows.back().timestamp};
            return std::make_shared<const HistorySpan>(span);
        }

        ReadFinding operator()(const EventQuestion& about) const
        {
            for (const StoredEvent& row : store.rows) {
                if (row.message == about.message)
                    return std::make_shared<const EventDetail>(EventDetail {row, {}, {}});
            }
            return {};
        }

        ReadFinding operator()(const StoredRowQuestion& about) const
        {
            const auto row = std::ranges::find(store.rows, about.id, &StoredEvent::id);
            if (row == store.rows.end())
                return {};
            return std::make_shared<const EventDetail>(EventDetail {*row, {}, {}});
        }

        template<typename Other>
        ReadFinding operator()(const Other& /*about*/) const
        {
            return {};
        }

        static WallTime dayOf(WallTime time, const QTimeZone& zone)
        {
            const auto local = QDateTime::fromMSecsSinceEpoch(microseconds(time) / 1'000, zone);
            return wallTimeFromMicroseconds(local.date().startOfDay(zone).toMSecsSinceEpoch()
                                            * 1'000);
        }

        static std::string valueOf(const StoredEvent& row, HistoryFacet facet)
        {
            switch (facet) {
            case HistoryFacet::Type:
                return std::string(eventTypeName(row.type));
            case HistoryFacet::StreakStatus:
                return std::string(streakStatusText(row.streakStatus));
            case HistoryFacet::Live:
                return std::to_string(row.room.value);
            case HistoryFacet::Streamer:
                return row.streamer;
            case HistoryFacet::User:
                break;
            }
            return std::to_string(row.user.value);
        }
    };

    std::deque<ReadRequest> m_waiting; ///< one of a view
};

} // namespace racha::test
