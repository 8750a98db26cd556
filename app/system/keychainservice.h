// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/secretstore.h"

#include <memory>

namespace racha {

/// The desktop's own store of secrets; null where there is none. Looking starts nothing and asks
/// nobody. Thread: any.
std::shared_ptr<SecretStore> keychainService();

} // namespace racha
