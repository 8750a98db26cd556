// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/filterstore.h"

#include "core/base/clock.h"
#include "core/filter/eventrecord.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/support/filtertexts.h"

#include <algorithm>
#include <map>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view kStreamer = "Streamer.año";

FilterValue valueOf(FilterColumn column, const std::string& text)
{
    switch (columnKind(column)) {
    case FilterKind::Integer:
        return FilterValue::ofInteger(std::stoll(text));
    case FilterKind::Boolean:
        return FilterValue::ofBoolean(text != "0");
    case FilterKind::Time:
        return FilterValue::ofTime(wallTimeFromText(text));
    default:
        return FilterValue::ofText(text);
    }
}

QString printed(const std::vector<std::int64_t>& ids)
{
    QStringList texts;
    for (const auto id : ids)
        texts << QString::number(id);
    return texts.join(u' ');
}

} // namespace

WallTime FilterStore::now()
{
    return wallTimeFromText("2026-11-23T20:04:00.000000Z");
}

FilterStore::FilterStore(DatabaseUrl url, const std::vector<Event>& events)
    : m_url(std::move(url))
    , m_connection(m_url)
{
    auto done = fill(events);
    if (done)
        done = m_connection.open();
    if (done)
        done = m_connection.setUp();
    if (done)
        done = readBack();
    if (!done)
        m_error = done.error().detail;
}

Result<void> FilterStore::fill(const std::vector<Event>& events)
{
    ManualClock clock(now());
    SqlEventSink sink(m_url, clock);
    if (auto opened = sink.open(); !opened)
        return opened;
    auto header = std::make_shared<CaptureHeader>();
    header->streamer = kStreamer;
    header->room = events.front().room;
    header->uuid = "filter";
    const auto session = sink.beginSession(*header, now());
    if (!session)
        return tl::unexpected(session.error());
    m_session = session->id;
    auto batch = std::make_shared<EventBatch>();
    batch->capture = header;
    batch->events = events;
    batch->lastFrame = events.back().frame;
    batch->upTo = events.back().receivedAt;
    const EventBatchPtr batches[] {batch};
    const auto written = sink.write(m_session, batches);
    return written ? Result<void>() : tl::unexpected(written.error());
}

Result<void> FilterStore::readBack()
{
    QStringList columns;
    for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
        const auto column = static_cast<FilterColumn>(i);
        const std::string_view name = columnName(column);
        const QString sql = QString::fromUtf8(name.data(), std::ssize(name));
        columns << (columnKind(column) == FilterKind::Time ? m_connection.dialect().timeText(sql)
                                                           : sql);
    }
    auto query = m_connection.run(u"SELECT "_s + columns.join(u", "_s)
                                  + u" FROM live_events ORDER BY received_at"_s);
    if (!query)
        return tl::unexpected(query.error());
    m_rows.clear();
    while ((*query)->next()) {
        StoredCells& row = m_rows.emplace_back();
        row.id = (*query)->value(0).toLongLong();
        for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
            const auto column = static_cast<FilterColumn>(i);
            const QVariant cell = (*query)->value(static_cast<int>(i));
            row.texts[i] = utf8Of(cell);
            if (!cell.isNull())
                row.record.set(column, valueOf(column, row.texts[i]));
        }
    }
    return {};
}

Result<std::vector<std::int64_t>> FilterStore::idsWhere(const SqlCondition& condition)
{
    auto query = m_connection.run(u"SELECT id FROM live_events WHERE "_s + condition.text
                                      + u" ORDER BY id"_s,
                                  condition.values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<std::int64_t> ids;
    while ((*query)->next())
        ids.push_back((*query)->value(0).toLongLong());
    (*query)->finish();
    return ids;
}

std::vector<std::int64_t> FilterStore::idsByPredicate(const FilterExpression& expression)
{
    std::vector<std::int64_t> ids;
    for (StoredCells& row : m_rows) {
        if (expression.matches(row.record, now()))
            ids.push_back(row.id);
    }
    std::ranges::sort(ids);
    m_accepted += std::ssize(ids);
    m_judged += std::ssize(m_rows);
    return ids;
}

QString FilterStore::disagreement(const QString& text, const FilterSqlTarget& target)
{
    const auto expression = FilterExpression::parse(text, zone());
    if (!expression)
        return text + u": not a filter, column "_s + QString::number(expression.error().column);
    const auto expected = idsByPredicate(**expression);
    const SqlCondition condition = sqlCondition(**expression, target, now());
    auto found = idsWhere(condition);
    if (!found)
        return text + u'\n' + condition.text + u'\n' + found.error().detail;
    const bool agrees =
        condition.needsRecheck ? std::ranges::includes(*found, expected) : *found == expected;
    return agrees ? QString()
                  : text + u"\n"_s + condition.text + u"\npredicate: "_s + printed(expected)
            + u"\nSQL: "_s + printed(*found);
}

QString FilterStore::everyOperatorDisagreement(std::uint64_t seed)
{
    struct Verdicts
    {
        std::int64_t accepted = 0;
        std::int64_t judged = 0;
    };

    std::map<std::pair<FilterKind, QString>, Verdicts> tried;
    for (const auto& [kind, op, text] : FilterTexts(seed, false).everyComparison(4)) {
        const Verdicts before {m_accepted, m_judged};
        for (const QString& each : {text, QString(u"not "_s + text)}) {
            if (QString fault = disagreement(each, target()); !fault.isEmpty())
                return fault;
            Verdicts& verdicts = tried[{kind, op}];
            if (each == text) {
                verdicts.accepted += m_accepted - before.accepted;
                verdicts.judged += m_judged - before.judged;
            }
        }
    }
    QString blind;
    for (const auto& [what, verdicts] : tried) {
        if (verdicts.accepted == 0 || verdicts.accepted == verdicts.judged)
            blind += u"kind %1 with %2 tells no row from another\n"_s.arg(int(what.first))
                         .arg(what.second);
    }
    return blind;
}

QString FilterStore::liveDisagreement(const QString& text, const std::vector<Event>& events)
{
    const auto expression = FilterExpression::parse(text, zone());
    if (!expression)
        return text + u": not a filter, column "_s + QString::number(expression.error().column);
    const auto stored = idsByPredicate(**expression);
    std::vector<std::int64_t> live;
    for (std::size_t i = 0; i < events.size(); ++i) {
        EventRecord record(events[i], kStreamer, m_session);
        if ((*expression)->matches(record, now()))
            live.push_back(m_rows[i].id);
    }
    std::ranges::sort(live);
    return live == stored
        ? QString()
        : text + u"\nlive: "_s + printed(live) + u"\nstored: "_s + printed(stored);
}

} // namespace racha::test
