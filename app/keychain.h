// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/secretstore.h"
#include "core/store/databaseurl.h"
#include "core/store/passwordsource.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace racha {

/// Whose password it is: `ana@db.example:3306/racha`.
QString accountOf(const DatabaseUrl& url);

/// The keychain of this desktop, looked for when first wanted. Thread: any.
class Keychain
{
public:
    /// Null where there is none.
    std::shared_ptr<SecretStore> store();

private:
    std::mutex m_mutex;
    std::optional<std::shared_ptr<SecretStore>> m_store;
};

/// The password of one database in a keychain, read when a server asks for it, and once.
class KeychainPassword final : public PasswordSource
{
public:
    /// `isKept`: it was put there by us.
    KeychainPassword(std::shared_ptr<Keychain> keychain, QString account, bool isKept);

    bool isExpected() const override { return m_isExpected; }

    Secret password() override;
    void giveUp() override;

private:
    const std::shared_ptr<Keychain> m_keychain;
    const QString m_account;
    std::atomic<bool> m_isExpected;
    std::mutex m_asking;
    std::optional<Secret> m_password; ///< once asked
};

} // namespace racha
