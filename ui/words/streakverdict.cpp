// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/streakverdict.h"

#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

#include <limits>

namespace racha::words {

namespace {

/// Translation context.
struct StreakVerdict
{
    Q_DECLARE_TR_FUNCTIONS(StreakVerdict)
};

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

QString seconds(std::chrono::milliseconds time)
{
    return QLocale().toString(static_cast<double>(time.count()) / 1000.0, 'f',
                              time.count() % 1000 == 0 ? 0 : 1);
}

QString limitOf(EventType type, const StreakSettings& settings)
{
    return seconds(type == EventType::Like ? settings.likeIdle : settings.giftIdle);
}

QString nameOfGift(const Streak& streak)
{
    Gift gift;
    gift.id = streak.gift;
    gift.name = streak.giftName;
    return giftName(gift);
}

/// `Rosa × 7 from ana, 7 ◆`, `245 likes from luz`.
QString sumOf(const Streak& streak, const QString& name)
{
    if (streak.type == EventType::Like)
        return StreakVerdict::tr("%n likes from %1", "a streak", plural(streak.total)).arg(name);
    const QString gifts = StreakVerdict::tr("%1 × %2 from %3", "gift, count, person")
                              .arg(nameOfGift(streak), number(streak.total), name);
    if (streak.diamonds == 0)
        return gifts;
    return QStringLiteral("%1, %2\u00A0◆").arg(gifts, number(streak.diamonds));
}

QString giftVerdict(const GiftEvent& gift)
{
    if (gift.gift.type == 0 && !gift.hasGiftStruct) {
        return StreakVerdict::tr("Not part of a streak: the message does not describe its gift and "
                                 "has no group id, so it counts by itself.");
    }
    return StreakVerdict::tr("Not part of a streak: this gift cannot streak (type %1, no combo "
                             "flag), so it was complete when it came.")
        .arg(gift.gift.type);
}

} // namespace

QString streakVerdict(const Streak& streak, const StreakSettings& settings, const QString& name)
{
    const QString sum = sumOf(streak, name);
    switch (streak.endReason) {
    case EndReason::Running:
        return StreakVerdict::tr("Still running: %1.", "sum of a streak so far").arg(sum);
    case EndReason::WireEnd:
        return StreakVerdict::tr("Closed by TikTok's end mark: %1.", "sum of a streak").arg(sum);
    case EndReason::Idle:
        return StreakVerdict::tr("Closed after %1 s without a message: %2.", "sum of a streak")
            .arg(limitOf(streak.type, settings), sum);
    case EndReason::LiveEnd:
        return StreakVerdict::tr("Closed because the live ended: %1.", "sum of a streak").arg(sum);
    case EndReason::Interrupted:
        break;
    }
    return StreakVerdict::tr("Cut off because the capture stopped: %1.", "sum of a streak")
        .arg(sum);
}

QStringList streakRemarks(const StreakRemarks& remarks, EventType type,
                          const StreakSettings& settings)
{
    QStringList lines;
    if (remarks.begunAt > 0) {
        lines << StreakVerdict::tr("The first message that came already said %1: what was sent "
                                   "before it is counted with it.")
                     .arg(number(remarks.begunAt));
    }
    if (remarks.late > 0) {
        lines << StreakVerdict::tr("%n messages said no more than was counted already, so they "
                                   "added nothing.",
                                   "", plural(remarks.late));
    }
    if (remarks.afterEnd > 0) {
        lines << StreakVerdict::tr("%n messages came after the end mark; only what exceeds the "
                                   "total was added.",
                                   "", plural(remarks.afterEnd));
    }
    if (remarks.pauses > 0) {
        lines << StreakVerdict::tr("%n pauses were longer than %1 s: the streak was closed and, as "
                                   "TikTok went on with the same group, opened again.",
                                   "", plural(remarks.pauses))
                     .arg(limitOf(type, settings));
    }
    return lines;
}

QString noStreakVerdict(const Event& event)
{
    if (const auto* gift = std::get_if<GiftEvent>(&event.payload))
        return giftVerdict(*gift);
    if (event.type() == EventType::Like) {
        return StreakVerdict::tr("Not part of a streak: TikTok does not say who sent these likes.");
    }
    return StreakVerdict::tr("Not part of a streak: only gifts and likes make streaks.");
}

QString streakStatusWord(StreakStatus status)
{
    switch (status) {
    case StreakStatus::Start:
        return StreakVerdict::tr("start", "of a streak");
    case StreakStatus::Continue:
        return StreakVerdict::tr("goes on", "a streak");
    case StreakStatus::End:
        return StreakVerdict::tr("end", "of a streak");
    case StreakStatus::None:
        break;
    }
    return {};
}

} // namespace racha::words
