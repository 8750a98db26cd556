// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historyterms.h"

#include "core/filter/filterlexer.h"
#include "ui/models/historymodel.h"

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kStreakStates {"start"_L1, "continue"_L1, "end"_L1};

QString typeName(EventType type)
{
    const auto name = eventTypeShortName(type);
    return QString::fromUtf8(name.data(), std::ssize(name));
}

QString equals(const QString& field, std::string_view value)
{
    if (value.empty())
        return {};
    return field + u" == "_s
        + quotedFilterValue(QString::fromUtf8(value.data(), std::ssize(value)));
}

QString equals(const QString& field, std::int64_t value)
{
    return value == 0 ? QString() : field + u" == "_s + QString::number(value);
}

QString whatTerm(const HistoryRow& row)
{
    const QByteArray text = row.feed.text.toUtf8();
    if (row.event.type == EventType::Comment)
        return equals(u"text"_s, std::string_view(text.data(), text.size()));
    if (row.event.type == EventType::Gift)
        return equals(u"gift"_s, std::string_view(text.data(), text.size()));
    return equals(u"type"_s, eventTypeShortName(row.event.type));
}

QString countTerm(const HistoryRow& row)
{
    switch (row.event.type) {
    case EventType::Gift:
        return equals(u"repeat_count"_s, row.feed.count);
    case EventType::Like:
        return equals(u"like_count"_s, row.feed.count);
    default:
        return {};
    }
}

} // namespace

QString historyTerm(const HistoryRow& row, int column)
{
    const StoredEvent& event = row.event;
    switch (column) {
    case HistoryModel::Type:
        return equals(u"type"_s, eventTypeShortName(event.type));
    case HistoryModel::User:
        return equals(u"user"_s, event.userUniqueId);
    case HistoryModel::Nickname:
        return equals(u"user_nickname"_s, event.userNickname);
    case HistoryModel::What:
        return whatTerm(row);
    case HistoryModel::Streak:
        return equals(u"streak"_s, streakStatusText(event.streakStatus));
    case HistoryModel::Diamonds:
        return u"diamonds == "_s + QString::number(event.diamonds);
    case HistoryModel::Live:
        return equals(u"live"_s, event.streamer);
    case HistoryModel::Room:
        return equals(u"room_id"_s, event.room.value);
    case HistoryModel::UserNumber:
        return equals(u"user_id"_s, event.user.value);
    case HistoryModel::MessageNumber:
        return equals(u"message_id"_s, event.message.value);
    case HistoryModel::Session:
        return equals(u"session_id"_s, event.session.value);
    case HistoryModel::Gift:
        return event.type == EventType::Gift ? whatTerm(row) : QString();
    case HistoryModel::Count:
        return countTerm(row);
    default:
        return {};
    }
}

QString historyField(int column)
{
    switch (column) {
    case HistoryModel::Time:
        return u"time"_s;
    case HistoryModel::Type:
        return u"type"_s;
    case HistoryModel::User:
        return u"user"_s;
    case HistoryModel::Nickname:
        return u"user_nickname"_s;
    case HistoryModel::What:
        return u"text"_s;
    case HistoryModel::Streak:
        return u"streak"_s;
    case HistoryModel::Diamonds:
        return u"diamonds"_s;
    case HistoryModel::Live:
        return u"live"_s;
    case HistoryModel::Room:
        return u"room_id"_s;
    case HistoryModel::ReceivedAt:
        return u"received_at"_s;
    case HistoryModel::UserNumber:
        return u"user_id"_s;
    case HistoryModel::MessageNumber:
        return u"message_id"_s;
    case HistoryModel::Session:
        return u"session_id"_s;
    case HistoryModel::Gift:
        return u"gift"_s;
    case HistoryModel::Count:
        return u"repeat_count"_s;
    default:
        return {};
    }
}

bool isTextColumn(int column)
{
    return column == HistoryModel::User || column == HistoryModel::Nickname
        || column == HistoryModel::What || column == HistoryModel::Live
        || column == HistoryModel::Gift;
}

bool isNumberColumn(int column)
{
    return column == HistoryModel::Time || column == HistoryModel::ReceivedAt
        || column == HistoryModel::Diamonds || column == HistoryModel::Count;
}

QStringList historyValues(int column)
{
    QStringList values;
    if (column == HistoryModel::Streak) {
        for (const QLatin1StringView state : kStreakStates)
            values << state;
    }
    return values;
}

QString streakTerm(const HistoryRow& row)
{
    return equals(u"streak"_s, row.event.streakId);
}

QString personTerm(const HistoryRow& row)
{
    return equals(u"user_id"_s, row.event.user.value);
}

QString liveTerm(const HistoryRow& row)
{
    return equals(u"room_id"_s, row.event.room.value);
}

QString facetTerm(HistoryFacet facet, const std::string& value)
{
    switch (facet) {
    case HistoryFacet::Type:
        if (const auto type = eventTypeFromName(value))
            return u"type == "_s + typeName(*type);
        return equals(u"type"_s, value);
    case HistoryFacet::StreakStatus:
        return value.empty() ? u"not streak in (start, continue, end)"_s
                             : equals(u"streak"_s, value);
    case HistoryFacet::Live:
        return equals(u"room_id"_s, value);
    case HistoryFacet::Streamer:
        return equals(u"live"_s, value);
    case HistoryFacet::User:
        break;
    }
    return value.empty() ? u"not user_id > 0"_s : equals(u"user_id"_s, value);
}

} // namespace racha
