// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace racha {

/// A short sound: mono, kToneRate samples a second.
using ToneWave = std::vector<std::int16_t>;

inline constexpr int kToneRate = 44'100;
inline constexpr std::chrono::milliseconds kToneLength {120};

/// How high a gift sounds, in hertz: 15 notes of a pentatonic scale, of which no two are a discord,
/// a note for each factor of 2.2. One diamond, or none, is the lowest, 44,999 and more the highest.
double giftPitch(std::int64_t diamonds);

/// A sine that swells and dies away, so that it neither begins nor ends with a click. `volume` is
/// from 0 to 1, and 1 is half of what a sample can hold: one tone is loud enough beside music.
ToneWave toneWave(double hertz, double volume);

} // namespace racha
