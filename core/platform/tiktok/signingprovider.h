// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/roomlookup.h"
#include "core/platform/tiktok/signanswer.h"

namespace racha {

/// A socket address and cookies signed by a service, with the user's key. Each resolve() costs one
/// signature, which is good for some 30 s.
/// Source: protocol notes, flow B.
class SigningProvider final : public ConnectionProvider
{
    Q_OBJECT

public:
    /// `clock` and `random` outlive it.
    SigningProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                    const Clock& clock, RandomSource& random, QObject* parent = nullptr);

    void resolve(const QString& username) override;
    void askRoom(const QString& username) override;
    void cancel() override;
    void forgetCached() override;
    void doubtRoom() override;

private:
    enum class Shape
    {
        Fetch,
        Connect
    }; ///< older and newer form of the same request

    void find(const QString& username);
    void takeFound();
    HttpQuestion question(const QString& what, const QUrl& url) const;
    void takeRoom(const Result<RoomFacts>& facts);
    void askServiceForRoom(const std::optional<Error>& otherwise);
    void sign(Shape shape);
    void conclude(const HttpAnswer& answer);
    void announce(const SignedStart& start, const QUrl& base, const QByteArray& firstResponse);
    void fail(const Error& error, std::optional<std::chrono::milliseconds> retry = std::nullopt);

    WebcastAddresses m_addresses;
    const Clock& m_clock;
    const std::shared_ptr<Visitor> m_visitor;
    QString m_language;
    Secret m_key;
    BrowserIdentity m_identity;
    HttpLookup m_http;
    RoomLookup m_rooms;
    QString m_username;
    RoomFacts m_facts;
    bool m_doubtful = false;
    bool m_wantsRoomOnly = false; ///< nothing is to be signed
};

} // namespace racha
