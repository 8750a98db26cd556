// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/importrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/streaktable.h"

#include <QUuid>

#include <algorithm>
#include <optional>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRowsAtOnce = 500;
constexpr std::size_t kBytesAtOnce = 4U << 20U;

/// A session of which only rows are known.
ImportedSession sessionFrom(const ImportedRow& row, const QString& identity)
{
    ImportedSession session;
    const QString name =
        identity + u'/' + QString::number(row.session) + u'/' + QString::number(row.room.value);
    session.uuid = QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces).toStdString();
    session.room = row.room;
    const QVariant at = timeValue(row.receivedAt);
    const StreakSettings settings;
    session.cells = {QVariant(),
                     QString::fromStdString(row.streamer),
                     at,
                     QVariant(),
                     u"completed"_s,
                     QVariant(),
                     numberValue(settings.giftIdle.count()),
                     numberValue(settings.likeIdle.count()),
                     settings.usdPerDiamond,
                     at,
                     QVariant(),
                     QVariant(),
                     0,
                     0,
                     0};
    return session;
}

} // namespace

ImportRows::ImportRows(ImportTarget& target, QString identity, SqlConnection* lookups,
                       ImportSummary& summary)
    : m_target(target)
    , m_identity(std::move(identity))
    , m_lookups(lookups)
    , m_summary(summary)
{
}

void ImportRows::setSession(std::int64_t there, SessionId here, const StreakSettings& settings)
{
    m_sessions[there] = {here, settings, false, {}};
}

Result<ImportRows::Place*> ImportRows::placeOf(const ImportedRow& row)
{
    if (const auto known = m_sessions.find(row.session); known != m_sessions.end())
        return &known->second;
    Place& place = m_made[{row.session, row.room}];
    if (!place.id) {
        const auto made = m_target.session(sessionFrom(row, m_identity), m_summary);
        if (!made)
            return tl::unexpected(made.error());
        place = {*made, {}, true, {}};
    }
    place.last = std::max(place.last, row.receivedAt);
    return &place;
}

Result<void> ImportRows::add(ImportedRow row)
{
    if (!row.tidy()) {
        ++m_summary.refused;
        return {};
    }
    const auto place = placeOf(row);
    if (!place)
        return tl::unexpected(place.error());
    row.session = (*place)->id.value;
    m_bytes += row.data.size() + (row.payload ? row.payload->bytes.size() : 0);
    m_rows[row.room].push_back(std::move(row));
    return ++m_count >= kRowsAtOnce || m_bytes >= kBytesAtOnce ? flush() : Result<void>();
}

Result<void> ImportRows::flush()
{
    for (auto& [room, rows] : m_rows) {
        std::optional<StreakTable> streaks;
        if (m_lookups != nullptr)
            streaks.emplace(*m_lookups, room);
        const auto settingsOf = [this](std::int64_t session) {
            const auto found = std::ranges::find_if(m_sessions, [session](const auto& each) {
                return each.second.id.value == session;
            });
            return found != m_sessions.end() ? found->second.settings : StreakSettings();
        };
        auto done = m_target.write(room, rows, settingsOf(rows.front().session),
                                   streaks ? &*streaks : nullptr, m_summary);
        if (!done)
            return done;
    }
    m_rows.clear();
    m_count = m_bytes = 0;
    return {};
}

Result<void> ImportRows::endSessions()
{
    for (const auto& [name, place] : m_made) {
        const auto removed = m_target.removeIfEmpty(place.id);
        if (!removed)
            return tl::unexpected(removed.error());
        if (*removed) {
            --m_summary.sessions;
            continue;
        }
        auto done = m_target.end(place.id, place.last);
        if (done)
            done = m_target.closeStreaks(place.id, name.second);
        if (!done)
            return done;
    }
    return {};
}

} // namespace racha
