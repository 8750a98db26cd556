// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/eventsentence.h"

#include "core/event/eventmappings.h"
#include "ui/words/errortext.h"
#include "ui/words/eventline.h"
#include "ui/words/formatters.h"
#include "ui/words/othersentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace racha::words {

namespace {

constexpr std::array<const char*, kPayloadCount - 1> kLabels {
    QT_TRANSLATE_NOOP("EventType", "Comment"),      QT_TRANSLATE_NOOP("EventType", "Gift"),
    QT_TRANSLATE_NOOP("EventType", "Like"),         QT_TRANSLATE_NOOP("EventType", "Share"),
    QT_TRANSLATE_NOOP("EventType", "Follow"),       QT_TRANSLATE_NOOP("EventType", "Join"),
    QT_TRANSLATE_NOOP("EventType", "Subscription"), QT_TRANSLATE_NOOP("EventType", "Viewers"),
    QT_TRANSLATE_NOOP("EventType", "Pause"),        QT_TRANSLATE_NOOP("EventType", "Resumed"),
    QT_TRANSLATE_NOOP("EventType", "Live end"),     QT_TRANSLATE_NOOP("EventType", "Stickers"),
    QT_TRANSLATE_NOOP("EventType", "Treasure"),     QT_TRANSLATE_NOOP("EventType", "Goal"),
    QT_TRANSLATE_NOOP("EventType", "Battle"),       QT_TRANSLATE_NOOP("EventType", "Battle score"),
    QT_TRANSLATE_NOOP("EventType", "Poll"),         QT_TRANSLATE_NOOP("EventType", "Question"),
    QT_TRANSLATE_NOOP("EventType", "Pinned"),       QT_TRANSLATE_NOOP("EventType", "Caption"),
    QT_TRANSLATE_NOOP("EventType", "Removal"),      QT_TRANSLATE_NOOP("EventType", "Ranking"),
    QT_TRANSLATE_NOOP("EventType", "Notice"),       QT_TRANSLATE_NOOP("EventType", "Welcome"),
    QT_TRANSLATE_NOOP("EventType", "Super fan"),    QT_TRANSLATE_NOOP("EventType", "Team"),
    QT_TRANSLATE_NOOP("EventType", "Social"),       QT_TRANSLATE_NOOP("EventType", "Banner"),
    QT_TRANSLATE_NOOP("EventType", "Unknown"),
};

QString text(std::string_view utf8)
{
    const std::string clean = oneLine(utf8);
    return QString::fromUtf8(clean.data(), static_cast<qsizetype>(clean.size()));
}

QString digits(std::int64_t value)
{
    return QString::number(value);
}

QString mappedTypeLabel(EventType type)
{
    const auto mappings = mappingsInForce();
    const EventMapping* const mapping = mappings->ofType(type);
    const auto label = mapping == nullptr                                       ? std::string_view()
        : QLocale().language() == QLocale::Spanish && !mapping->labelEs.empty() ? mapping->labelEs
                                                                                : mapping->labelEn;
    return text(label.empty() ? eventTypeName(type) : label);
}

QString nameOf(std::string_view handle, std::string_view nickname, UserId id)
{
    if (!handle.empty())
        return text(handle);
    if (!nickname.empty())
        return text(nickname);
    return id ? digits(id.value) : QStringLiteral("?");
}

QString nameOfGift(std::string_view name, GiftId id)
{
    return name.empty() ? EventLine::tr("gift %1").arg(id.value) : text(name);
}

QString giftLine(const Event& event, const GiftEvent& gift, std::int64_t lastAddition)
{
    const QString user = userName(event);
    const QString name = giftName(gift.gift);
    if (event.streakId.empty())
        return EventLine::tr("🎁 %1 sent %2 x%3").arg(user, name, digits(gift.added));
    const QString total = digits(gift.streakTotal);
    if (event.streakStatus != StreakStatus::End)
        return EventLine::tr("🔄 %1 sent %2 x%3 (Streak total: %4)")
            .arg(user, name, digits(gift.added), total);
    const std::int64_t addition = gift.added > 0 ? gift.added : lastAddition;
    return EventLine::tr("✅ %1 sent %2 x%3 (Streak total: %4)")
        .arg(user, name, digits(addition), total);
}

QString likeLine(const Event& event, const LikeEvent& like)
{
    if (like.count == 1)
        return EventLine::tr("❤️ %1 liked").arg(userName(event));
    // Likes without a user are in no streak; what the message says is all there is.
    const std::int64_t total = event.streakId.empty() ? like.count : like.streakTotal;
    return EventLine::tr("❤️ %1 sent %2 likes (Streak total: %3)")
        .arg(userName(event), digits(like.count), digits(total));
}

} // namespace

QString eventTypeLabel(EventType type)
{
    if (isMapped(type))
        return mappedTypeLabel(type);
    return QCoreApplication::translate("EventType", kLabels[static_cast<std::size_t>(type)]);
}

QString userName(const Event& event)
{
    return nameOf(event.user.uniqueId, event.user.nickname, event.user.id);
}

QString giftName(const Gift& gift)
{
    return nameOfGift(gift.name, gift.id);
}

QString eventLine(const Event& event, std::int64_t lastAddition)
{
    switch (event.type()) {
    case EventType::Comment:
        return EventLine::tr("💬 %1: %2")
            .arg(userName(event), text(std::get<CommentEvent>(event.payload).comment));
    case EventType::Gift:
        return giftLine(event, std::get<GiftEvent>(event.payload), lastAddition);
    case EventType::Like:
        return likeLine(event, std::get<LikeEvent>(event.payload));
    case EventType::Share:
        return EventLine::tr("📤 %1 shared the live").arg(userName(event));
    case EventType::Follow:
        return EventLine::tr("👤 %1 followed").arg(userName(event));
    case EventType::Join:
        return EventLine::tr("🚪 %1 joined").arg(userName(event));
    case EventType::Subscribe:
        return EventLine::tr("⭐ %1 subscribed").arg(userName(event));
    default:
        return otherEventLine(event);
    }
}

QString streakEndedLine(const Streak& streak, std::int64_t lastAddition)
{
    return EventLine::tr("✅ %1 sent %2 x%3 (Streak total: %4)")
        .arg(nameOf(streak.userUniqueId, {}, streak.user), nameOfGift(streak.giftName, streak.gift),
             digits(lastAddition), digits(streak.total));
}

QString beginLine(const QString& name)
{
    return EventLine::tr("🎬 Capturing events of @%1...").arg(name);
}

QString connectedLine(const QString& name, RoomId room)
{
    return EventLine::tr("✅ Connected to @%1 - Room ID: %2").arg(name, digits(room.value));
}

QString connectionLostLine(std::string_view cause, std::chrono::seconds retryIn)
{
    const auto code = errorCodeFromText(cause);
    QString what = code ? errorText(*code).what : text(cause);
    if (what.endsWith(u'.'))
        what.chop(1);
    return EventLine::tr("⚠️ Connection lost: %1. Trying again in %2 s")
        .arg(what, digits(retryIn.count()));
}

QString reconnectedLine(std::chrono::seconds withoutData)
{
    return EventLine::tr("✅ Reconnected; no data for %1 s").arg(withoutData.count());
}

QString liveEndedLine()
{
    return EventLine::tr("🏁 The live ended");
}

QString markLine(std::string_view markText)
{
    return EventLine::tr("🔖 Mark: %1").arg(text(markText));
}

} // namespace racha::words
