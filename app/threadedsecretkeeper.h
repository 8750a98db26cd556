// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/captureoptions.h"
#include "core/base/threadhandle.h"
#include "ui/settings/secretkeeper.h"

#include <QObject>

#include <functional>
#include <memory>

namespace racha {

class SecretStore;

/// The secrets of the connection in a window: what is typed goes to the keychain, and what a live
/// needs comes from there, on a thread of its own, since a keychain may ask the person first.
/// Thread: GUI. The sources outlive it.
class ThreadedSecretKeeper final : public QObject, public SecretKeeper
{
    Q_OBJECT

public:
    ThreadedSecretKeeper(CommandLine line, SettingSources& sources, QObject* parent = nullptr);
    ~ThreadedSecretKeeper() override;

    PasswordPlace place(ConnectionSecret which) const override;
    bool hasKeychain() const override;
    void keep(ConnectionSecret which, const Secret& secret, bool inKeychain, Kept done) override;

    /// Gives the settings with what the keychain has and they lack: at once where they lack
    /// nothing, else later. What was read is known from then on.
    void complete(const ConnectionSettings& settings, ConnectionAnswer done);
    /// The same for what needs no more than the proxy: nobody is asked for a key or a session.
    void completeProxy(const ConnectionSettings& settings, ConnectionAnswer done);

Q_SIGNALS:
    /// Typed, or taken back, by the person.
    void changed(racha::ConnectionSecret which);

private:
    void completeWith(QList<ConnectionSecret> missing, const ConnectionSettings& settings,
                      ConnectionAnswer done);
    std::shared_ptr<SecretStore> store() const;
    QString accountNow(ConnectionSecret which) const;
    void run(std::function<std::function<void()>(SecretStore&)> work);

    const CommandLine m_line;
    SettingSources& m_sources;
    QList<ConnectionSecret> m_absent; ///< the keychain said that it has none
    QObject* m_worker = nullptr; ///< lives on the thread
    std::unique_ptr<ThreadHandle> m_thread; ///< ends first
};

} // namespace racha
