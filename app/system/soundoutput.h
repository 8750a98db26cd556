// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/feed/toneplayer.h"

#include <memory>
#include <optional>

namespace racha {

/// Where this desktop lets programs be heard. Thread: one, which may be another than it was made
/// on; its calls may block for as long as a sound server likes.
class SoundOutput
{
public:
    virtual ~SoundOutput() = default;

    /// Returns once there was room for it, most of the time before it is heard. Opens what is not
    /// open.
    virtual std::optional<SoundTrouble> play(const ToneWave& tone) = 0;
    /// Lets the sound server go, which may then rest; what is not heard yet never is.
    virtual void close() = 0;
};

/// Making it loads nothing and asks nobody.
std::unique_ptr<SoundOutput> soundOutput();

} // namespace racha
