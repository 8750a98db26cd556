// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/payloadcheck.h"

#include "core/store/sql/streaktable.h"
#include "core/store/sql/verificationdesk.h"

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 20'000;

} // namespace

Result<void> PayloadCheck::run()
{
    m_desk.enter(VerificationPhase::Payloads);
    if (auto done = readEncodings(); !done)
        return done;
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    std::int64_t upTo = after;
    while (!m_desk.isUnwanted()) {
        std::int64_t rows = 0;
        auto done = m_desk.read(u"SELECT max(event_id), count(*) FROM (SELECT event_id FROM "
                                "live_event_payloads WHERE event_id > ? ORDER BY event_id LIMIT "_s
                                    + QString::number(kRowsAtOnce) + u") AS slice",
                                {numberValue(after)}, [&](const QSqlQuery& row) {
                                    rows = row.value(1).toLongLong();
                                    upTo = row.value(0).toLongLong();
                                });
        if (!done || rows == 0)
            return done;
        if (done = checkSlice({numberValue(after), numberValue(upTo)}); !done)
            return done;
        m_desk.result.payloads += rows;
        after = upTo;
        m_desk.advance(static_cast<double>(m_desk.result.payloads)
                       / static_cast<double>(std::max<std::int64_t>(1, m_desk.result.events)));
    }
    return {};
}

Result<void> PayloadCheck::readEncodings()
{
    m_encodings = {u"none"_s, u"zstd"_s};
    return m_desk.read(u"SELECT id FROM live_payload_dictionaries"_s, {},
                       [this](const QSqlQuery& row) {
                           m_encodings << QString(u"zstd:"_s + row.value(0).toString());
                       });
}

Result<void> PayloadCheck::checkSlice(const QVariantList& slice)
{
    auto done = m_desk.read(u"SELECT p.event_id FROM live_event_payloads p LEFT JOIN live_events e "
                            "ON e.id = p.event_id WHERE p.event_id > ? AND p.event_id <= ? "
                            "AND e.id IS NULL"_s,
                            slice, [this](const QSqlQuery& row) {
                                const std::string id = rowName(row.value(0).toLongLong());
                                m_desk.find({.kind = FindingKind::Unfounded,
                                             .table = "live_event_payloads",
                                             .row = id,
                                             .column = "event_id",
                                             .found = id});
                            });
    if (!done)
        return done;
    return m_desk.read(
        u"SELECT event_id, encoding FROM live_event_payloads WHERE event_id > ? "
        "AND event_id <= ? AND encoding NOT IN ("_s
            + placeholders(static_cast<std::size_t>(m_encodings.size())) + u')',
        slice + m_encodings, [this](const QSqlQuery& row) {
            const std::string encoding = utf8Of(row.value(1));
            const bool isDictionary = encoding.starts_with("zstd:");
            m_desk.find({.kind = isDictionary ? FindingKind::Missing : FindingKind::Unreadable,
                         .table = "live_event_payloads",
                         .row = rowName(row.value(0).toLongLong()),
                         .column = "encoding",
                         .found = encoding});
        });
}

} // namespace racha
