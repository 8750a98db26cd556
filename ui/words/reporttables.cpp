// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reporttables.h"

#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"

#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ReportColumn::Kind;

std::chrono::seconds lengthOf(WallTime from, WallTime to)
{
    return std::chrono::duration_cast<std::chrono::seconds>(to - from);
}

QString endWord(EndReason reason)
{
    switch (reason) {
    case EndReason::Running:
        return ReportText::tr("running", "a streak");
    case EndReason::WireEnd:
        return ReportText::tr("end mark", "how a streak ended");
    case EndReason::Idle:
        return ReportText::tr("idle", "how a streak ended");
    case EndReason::LiveEnd:
        return ReportText::tr("end of the live", "how a streak ended");
    case EndReason::Interrupted:
        break;
    }
    return ReportText::tr("interrupted", "how a streak ended");
}

QString statusWord(const std::string& status)
{
    if (status == "active")
        return ReportText::tr("running", "a capture");
    if (status == "completed")
        return ReportText::tr("completed", "a capture");
    if (status == "interrupted")
        return ReportText::tr("interrupted", "a capture");
    if (status == "aborted") // of a predecessor
        return ReportText::tr("aborted", "a capture");
    return status == "failed" ? ReportText::tr("failed", "a capture") : words::plainText(status);
}

QString amountTitle(RankingOrder order)
{
    switch (order) {
    case RankingOrder::Diamonds:
        return ReportText::tr("Diamonds");
    case RankingOrder::Gifts:
        return ReportText::tr("Gifts");
    case RankingOrder::EndedStreaks:
        return ReportText::tr("Ended streaks");
    case RankingOrder::Comments:
        return ReportText::tr("Comments");
    case RankingOrder::Likes:
        break;
    }
    return ReportText::tr("Likes");
}

bool isOfGifts(RankingOrder order)
{
    return order == RankingOrder::Diamonds || order == RankingOrder::Gifts
        || order == RankingOrder::EndedStreaks;
}

const char* rankingKind(RankingOrder order)
{
    if (isOfGifts(order))
        return "gifter";
    return order == RankingOrder::Comments ? "commenter" : "liker";
}

double asDouble(std::int64_t number)
{
    return static_cast<double>(number);
}

/// So much of what people write that other words have room beside it.
QString beginningOf(const std::string& text)
{
    constexpr std::size_t kMost = 60; // code points
    const std::string_view beginning = firstCodePoints(text, kMost);
    const QString shown = words::plainText(std::string(beginning));
    return beginning.size() < text.size() ? QString(shown + u'…') : shown;
}

QString withName(const QString& title, const std::string& name)
{
    return name.empty() ? title : QString(title + u" · "_s + beginningOf(name));
}

} // namespace

