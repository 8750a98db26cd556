// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/servers/storedlive.h"

#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"

#include <algorithm>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;

QString contentsOf(const AskStore& ask)
{
    QString events =
        ask(u"SELECT room_id, message_id, event_type, user_id, streak_id, streak_status, "
            "is_streaking, diamonds, json_extract(event_data, '$.repeat_count'), "
            "json_extract(event_data, '$.streak_total_count'), "
            "json_extract(event_data, '$.is_streaking') FROM live_events "
            "ORDER BY room_id, message_id"_s);
    // One engine has a type for them, the other says 1 and 0.
    events.replace(u"true"_s, u"1"_s).replace(u"false"_s, u"0"_s);
    return QStringList {
        events,
        ask(u"SELECT room_id, streak_id, total_count, diamonds, started_at, ended_at, end_reason "
            "FROM live_streaks ORDER BY room_id, streak_id"_s),
        ask(u"SELECT count(*) FROM live_event_payloads p JOIN live_events e ON e.id = p.event_id"_s),
        ask(u"SELECT word, count(*) FROM live_words w JOIN live_word_events e ON w.id = e.word_id "
            "JOIN live_events l ON l.id = e.event_id GROUP BY word ORDER BY word"_s),
        ask(u"SELECT sum(total_events) FROM live_sessions"_s)}
        .join(u'\n');
}

QString contentsInPeace(const std::vector<std::vector<Event>>& lives)
{
    const TestDatabase database(u"sqlite"_s);
    const ManualClock clock(at(0));
    const auto sink = database.sink(clock);
    if (!sink->open())
        return u"no store"_s;
    for (const auto& live : lives) {
        TestCapture capture("peace", live.front().room);
        for (const Event& event : live)
            capture.add(event);
        capture.end(EndReason::LiveEnd);
        const EventBatchPtr batch = capture.take();
        const auto session = sink->beginSession(*capture.header(), at(0));
        if (!session || !sink->write(session->id, {&batch, 1}))
            return u"not stored"_s;
    }
    return contentsOf([&database](const QString& sql) { return database.query(sql); });
}

QString firstDifference(const QString& found, const QString& expected)
{
    const QStringList foundLines = found.split(u'\n');
    const QStringList expectedLines = expected.split(u'\n');
    const qsizetype lines = std::max(foundLines.size(), expectedLines.size());
    for (qsizetype line = 0; line < lines; ++line) {
        const QString has = foundLines.value(line, u"nothing"_s);
        const QString wants = expectedLines.value(line, u"nothing"_s);
        if (has != wants)
            return u"line %1 is '%2', not '%3'"_s.arg(line + 1).arg(has, wants);
    }
    return {};
}

} // namespace racha::test
