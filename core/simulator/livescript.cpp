// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/livescript.h"

#include "core/simulator/plays.h"
#include "core/simulator/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The truth stays what was meant; it says which field a client will look for in vain.
void rename(Message& message, const RenamedField& field)
{
    const auto changed = withFieldRenamed(message.payload, field.path, field.to);
    if (changed == message.payload)
        return;
    message.payload = changed;
    auto truth = QJsonDocument::fromJson(QByteArray::fromStdString(message.truth)).object();
    auto renamed = truth.value("renamed"_L1).toArray();
    QStringList path;
    for (const int number : field.path)
        path << QString::number(number);
    renamed.append(QJsonObject {{u"field"_s, path.join(u'.')}, {u"to"_s, field.to}});
    truth.insert(u"renamed"_s, renamed);
    message.truth = QJsonDocument(truth).toJson(QJsonDocument::Compact).toStdString();
}

Person hostOf(const FakeLive& live)
{
    return {.id = live.host,
            .uniqueId = live.uniqueId.toStdString(),
            .nickname = live.nickname.toStdString(),
            .host = true};
}

} // namespace

LiveScript::LiveScript(const FakeLive& live, std::int64_t startMs, const Mischief& mischief,
                       Chance& chance)
    : m_story(hostOf(live), startMs, live.room)
    , m_startMs(startMs)
    , m_mischief(mischief)
    , m_chance(chance)
{
    beginConnection();
}

void LiveScript::beginConnection()
{
    m_connectionBegan = m_story.now();
    m_scenarios.push_back({.enteredMs = m_startMs + m_connectionBegan.count()});
}

void LiveScript::at(std::chrono::milliseconds time)
{
    m_story.at(std::max(m_story.now(), time));
}

void LiveScript::say(Message message)
{
    for (const auto& field : m_mischief.renames) {
        if (message.method == field.method && m_chance.happens(field.chance))
            rename(message, field);
    }
    m_frame.push_back(std::move(message));
}

/// The end of a live and its pauses arrive: a fault that loses them is asked for by name.
void LiveScript::spoil(std::vector<Message>& messages)
{
    auto again = std::exchange(m_repeats, {});
    std::vector<Message> sent;
    for (auto& message : messages) {
        const bool isControl = message.method == "WebcastControlMessage";
        if (!isControl && m_chance.happens(m_mischief.drop))
            continue;
        if (!isControl && m_chance.happens(m_mischief.repeat))
            m_repeats.push_back(message);
        sent.push_back(std::move(message));
    }
    if (sent.size() > 1 && m_chance.happens(m_mischief.reorder))
        std::swap(sent[m_chance.below(sent.size())], sent[m_chance.below(sent.size())]);
    messages = std::move(again);
    std::move(sent.begin(), sent.end(), std::back_inserter(messages));
}

void LiveScript::endFrame()
{
    auto messages = std::exchange(m_frame, {});
    if (messages.empty())
        return;
    spoil(messages);
    if (messages.empty())
        return;
    m_messages += messages.size();
    m_scenarios.back().steps.push_back(
        {m_story.now() - m_connectionBegan, Batch {.messages = std::move(messages)}});
}

void LiveScript::fault(const Fault& fault)
{
    endFrame();
    m_scenarios.back().steps.push_back({m_story.now() - m_connectionBegan, fault});
}

void LiveScript::cut(const Fault& fault)
{
    this->fault(fault);
    beginConnection();
}

void LiveScript::moveTo(std::int64_t room)
{
    fault({.kind = Fault::Kind::ChangeRoom, .number = room});
    cut({.kind = Fault::Kind::TcpReset});
    m_story.setRoom(room);
}

void LiveScript::addHistory(int comments)
{
    for (int n = 0; n < comments; ++n) {
        auto message = m_story.chat(viewer(n), "earlier " + std::to_string(n));
        message.history = true;
        m_scenarios.front().history.push_back(std::move(message));
    }
    m_messages += static_cast<std::size_t>(comments);
}

std::vector<Scenario> LiveScript::finished()
{
    endFrame();
    // A cut at the very end leaves a connection that nothing is for, and on which it stays silent.
    return std::exchange(m_scenarios, {});
}

} // namespace racha::simulator
