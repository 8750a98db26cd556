// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/platform/tiktok/browseridentity.h"
#include "core/platform/tiktok/httplookup.h"
#include "core/platform/tiktok/lookuptimings.h"

#include <functional>

namespace racha {

/// The anonymous cookie `ttwid`: from the home page, else from the registration. The visitor keeps
/// it for two hours, or until the server refused us with it. Value of a Cookie header, exactly as
/// received.
class CookieLookup
{
public:
    using Continuation = std::function<void(const Result<Secret>&)>;

    /// All outlive it.
    CookieLookup(HttpLookup& http, const WebcastAddresses& addresses, Visitor& visitor,
                 const LookupTimings& timings);

    /// Errors: net.*, live.blocked (neither way gave a cookie). Without a host that could be asked
    /// the cookie is empty.
    void find(const BrowserIdentity& identity, Continuation then);
    void forget();

private:
    void askHome();
    void askRegistration();
    void take(const HttpAnswer& answer, const std::function<void()>& otherwise);
    void giveUp();

    HttpLookup& m_http;
    const WebcastAddresses& m_addresses;
    Visitor& m_visitor;
    LookupTimings m_timings;
    BrowserIdentity m_identity;
    Continuation m_then;
    std::optional<Error> m_failure; ///< of the first way, should the second have none
    Secret m_given; ///< last
};

} // namespace racha
