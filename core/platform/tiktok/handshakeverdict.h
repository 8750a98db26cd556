// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace racha {

/// What a refused upgrade means. TikTok refuses with status 200 and says why in `Handshake-Msg` and
/// `Handshake-Status`. `isSigned`: the address came from the signing service.
Error handshakeVerdict(int httpStatus, const QList<std::pair<QByteArray, QByteArray>>& headers,
                       bool isSigned);

} // namespace racha
