// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cryptolibrary.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <openssl/crypto.h>

#include <cstdio>
#include <cstring>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "kept") == 0)
        racha::keepCryptoLibrary();
    if (!QSslSocket::supportsSsl()) // begins OpenSSL as a capture does
        return 1;
    OPENSSL_atexit([] { std::puts("tidied"); });
    return 0;
}
