// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/platform/connectionprovider.h"
#include "core/platform/connectionsettings.h"
#include "core/platform/tiktok/lookuptimings.h"

#include <memory>

namespace racha {

/// The provider that the settings ask for. `clock` and `random` outlive it.
std::unique_ptr<ConnectionProvider> makeProvider(const ConnectionSettings& settings,
                                                 const Clock& clock, RandomSource& random,
                                                 const LookupTimings& timings = {});

} // namespace racha
