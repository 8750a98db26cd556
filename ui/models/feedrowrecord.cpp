// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/feedrowrecord.h"

#include "ui/models/feedrow.h"

namespace racha {

FilterValue FeedRowRecord::text(const QString& text)
{
    m_text = text.toStdString();
    return FilterValue::ofName(m_text);
}

FilterValue FeedRowRecord::cell(FilterColumn column)
{
    switch (column) {
    case FilterColumn::Type:
        return FilterValue::ofName(eventTypeName(m_row.type));
    case FilterColumn::Timestamp:
        return FilterValue::ofTime(m_row.timestamp);
    case FilterColumn::ReceivedAt:
        return FilterValue::ofTime(m_row.lastAt);
    case FilterColumn::RoomNumber:
        return FilterValue::ofInteger(m_row.room.value);
    case FilterColumn::StreamerUniqueId:
        return FilterValue::ofName(m_streamer);
    case FilterColumn::UserNumber:
        return m_row.user ? FilterValue::ofInteger(m_row.user.value) : FilterValue();
    case FilterColumn::UserUniqueId:
        return text(m_row.handle);
    case FilterColumn::UserNickname:
        return m_row.name == m_row.handle ? FilterValue() : text(m_row.name);
    case FilterColumn::IsStreaking:
        return FilterValue::ofBoolean(m_row.isStreakRunning());
    case FilterColumn::StreakId:
        return FilterValue::ofName(m_row.streakId);
    case FilterColumn::StreakState:
        return FilterValue::ofName(streakStatusText(m_row.streak));
    case FilterColumn::EventData:
        return FilterValue::ofName(eventData());
    case FilterColumn::MessageNumber:
        return m_row.message ? FilterValue::ofInteger(m_row.message.value) : FilterValue();
    case FilterColumn::Diamonds:
        return FilterValue::ofInteger(m_row.diamonds);
    case FilterColumn::Id:
    case FilterColumn::CreatedAt:
    case FilterColumn::UpdatedAt:
    case FilterColumn::SessionNumber:
        break;
    }
    return {};
}

std::string_view FeedRowRecord::eventData()
{
    if (m_data.empty())
        m_data = m_row.data.json();
    return m_data;
}

} // namespace racha
