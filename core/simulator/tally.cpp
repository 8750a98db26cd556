// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/tally.h"

#include "core/simulator/plays.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

Tally::Tally(std::function<void(const std::string&)> line)
    : m_line(std::move(line))
{
}

void Tally::take(const Scenario& scenario)
{
    for (const auto& message : scenario.history)
        take(message);
    for (const auto& step : scenario.steps) {
        if (const auto* batch = std::get_if<Batch>(&step.what)) {
            for (const auto& message : batch->messages)
                take(message);
        }
    }
}

void Tally::take(const Message& message)
{
    if (message.truth.empty())
        return;
    if (message.id != 0 && !m_seen.insert(message.id).second) {
        ++m_duplicates;
        return;
    }
    if (m_line)
        m_line(message.truth);
    const auto truth = QJsonDocument::fromJson(QByteArray::fromStdString(message.truth)).object();
    const auto type = truth.value("event_type"_L1).toString();
    ++m_events[type];
    if (truth.contains("renamed"_L1))
        ++m_renamed;
    else if (type == u"GiftEvent")
        gift(truth);
}

void Tally::gift(const QJsonObject& truth)
{
    const auto data = truth.value("event_data"_L1).toObject();
    const auto gift = data.value("gift"_L1).toObject();
    const auto count = data.value("wire_repeat_count"_L1).toInteger();
    const auto price = gift.value("diamond_count"_L1).toInteger();
    if (!gift.value("streakable"_L1).toBool()) {
        m_singleDiamonds += std::max<qint64>(1, count) * price;
        return;
    }
    QString id = truth.value("user_id"_L1).toString() + u"_GiftEvent_"_s
        + QString::number(gift.value("id"_L1).toInteger()) + u'_'
        + data.value("group_id"_L1).toString();
    if (const auto to = data.value("to_user"_L1).toObject(); !to.isEmpty())
        id += u'_' + to.value("id"_L1).toString();
    auto& run = m_runs[{truth.value("room_id"_L1).toString(), id}];
    run.price = price;
    run.total = std::max(run.total, count);
}

std::string Tally::summary() const
{
    QJsonObject events;
    for (const auto& [type, count] : m_events)
        events.insert(type, count);
    QJsonArray streaks;
    auto diamonds = m_singleDiamonds;
    for (const auto& [key, run] : m_runs) {
        diamonds += run.total * run.price;
        streaks.append(QJsonObject {{u"room_id"_s, key.first},
                                    {u"streak_id"_s, key.second},
                                    {u"total_count"_s, run.total},
                                    {u"diamonds"_s, run.total * run.price}});
    }
    QJsonObject summary {{u"kind"_s, u"truth"_s},
                         {u"events"_s, events},
                         {u"diamonds"_s, diamonds},
                         {u"duplicates"_s, m_duplicates},
                         {u"gift_streaks"_s, streaks}};
    if (m_renamed > 0)
        summary.insert(u"renamed"_s, m_renamed);
    return QJsonDocument(summary).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace racha::simulator
