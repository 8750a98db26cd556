// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <optional>

namespace racha {

/// Maps the present to recorded time while a recording is played. Reads no clock.
class ReplayPace
{
public:
    static constexpr double kSlowest = 0.01;
    static constexpr double kFastest = 10'000;
    /// Longer silence is skipped: two recordings in one file, or a clock that was set.
    static constexpr std::chrono::hours kLongestSilence {1};

    explicit ReplayPace(double factor) { m_factor = bounded(factor, 1); }

    /// Goes on from the moment reached, at another pace. Nonsense changes nothing.
    void setFactor(double factor, MonoTime now)
    {
        rebase(now);
        m_factor = bounded(factor, m_factor);
    }

    void setPaused(bool paused, MonoTime now)
    {
        rebase(now);
        m_isPaused = paused;
    }

    bool isPaused() const { return m_isPaused; }

    double factor() const { return m_factor; }

    /// All that was recorded up to `target` is due at once; time stands still there until arrive().
    void hurryTo(WallTime target) { m_target = target; }

    /// Where it hurries to.
    std::optional<WallTime> target() const { return m_target; }

    /// Time goes on from the moment hurried to, unless paused.
    void arrive(MonoTime now)
    {
        if (m_target)
            moveTo(*m_target, now);
    }

    /// What was recorded at `at` is played now.
    void moveTo(WallTime at, MonoTime now)
    {
        m_base = Base {at, now};
        m_target.reset();
    }

    /// Real time until something recorded at `at` is due; zero or less: now. The first one asked
    /// for starts the clock. A record without time is due at once.
    std::chrono::microseconds untilDue(WallTime at, MonoTime now)
    {
        if (at == WallTime {} || (m_target && at <= *m_target))
            return {};
        if (!m_base || at - recorded(now) > kLongestSilence) {
            m_base = Base {at, now};
            return {};
        }
        return std::chrono::duration_cast<std::chrono::microseconds>((at - recorded(now))
                                                                     / m_factor);
    }

    /// The moment of the recording that is played now; zero before the first.
    WallTime recorded(MonoTime now) const
    {
        if (m_target)
            return *m_target;
        if (!m_base)
            return {};
        if (m_isPaused)
            return m_base->recorded;
        const std::chrono::duration<double, std::micro> passed = (now - m_base->real) * m_factor;
        return m_base->recorded + std::chrono::duration_cast<std::chrono::microseconds>(passed);
    }

private:
    struct Base
    {
        WallTime recorded;
        MonoTime real;
    };

    static double bounded(double factor, double otherwise)
    {
        if (!(factor > 0))
            return otherwise;
        return factor < kSlowest ? kSlowest : factor > kFastest ? kFastest : factor;
    }

    void rebase(MonoTime now)
    {
        if (m_base && !m_target)
            m_base = Base {recorded(now), now};
    }

    std::optional<Base> m_base;
    std::optional<WallTime> m_target;
    double m_factor = 1;
    bool m_isPaused = false;
};

} // namespace racha
