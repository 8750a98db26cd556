// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cryptolibrary.h"

#include <openssl/crypto.h>

namespace racha {

void keepCryptoLibrary()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace racha
