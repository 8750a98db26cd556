// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/secretstore.h"

#include <memory>

namespace racha {

/// GNOME Keyring, KeePassXC, newer KWallets.
std::shared_ptr<SecretStore> makeSecretService();
std::shared_ptr<SecretStore> makeKWallet();

} // namespace racha
