// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

namespace racha {

/// A proxy without its password: `http://[user@]host:port` or `socks5://[user@]host:port`.
struct ProxyAddress
{
    bool isSocks = false;
    QString host;
    quint16 port = 0;
    QString user;

    /// Errors: usage.invalid, usage.credentials_in_url. Neither repeats the text.
    static Result<ProxyAddress> parse(const QString& text);
};

} // namespace racha
