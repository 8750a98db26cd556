// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/unknownrows.h"

#include "core/event/messagedecoder.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/payloaddictionaries.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqldialect.h"
#include "core/store/sql/streaktable.h"

#include <QSqlQuery>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMethods = 1'000;

/// Rows of UnknownEvents and of mapped types, with their payloads.
struct UnknownRows
{
    QString from;
    QVariantList values;
};

UnknownRows unknownRows()
{
    UnknownRows rows;
    const std::size_t first = static_cast<std::size_t>(EventType::Unknown);
    const std::size_t end = namedEventTypes();
    for (std::size_t i = first; i < end; ++i)
        rows.values << nameValue(eventTypeName(static_cast<EventType>(i)));
    rows.from = u" FROM live_events e JOIN live_event_payloads p ON p.event_id = e.id "
                "WHERE e.event_type IN ("_s
        + placeholders(end - first) + u')';
    return rows;
}

Result<UnknownMethods> countUnknown(SqlConnection& connection)
{
    const UnknownRows rows = unknownRows();
    const SqlDialect& dialect = connection.dialect();
    auto query = connection.run(
        u"SELECT p.method, count(*) AS n, "_s + dialect.timeText(u"min(e.received_at)"_s) + u", "
            + dialect.timeText(u"max(e.received_at)"_s) + rows.from
            + u" GROUP BY p.method ORDER BY n DESC LIMIT " + QString::number(kMethods),
        rows.values);
    if (!query)
        return tl::unexpected(query.error());
    UnknownMethods found;
    while ((*query)->next()) {
        UnknownMethod method;
        method.method = utf8Of((*query)->value(0));
        method.count = (*query)->value(1).toLongLong();
        method.firstSeen = timeOf((*query)->value(2));
        method.lastSeen = timeOf((*query)->value(3));
        if (!method.method.empty() && !hasDecoder(method.method))
            found.methods.push_back(std::move(method));
    }
    auto done = connection.finish(**query);
    return done ? Result<UnknownMethods>(std::move(found)) : tl::unexpected(done.error());
}

Result<UnknownMethods> sampleUnknown(SqlConnection& connection, const std::string& name)
{
    UnknownRows rows = unknownRows();
    rows.values << nameValue(name);
    auto query = connection.run(
        u"SELECT p.encoding, CASE WHEN length(p.payload) <= "_s
            + QString::number(UnknownMethod::kSampleBytes) + u" THEN p.payload END" + rows.from
            + u" AND p.method = ? ORDER BY e.received_at DESC, e.id DESC LIMIT "
            + QString::number(UnknownMethod::kSamples),
        rows.values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<std::pair<StoredPayload, QByteArray>> payloads;
    while ((*query)->next()) {
        auto& [payload, bytes] = payloads.emplace_back();
        payload.encoding = utf8Of((*query)->value(0));
        bytes = (*query)->value(1).toByteArray();
    }
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    UnknownMethod method;
    method.method = name;
    PayloadUnpacker unpacker(connection);
    for (auto& [payload, bytes] : payloads) {
        if (auto done = unpacker.unpack(payload, bytes); !done)
            return tl::unexpected(done.error());
        if (payload.state == PayloadState::Whole && !payload.bytes.empty()
            && payload.bytes.size() <= UnknownMethod::kSampleBytes)
            method.samples.push_back(std::move(payload.bytes));
    }
    std::ranges::reverse(method.samples);
    return UnknownMethods {{std::move(method)}};
}

} // namespace

Result<UnknownMethods> readUnknown(SqlConnection& connection, const std::string& method)
{
    return method.empty() ? countUnknown(connection) : sampleUnknown(connection, method);
}

} // namespace racha
