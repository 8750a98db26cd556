// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/othersentences.h"

#include "ui/words/eventline.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <type_traits>

namespace racha::words {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromStdString(oneLine(utf8));
}

QString sentence(const RoomUserSeqEvent& viewers, const Event&)
{
    return EventLine::tr("👀 %1 watching").arg(number(viewers.viewers));
}

QString sentence(const LivePauseEvent&, const Event&)
{
    return EventLine::tr("⏸️ The host paused the live");
}

QString sentence(const LiveUnpauseEvent&, const Event&)
{
    return EventLine::tr("▶️ The live goes on");
}

QString sentence(const LiveEndEvent& end, const Event&)
{
    return end.byPlatform ? EventLine::tr("⏹️ TikTok ends the live")
                          : EventLine::tr("⏹️ The host ends the live");
}

QString sentence(const EmoteChatEvent& chat, const Event& event)
{
    return EventLine::tr("😀 %1 sent %n sticker(s)", nullptr, static_cast<int>(chat.emotes.size()))
        .arg(userName(event));
}

QString sentence(const EnvelopeEvent& envelope, const Event&)
{
    return EventLine::tr("🧧 Treasure box of %1: %2 diamonds")
        .arg(text(envelope.senderName), number(envelope.diamondCount));
}

QString sentence(const GoalUpdateEvent& goal, const Event&)
{
    if (goal.subGoals.empty())
        return EventLine::tr("🎯 Goal: %1").arg(text(goal.description));
    const SubGoal& first = goal.subGoals.front();
    const QString name = text(goal.description.empty() ? first.giftName : goal.description);
    return EventLine::tr("🎯 Goal: %1 (%2 of %3)")
        .arg(name, number(first.progress), number(first.target));
}

QString sentence(const LinkMicBattleEvent& battle, const Event&)
{
    QStringList hosts;
    for (const BattleHost& host : battle.hosts) {
        const std::string& name = host.uniqueId.empty() ? host.nickname : host.uniqueId;
        hosts << text(name);
    }
    return EventLine::tr("⚔️ Battle: %1").arg(hosts.join(QStringLiteral(" – ")));
}

QString sentence(const LinkMicArmiesEvent& armies, const Event&)
{
    QStringList scores;
    for (const BattleScore& score : armies.scores)
        scores << number(score.score);
    return EventLine::tr("⚔️ Battle score: %1").arg(scores.join(QStringLiteral(" – ")));
}

QString sentence(const PollEvent& poll, const Event&)
{
    QStringList options;
    for (const PollOption& option : poll.options)
        options << EventLine::tr("%1: %2").arg(text(option.text), number(option.votes));
    return EventLine::tr("📊 Poll %1 (%2)")
        .arg(text(poll.title), options.join(QStringLiteral(", ")));
}

QString sentence(const QuestionNewEvent& question, const Event& event)
{
    return EventLine::tr("❓ %1 asks: %2").arg(userName(event), text(question.text));
}

QString sentence(const RoomPinEvent& pin, const Event&)
{
    return EventLine::tr("📌 Pinned: %1").arg(text(pin.comment.empty() ? pin.method : pin.comment));
}

QString sentence(const CaptionEvent& caption, const Event&)
{
    return EventLine::tr("📝 Caption: %1")
        .arg(caption.texts.empty() ? QString() : text(caption.texts[0].text));
}

QString sentence(const ImDeleteEvent& removal, const Event&)
{
    return EventLine::tr("🧹 %n message(s) or person(s) hidden by a moderator", nullptr,
                         static_cast<int>(removal.messageIds.size() + removal.userIds.size()));
}

QString sentence(const RoomMessageEvent& notice, const Event&)
{
    return EventLine::tr("📢 %1").arg(text(notice.text.empty() ? notice.key : notice.text));
}

QString sentence(const LiveIntroEvent& intro, const Event&)
{
    return EventLine::tr("👋 Welcome text: %1").arg(text(intro.text));
}

QString sentence(const SuperFanEvent& fan, const Event& event)
{
    return (fan.kind == "became" ? EventLine::tr("💎 %1 became a super fan")
                                 : EventLine::tr("💎 %1, a super fan, joined"))
        .arg(userName(event));
}

QString sentence(const TeamJoinEvent&, const Event& event)
{
    return EventLine::tr("🛡️ %1 joined the fan team").arg(userName(event));
}

QString sentence(const UnknownEvent& unknown, const Event&)
{
    return EventLine::tr("❔ Unknown message: %1").arg(text(unknown.method));
}

// The generic form, from the list of fields: what is empty or zero is not worth a word.

QString valueText(const std::string& value)
{
    return text(value);
}

QString valueText(bool value)
{
    return value ? QStringLiteral("true") : QString();
}

QString valueText(std::int64_t value)
{
    return value == 0 ? QString() : QString::number(value);
}

[[maybe_unused]] QString valueText(Id value)
{
    return valueText(value.value);
}

template<typename T>
QString valueText(const std::vector<T>& values)
{
    return valueText(static_cast<std::int64_t>(values.size()));
}

template<typename T>
QString valueText(const std::optional<T>& value)
{
    if constexpr (HasFields<T>)
        return value ? QStringLiteral("…") : QString();
    else
        return value ? valueText(*value) : QString();
}

template<typename Payload>
QString genericSentence(const Payload& payload, const Event& event)
{
    QStringList parts;
    if constexpr (std::is_same_v<Payload, MappedEvent>) {
        parts << mappedEventText(payload);
        parts.removeAll(QString());
    } else if constexpr (HasFields<Payload>) {
        forEachField(payload, [&parts](std::string_view key, const auto& member) {
            const QString value = valueText(member);
            if (!value.isEmpty())
                parts << text(key) + u'=' + value;
        });
    }
    const QString label = eventTypeLabel(event.type());
    if (event.user.isKnown())
        parts.prepend(userName(event));
    return parts.isEmpty()
        ? EventLine::tr("ℹ️ %1").arg(label)
        : EventLine::tr("ℹ️ %1: %2").arg(label, parts.join(QStringLiteral(", ")));
}

/// `level=3`, of objects within with their path; lists say how long they are.
void addParts(const QJsonObject& object, const QString& within, QStringList& parts)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = within + it.key();
        if (it->isObject())
            addParts(it->toObject(), key + u'.', parts);
        else if (it->isArray())
            parts << key + u'=' + QString::number(it->toArray().size());
        else
            parts << key + u'=' + text(it->toVariant().toString().toStdString());
    }
}

template<typename Payload>
concept HasSentence = requires(const Payload& payload, const Event& event)
{
    sentence(payload, event);
};

} // namespace

QString mappedEventText(const MappedEvent& event)
{
    if (!event.text.empty())
        return text(event.text);
    QStringList parts;
    const auto data = QJsonDocument::fromJson(QByteArray::fromStdString(event.data)).object();
    addParts(data, {}, parts);
    return parts.join(QStringLiteral(", "));
}

QString otherEventLine(const Event& event)
{
    return std::visit(
        [&event](const auto& payload) {
            if constexpr (HasSentence<std::decay_t<decltype(payload)>>)
                return sentence(payload, event);
            else
                return genericSentence(payload, event);
        },
        event.payload);
}

} // namespace racha::words
