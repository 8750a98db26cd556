// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"
#include "core/platform/tiktok/browseridentity.h"
#include "core/platform/tiktok/httplookup.h"
#include "core/platform/tiktok/lookuptimings.h"
#include "core/platform/tiktok/roomanswer.h"

#include <QTimer>

#include <functional>

namespace racha {

/// Finds a user's room: by the JSON endpoint, else by the live page. "Not found" is asked again
/// after a pause and compared with live page and profile, since live users are sometimes answered
/// so. Encryption that is cut twice is a region where TikTok is not served.
/// Errors: live.*, protocol.lookup, net.*
class RoomLookup
{
public:
    using Continuation = std::function<void(const Result<RoomFacts>&)>;

    /// All outlive it.
    RoomLookup(HttpLookup& http, const WebcastAddresses& addresses, const LookupTimings& timings);

    /// `doubtful`: also asks whether the room needs a session.
    void find(const QString& username, const BrowserIdentity& identity, const Secret& cookie,
              bool doubtful, Continuation then);
    void cancel();

private:
    HttpQuestion question(const QString& what, const QUrl& url,
                          const HttpHeaderLines& headers) const;
    void askJson();
    void judgeFailure(const HttpAnswer& got);
    void judgeJson(const Result<RoomFacts>& facts);
    void askPage(const Error& verdict);
    void askProfile(const Error& verdict);
    void judge(const RoomFacts& facts);
    void askRoomInfo(const RoomFacts& facts);
    bool askAgain();
    void answer(const Result<RoomFacts>& facts);

    HttpLookup& m_http;
    const WebcastAddresses& m_addresses;
    BrowserIdentity m_identity;
    QString m_username;
    Secret m_cookie;
    Continuation m_then;
    QTimer m_again;
    bool m_doubtful = false;
    bool m_askedTwice = false;
};

} // namespace racha
