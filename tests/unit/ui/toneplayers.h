// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/feed/toneplayer.h"

#include <QList>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace racha::test {

/// Keeps what it is to play.
class ManualTonePlayer final : public TonePlayer
{
public:
    void play(ToneWave tone) override { played.push_back(std::move(tone)); }

    std::optional<SoundTrouble> trouble() const override { return m_trouble; }

    void tryAgain() override
    {
        ++tries;
        fail(std::nullopt);
    }

    void watch(std::function<void()> told) override { changed = std::move(told); }

    void fail(std::optional<SoundTrouble> trouble)
    {
        m_trouble = std::move(trouble);
        if (changed)
            changed();
    }

    /// Numbers of the notes that were played so loud, from the lowest; -1 is none of them.
    QList<int> notes(double volume) const
    {
        std::vector<ToneWave> scale;
        for (int note = 0; note < 15; ++note)
            scale.push_back(toneWave(giftPitch(std::llround(std::pow(2.2, note))), volume));
        QList<int> numbers;
        for (const ToneWave& tone : played) {
            const auto found = std::find(scale.begin(), scale.end(), tone);
            numbers << (found == scale.end() ? -1 : static_cast<int>(found - scale.begin()));
        }
        return numbers;
    }

    std::vector<ToneWave> played;
    int tries = 0;
    std::function<void()> changed;

private:
    std::optional<SoundTrouble> m_trouble;
};

} // namespace racha::test
