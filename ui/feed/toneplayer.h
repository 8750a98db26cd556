// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/presentation/tonewave.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace racha {

enum class SoundFault : std::uint8_t
{
    NotSupported, ///< nobody wrote it for this system, or it was built without
    NoLibrary,
    NoServer
};

/// Why nothing is heard.
struct SoundTrouble
{
    SoundFault fault = SoundFault::NotSupported;
    QString detail; ///< technical

    bool operator==(const SoundTrouble&) const = default;
};

/// Lets tones be heard: the seam to the composition root, which has the sound server and a thread.
/// Thread: GUI; never blocks.
class TonePlayer
{
public:
    virtual ~TonePlayer() = default;

    /// One after the other; what cannot sound soon is dropped, and all after trouble().
    virtual void play(ToneWave tone) = 0;
    /// Nullopt: all is well as far as it was tried.
    virtual std::optional<SoundTrouble> trouble() const = 0;
    /// The next tone may be heard again: trouble() is forgotten.
    virtual void tryAgain() = 0;
    /// Called whenever trouble() changed; null: nobody wants to know.
    virtual void watch(std::function<void()> changed) = 0;
};

} // namespace racha
