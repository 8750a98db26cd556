// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QString>

#include <optional>
#include <string>

class QTimeZone;

namespace racha {

/// A number of a filter text. Whole numbers of 64 bits are exact, others are the nearest double.
struct FilterNumber
{
    bool isInteger = true;
    std::int64_t integer = 0;
    double real = 0.0;
    QString digits; ///< canonical: no plus, no leading or trailing zeros

    /// Less than, equal to or greater than 0, as `value` is below, at or above this number.
    int compare(std::int64_t value) const;
    int compare(double value) const;
};

/// A moment of a filter text: fixed, or so long before the moment of asking.
struct FilterTime
{
    bool isRelative = false;
    WallTime moment;
    std::chrono::microseconds before {0};

    /// Never before 1970.
    WallTime at(WallTime now) const;

    std::string storedAt(WallTime now) const { return storeText(at(now)); }
};

/// `12`, `-3`, `0.15`; at most 30 digits, no exponent.
std::optional<FilterNumber> filterNumberOf(QStringView text);
/// `true`, `false`, `1`, `0`.
std::optional<bool> filterBooleanOf(QStringView text);
/// `2026-11-23`, `2026-11-23T20:00[:30[.5]]` (local unless a `Z` follows), `-15m` (s, m, h, d, w).
std::optional<FilterTime> filterTimeOf(QStringView text, const QTimeZone& zone);

} // namespace racha
