// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/redecoding.h"

#include "core/store/redecodedevent.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/eventrows.h"
#include "core/store/sql/newestschema.h"
#include "core/store/sql/payloaddictionaries.h"
#include "core/store/sql/persontable.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/verificationrepair.h"
#include "core/store/sql/wordcheck.h"
#include "core/store/sql/wordtable.h"

#include <algorithm>
#include <limits>
#include <set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRowsAtOnce = 256;
constexpr qint64 kLargestData = 16 << 20;

/// Rows and their payloads, decoded again.
class RedecodingPass
{
public:
    RedecodingPass(SqlConnection& connection, RedecodingResult& result)
        : m_connection(connection)
        , m_result(result)
        , m_unpacker(connection)
        , m_people(connection)
        , m_words(connection)
    {
    }

    Result<void> readHosts();
    /// Looks at the next rows; false: no row is left.
    Result<bool> next();
    /// Writes those of `ids` that differ, in one transaction.
    Result<void> write(const std::vector<std::int64_t>& ids, WallTime now);

    std::int64_t lastId() const { return m_last; }

    /// Rows of the last next() that differ.
    const std::vector<std::int64_t>& differing() const { return m_differing; }

    const std::set<std::pair<RoomId, UserId>>& people() const { return m_touched; }

private:
    struct Row
    {
        StoredEvent event;
        StoredPayload payload;
        QByteArray stored;
    };

    Result<std::vector<Row>> read(const QString& condition, const QVariantList& values);
    void note(const Row& row, const RedecodedEvent& redecoded);
    Result<void> lockRooms(const std::vector<Row>& rows);
    Result<void> writeRow(const Row& row, const RedecodedEvent& redecoded, WallTime now);

    SqlConnection& m_connection;
    RedecodingResult& m_result;
    PayloadUnpacker m_unpacker;
    PersonTable m_people;
    WordTable m_words;
    std::map<RoomId, UserId> m_hosts;
    std::int64_t m_last = std::numeric_limits<std::int64_t>::min();
    std::vector<std::int64_t> m_differing;
    std::set<std::pair<RoomId, UserId>> m_touched;
};

Result<void> RedecodingPass::readHosts()
{
    auto query = m_connection.run(
        u"SELECT room_id, host_user_id FROM live_sessions WHERE host_user_id IS NOT NULL"_s);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        m_hosts[idOf((*query)->value(0))] = idOf((*query)->value(1));
    return m_connection.finish(**query);
}

Result<std::vector<RedecodingPass::Row>> RedecodingPass::read(const QString& condition,
                                                              const QVariantList& values)
{
    const QString size = QString::number(StoredPayload::kLargest);
    auto query = m_connection.run(
        u"SELECT "_s + eventColumns(m_connection.dialect(), kLargestData)
            + u", p.method, p.encoding, CASE WHEN length(p.payload) <= " + size
            + u" THEN p.payload END FROM live_events JOIN live_event_payloads p "
              "ON p.event_id = live_events.id WHERE "
            + condition + u" ORDER BY live_events.id LIMIT " + QString::number(kRowsAtOnce),
        values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Row> rows;
    while ((*query)->next()) {
        Row& row = rows.emplace_back();
        row.event = eventFrom(**query);
        row.payload.method = utf8Of((*query)->value(kFilterColumnCount));
        row.payload.encoding = utf8Of((*query)->value(kFilterColumnCount + 1));
        row.stored = (*query)->value(kFilterColumnCount + 2).toByteArray();
    }
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    for (Row& row : rows) {
        if (auto done = m_unpacker.unpack(row.payload, row.stored); !done)
            return tl::unexpected(done.error());
        row.stored.clear();
    }
    return rows;
}

Result<bool> RedecodingPass::next()
{
    m_differing.clear();
    const auto rows = read(u"live_events.id > ?"_s, {numberValue(m_last)});
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows) {
        m_last = row.event.id;
        ++m_result.events;
        if (row.payload.state != PayloadState::Whole || row.event.data.empty()) {
            ++m_result.unreadable;
            continue;
        }
        // Nothing was kept of a message that was too large for the server.
        if (row.payload.bytes.empty())
            continue;
        const RedecodedEvent redecoded(row.event, row.payload, m_hosts[row.event.room]);
        m_result.worse += redecoded.outcome() == RedecodedEvent::Outcome::Worse ? 1 : 0;
        if (redecoded.outcome() == RedecodedEvent::Outcome::Differs)
            note(row, redecoded);
    }
    return rows->size() == kRowsAtOnce;
}

void RedecodingPass::note(const Row& row, const RedecodedEvent& redecoded)
{
    m_differing.push_back(row.event.id);
    ++m_result.differing;
    for (const RedecodedField& field : redecoded.fields()) {
        RedecodedChange& change =
            m_result.changes[{std::string(eventTypeName(row.event.type)), field.path}];
        ++change.rows;
        if (change.examples.size() < RedecodedChange::kExamples)
            change.examples.push_back({row.event.id, field.found, field.becomes});
    }
}

/// As whoever writes events of the rooms does first; in the order of their numbers.
Result<void> RedecodingPass::lockRooms(const std::vector<Row>& rows)
{
    std::set<RoomId> rooms;
    for (const Row& row : rows)
        rooms.insert(row.event.room);
    for (const RoomId room : rooms) {
        auto query = m_connection.run(u"SELECT id FROM live_sessions WHERE room_id = ?"_s
                                          + m_connection.dialect().forUpdate(),
                                      {idValue(room)});
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next()) { }
        if (auto done = m_connection.finish(**query); !done)
            return done;
    }
    return {};
}

