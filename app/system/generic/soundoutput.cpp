// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/soundoutput.h"

namespace racha {

namespace {

class SilentOutput final : public SoundOutput
{
public:
    std::optional<SoundTrouble> play(const ToneWave&) override
    {
        return SoundTrouble {SoundFault::NotSupported, QStringLiteral("built without sound")};
    }

    void close() override { }
};

} // namespace

std::unique_ptr<SoundOutput> soundOutput()
{
    return std::make_unique<SilentOutput>();
}

} // namespace racha
