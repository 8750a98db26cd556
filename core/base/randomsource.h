// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <random>

namespace racha {

/// Where chance comes from (jitter, device ids, simulator); seeded in tests.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual std::uint64_t next() = 0;

    /// Even in [0, 1).
    double fraction() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
};

class SystemRandomSource final : public RandomSource
{
public:
    std::uint64_t next() override { return m_engine(); }

private:
    std::mt19937_64 m_engine {(static_cast<std::uint64_t>(std::random_device {}()) << 32U)
                              ^ std::random_device {}()};
};

class SeededRandomSource final : public RandomSource
{
public:
    explicit SeededRandomSource(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    std::uint64_t next() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace racha
