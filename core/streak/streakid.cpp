// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streakid.h"

#include <charconv>

namespace racha {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::int64_t value)
{
    hash = (hash ^ static_cast<std::uint64_t>(value)) * 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 32U);
}

std::uint64_t hashOf(const StreakKey& key, std::int64_t number)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(key.type);
    for (const auto value : {key.from.value, key.gift.value, key.to.value, number})
        hash = mixed(hash, value);
    return hash;
}

void appendNumber(std::string& text, std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    text.append(digits, end);
}

} // namespace

StreakKey keyOf(const StreakRow& row)
{
    if (row.type == EventType::Like)
        return {row.type, row.from, {}, {}, {}};
    return {row.type, row.from, row.gift, row.to, row.group};
}

std::size_t StreakKeyHash::operator()(const StreakKey& key) const noexcept
{
    return hashOf(key, key.group.value);
}

std::string streakIdText(const StreakKey& key, std::int64_t number)
{
    std::string text;
    text.reserve(80);
    appendNumber(text, key.from.value);
    text += '_';
    text += eventTypeName(key.type);
    text += '_';
    if (key.type == EventType::Gift) {
        appendNumber(text, key.gift.value);
        text += '_';
    }
    appendNumber(text, number);
    if (key.to) {
        text += '_';
        appendNumber(text, key.to.value);
    }
    return text;
}

bool TakenNumbers::contains(const StreakKey& key, std::int64_t number) const
{
    return m_hashes.contains(hashOf(key, number));
}

void TakenNumbers::insert(const StreakKey& key, std::int64_t number)
{
    const auto hash = hashOf(key, number);
    if (!m_hashes.insert(hash).second)
        return;
    m_order.push_back(hash);
    if (m_order.size() > kKept) {
        m_hashes.erase(m_order.front());
        m_order.pop_front();
    }
}

} // namespace racha
