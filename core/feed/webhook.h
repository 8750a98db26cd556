// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace racha {

/// What an address is, as a place to send events to.
enum class WebhookAddress
{
    Encrypted, ///< https
    Nearby, ///< http, but to this computer or the private network
    NotHttp, ///< neither, or no address at all
    Public, ///< http to the world: refused
    WithCredentials ///< a name or password in it: refused
};

/// An alert for a server.
struct WebhookCall
{
    QUrl url;
    QByteArray body; ///< JSON
    QString rule; ///< for the limit, and for what is told
};

/// How a call ended.
struct WebhookAnswer
{
    int status = 0; ///< of HTTP; 0: no answer
    QString detail {}; ///< technical: why there is none, or how the answer begins

    bool isTaken() const { return status >= 200 && status < 300; }
};

/// What became of the calls so far.
struct WebhookFigures
{
    qint64 taken = 0;
    qint64 failed = 0;
    qint64 dropped = 0; ///< over a limit: never sent
    WebhookAnswer last {};
};

} // namespace racha

Q_DECLARE_METATYPE(racha::WebhookFigures)
Q_DECLARE_METATYPE(racha::WebhookAnswer)
