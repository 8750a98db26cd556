// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace racha {

/// A map with a bound: keeps at least the `capacity` most recently used entries and at most twice
/// as many. Two generations instead of a list of uses: when the young one is full it becomes the
/// old one, and what was not used since is gone. What it forgets depends on the order of uses
/// alone.
template<typename Key, typename Value>
class AgingMap
{
public:
    explicit AgingMap(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// The value of the key, made young again; null where it is unknown or forgotten. Valid until
    /// the next call.
    Value* find(const Key& key)
    {
        if (const auto young = m_young.find(key); young != m_young.end())
            return &young->second;
        const auto old = m_old.find(key);
        if (old == m_old.end())
            return nullptr;
        Value value = std::move(old->second);
        m_old.erase(old);
        return &insert(key, std::move(value));
    }

    /// Sets the value of the key.
    Value& insert(const Key& key, Value value)
    {
        if (m_young.size() >= m_capacity && !m_young.contains(key)) {
            m_old = std::exchange(m_young, {});
        }
        return m_young.insert_or_assign(key, std::move(value)).first->second;
    }

    Value& findOrInsert(const Key& key)
    {
        if (Value* const known = find(key))
            return *known;
        return insert(key, Value {});
    }

    /// Calls `each(value)` for all that it keeps, in no order.
    template<typename Each>
    void forEach(Each&& each)
    {
        for (auto* const generation : {&m_young, &m_old}) {
            for (auto& [key, value] : *generation)
                each(value);
        }
    }

    std::size_t size() const { return m_young.size() + m_old.size(); }

private:
    std::size_t m_capacity;
    std::unordered_map<Key, Value> m_young;
    std::unordered_map<Key, Value> m_old;
};

} // namespace racha
