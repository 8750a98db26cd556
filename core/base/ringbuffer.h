// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace racha {

/// Holds the last `capacity` values; index 0 is the oldest. No locks.
template<typename T>
class RingBuffer
{
public:
    explicit RingBuffer(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    std::size_t size() const { return m_values.size(); }

    bool isEmpty() const { return m_values.empty(); }

    std::size_t capacity() const { return m_capacity; }

    const T& operator[](std::size_t i) const { return m_values[slot(i)]; }

    T& operator[](std::size_t i) { return m_values[slot(i)]; }

    void push(T value)
    {
        if (m_values.size() < m_capacity) {
            m_values.push_back(std::move(value));
            return;
        }
        m_values[m_first] = std::move(value);
        m_first = (m_first + 1) % m_capacity;
    }

    void clear()
    {
        m_values.clear();
        m_first = 0;
    }

private:
    std::size_t slot(std::size_t i) const { return (m_first + i) % m_values.size(); }

    std::size_t m_capacity;
    std::size_t m_first = 0; ///< slot of the oldest value, moves only once full
    std::vector<T> m_values;
};

} // namespace racha
