// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reporttables.h"

#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Translation context.
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

using Kind = ReportColumn::Kind;

QDateTime localTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(microseconds(time) / 1000);
}

QString plain(const std::string& text)
{
    const std::string line = words::oneLine(text);
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

ReportCell numberCell(std::int64_t number)
{
    return {words::number(number), number};
}

/// Nothing where there is none, so that a table of many zeros stays legible.
ReportCell countCell(std::int64_t count)
{
    return {count == 0 ? QString() : words::number(count), count};
}

ReportCell idCell(Id id)
{
    return {id ? QString::number(id.value) : QString(), id};
}

ReportCell textCell(const std::string& text)
{
    return {plain(text), text.empty() ? ReportValue() : ReportValue(text)};
}

ReportCell timeCell(WallTime time)
{
    return {time == WallTime() ? QString() : words::reportTime(time), time};
}

ReportCell durationCell(std::chrono::seconds time)
{
    return {words::duration(time), static_cast<std::int64_t>(time.count())};
}

ReportCell moneyCell(std::int64_t diamonds, const DiamondRate& rate)
{
    return {rate.text(diamonds), rate.amount(diamonds)};
}

ReportCell viewersCell(std::optional<double> viewers)
{
    if (!viewers)
        return {};
    return {words::number(static_cast<std::int64_t>(std::llround(*viewers))), *viewers};
}

QString personText(const std::string& uniqueId, UserId user)
{
    if (!uniqueId.empty())
        return u'@' + plain(uniqueId);
    return user ? QString::number(user.value) : QString();
}

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
    return status == "failed" ? ReportText::tr("failed", "a capture") : plain(status);
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

} // namespace

QString DiamondRate::text(std::int64_t diamonds) const
{
    if (currency == "USD"_L1)
        return u"≈\u00A0"_s + words::dollars(amount(diamonds));
    return u"≈\u00A0%1\u00A0%2"_s.arg(words::dollars(amount(diamonds)).mid(1), currency);
}