Result<void> RedecodingPass::write(const std::vector<std::int64_t>& ids, WallTime now)
{
    if (ids.empty())
        return {};
    QVariantList values;
    for (const std::int64_t id : ids)
        values << numberValue(id);
    const QString among = u"live_events.id IN ("_s + placeholders(ids.size()) + u')';
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    if (!done)
        return done;
    auto rows = read(among, values);
    done = rows ? lockRooms(*rows) : tl::unexpected(rows.error());
    if (done)
        rows = read(among, values); // what a capture changed until it was ours
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row& row : *rows) {
        const RedecodedEvent redecoded(row.event, row.payload, m_hosts[row.event.room]);
        if (done && redecoded.outcome() == RedecodedEvent::Outcome::Differs)
            done = writeRow(row, redecoded, now);
    }
    if (done)
        done = m_people.write();
    if (done)
        done = transaction.commit();
    if (!done)
        m_people.forget();
    return done;
}

Result<void> RedecodingPass::writeRow(const Row& row, const RedecodedEvent& redecoded, WallTime now)
{
    const Event& event = redecoded.event();
    const User& user = event.user;
    auto query = m_connection.run(
        u"UPDATE live_events SET event_type = ?, user_id = ?, user_unique_id = ?, "
        "user_nickname = ?, event_data = ?, streak_id = ?, streak_status = ?, is_streaking = ?, "
        "diamonds = ?, updated_at = ? WHERE id = ?"_s,
        {nameValue(eventTypeName(event.type())), idValue(user.id), nameValue(user.uniqueId),
         nameValue(user.nickname), QString::fromStdString(redecoded.data()),
         nameValue(event.streakId), nameValue(streakStatusText(event.streakStatus)),
         event.isStreaking ? 1 : 0, numberValue(event.diamonds), timeValue(now),
         numberValue(row.event.id)});
    if (!query)
        return tl::unexpected(query.error());
    ++m_result.written;
    m_people.add(user.id, firstCodePoints(user.uniqueId, kNameLength),
                 firstCodePoints(user.nickname, kNameLength));
    if (redecoded.touchesStreaks()) {
        m_touched.emplace(row.event.room, row.event.user);
        m_touched.emplace(row.event.room, user.id);
    }
    const std::string before = commentOf(row.event.data);
    const std::string after = commentOf(redecoded.data());
    if (before == after)
        return {};
    m_words.add(row.event.id, before);
    if (auto done = m_words.remove(); !done)
        return done;
    m_words.add(row.event.id, after);
    return m_words.write();
}

Result<std::int64_t> lastIdOf(SqlConnection& connection)
{
    auto query = connection.run(u"SELECT max(event_id) FROM live_event_payloads"_s);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t last = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    auto done = connection.finish(**query);
    return done ? Result<std::int64_t>(last) : tl::unexpected(done.error());
}

/// Goes through all rows; `each` after every slice.
template<typename Each>
Result<void> goThrough(SqlConnection& connection, RedecodingPass& pass, const std::stop_token& stop,
                       Each&& each)
{
    auto done = openNewestSchema(connection);
    if (done)
        done = pass.readHosts();
    if (!done)
        return done;
    const auto last = lastIdOf(connection);
    if (!last)
        return tl::unexpected(last.error());
    for (bool hasMore = true; hasMore && !stop.stop_requested();) {
        const auto looked = pass.next();
        if (!looked)
            return tl::unexpected(looked.error());
        hasMore = *looked;
        const double share = static_cast<double>(pass.lastId())
            / static_cast<double>(std::max<std::int64_t>(1, *last));
        if (auto told = each(std::clamp(share, 0.0, 1.0)); !told)
            return told;
    }
    return {};
}

} // namespace

Result<RedecodingResult> Redecoding::look(const std::stop_token& stop, const Watch& watch) const
{
    RedecodingResult result;
    SqlConnection connection(m_database, SqlAccess::ReadOnly);
    RedecodingPass pass(connection, result);
    auto done = goThrough(connection, pass, stop, [&](double share) {
        if (watch)
            watch({false, share});
        return Result<void>();
    });
    result.isCancelled = stop.stop_requested();
    return done ? Result<RedecodingResult>(std::move(result)) : tl::unexpected(done.error());
}

Result<RedecodingResult> Redecoding::apply(const std::stop_token& stop, WallTime now,
                                           const Consent& consent, const Watch& watch) const
{
    auto looked = look(stop, watch);
    if (!looked || looked->isCancelled || looked->differing == 0)
        return looked;
    if (auto agreed = consent(*looked); !agreed)
        return tl::unexpected(agreed.error());
    RedecodingResult again; // counts of the second look, which nobody needs
    SqlConnection connection(m_database);
    RedecodingPass pass(connection, again);
    auto done = goThrough(connection, pass, stop, [&](double share) {
        if (watch)
            watch({true, share});
        return pass.write(pass.differing(), now);
    });
    connection.close();
    looked->written = again.written;
    looked->isCancelled = stop.stop_requested();
    // Also after a stop: what was written must not stand there half counted.
    if (done && !pass.people().empty())
        done = recomputeStreaks(m_database, pass.people(), now);
    return done ? looked : tl::unexpected(done.error());
}

} // namespace racha
