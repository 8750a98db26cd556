// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/platform/ratelimit.h"
#include "core/platform/tiktok/visitor.h"

#include <QSet>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace racha {

struct LookupFailure;

/// One look-up as the visitor makes it. It may be several requests: once a host let it in, it is
/// brought to its end, since a second answer says more than a first one; a host that is left alone
/// is not asked in it at all. Without a visitor everything is asked at once.
class Visit
{
public:
    explicit Visit(std::shared_ptr<Visitor> visitor)
        : m_visitor(std::move(visitor))
    {
    }

    /// Another look-up.
    void begin();
    /// How long until the request may go out; nullopt: nobody is asked, see heldError().
    std::optional<std::chrono::milliseconds> turn(const QUrl& url, AskedParty party);
    /// Why nobody is asked; nullopt: the turn was granted. Errors: live.blocked, sign.quota.
    std::optional<Error> heldError(const QUrl& url, AskedParty party) const;
    void note(const QUrl& url, AskedParty party, int status, const HttpHeaderLines& headers,
              const QByteArray& body);
    /// How much longer the host is left alone, and whether for that reason nobody was asked.
    void tellHold(LookupFailure& failure) const;

private:
    std::shared_ptr<Visitor> m_visitor;
    QSet<QString> m_admitted; ///< of hosts and parties
    QSet<QString> m_held; ///< likewise
    QString m_tiktok; ///< last host asked, or not asked, of TikTok's …
    QString m_service; ///< … and of the signing service
};

} // namespace racha
