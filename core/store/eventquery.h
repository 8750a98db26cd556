// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/history.h"
#include "core/store/report.h"
#include "core/store/storedevent.h"

#include <stop_token>

namespace racha {

/// Reads what an EventSink keeps. One implementation for all SQL servers (sql/sqleventquery).
///
/// Never changes the store and never makes its writer wait; each answer is of one moment.
/// Thread: the one that called open(). Errors: db.*; after db.lost open() again.
class EventQuery
{
public:
    virtual ~EventQuery() = default;

    virtual Result<void> open() = 0;
    virtual void close() = 0;
    /// Of the questions from now on: where a stop is asked for, from whatever thread, they end soon
    /// and with an error.
    virtual void setStop(std::stop_token stop) = 0;

    /// nullopt: no such row, or not yet. `message` is not 0.
    virtual Result<std::optional<EventDetail>> event(RoomId room, MessageId message) = 0;
    /// The same by the number of its row.
    virtual Result<std::optional<EventDetail>> storedRow(std::int64_t id) = 0;
    virtual Result<std::optional<StreakDetail>> streak(RoomId room, const std::string& id) = 0;
    virtual Result<std::optional<PersonHistory>> person(UserId user) = 0;

    virtual Result<HistoryPage> page(const HistoryPageQuestion& question) = 0;
    virtual Result<HistoryCount> count(const HistoryCountQuestion& question) = 0;
    virtual Result<HistoryIntervals> intervals(const HistoryIntervalsQuestion& question) = 0;
    virtual Result<HistoryDays> days(const HistoryDaysQuestion& question) = 0;
    virtual Result<HistoryFacetValues> facet(const HistoryFacetQuestion& question) = 0;
    virtual Result<HistorySpan> span() = 0;

    /// `method`: as in UnknownQuestion.
    virtual Result<UnknownMethods> unknown(const std::string& method) = 0;

    /// The answer is of the question's kind.
    virtual Result<Report> report(const ReportQuestion& question) = 0;
};

} // namespace racha
