// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/abruptclose.h"

#include <sys/socket.h>

namespace racha {

void closeAbruptly(qintptr socket)
{
    // Without lingering the kernel sends RST in place of FIN.
    const linger none {1, 0};
    setsockopt(static_cast<int>(socket), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

} // namespace racha
