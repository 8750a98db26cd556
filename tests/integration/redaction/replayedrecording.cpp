// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/redaction/replayedrecording.h"

#include "core/ingest/pipeline.h"
#include "core/journal/journalreader.h"
#include "core/platform/tiktok/webcastdecoder.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Streaks, people: numbered in the order in which they appear.
template<typename Key>
class Numbers
{
public:
    qsizetype of(const Key& key)
    {
        if (!m_numbers.contains(key))
            m_numbers.insert(key, m_numbers.size() + 1);
        return m_numbers[key];
    }

private:
    QHash<Key, qsizetype> m_numbers;
};

class FigureLines
{
public:
    QStringList of(const EventBatch& batch)
    {
        QStringList lines;
        for (const Event& event : batch.events)
            lines << eventLine(event);
        QStringList closed; // those that end together do so in no order
        for (const StreakChange& change : batch.streaks) {
            if (change.kind == StreakChangeKind::Closed)
                closed << streakLine(change);
        }
        std::sort(closed.begin(), closed.end());
        lines << closed;
        for (const Notice& notice : batch.notices)
            lines << noticeLine(notice);
        return lines;
    }

private:
    QString eventLine(const Event& event)
    {
        QString line =
            u"%1 %2 message %3 person %4 at %5, %6: streak %7 %8 %9 +%10"_s.arg(event.number)
                .arg(text(eventTypeName(event.type())))
                .arg(event.message.value)
                .arg(event.user.id ? m_people.of(event.user.id.value) : 0)
                .arg(text(isoText(event.timestamp)), text(isoText(event.receivedAt)))
                .arg(event.streakId.empty() ? 0 : m_streaks.of(text(event.streakId)))
                .arg(text(streakStatusText(event.streakStatus)))
                .arg(event.isStreaking)
                .arg(event.diamonds);
        line += u" history %1"_s.arg(event.history);
        if (const auto* const gift = std::get_if<GiftEvent>(&event.payload))
            line += u" %1 %2 %3 of %4, group %5, to %6"_s.arg(text(gift->gift.name))
                        .arg(gift->gift.diamondCount)
                        .arg(gift->added)
                        .arg(gift->streakTotal)
                        .arg(gift->groupId.value)
                        .arg(gift->toUser ? m_people.of(gift->toUser->id.value) : 0);
        else if (const auto* const like = std::get_if<LikeEvent>(&event.payload))
            line +=
                u" %1 of %2, %3"_s.arg(like->count).arg(like->streakTotal).arg(like->totalLikes);
        return line + u' ' + rolesOf(event.user);
    }

    static QString rolesOf(const User& user)
    {
        const UserRoles& roles = user.roles;
        return u"roles %1%2%3%4%5%6%7%8 rank %9"_s.arg(roles.isHost)
                   .arg(roles.isModerator)
                   .arg(roles.isSubscriber)
                   .arg(roles.isSuperFan)
                   .arg(roles.isFollower)
                   .arg(roles.isFriend)
                   .arg(roles.isNewGifter)
                   .arg(roles.isAnonymous)
                   .arg(roles.topGifterRank)
            + u" levels %1 %2"_s.arg(roles.memberLevel).arg(roles.gifterLevel);
    }

    QString streakLine(const StreakChange& change)
    {
        return u"closed %1: %2, %3 diamonds, %4 rows, %5"_s
            .arg(m_streaks.of(text(change.streak.id)))
            .arg(change.streak.total)
            .arg(change.streak.diamonds)
            .arg(change.rows)
            .arg(text(endReasonText(change.streak.endReason)));
    }

    static QString noticeLine(const Notice& notice)
    {
        const QString at = text(isoText(notice.at));
        if (const auto* const state = std::get_if<LiveState>(&notice.what))
            return text(liveStateText(*state)) + u' ' + text(notice.detail) + u' ' + at;
        if (const auto* const gap = std::get_if<Gap>(&notice.what))
            return u"gap "_s + text(isoText(gap->from)) + u' ' + text(isoText(gap->to)) + u' '
                + text(gap->cause);
        return u"mark "_s + at;
    }

    Numbers<QString> m_streaks;
    Numbers<std::int64_t> m_people;
};

} // namespace

QList<Event> ReplayedRecording::events() const
{
    QList<Event> all;
    for (const EventBatchPtr& batch : batches) {
        for (const Event& event : batch->events)
            all << event;
    }
    return all;
}

ReplayedRecording replayed(const QString& recording)
{
    const auto reader = JournalReader::open(recording);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().detail));
    const WebcastDecoder decoder;
    Pipeline pipeline;
    while (true) {
        auto record = (*reader)->next();
        if (!record || !*record)
            break;
        pipeline.process(decoder.decode(**std::move(record)));
    }
    ReplayedRecording result;
    FigureLines lines;
    result.stats = pipeline.stats();
    while (const EventBatchPtr batch = pipeline.take()) {
        result.batches << batch;
        result.figures << lines.of(*batch);
    }
    return result;
}

} // namespace racha::test
