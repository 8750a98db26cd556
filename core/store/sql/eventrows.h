// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/storedevent.h"

#include <QVariant>

#include <vector>

namespace racha {

class SqlConnection;

/// Rows of live_events that `rest` (SQL with placeholders: what follows FROM live_events) selects.
/// event_data of more than `largestData` characters stays behind.
Result<std::vector<StoredEvent>> readEvents(SqlConnection& connection, const QString& rest,
                                            const QVariantList& values, qint64 largestData);
/// The payload of a row of live_events, unpacked, without its tree.
Result<std::optional<StoredPayload>> readPayload(SqlConnection& connection, std::int64_t event);
Result<std::optional<CaptureSummary>> readCapture(SqlConnection& connection, SessionId session);

} // namespace racha