namespace words {

QString liveName(const StoredLive& live)
{
    return live.streamer.empty() ? QString::number(live.room.value)
                                 : QString(u'@' + plainText(live.streamer));
}

QString liveTitle(const StoredLive& live)
{
    return withName(liveName(live) + u" · " + reportMinute(live.begin) + zoneMark(), live.name);
}

QString liveHeading(const StoredLive& live)
{
    return withName(liveName(live) + u" · " + dayAndMinute(live.begin) + zoneMark(), live.name);
}

QString captureHeading(const StoredCapture& capture)
{
    StoredLive live;
    live.room = capture.room;
    live.streamer = capture.streamer;
    live.begin = capture.startedAt;
    return liveHeading(live);
}

QString rankingTitle(RankingOrder order)
{
    switch (order) {
    case RankingOrder::Diamonds:
        return ReportText::tr("Top gifters by diamonds");
    case RankingOrder::Gifts:
        return ReportText::tr("Top gifters by gifts");
    case RankingOrder::EndedStreaks:
        return ReportText::tr("Top gifters by ended streaks");
    case RankingOrder::Comments:
        return ReportText::tr("Most active commenters");
    case RankingOrder::Likes:
        break;
    }
    return ReportText::tr("Who liked most");
}

ReportTable livesTable(const LiveList& list, const DiamondRate& rate)
{
    ReportTable table {"live",
                       {{"room_id", ReportText::tr("Room"), Kind::Text, true},
                        {"streamer_unique_id", ReportText::tr("Streamer")},
                        {"name", ReportText::tr("Name")},
                        {"begin", timeTitle(ReportText::tr("Begin"))},
                        {"end", ReportText::tr("End"), Kind::Machine},
                        {"duration_s", ReportText::tr("Duration"), Kind::Number},
                        {"is_running", ReportText::tr("Running"), Kind::Machine},
                        {"captures", ReportText::tr("Captures"), Kind::Number},
                        {"events", ReportText::tr("Events"), Kind::Number},
                        {"diamonds", ReportText::tr("Diamonds"), Kind::Number},
                        {"estimate", ReportText::tr("Estimate"), Kind::Number}},
                       {}};
    for (const StoredLive& live : list.lives) {
        table.rows.push_back({idCell(live.room),
                              textCell(live.streamer),
                              textCell(live.name),
                              timeCell(live.begin),
                              timeCell(live.end),
                              durationCell(lengthOf(live.begin, live.end)),
                              {QString(), live.isRunning},
                              numberCell(live.captures),
                              numberCell(live.events),
                              numberCell(live.diamonds),
                              moneyCell(live.diamonds, rate)});
    }
    return table;
}

ReportTable capturesTable(const CaptureList& list)
{
    ReportTable table {"session",
                       {{"id", ReportText::tr("Capture"), Kind::Number, true},
                        {"name", ReportText::tr("Name")},
                        {"streamer_unique_id", ReportText::tr("Streamer")},
                        {"room_id", ReportText::tr("Room")},
                        {"started_at", timeTitle(ReportText::tr("Begin"))},
                        {"ended_at", timeTitle(ReportText::tr("End"))},
                        {"status", ReportText::tr("State")},
                        {"program", ReportText::tr("Program"), Kind::Machine},
                        {"total_events", ReportText::tr("Events"), Kind::Number},
                        {"notes", ReportText::tr("Notes")},
                        {"diamonds", ReportText::tr("Diamonds"), Kind::Number},
                        {"likes", ReportText::tr("Likes"), Kind::Number},
                        {"streaks", ReportText::tr("Streaks"), Kind::Number},
                        {"duplicates", ReportText::tr("Repeated"), Kind::Number},
                        {"decode_errors", ReportText::tr("Not understood"), Kind::Number},
                        {"connected_share", ReportText::tr("Connected"), Kind::Number},
                        {"likes_share", ReportText::tr("Likes seen"), Kind::Number},
                        {"usd_per_diamond", ReportText::tr("USD for a diamond"), Kind::Machine}},
                       {}};
    for (const StoredCapture& capture : list.captures) {
        table.rows.push_back(
            {idCell(capture.id),
             textCell(capture.label.name),
             textCell(capture.streamer),
             idCell(capture.room),
             timeCell(capture.startedAt),
             timeCell(capture.endedAt),
             {statusWord(capture.status), capture.status},
             textCell(capture.program),
             numberCell(capture.events),
             {beginningOf(capture.label.notes), textCell(capture.label.notes).value},
             numberCell(capture.diamonds),
             numberCell(capture.likes),
             numberCell(capture.streaks),
             numberCell(capture.duplicates),
             numberCell(capture.decodeErrors),
             shareCell(capture.coverage ? capture.coverage->connectedShare() : std::nullopt),
             shareCell(capture.coverage ? capture.coverage->likesShare() : std::nullopt),
             {QString(), capture.usdPerDiamond}});
    }
    return table;
}

ReportTable rankingTable(const Ranking& ranking, const DiamondRate& rate)
{
    const bool isGifts = isOfGifts(ranking.order);
    const bool isNarrow = ranking.order == RankingOrder::EndedStreaks;
    ReportTable table {rankingKind(ranking.order),
                       {{"rank", ReportText::tr("Rank"), Kind::Number},
                        {"user_id", ReportText::tr("User id"), Kind::Machine, true},
                        {"user_unique_id", ReportText::tr("Person"), Kind::Text, true},
                        {"user_nickname", ReportText::tr("Nickname")}},
                       {}};
    if (!isGifts || isNarrow) {
        const char* const key = isNarrow           ? "ended_streaks"
            : ranking.order == RankingOrder::Likes ? "likes"
                                                   : "comments";
        table.columns.push_back({key, amountTitle(ranking.order), Kind::Number});
    }
    if (isGifts) {
        table.columns.push_back({"gifts", ReportText::tr("Gifts"), Kind::Number});
        table.columns.push_back({"diamonds", ReportText::tr("Diamonds"), Kind::Number});
        table.columns.push_back({"estimate", ReportText::tr("Estimate"), Kind::Number});
    }
    table.columns.push_back({"share", ReportText::tr("Share"), Kind::Number});
    table.columns.push_back({"events", ReportText::tr("Events"), Kind::Machine});
    table.columns.push_back({"first", ReportText::tr("First"), Kind::Machine});
    table.columns.push_back({"last", ReportText::tr("Last"), Kind::Machine});
    std::int64_t rank = 0;
    for (const RankedPerson& person : ranking.people) {
        const double share = asDouble(person.amount) / asDouble(ranking.allAmount);
        std::vector<ReportCell> row {
            numberCell(++rank),
            idCell(person.user),
            {personText(person.uniqueId, person.user), textCell(person.uniqueId).value},
            textCell(person.nickname)};
        if (!isGifts || isNarrow)
            row.push_back(numberCell(person.amount));
        if (isGifts) {
            row.push_back(numberCell(person.gifts));
            row.push_back(numberCell(person.diamonds));
            row.push_back(moneyCell(person.diamonds, rate));
        }
        row.push_back({QLocale().toString(share * 100, 'f', 1) + u" %", share});
        row.push_back(numberCell(person.events));
        row.push_back(timeCell(person.first));
        row.push_back(timeCell(person.last));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable streaksTable(const StreakList& list)
{
    ReportTable table {"streak",
                       {{"streak_id", ReportText::tr("Streak"), Kind::Machine, true},
                        {"room_id", ReportText::tr("Room"), Kind::Machine, true},
                        {"event_type", ReportText::tr("Type"), Kind::Machine},
                        {"user_id", ReportText::tr("User id"), Kind::Machine},
                        {"user_unique_id", ReportText::tr("Person")},
                        {"user_nickname", ReportText::tr("Nickname")},
                        {"gift_id", ReportText::tr("Gift id"), Kind::Machine},
                        {"gift_name", ReportText::tr("What")},
                        {"to_user_id", ReportText::tr("Receiver"), Kind::Machine},
                        {"group_id", ReportText::tr("Group"), Kind::Machine},
                        {"total_count", ReportText::tr("Total"), Kind::Number},
                        {"diamonds", ReportText::tr("Diamonds"), Kind::Number},
                        {"duration_s", ReportText::tr("Duration"), Kind::Number},
                        {"started_at", timeTitle(ReportText::tr("Begin"))},
                        {"ended_at", ReportText::tr("End"), Kind::Machine},
                        {"end_reason", ReportText::tr("Ended by")}},
                       {}};
    for (const auto& [streak, nickname] : list.streaks) {
        Gift gift;
        gift.id = streak.gift;
        gift.name = streak.giftName;
        const QString what =
            streak.type == EventType::Like ? ReportText::tr("likes", "a streak") : giftName(gift);
        const std::string end(endReasonText(streak.endReason));
        table.rows.push_back(
            {textCell(streak.id),
             idCell(streak.room),
             {QString(), std::string(eventTypeName(streak.type))},
             idCell(streak.user),
             {personText(streak.userUniqueId, streak.user), textCell(streak.userUniqueId).value},
             textCell(nickname),
             idCell(streak.gift),
             {what, textCell(streak.giftName).value},
             idCell(streak.toUser),
             idCell(streak.group),
             numberCell(streak.total),
             countCell(streak.diamonds),
             durationCell(lengthOf(streak.startedAt, streak.endedAt)),
             timeCell(streak.startedAt),
             timeCell(streak.endedAt),
             {endWord(streak.endReason), textCell(end).value}});
    }
    return table;
}

ReportTable timelineTable(const Timeline& timeline)
{
    const bool isHours = timeline.step >= std::chrono::hours(1);
    ReportTable table {isHours ? "hour" : "minute",
                       {{"begin", timeTitle(ReportText::tr("Time")), Kind::Text, true},
                        {"seconds", ReportText::tr("Seconds"), Kind::Machine},
                        {"all_events", ReportText::tr("Events"), Kind::Number},
                        {"comments", ReportText::tr("Comments"), Kind::Number},
                        {"gifts", ReportText::tr("Gifts"), Kind::Number},
                        {"diamonds", ReportText::tr("Diamonds"), Kind::Number},
                        {"likes", ReportText::tr("Likes"), Kind::Number},
                        {"room_likes", ReportText::tr("Likes of the room"), Kind::Machine},
                        {"joins", ReportText::tr("Joins"), Kind::Number},
                        {"follows", ReportText::tr("Follows"), Kind::Number},
                        {"shares", ReportText::tr("Shares"), Kind::Number},
                        {"subscriptions", ReportText::tr("Subs."), Kind::Number},
                        {"viewers", ReportText::tr("Viewers"), Kind::Number},
                        {"peak_viewers", ReportText::tr("Peak viewers"), Kind::Machine}},
                       {}};
    for (const TimelineStep& step : timeline.steps) {
        const ReportFigures& figures = step.figures;
        table.rows.push_back({{reportMinute(step.begin), step.begin},
                              numberCell(timeline.step.count()),
                              numberCell(figures.allEvents()),
                              countCell(figures.of(EventType::Comment)),
                              countCell(figures.gifts),
                              countCell(figures.diamonds),
                              countCell(figures.likes),
                              toldCell(figures.roomLikes),
                              countCell(figures.of(EventType::Join)),
                              countCell(figures.of(EventType::Follow)),
                              countCell(figures.of(EventType::Share)),
                              countCell(figures.of(EventType::Subscribe)),
                              viewersCell(figures.viewers()),
                              toldCell(figures.peakViewers)});
    }
    return table;
}

QString minuteLine(const TimelineStep& step)
{
    const ReportFigures& figures = step.figures;
    QStringList parts {reportMinute(step.begin),
                       ReportText::tr("%n events", "", static_cast<int>(figures.allEvents()))};
    if (figures.diamonds > 0)
        parts << number(figures.diamonds) + u"\u00A0◆";
    if (const auto viewers = figures.viewers())
        parts << ReportText::tr("%1 watching").arg(number(std::llround(*viewers)));
    return parts.join(u" · "_s);
}

QString dayName(std::size_t day)
{
    return QLocale().standaloneDayName(static_cast<int>(day) + 1);
}

ReportTable weekTable(const WeekHours& week)
{
    constexpr std::array kEvents {"monday", "tuesday",  "wednesday", "thursday",
                                  "friday", "saturday", "sunday"};
    constexpr std::array kDiamonds {"monday_diamonds",   "tuesday_diamonds", "wednesday_diamonds",
                                    "thursday_diamonds", "friday_diamonds",  "saturday_diamonds",
                                    "sunday_diamonds"};
    ReportTable table {
        "week_hour", {{"hour", timeTitle(ReportText::tr("Hour")), Kind::Text, true}}, {}};
    for (std::size_t day = 0; day < kEvents.size(); ++day)
        table.columns.push_back({kEvents.at(day), dayName(day), Kind::Number});
    for (std::size_t day = 0; day < kDiamonds.size(); ++day)
        table.columns.push_back({kDiamonds.at(day), dayName(day), Kind::Machine});
    for (std::size_t hour = 0; hour < week.cells.front().size(); ++hour) {
        std::vector<ReportCell> row {
            {u"%1:00"_s.arg(hour, 2, 10, QLatin1Char('0')), static_cast<std::int64_t>(hour)}};
        for (const auto& day : week.cells)
            row.push_back(countCell(day.at(hour).events));
        for (const auto& day : week.cells)
            row.push_back(countCell(day.at(hour).diamonds));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable wordsTable(const WordList& list)
{
    ReportTable table {"word",
                       {{"rank", ReportText::tr("Rank"), Kind::Number},
                        {"word", ReportText::tr("Word"), Kind::Text, true},
                        {"times", ReportText::tr("Times"), Kind::Number}},
                       {}};
    std::int64_t rank = 0;
    for (const CommonWord& word : list.words)
        table.rows.push_back({numberCell(++rank), textCell(word.word), numberCell(word.times)});
    return table;
}

} // namespace words

} // namespace racha
