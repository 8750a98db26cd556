// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

namespace racha {

/// Where time comes from; a constructor parameter of the few classes that need it.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual WallTime now() const = 0;
    virtual MonoTime monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    WallTime now() const override
    {
        return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    }

    MonoTime monotonic() const override { return std::chrono::steady_clock::now(); }
};

/// For tests: stands still until told.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(WallTime start)
        : m_now(start)
    {
    }

    WallTime now() const override { return m_now; }

    MonoTime monotonic() const override { return m_monotonic; }

    void advance(std::chrono::microseconds by)
    {
        m_now += by;
        m_monotonic += by;
    }

private:
    WallTime m_now;
    MonoTime m_monotonic {};
};

} // namespace racha
