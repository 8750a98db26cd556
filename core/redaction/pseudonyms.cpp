// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/pseudonyms.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <utility>

namespace racha {

namespace {

// What is kept apart, so that a room and a person of one number are none.
constexpr char kPerson = 'p';
constexpr char kHandle = 'h';
constexpr char kNickname = 'n';
constexpr char kRoom = 'r';
constexpr char kThing = 't';
constexpr char kCapture = 'c';

constexpr std::int64_t kTooLarge = -1;

QByteArray digestOf(const Secret& key, char kind, std::string_view text)
{
    QByteArray message(1, kind);
    message.append(text.data(), static_cast<qsizetype>(text.size()));
    return QMessageAuthenticationCode::hash(message, key.reveal(), QCryptographicHash::Sha256);
}

std::string numbered(std::string_view word, std::int64_t number)
{
    return std::string(word) + std::to_string(number);
}

/// Shorter than in decimals: a handle has 24 characters at most.
std::string shortText(std::int64_t id)
{
    return QString::number(id, 36).toStdString();
}

std::string handleOf(std::int64_t id, std::int32_t number)
{
    if (number < 0)
        return number == -1 ? "streamer" : numbered("streamer", -std::int64_t {number});
    return number > 0 ? numbered("viewer", number) : "viewer" + shortText(id);
}

std::string nicknameOf(std::int64_t id, std::int32_t number)
{
    if (number < 0)
        return number == -1 ? "Streamer" : numbered("Streamer ", -std::int64_t {number});
    return number > 0 ? numbered("Viewer ", number) : "Viewer " + shortText(id);
}

} // namespace

Pseudonyms::Pseudonyms(Secret key, std::size_t mostNumbered)
    : m_key(std::move(key))
    , m_mostNumbered(mostNumbered)
{
}

Secret Pseudonyms::randomKey()
{
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return Secret(QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words));
}

/// 1 … 2^63 - 1.
std::int64_t Pseudonyms::keyed(char kind, std::string_view text) const
{
    const auto bits = qFromBigEndian<quint64>(digestOf(m_key, kind, text).constData());
    const auto positive = static_cast<std::int64_t>(bits >> 1U);
    return positive == 0 ? 1 : positive;
}

std::int64_t Pseudonyms::keyedId(char kind, std::int64_t id) const
{
    if (id <= 0)
        return id == 0 ? 0 : kTooLarge;
    return keyed(kind, std::to_string(id));
}

std::int64_t Pseudonyms::room(std::int64_t id) const
{
    return keyedId(kRoom, id);
}

std::int64_t Pseudonyms::thing(std::int64_t id) const
{
    return keyedId(kThing, id);
}

std::string Pseudonyms::thing(std::string_view id) const
{
    return id.empty() ? std::string() : std::to_string(keyed(kThing, id));
}

std::string Pseudonyms::uuid(std::string_view uuid, std::int64_t room) const
{
    constexpr qsizetype kUuidBytes = 16;
    QByteArray bytes =
        digestOf(m_key, kCapture, std::to_string(room) + ' ' + std::string(uuid)).left(kUuidBytes);
    // Version 4, as one made by chance.
    bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x40U);
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces).toStdString();
}

Pseudonyms::Person Pseudonyms::streamer(std::int64_t id, std::string_view handle)
{
    const std::int64_t name = handle.empty() ? 0 : keyed(kHandle, handle);
    Number number = id > 0 ? known(id).number : 0;
    if (number == 0)
        number = knownNumber(name);
    if (number == 0 && (id > 0 || name != 0))
        number = -++m_streamers;
    if (id > 0)
        known(id).number = number;
    remember(name, number);
    m_streamer = number;
    m_hasStreamerId = id > 0;
    return person(id, handle);
}

Pseudonyms::Person Pseudonyms::host(std::int64_t id)
{
    if (id > 0 && m_streamer != 0 && !m_hasStreamerId) {
        Known& host = known(id);
        m_hasStreamerId = true;
        if (host.number == 0)
            host.number = m_streamer;
    }
    return person(id);
}

Pseudonyms::Person Pseudonyms::person(std::int64_t id, std::string_view handle,
                                      std::string_view nickname)
{
    Person person;
    const bool isNamed = !handle.empty() || !nickname.empty();
    std::int64_t mark = 0; // what tells those without a number apart
    Number number = 0;
    if (id > 0) {
        Known& found = known(id);
        person.id = mark = found.id;
        if (isNamed)
            number = numberOf(found, handle);
    } else if (isNamed) {
        mark = handle.empty() ? keyed(kNickname, nickname) : keyed(kHandle, handle);
        number = numberOf(mark);
    }
    if (id < 0)
        person.id = kTooLarge;
    if (!handle.empty())
        person.handle = handleOf(mark, number);
    if (!nickname.empty())
        person.nickname = nicknameOf(mark, number);
    return person;
}

std::int64_t Pseudonyms::people() const
{
    const auto isUnnamed = [](const auto& each) { return each.second.number == 0; };
    return m_viewers + m_streamers + std::count_if(m_byId.begin(), m_byId.end(), isUnnamed);
}

Pseudonyms::Known& Pseudonyms::known(std::int64_t id)
{
    const auto found = m_byId.find(id);
    if (found != m_byId.end())
        return found->second;
    const Known made {keyedId(kPerson, id), 0, false};
    if (m_byId.size() >= m_mostNumbered)
        return m_last = made;
    return m_byId.emplace(id, made).first->second;
}

/// Somebody who is being named. They may have been met by their handle alone.
Pseudonyms::Number Pseudonyms::numberOf(Known& person, std::string_view handle)
{
    if (person.number != 0 && (person.hasHandle || handle.empty()))
        return person.number;
    const std::int64_t name = handle.empty() ? 0 : keyed(kHandle, handle);
    if (person.number == 0)
        person.number = knownNumber(name);
    if (&person == &m_last)
        return person.number;
    if (person.number == 0)
        person.number = ++m_viewers;
    person.hasHandle = name != 0;
    remember(name, person.number);
    return person.number;
}

/// Of somebody who has no id.
Pseudonyms::Number Pseudonyms::numberOf(std::int64_t name)
{
    if (knownNumber(name) == 0 && m_byName.size() < m_mostNumbered)
        remember(name, ++m_viewers);
    return knownNumber(name);
}

Pseudonyms::Number Pseudonyms::knownNumber(std::int64_t name) const
{
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? 0 : found->second;
}

/// A handle that is somebody's already stays theirs.
void Pseudonyms::remember(std::int64_t name, Number number)
{
    if (name != 0 && m_byName.size() < m_mostNumbered)
        m_byName.try_emplace(name, number);
}

} // namespace racha
