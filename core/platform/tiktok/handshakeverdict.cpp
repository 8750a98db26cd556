// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/handshakeverdict.h"

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

QByteArray headerValue(const QList<std::pair<QByteArray, QByteArray>>& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

} // namespace

Error handshakeVerdict(int httpStatus, const QList<std::pair<QByteArray, QByteArray>>& headers,
                       HandshakeAsk ask)
{
    const auto message = headerValue(headers, "Handshake-Msg");
    const auto reason = headerValue(headers, "Handshake-Status");
    const auto detail =
        u"handshake refused: http status %1, Handshake-Msg '%2', Handshake-Status '%3', log id %4"_s
            .arg(QString::number(httpStatus), QString::fromLatin1(message.left(80)),
                 QString::fromLatin1(reason.left(20)),
                 QString::fromLatin1(headerValue(headers, "X-Tt-Logid").left(80)));
    const auto said = message.toLower();
    if (said.contains("device_blocked") || reason == "415")
        return {ErrorCode::PushDeviceBlocked, detail};
    if (said.contains("illegal app_id"))
        return {ErrorCode::PushAppId, detail};
    if (said.contains("illegal secret key") || reason == "417")
        return {ask.isSigned ? ErrorCode::SignFailing : ErrorCode::PushSignature, detail};
    if (httpStatus == 403 || httpStatus == 429)
        return {ErrorCode::LiveBlocked, detail};
    if (httpStatus == 200 && said.isEmpty() && reason.isEmpty())
        return {ask.hasCookie ? ErrorCode::LiveRestricted : ErrorCode::LiveBlocked,
                detail + (ask.hasCookie ? u", no reason given"_s : u", without a cookie"_s)};
    return {ErrorCode::PushRefused, detail};
}

} // namespace racha
