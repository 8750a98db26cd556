// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/history.h"
#include "core/store/report.h"
#include "core/store/storedevent.h"

#include <QMetaType>

#include <memory>
#include <variant>

namespace racha {

struct EventQuestion
{
    RoomId room;
    MessageId message; ///< not 0
};

/// As EventQuestion, for rows that have no message id too.
struct StoredRowQuestion
{
    std::int64_t id = 0; ///< StoredEvent::id
};

struct StreakQuestion
{
    RoomId room;
    std::string streakId;
};

struct PersonQuestion
{
    UserId user;
};

/// Stored messages of methods that we do not decode, also those that mappings made events of.
struct UnknownQuestion
{
    std::string method; ///< with its newest payloads; empty: all methods, counted
};

using ReadQuestion =
    std::variant<EventQuestion, StreakQuestion, PersonQuestion, HistoryPageQuestion,
                 HistoryCountQuestion, HistoryIntervalsQuestion, HistoryDaysQuestion,
                 HistoryFacetQuestion, HistorySpanQuestion, StoredRowQuestion, ReportQuestion,
                 UnknownQuestion>;

/// It may take seconds: what it counts is all of the store.
constexpr bool isFigure(const ReadQuestion& question)
{
    return std::holds_alternative<HistoryCountQuestion>(question)
        || std::holds_alternative<HistoryIntervalsQuestion>(question)
        || std::holds_alternative<HistoryDaysQuestion>(question)
        || std::holds_alternative<HistoryFacetQuestion>(question)
        || std::holds_alternative<ReportQuestion>(question)
        || std::holds_alternative<UnknownQuestion>(question);
}

/// A question to the StoreReader. Of one view only the newest is worth an answer.
struct ReadRequest
{
    quint64 view = 0; ///< who asks: EventReader::newView()
    quint64 token = 0; ///< names the answer
    ReadQuestion question;
};

/// monostate: the store has no such row, or not yet.
using ReadFinding =
    std::variant<std::monostate, std::shared_ptr<const EventDetail>,
                 std::shared_ptr<const StreakDetail>, std::shared_ptr<const PersonHistory>,
                 std::shared_ptr<const HistoryPage>, std::shared_ptr<const HistoryCount>,
                 std::shared_ptr<const HistoryIntervals>, std::shared_ptr<const HistoryDays>,
                 std::shared_ptr<const HistoryFacetValues>, std::shared_ptr<const HistorySpan>,
                 std::shared_ptr<const Report>, std::shared_ptr<const UnknownMethods>>;

struct ReadAnswer
{
    quint64 token = 0;
    Result<ReadFinding> finding;
};

} // namespace racha

Q_DECLARE_METATYPE(racha::ReadRequest)
Q_DECLARE_METATYPE(racha::ReadAnswer)
