// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/capturelabel.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/newestschema.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whoever writes events of the room may win a conflict, but hardly so often.
constexpr int kTries = 3;

/// NULL where there is none.
QVariant textValue(const std::string& text, std::size_t codePoints)
{
    const std::string clean = cleanUtf8(text);
    const auto cut = firstCodePoints(clean, codePoints);
    return cut.empty()
        ? QVariant()
        : QVariant(QString::fromUtf8(cut.data(), static_cast<qsizetype>(cut.size())));
}

/// Servers count changed rows, not found ones: that it is there has to be asked.
Result<bool> isThere(SqlConnection& connection, SessionId capture)
{
    auto query = connection.run(u"SELECT id FROM live_sessions WHERE id = ?"_s
                                    + connection.dialect().forUpdate(),
                                {numberValue(capture.value)});
    if (!query)
        return tl::unexpected(query.error());
    const bool found = (*query)->next();
    if (auto done = connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return found;
}

Result<void> tryToWrite(SqlConnection& connection, SessionId capture, const CaptureLabel& label,
                        WallTime now)
{
    SqlTransaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto found = isThere(connection, capture);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::DbFailed, u"the capture is gone"_s);
    auto written = connection.run(
        u"UPDATE live_sessions SET name = ?, notes = ?, updated_at = ? WHERE id = ?"_s,
        {textValue(label.name, CaptureLabel::kLongestName),
         textValue(label.notes, CaptureLabel::kLongestNotes), timeValue(now),
         numberValue(capture.value)});
    return written ? transaction.commit() : tl::unexpected(written.error());
}

} // namespace

Result<void> writeCaptureLabel(const DatabaseUrl& database, SessionId capture,
                               const CaptureLabel& label, WallTime now)
{
    SqlConnection connection(database);
    auto done = openNewestSchema(connection);
    if (!done)
        return done;
    for (int tries = 0; tries < kTries; ++tries) {
        done = tryToWrite(connection, capture, label, now);
        if (done || done.error().code != ErrorCode::DbBusy)
            break;
    }
    return done;
}

} // namespace racha
