// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"

#include <span>
#include <string>

namespace racha {

/// An undecoded message, and who it is about.
struct PayloadSample
{
    UserId person; ///< 0: nobody, or nobody knows
    std::string bytes;
};

/// A dictionary for payloads like these, at most 64 KiB and a header; empty where they are too few.
///
/// It holds nothing that fewer than kPeopleInCommon people's messages have in common: a person that
/// is erased from the store must not stay in its dictionaries. Takes some 0.1 s a MiB. Thread: any.
std::string trainedDictionary(std::span<const PayloadSample> samples);

inline constexpr int kPeopleInCommon = 3;

} // namespace racha
