// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/cookielookup.h"
#include "core/platform/tiktok/roomlookup.h"

namespace racha {

/// TikTok's own socket with an anonymous cookie, without any signature or third party.
/// Source: protocol notes, flow A.
class DirectProvider final : public ConnectionProvider
{
    Q_OBJECT

public:
    /// `clock` and `random` outlive it.
    DirectProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                   const Clock& clock, RandomSource& random, QObject* parent = nullptr);

    void resolve(const QString& username) override;
    void cancel() override;
    void forgetCached() override;
    void doubtRoom() override;
    /// The next regional host, where TikTok's own switched the direct way off.
    bool tryOtherWay(ErrorCode refusedWith) override;

private:
    void findRoom(const QString& username, const Result<Secret>& cookie);
    void conclude(const Result<RoomFacts>& facts, const Result<Secret>& cookie);
    Endpoint endpointOf(const RoomFacts& facts, const Secret& cookie) const;
    void fail(const Error& error);

    WebcastAddresses m_addresses;
    const std::shared_ptr<Visitor> m_visitor;
    QString m_language;
    BrowserIdentity m_identity;
    HttpLookup m_http;
    CookieLookup m_cookies;
    RoomLookup m_rooms;
    std::size_t m_edge = 0;
    bool m_doubtful = false;
};

/// What every socket sends besides cookies and origin.
QList<std::pair<QByteArray, QByteArray>> pushHeaders(const BrowserIdentity& identity);
/// Whether asking again cannot help.
bool isFinal(ErrorCode code);

} // namespace racha
