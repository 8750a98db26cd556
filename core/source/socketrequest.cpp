// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/socketrequest.h"

namespace racha {

namespace {

QByteArray onOneLine(QByteArray text)
{
    return text.replace('\r', "").replace('\n', "");
}

} // namespace

QList<std::pair<QByteArray, QByteArray>> SocketRequest::safeHeaders() const
{
    QList<std::pair<QByteArray, QByteArray>> safe;
    for (const auto& [name, value] : headers)
        safe.append({onOneLine(name), onOneLine(value)});
    if (!cookies.isEmpty())
        safe.append({"Cookie", onOneLine(cookies.reveal())});
    return safe;
}

} // namespace racha
