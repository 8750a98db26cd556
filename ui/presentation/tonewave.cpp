// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/tonewave.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace racha {

namespace {

constexpr double kFactor = 2.2; ///< from one note to the next
constexpr int kHighestNote = 14;
constexpr std::array kSemitones {0, 2, 4, 7, 9}; ///< of the notes of an octave
constexpr double kLowestPitch = 261.626; ///< C4, which small loudspeakers still give
constexpr double kSwelling = 0.1; ///< part of the tone
constexpr double kLoudest = std::numeric_limits<std::int16_t>::max() / 2.0;

int noteOf(std::int64_t diamonds)
{
    const double worth = static_cast<double>(std::max<std::int64_t>(diamonds, 1));
    const auto note = static_cast<int>(std::lround(std::log(worth) / std::log(kFactor)));
    return std::min(note, kHighestNote);
}

/// From 0 to 1 and back, `place` going from 0 to 1.
double envelope(double place)
{
    const double quarter =
        place < kSwelling ? place / kSwelling : (1.0 - place) / (1.0 - kSwelling);
    const double level = std::sin(quarter * std::numbers::pi / 2.0);
    return level * level;
}

} // namespace

double giftPitch(std::int64_t diamonds)
{
    const int note = noteOf(diamonds);
    const int octave = note / static_cast<int>(kSemitones.size());
    const int semitones =
        12 * octave + kSemitones[static_cast<std::size_t>(note) % kSemitones.size()];
    return kLowestPitch * std::exp2(semitones / 12.0);
}

ToneWave toneWave(double hertz, double volume)
{
    const double peak = kLoudest * std::clamp(volume, 0.0, 1.0);
    const double turn = 2.0 * std::numbers::pi * hertz / kToneRate;
    ToneWave wave(static_cast<std::size_t>(kToneRate * kToneLength.count() / 1000));
    const double last = static_cast<double>(wave.size() - 1);
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const auto at = static_cast<double>(i);
        const double level = peak * envelope(at / last) * std::sin(turn * at);
        wave[i] = static_cast<std::int16_t>(std::lround(level));
    }
    return wave;
}

} // namespace racha
