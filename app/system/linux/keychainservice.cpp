// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/keychainservice.h"

#include "app/system/linux/keychainservices.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFileInfo>
#include <QStringList>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Without an address D-Bus would start a bus of its own.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")
            && QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"));
}

/// Runs, or would be started by the first call.
bool isThere(QDBusConnectionInterface& bus, const QString& service)
{
    if (bus.isServiceRegistered(service))
        return true;
    const QDBusReply<QStringList> startable = bus.call(u"ListActivatableNames"_s);
    return startable.isValid() && startable.value().contains(service);
}

} // namespace

std::shared_ptr<SecretStore> keychainService()
{
    if (!hasSessionBus())
        return nullptr;
    QDBusConnectionInterface* const bus = QDBusConnection::sessionBus().interface();
    if (bus == nullptr)
        return nullptr;
    if (isThere(*bus, u"org.freedesktop.secrets"_s))
        return makeSecretService();
    return isThere(*bus, u"org.kde.kwalletd5"_s) ? makeKWallet() : nullptr;
}

} // namespace racha
