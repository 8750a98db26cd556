// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/secretkeeper.h"

#include <map>

namespace racha::test {

/// Keeps at once, and answers when told to.
class ManualSecretKeeper final : public SecretKeeper
{
public:
    PasswordPlace place(ConnectionSecret which) const override
    {
        const auto found = m_places.find(which);
        return found == m_places.end() ? PasswordPlace::Nowhere : found->second;
    }

    bool hasKeychain() const override { return m_hasKeychain; }

    void setHasKeychain(bool has) { m_hasKeychain = has; }

    void keep(ConnectionSecret which, const Secret& secret, bool inKeychain, Kept done) override
    {
        m_secrets[which] = secret;
        m_places[which] = secret.isEmpty() ? PasswordPlace::Nowhere
            : inKeychain                   ? PasswordPlace::Keychain
                                           : PasswordPlace::ThisRun;
        m_done = std::move(done);
    }

    void answer(const Result<void>& outcome) { m_done(outcome); }

    bool wasAsked() const { return static_cast<bool>(m_done); }

    const ConnectionSecrets& secrets() const { return m_secrets; }

private:
    ConnectionSecrets m_secrets;
    std::map<ConnectionSecret, PasswordPlace> m_places;
    Kept m_done;
    bool m_hasKeychain = true;
};

} // namespace racha::test
