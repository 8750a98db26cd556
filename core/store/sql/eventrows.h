// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/filter/cellrecord.h"
#include "core/store/storedevent.h"

#include <QVariant>

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QSqlQuery;

namespace racha {

class SqlConnection;
class SqlDialect;

/// What to SELECT of live_events: all columns in their order. event_data is NULL where it has more
/// than `largestData` characters.
QString eventColumns(const SqlDialect& dialect, qint64 largestData);
/// The same with NULL for each column that is not wanted.
QString eventColumns(const SqlDialect& dialect, qint64 largestData,
                     const std::set<FilterColumn>& wanted);
/// The row at which a query of those columns stands.
StoredEvent eventFrom(const QSqlQuery& query);

/// The same row as a filter judges it, with names and numbers as they stand there.
class EventCells
{
public:
    CellRecord& read(const QSqlQuery& query);

private:
    std::array<std::string, kFilterColumnCount> m_texts;
    CellRecord m_record;
};

/// Rows of live_events that `rest` (SQL with placeholders: what follows FROM live_events) selects.
/// event_data of more than `largestData` characters stays behind.
Result<std::vector<StoredEvent>> readEvents(SqlConnection& connection, const QString& rest,
                                            const QVariantList& values, qint64 largestData);
/// The payload of a row of live_events, unpacked, without its tree.
Result<std::optional<StoredPayload>> readPayload(SqlConnection& connection, std::int64_t event);
Result<std::optional<CaptureSummary>> readCapture(SqlConnection& connection, SessionId session);

} // namespace racha
