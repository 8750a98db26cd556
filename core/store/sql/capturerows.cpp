// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/coveragetable.h"
#include "core/store/sql/reportrows.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <QSqlQuery>

#include <algorithm>
#include <map>
#include <tuple>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kSessionsAtOnce = 64;

StoredCapture captureFrom(const QSqlQuery& query)
{
    StoredCapture capture;
    int at = 0;
    capture.id = idOf(query.value(at++));
    capture.uuid = utf8Of(query.value(at++));
    capture.label.name = utf8Of(query.value(at++));
    capture.label.notes = utf8Of(query.value(at++));
    capture.streamer = utf8Of(query.value(at++));
    capture.room = idOf(query.value(at++));
    capture.startedAt = timeOf(query.value(at++));
    capture.endedAt = timeOf(query.value(at++));
    capture.status = utf8Of(query.value(at++));
    capture.program = utf8Of(query.value(at++));
    capture.events = query.value(at++).toLongLong();
    capture.diamonds = query.value(at++).toLongLong();
    capture.likes = query.value(at++).toLongLong();
    capture.streaks = query.value(at++).toLongLong();
    capture.duplicates = query.value(at++).toLongLong();
    capture.decodeErrors = query.value(at++).toLongLong();
    capture.usdPerDiamond = query.value(at).toDouble();
    return capture;
}

/// Reads a list of captures, and what each knows to have missed.
class CapturesReading
{
public:
    CapturesReading(SqlConnection& connection, const CapturesQuestion& question)
        : m_connection(connection)
        , m_dialect(connection.dialect())
        , m_question(question)
    {
    }

    Result<CaptureList> list() &&
    {
        auto done = readRows();
        if (done)
            done = readGaps();
        if (!done)
            return tl::unexpected(done.error());
        auto coverages = CoverageTable(m_connection).read(sessions());
        if (!coverages)
            return tl::unexpected(coverages.error());
        for (StoredCapture& capture : m_list.captures) {
            if (const auto found = coverages->find(capture.id); found != coverages->end())
                capture.coverage = std::move(found->second);
        }
        return std::move(m_list);
    }

private:
    Result<void> readRows();
    Result<void> readSome(const QString& condition, const QVariantList& values);
    Result<void> readGaps();
    std::vector<SessionId> sessions() const;

    SqlConnection& m_connection;
    const SqlDialect& m_dialect;
    const CapturesQuestion& m_question;
    CaptureList m_list;
};

Result<void> CapturesReading::readRows()
{
    QString condition = u"1 = 1"_s;
    QVariantList values;
    const auto add = [&](const QString& further, const QVariant& value) {
        condition += u" AND "_s + further;
        values << value;
    };
    if (m_question.room)
        add(u"room_id = ?"_s, idValue(m_question.room));
    if (m_question.from != WallTime()) {
        // Without an end: it runs, or nobody noted the end, as a predecessor that broke off.
        add(u"(ended_at >= ? OR ended_at IS NULL AND (status = 'active' OR started_at >= ?))"_s,
            timeValue(m_question.from));
        values << timeValue(m_question.from);
    }
    if (m_question.until != WallTime())
        add(u"started_at < ?"_s, timeValue(m_question.until));
    if (m_question.sessions.empty())
        return readSome(condition, values);
    auto done = inPowersOfTwo(
        m_question.sessions.size(), kSessionsAtOnce, [&](std::size_t first, std::size_t count) {
            QVariantList all = values;
            for (std::size_t i = first; i < first + count; ++i)
                all << numberValue(m_question.sessions[i].value);
            return readSome(condition + u" AND id IN (" + placeholders(count) + u')', all);
        });
    std::ranges::sort(m_list.captures, [](const StoredCapture& a, const StoredCapture& b) {
        return std::tuple(b.startedAt, b.id) < std::tuple(a.startedAt, a.id);
    });
    return done;
}

Result<void> CapturesReading::readSome(const QString& condition, const QVariantList& values)
{
    auto query = m_connection.run(
        u"SELECT id, uuid, name, substr(notes, 1, "_s
            + QString::number(CaptureLabel::kLongestNotes + 1) + u"), streamer_unique_id, room_id, "
            + m_dialect.timeText(u"started_at"_s) + u", " + m_dialect.timeText(u"ended_at"_s)
            + u", status, program, total_events, diamonds, likes, streaks, duplicates, "
              "decode_errors, usd_per_diamond FROM live_sessions WHERE "
            + condition + u" ORDER BY started_at DESC, id DESC LIMIT ?",
        values + QVariantList {static_cast<qlonglong>(m_question.most)});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        m_list.captures.push_back(captureFrom(**query));
    return m_connection.finish(**query);
}

std::vector<SessionId> CapturesReading::sessions() const
{
    std::vector<SessionId> ids;
    for (const StoredCapture& capture : m_list.captures)
        ids.push_back(capture.id);
    return ids;
}

Result<void> CapturesReading::readGaps()
{
    std::map<SessionId, std::vector<Gap>> gaps;
    const std::vector<SessionId> ids = sessions();
    auto done = inPowersOfTwo(
        ids.size(), kSessionsAtOnce, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values;
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(ids[i].value);
            auto query =
                m_connection.run(u"SELECT session_id, "_s + m_dialect.timeText(u"from_at"_s) + u", "
                                     + m_dialect.timeText(u"to_at"_s)
                                     + u", cause FROM live_gaps WHERE session_id IN ("
                                     + placeholders(count) + u") ORDER BY from_at",
                                 values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next())
                gaps[idOf((*query)->value(0))].push_back({timeOf((*query)->value(1)),
                                                          timeOf((*query)->value(2)),
                                                          utf8Of((*query)->value(3))});
            return m_connection.finish(**query);
        });
    for (StoredCapture& capture : m_list.captures)
        capture.gaps = std::move(gaps[capture.id]);
    return done;
}

} // namespace

Result<CaptureList> readCaptures(SqlConnection& connection, const CapturesQuestion& question)
{
    return CapturesReading(connection, question).list();
}

} // namespace racha
