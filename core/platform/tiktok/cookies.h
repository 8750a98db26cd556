// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace racha {

using Cookies = QList<std::pair<QByteArray, QByteArray>>;

/// All `name=value` pairs of Set-Cookie-like header lines, however they were joined, without the
/// attributes (Path, Expires …). Values stay exactly as received; the last of a name counts.
Cookies readCookies(const QByteArray& header);
/// The value of the Cookie header.
QByteArray cookieLine(const Cookies& cookies);
QByteArray cookieValue(const Cookies& cookies, QByteArrayView name);

} // namespace racha
