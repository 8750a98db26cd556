// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace racha {

template<typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing return of a function that gives a Result.
inline tl::unexpected<Error> failure(ErrorCode code, const QString& detail)
{
    return tl::unexpected<Error>(Error {code, detail});
}

} // namespace racha
