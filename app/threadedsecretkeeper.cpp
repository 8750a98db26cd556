// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedsecretkeeper.h"

#include "app/keptsecrets.h"
#include "app/keychain.h"

namespace racha {

ThreadedSecretKeeper::ThreadedSecretKeeper(CommandLine line, SettingSources& sources,
                                           QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_sources(sources)
{
}

ThreadedSecretKeeper::~ThreadedSecretKeeper()
{
    if (const auto keychain = m_thread ? store() : nullptr)
        keychain->giveUp();
}

std::shared_ptr<SecretStore> ThreadedSecretKeeper::store() const
{
    return m_sources.keychain ? m_sources.keychain->store() : nullptr;
}

bool ThreadedSecretKeeper::hasKeychain() const
{
    return store() != nullptr;
}

QString ThreadedSecretKeeper::accountNow(ConnectionSecret which) const
{
    return accountOf(which,
                     connectionSettings(m_line, m_sources, {}).value_or(ConnectionSettings()));
}

PasswordPlace ThreadedSecretKeeper::place(ConnectionSecret which) const
{
    if (isKept(m_sources.settings, accountNow(which)))
        return PasswordPlace::Keychain;
    return m_sources.secrets[which].isEmpty() ? PasswordPlace::Nowhere : PasswordPlace::ThisRun;
}

/// `work` runs on the thread; what it returns runs here.
void ThreadedSecretKeeper::run(std::function<std::function<void()>(SecretStore&)> work)
{
    if (!m_thread) {
        m_thread = std::make_unique<ThreadHandle>(QStringLiteral("keychain"));
        m_worker = new QObject;
        m_worker->moveToThread(m_thread->thread());
        connect(m_thread->thread(), &QThread::finished, m_worker, &QObject::deleteLater);
    }
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = std::move(work), keychain = store()] {
            QMetaObject::invokeMethod(this, work(*keychain), Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ThreadedSecretKeeper::keep(ConnectionSecret which, const Secret& secret, bool inKeychain,
                                Kept done)
{
    m_sources.secrets[which] = secret;
    m_absent.removeAll(which);
    Q_EMIT changed(which);
    const QString account = accountNow(which);
    const bool willBeKept = inKeychain && !secret.isEmpty();
    if (!hasKeychain() || (!willBeKept && !isKept(m_sources.settings, account))) {
        done({});
        return;
    }
    run([this, account, secret, willBeKept, done](SecretStore& keychain) {
        const auto outcome =
            willBeKept ? keychain.write(account, secret) : keychain.remove(account);
        return [this, outcome, account, willBeKept, done] {
            if (outcome)
                noteKept(m_sources.settings, account, willBeKept);
            done(outcome);
        };
    });
}

void ThreadedSecretKeeper::complete(const ConnectionSettings& settings, ConnectionAnswer done)
{
    completeWith(missingSecrets(m_sources, settings), settings, std::move(done));
}

void ThreadedSecretKeeper::completeProxy(const ConnectionSettings& settings, ConnectionAnswer done)
{
    auto missing = missingSecrets(m_sources, settings);
    missing.removeIf([](ConnectionSecret each) { return each != ConnectionSecret::ProxyPassword; });
    completeWith(std::move(missing), settings, std::move(done));
}

void ThreadedSecretKeeper::completeWith(QList<ConnectionSecret> missing,
                                        const ConnectionSettings& settings, ConnectionAnswer done)
{
    missing.removeIf([this](ConnectionSecret each) { return m_absent.contains(each); });
    if (missing.isEmpty() || !hasKeychain()) {
        done(settings);
        return;
    }
    run([this, missing, settings, done](SecretStore& keychain) {
        const auto found = readKept(keychain, missing, settings);
        return [this, found, missing, settings, done] {
            for (const auto& [which, secret] : found)
                m_sources.secrets[which] = secret;
            if (found.empty())
                m_absent << missing;
            done(connectionSettings(m_line, m_sources, settings.language).value_or(settings));
        };
    });
}

} // namespace racha
