// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "core/ingest/capturetimings.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace racha {

/// When a room that lets its heartbeats echo and says nothing is to be asked whether it is still
/// live: its end, or its restart, may have been missed. Asked less and less often while nothing
/// comes, and later where messages were rare. Holds no timer. Thread: any, one at a time.
class QuietRule
{
public:
    explicit QuietRule(const CaptureTimings& timings)
        : m_quiet(timings.quiet)
        , m_last(timings.quietLast)
    {
    }

    /// A connection stands; what is known of the one before is kept.
    void opened(MonoTime now)
    {
        m_wait = std::max(m_wait, m_quiet);
        m_openedAt = now;
        m_frames = 0;
        m_dueAt = now + m_wait;
    }

    /// `frames` with messages came since then, the last of them at `last`.
    void heard(std::int64_t frames, MonoTime last)
    {
        if (frames <= m_frames)
            return;
        m_frames = frames;
        if (frames >= kMany)
            m_spacing = std::chrono::duration_cast<Milliseconds>((last - m_openedAt) / frames);
        m_wait = std::clamp(kRare * m_spacing.value_or(Milliseconds {0}), m_quiet, m_last);
        m_dueAt = last + m_wait;
    }

    void asked(MonoTime now)
    {
        m_wait = std::min(2 * m_wait, m_last);
        m_dueAt = now + m_wait;
    }

    bool isDue(MonoTime now) const { return now >= m_dueAt; }

    /// Messages came so thick that their absence is not for want of anything to say.
    bool wasBusy() const { return m_spacing && *m_spacing <= kBusy; }

private:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr std::int64_t kMany = 20;
    static constexpr int kRare = 10; ///< times the usual spacing is no silence yet
    static constexpr Milliseconds kBusy {3'000};

    Milliseconds m_quiet;
    Milliseconds m_last;
    Milliseconds m_wait {0};
    MonoTime m_openedAt;
    MonoTime m_dueAt;
    std::int64_t m_frames = 0;
    std::optional<Milliseconds> m_spacing; ///< usual, once there was enough to say so
};

} // namespace racha
