// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/databaseurl.h"
#include "core/store/eventquery.h"
#include "core/store/schema/migration.h"

#include <memory>
#include <span>

namespace racha {

/// Reads events from an SQL server by QSqlDatabase, through a connection that cannot write.
///
/// Each answer is one read transaction: on SQLite (WAL) and InnoDB a snapshot that takes no lock.
/// open() does not migrate: db.failed where the schema is older than this program.
class SqlEventQuery final : public EventQuery
{
public:
    explicit SqlEventQuery(DatabaseUrl url, std::span<const Migration> schema = migrations());
    ~SqlEventQuery() override;

    Result<void> open() override;
    void close() override;
    void setStop(std::stop_token stop) override;
    Result<std::optional<EventDetail>> event(RoomId room, MessageId message) override;
    Result<std::optional<EventDetail>> storedRow(std::int64_t id) override;
    Result<std::optional<StreakDetail>> streak(RoomId room, const std::string& id) override;
    Result<std::optional<PersonHistory>> person(UserId user) override;
    Result<HistoryPage> page(const HistoryPageQuestion& question) override;
    Result<HistoryCount> count(const HistoryCountQuestion& question) override;
    Result<HistoryIntervals> intervals(const HistoryIntervalsQuestion& question) override;
    Result<HistoryDays> days(const HistoryDaysQuestion& question) override;
    Result<HistoryFacetValues> facet(const HistoryFacetQuestion& question) override;
    Result<HistorySpan> span() override;
    Result<UnknownMethods> unknown(const std::string& method) override;
    Result<Report> report(const ReportQuestion& question) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
