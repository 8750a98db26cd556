// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/jsonwriter.h"
#include "core/platform/servicequota.h"

namespace racha {

/// The signing service's quota as an object: `used_today`, `left_today`, `limit`, `resets_at`,
/// `starts_today` (counted here), `held_until`; null where it is not known.
void writeQuota(JsonWriter& json, const ServiceQuota& quota);

} // namespace racha
