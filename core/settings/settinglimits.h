// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// What a number may be, and what it is where nobody chose.
struct SettingRange
{
    double low = 0.0;
    double high = 0.0;
    double fallback = 0.0;

    constexpr bool holds(double value) const { return value >= low && value <= high; }
};

inline constexpr SettingRange kGiftIdleSeconds {5.0, 120.0, 10.0};
inline constexpr SettingRange kLikeIdleSeconds {2.0, 30.0, 5.0};
inline constexpr SettingRange kKeepJournalsDays {0.0, 3650.0, 0.0};
inline constexpr SettingRange kKeptJournalsMib {10.0, 10'000'000.0, 2048.0};
inline constexpr SettingRange kSpaceFloorMib {0.0, 1'000'000.0, 200.0};
inline constexpr SettingRange kChecksPerHour {30.0, 1'200.0, 240.0};
inline constexpr SettingRange kFeedPort {1024.0, 65535.0, 7717.0};
/// Of one look-up. Beyond a minute nobody waits.
inline constexpr SettingRange kRequestSeconds {3.0, 60.0, 10.0};
/// More than the longest time between heartbeats that a server may ask for (30 s, see
/// heartbeatInterval()) and their echo: so that no connection is taken for dead that is not.
inline constexpr SettingRange kSilenceSeconds {35.0, 600.0, 45.0};
inline constexpr SettingRange kPinnedDiamonds {0.0, 100'000.0, 500.0};
inline constexpr SettingRange kGiftToneVolume {10.0, 100.0, 50.0}; ///< per cent
inline constexpr SettingRange kUsdPerDiamond {0.0, 1000.0, 0.01};

} // namespace racha
