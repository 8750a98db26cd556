// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/platform/connectionprovider.h"
#include "core/platform/connectionsettings.h"
#include "core/platform/tiktok/httpanswer.h"
#include "core/platform/tiktok/visit.h"
#include "core/platform/tiktok/webcastaddresses.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace racha {

/// One request.
struct HttpQuestion
{
    QString what; ///< for "Why?", as in `room id (json)`
    QUrl url;
    QList<QNetworkReply::RawHeaderPair> headers;
    std::optional<QByteArray> post; ///< JSON to post; else it is a GET
    bool followRedirects = true; ///< to hosts that WebcastAddresses knows
    AskedParty party = AskedParty::TikTok;
};

/// Asks one question at a time, with bounds: time in total, size of head and of the inflated body,
/// redirects to known hosts only; no error of TLS is ever ignored. Cookies are sent only where a
/// question has them, and never kept.
///
/// A question waits for its turn with the settings' visitor. Where a host is left alone nobody is
/// asked: the answer is a failure, live.blocked or sign.quota.
/// Thread: the one it lives in.
class HttpLookup final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaxBody = 8 << 20; ///< inflated
    static constexpr int kMaxRedirects = 3;

    using Continuation = std::function<void(const HttpAnswer&)>;

    HttpLookup(const ConnectionSettings& settings, std::chrono::milliseconds timeout,
               QObject* parent = nullptr);
    ~HttpLookup() override;

    /// A new question cancels the last one.
    void ask(const HttpQuestion& question, Continuation then);
    /// The continuation is not called any more; the next question begins another look-up.
    void cancel();

    /// Into the failure of a look-up: how much longer the host is left alone, and whether for that
    /// reason nobody was asked.
    void tellHold(LookupFailure& failure) const { m_visit.tellHold(failure); }

Q_SIGNALS:
    void stepTaken(const racha::LookupStep& step);

private:
    void drop();
    void takeTurn();
    void send();
    void collectBody();
    void finish();
    void stopBecause(const Error& failure);
    HttpAnswer readReply() const;
    bool wasCutInTls() const;
    ErrorCode behindProxy(ErrorCode code) const;
    LookupStep stepOf(const HttpAnswer& answer) const;
    void conclude(const HttpAnswer& answer);

    WebcastAddresses m_addresses;
    Visit m_visit;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    QTimer m_turn; ///< until the question may go out
    QTimer m_timeout;
    QElapsedTimer m_took;
    HttpQuestion m_question;
    Continuation m_then;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    std::optional<Error> m_stopped;
    QSet<QString> m_encryptedHosts; ///< with whom the encryption stood before
    bool m_isDistrusted = false; ///< a certificate was, in this request
    int m_redirects = 0;
};

/// What may be shown: queries carry an identity.
QString withoutQuery(const QUrl& url);

} // namespace racha
