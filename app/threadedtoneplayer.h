// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/system/soundoutput.h"

#include <QObject>

#include <thread>

namespace racha {

/// Tones on a thread of their own, which is there from the first one on, since a sound server takes
/// its time. A server that hangs holds up neither the window nor its end.
/// Thread: GUI.
class ThreadedTonePlayer final : public TonePlayer
{
public:
    static constexpr std::size_t kMostWaiting = 8; ///< about a second
    static constexpr std::chrono::milliseconds kIdle {5'000};

    /// Without a tone for `idle` the output is closed, until the next.
    explicit ThreadedTonePlayer(std::unique_ptr<SoundOutput> output = soundOutput(),
                                std::chrono::milliseconds idle = kIdle);
    ~ThreadedTonePlayer() override;

    void play(ToneWave tone) override;

    std::optional<SoundTrouble> trouble() const override { return m_trouble; }

    void tryAgain() override;

    void watch(std::function<void()> changed) override { m_changed = std::move(changed); }

private:
    struct Shared;

    void note(const SoundTrouble& trouble);
    void setTrouble(const std::optional<SoundTrouble>& trouble);

    QObject m_context; ///< of what the thread tells
    std::shared_ptr<Shared> m_shared; ///< with the thread
    std::thread m_thread;
    std::optional<SoundTrouble> m_trouble;
    std::function<void()> m_changed;
};

} // namespace racha
