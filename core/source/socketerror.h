// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"

#include <QAbstractSocket>

namespace racha {

/// The `net.*` code of a socket's error.
ErrorCode codeOf(QAbstractSocket::SocketError error);

} // namespace racha
