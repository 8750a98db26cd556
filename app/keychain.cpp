// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/keychain.h"

#include "app/system/keychainservice.h"
#include "core/base/logging.h"

#include <QStringList>

namespace racha {

using namespace Qt::Literals::StringLiterals;

std::shared_ptr<SecretStore> Keychain::store()
{
    const std::lock_guard lock(m_mutex);
    if (!m_store)
        m_store = keychainService();
    return *m_store;
}

QString accountOf(const DatabaseUrl& url)
{
    QStringList hosts;
    for (const DatabaseUrl::Host& host : url.hosts)
        hosts << host.name + u':' + QString::number(host.port);
    return url.user + u'@' + hosts.join(u',') + u'/' + url.database;
}

KeychainPassword::KeychainPassword(std::shared_ptr<Keychain> keychain, QString account, bool isKept)
    : m_keychain(std::move(keychain))
    , m_account(std::move(account))
    , m_isExpected(isKept)
{
}

Secret KeychainPassword::password()
{
    const std::lock_guard lock(m_asking);
    if (m_password)
        return *m_password;
    const auto store = m_keychain->store();
    auto read = store ? store->read(m_account) : Result<std::optional<Secret>>(std::nullopt);
    if (!read) {
        // Not remembered: a keychain that was locked may be open the next time.
        qCWarning(lcSettings) << "the keychain gives no password"
                              << "cause=" << read.error().detail;
        return {};
    }
    m_password = read->value_or(Secret());
    m_isExpected = !m_password->isEmpty();
    return *m_password;
}

void KeychainPassword::giveUp()
{
    if (const auto store = m_keychain->store())
        store->giveUp();
}

} // namespace racha
