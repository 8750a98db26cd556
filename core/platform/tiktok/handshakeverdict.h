// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace racha {

/// With what an upgrade was asked for.
struct HandshakeAsk
{
    bool isSigned = false; ///< the address came from the signing service
    bool hasCookie = true;
};

/// What a refused upgrade means. TikTok refuses with status 200 and says why in `Handshake-Msg` and
/// `Handshake-Status`; without a word where the cookie is missing, or the live is private or for
/// friends only.
Error handshakeVerdict(int httpStatus, const QList<std::pair<QByteArray, QByteArray>>& headers,
                       HandshakeAsk ask);

} // namespace racha
