// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/databaseurl.h"

namespace racha {

/// Talks to a MySQL server up to the point where a client would log on, and leaves: does it offer
/// TLS, and with `verify`, are its chain and its host name good? The driver can check neither
/// before it sends the name of the user (facts of QMYSQL 6.4), and never the host name.
/// Blocks for at most about 10 s. Errors: db.refused, db.tls, file.unreadable (the CA file).
Result<void> tlsPreflight(const DatabaseUrl& url, const DatabaseUrl::Host& host);

} // namespace racha
