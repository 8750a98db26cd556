// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/keychainservice.h"

namespace racha {

std::shared_ptr<SecretStore> keychainService()
{
    return nullptr;
}

} // namespace racha
