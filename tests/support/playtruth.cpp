// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/plays.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

namespace racha::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Script::Script(std::string name, const PlayOptions& options, std::int64_t firstMessageId)
    : story(fakeHost(), options.startMs, options.room, firstMessageId)
{
    scenario.name = std::move(name);
    story.setPadding(options.padding);
}

Script& Script::at(std::chrono::milliseconds time)
{
    story.at(time);
    return *this;
}

Script& Script::batch(std::vector<Message> messages, Compression compression)
{
    return batch(Batch {.messages = std::move(messages), .compression = compression});
}

Script& Script::batch(Batch batch)
{
    scenario.steps.push_back({story.now(), std::move(batch)});
    return *this;
}

Script& Script::fault(Fault fault)
{
    scenario.steps.push_back({story.now(), std::move(fault)});
    return *this;
}

Scenario Script::ended(std::chrono::milliseconds time)
{
    at(time).batch({story.control(3, "The host ended the LIVE")});
    return std::move(scenario);
}

const Person& fakeHost()
{
    static const Person host {.id = 6800000000000000001,
                              .uniqueId = "luna.canta",
                              .nickname = "Luna Canta",
                              .host = true};
    return host;
}

Person viewer(int n)
{
    Person person {.id = 6900000000000000000 + n,
                   .uniqueId = "viewer." + std::to_string(1000 + n),
                   .nickname = "Viewer " + std::to_string(n)};
    person.gifterLevel = n % 3 == 0 ? n % 40 + 1 : 0;
    person.teamLevel = n % 4 == 0 ? n % 30 + 1 : 0;
    person.moderator = n % 25 == 7;
    person.subscriber = n % 10 == 3;
    person.follower = n % 2 == 0;
    person.mutual = n % 12 == 0;
    person.newGifter = n % 15 == 5;
    return person;
}

namespace {

/// Sums up what the messages say, by the streak rules in their shortest form: per run the largest
/// total counts; gifts without run count what they say.
class Tally
{
public:
    void take(const Message& message)
    {
        if (message.truth.empty())
            return;
        if (message.id != 0 && !m_seen.insert(message.id).second) {
            ++m_duplicates;
            return;
        }
        m_lines.push_back(message.truth);
        const auto truth =
            QJsonDocument::fromJson(QByteArray::fromStdString(message.truth)).object();
        const auto type = truth.value("event_type"_L1).toString();
        ++m_events[type];
        if (type == u"GiftEvent")
            gift(truth);
    }

    std::string summary() const
    {
        QJsonObject events;
        for (const auto& [type, count] : m_events)
            events.insert(type, count);
        QJsonArray streaks;
        auto diamonds = m_singleDiamonds;
        for (const auto& [id, run] : m_runs) {
            diamonds += run.total * run.price;
            streaks.append(QJsonObject {{u"streak_id"_s, id},
                                        {u"total_count"_s, run.total},
                                        {u"diamonds"_s, run.total * run.price}});
        }
        const QJsonObject summary {{u"kind"_s, u"truth"_s},
                                   {u"events"_s, events},
                                   {u"diamonds"_s, diamonds},
                                   {u"duplicates"_s, m_duplicates},
                                   {u"gift_streaks"_s, streaks}};
        return QJsonDocument(summary).toJson(QJsonDocument::Compact).toStdString();
    }

    const std::vector<std::string>& lines() const { return m_lines; }

private:
    struct Run
    {
        qint64 total = 0;
        qint64 price = 0;
    };

    void gift(const QJsonObject& truth)
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
        auto& run = m_runs[id];
        run.price = price;
        run.total = std::max(run.total, count);
    }

    std::map<QString, qint64> m_events;
    std::map<QString, Run> m_runs;
    std::set<std::int64_t> m_seen;
    std::vector<std::string> m_lines;
    qint64 m_singleDiamonds = 0;
    qint64 m_duplicates = 0;
};

Tally tallied(const Play& play)
{
    Tally tally;
    for (const auto& scenario : play.connections) {
        for (const auto& message : scenario.history)
            tally.take(message);
        for (const auto& step : scenario.steps) {
            if (const auto* batch = std::get_if<Batch>(&step.what)) {
                for (const auto& message : batch->messages)
                    tally.take(message);
            }
        }
    }
    return tally;
}

} // namespace

std::string playSummary(const Play& play)
{
    return tallied(play).summary();
}

std::vector<std::string> playTruth(const Play& play)
{
    return tallied(play).lines();
}

} // namespace racha::test