namespace words {

QString reportTime(WallTime time)
{
    return localTime(time).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString reportMinute(WallTime time)
{
    return localTime(time).toString(u"yyyy-MM-dd HH:mm");
}

QString liveTitle(const StoredLive& live)
{
    const QString name =
        live.streamer.empty() ? QString::number(live.room.value) : u'@' + plain(live.streamer);
    return name + u" · " + reportMinute(live.begin);
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

std::vector<SummaryFigure> summaryFigures(const LiveSummary& summary, const DiamondRate& rate)
{
    const ReportFigures& figures = summary.figures;
    const auto minute = [](const LiveSummary::BestMinute& best) {
        return ReportCell {best.begin == WallTime() ? QString() : reportMinute(best.begin),
                           best.begin};
    };
    const QString totalOfRoom = figures.roomLikes > 0
        ? ReportText::tr("%1 by the room's own count").arg(number(figures.roomLikes))
        : QString();
    const QString rateText = ReportText::tr("estimate with %1 %2 for a diamond")
                                 .arg(QLocale().toString(rate.perDiamond, 'g', 6), rate.currency);
    std::vector<SummaryFigure> all {
        {"begin", ReportText::tr("Begin"), timeCell(summary.begin), {}},
        {"end", ReportText::tr("End"), timeCell(summary.end),
         summary.isRunning ? ReportText::tr("still running", "a capture") : QString()},
        {"duration_s", ReportText::tr("Duration"), durationCell(summary.duration()), {}},
        {"average_viewers",
         ReportText::tr("Average viewers"),
         viewersCell(summary.meanViewers),
         {}},
        {"peak_viewers", ReportText::tr("Peak viewers"), numberCell(figures.peakViewers), {}},
        {"total_viewers", ReportText::tr("Viewers in all"), numberCell(summary.totalViewers),
         ReportText::tr("as the room told it")},
        {"people", ReportText::tr("People seen"), numberCell(summary.people), {}},
        {"all_events", ReportText::tr("Events"), numberCell(figures.allEvents()), {}},
        {"comments", ReportText::tr("Comments"), numberCell(figures.of(EventType::Comment)),
         ReportText::tr("%n people", "", static_cast<int>(summary.commenters))},
        {"gifts", ReportText::tr("Gifts"), numberCell(figures.gifts),
         ReportText::tr("%n people", "", static_cast<int>(summary.gifters))},
        {"diamonds", ReportText::tr("Diamonds"), numberCell(figures.diamonds), {}},
        {"estimate", ReportText::tr("Value (estimate)"), moneyCell(figures.diamonds, rate),
         rateText},
        {"likes", ReportText::tr("Likes observed"), numberCell(figures.likes), totalOfRoom},
        {"follows", ReportText::tr("New followers"), numberCell(figures.of(EventType::Follow)), {}},
        {"shares", ReportText::tr("Shares"), numberCell(figures.of(EventType::Share)), {}},
        {"subscriptions",
         ReportText::tr("Subscriptions"),
         numberCell(figures.of(EventType::Subscribe)),
         {}},
        {"joins", ReportText::tr("Joins"), numberCell(figures.of(EventType::Join)), {}},
        {"streaks", ReportText::tr("Streaks"), numberCell(summary.streaks), {}},
        {"best_minute", ReportText::tr("Best minute by diamonds"), minute(summary.mostDiamonds),
         summary.mostDiamonds.amount > 0 ? number(summary.mostDiamonds.amount) + u" ◆" : QString()},
        {"busiest_minute", ReportText::tr("Busiest minute"), minute(summary.mostEvents),
         summary.mostEvents.amount > 0
             ? ReportText::tr("%n events", "", static_cast<int>(summary.mostEvents.amount))
             : QString()},
        {"captures", ReportText::tr("Captures"), numberCell(summary.captures), {}},
        {"gap_s", ReportText::tr("Without connection"), durationCell(summary.gapTime()),
         ReportText::tr("%n gaps", "", static_cast<int>(summary.gaps.size()))},
        {"duplicates", ReportText::tr("Repeated messages"), numberCell(summary.duplicates),
         ReportText::tr("not counted")},
        {"decode_errors",
         ReportText::tr("Messages not understood"),
         numberCell(summary.decodeErrors),
         {}},
    };
    return all;
}

ReportTable summaryTable(const LiveSummary& summary, const DiamondRate& rate)
{
    ReportTable table {"figure",
                       {{"figure", ReportText::tr("Figure")},
                        {"value", ReportText::tr("Value"), Kind::Number},
                        {"remark", ReportText::tr("Remark")}},
                       {}};
    for (SummaryFigure& figure : summaryFigures(summary, rate)) {
        table.rows.push_back({{figure.title, std::string(figure.key)},
                              std::move(figure.cell),
                              {figure.remark, figure.remark.toStdString()}});
    }
    return table;
}

ReportTable livesTable(const LiveList& list, const DiamondRate& rate)
{
    ReportTable table {"live",
                       {{"room_id", ReportText::tr("Room")},
                        {"streamer_unique_id", ReportText::tr("Streamer")},
                        {"begin", ReportText::tr("Begin")},
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
                       {{"id", ReportText::tr("Capture"), Kind::Number},
                        {"name", ReportText::tr("Name"), Kind::Machine},
                        {"streamer_unique_id", ReportText::tr("Streamer")},
                        {"room_id", ReportText::tr("Room")},
                        {"started_at", ReportText::tr("Begin")},
                        {"ended_at", ReportText::tr("End")},
                        {"status", ReportText::tr("State")},
                        {"program", ReportText::tr("Program"), Kind::Machine},
                        {"total_events", ReportText::tr("Events"), Kind::Number},
                        {"diamonds", ReportText::tr("Diamonds"), Kind::Number},
                        {"likes", ReportText::tr("Likes"), Kind::Number},
                        {"streaks", ReportText::tr("Streaks"), Kind::Number},
                        {"duplicates", ReportText::tr("Repeated"), Kind::Number},
                        {"decode_errors", ReportText::tr("Not understood"), Kind::Number},
                        {"usd_per_diamond", ReportText::tr("USD for a diamond"), Kind::Machine}},
                       {}};
    for (const StoredCapture& capture : list.captures) {
        table.rows.push_back({idCell(capture.id),
                              textCell(capture.name),
                              textCell(capture.streamer),
                              idCell(capture.room),
                              timeCell(capture.startedAt),
                              timeCell(capture.endedAt),
                              {statusWord(capture.status), capture.status},
                              textCell(capture.program),
                              numberCell(capture.events),
                              numberCell(capture.diamonds),
                              numberCell(capture.likes),
                              numberCell(capture.streaks),
                              numberCell(capture.duplicates),
                              numberCell(capture.decodeErrors),
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
                        {"user_id", ReportText::tr("User id"), Kind::Machine},
                        {"user_unique_id", ReportText::tr("Person")},
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
                       {{"streak_id", ReportText::tr("Streak"), Kind::Machine},
                        {"room_id", ReportText::tr("Room"), Kind::Machine},
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
                        {"started_at", ReportText::tr("Begin")},
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
                       {{"begin", ReportText::tr("Time")},
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
                              countCell(figures.roomLikes),
                              countCell(figures.of(EventType::Join)),
                              countCell(figures.of(EventType::Follow)),
                              countCell(figures.of(EventType::Share)),
                              countCell(figures.of(EventType::Subscribe)),
                              viewersCell(figures.viewers()),
                              countCell(figures.peakViewers)});
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

ReportTable wordsTable(const WordList& list)
{
    ReportTable table {"word",
                       {{"rank", ReportText::tr("Rank"), Kind::Number},
                        {"word", ReportText::tr("Word")},
                        {"times", ReportText::tr("Times"), Kind::Number}},
                       {}};
    std::int64_t rank = 0;
    for (const CommonWord& word : list.words)
        table.rows.push_back({numberCell(++rank), textCell(word.word), numberCell(word.times)});
    return table;
}

ReportTable comparisonTable(const LiveSummary& first, const LiveSummary& second,
                            const DiamondRate& rate)
{
    ReportTable table {"comparison",
                       {{"figure", ReportText::tr("Figure")},
                        {"first", ReportText::tr("First"), Kind::Number},
                        {"second", ReportText::tr("Second"), Kind::Number},
                        {"difference", ReportText::tr("Difference"), Kind::Number},
                        {"ratio", ReportText::tr("Change"), Kind::Number}},
                       {}};
    const auto a = summaryFigures(first, rate);
    const auto b = summaryFigures(second, rate);
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto amount = [](const ReportValue& value) -> std::optional<double> {
            if (const auto* const whole = std::get_if<std::int64_t>(&value))
                return asDouble(*whole);
            if (const auto* const real = std::get_if<double>(&value))
                return *real;
            return std::nullopt;
        };
        const auto low = amount(a[i].cell.value);
        const auto high = amount(b[i].cell.value);
        ReportCell difference;
        ReportCell ratio;
        if (low && high) {
            const double by = *high - *low;
            const QString sign = by > 0 ? u"+"_s : by < 0 ? u"−"_s : QString();
            const bool isTime = std::string_view(a[i].key).ends_with("_s");
            const QString size = isTime
                ? duration(std::chrono::seconds(std::llround(std::abs(by))))
                : QLocale().toString(std::abs(by), 'f',
                                     std::string_view(a[i].key) == "estimate" ? 2 : 0);
            difference = {sign + size, by};
            if (*low > 0) {
                const double change = by / *low;
                ratio = {sign + QLocale().toString(std::abs(change) * 100, 'f', 0) + u" %", change};
            }
        }
        table.rows.push_back({{a[i].title, std::string(a[i].key)},
                              a[i].cell,
                              b[i].cell,
                              std::move(difference),
                              std::move(ratio)});
    }
    return table;
}

} // namespace words

} // namespace racha
