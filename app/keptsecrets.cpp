// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/keptsecrets.h"

#include "app/keychain.h"
#include "core/base/logging.h"
#include "core/platform/tiktok/sessioncookies.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList keptAccounts(const SettingsFile& settings)
{
    return settings.value(QLatin1StringView(kSettingKeptSecrets))
        .value_or(QString())
        .split(u' ', Qt::SkipEmptyParts);
}

bool isNeeded(ConnectionSecret which, const SettingSources& sources,
              const ConnectionSettings& settings)
{
    switch (which) {
    case ConnectionSecret::SignKey:
        return settings.provider == ProviderChoice::Sign
            || settings.provider == ProviderChoice::Managed;
    case ConnectionSecret::ProxyPassword:
        return !settings.proxy.user().isEmpty();
    case ConnectionSecret::Session:
        return isSessionWanted(sources);
    }
    return false;
}

bool isMissing(ConnectionSecret which, const SettingSources& sources,
               const ConnectionSettings& settings)
{
    const bool mayBeThere =
        isKept(sources.settings, accountOf(which, settings)) || isNeeded(which, sources, settings);
    switch (which) {
    case ConnectionSecret::SignKey:
        return settings.signKey.isEmpty() && mayBeThere;
    case ConnectionSecret::ProxyPassword:
        return settings.proxy.type() != QNetworkProxy::NoProxy
            && settings.proxy.password().isEmpty() && mayBeThere;
    case ConnectionSecret::Session:
        return settings.session.isEmpty() && isSessionWanted(sources);
    }
    return false;
}

} // namespace

QString accountOf(ConnectionSecret which, const ConnectionSettings& settings)
{
    switch (which) {
    case ConnectionSecret::SignKey:
        return u"sign-key"_s;
    case ConnectionSecret::Session:
        return u"session"_s;
    case ConnectionSecret::ProxyPassword:
        break;
    }
    return u"proxy:%1@%2:%3"_s.arg(settings.proxy.user(), settings.proxy.hostName(),
                                   QString::number(settings.proxy.port()));
}

bool isKept(const SettingsFile& settings, const QString& account)
{
    return keptAccounts(settings).contains(account);
}

void noteKept(SettingsFile& settings, const QString& account, bool isKept)
{
    QStringList accounts = keptAccounts(settings);
    accounts.removeAll(account);
    if (isKept)
        accounts << account;
    settings.setValue(QLatin1StringView(kSettingKeptSecrets), accounts.join(u' '));
}

QList<ConnectionSecret> missingSecrets(const SettingSources& sources,
                                       const ConnectionSettings& settings)
{
    QList<ConnectionSecret> missing;
    for (const auto which :
         {ConnectionSecret::SignKey, ConnectionSecret::ProxyPassword, ConnectionSecret::Session}) {
        if (isMissing(which, sources, settings))
            missing << which;
    }
    return missing;
}

std::map<ConnectionSecret, Secret> readKept(SecretStore& keychain,
                                            const QList<ConnectionSecret>& which,
                                            const ConnectionSettings& settings)
{
    std::map<ConnectionSecret, Secret> found;
    for (const ConnectionSecret each : which) {
        const auto read = keychain.read(accountOf(each, settings));
        if (!read)
            qCWarning(lcSettings) << "the keychain gives no secret"
                                  << "cause=" << read.error().detail;
        else if (*read && each == ConnectionSecret::Session && !sessionCookies(**read))
            qCWarning(lcSettings) << "what the keychain has as a session is none";
        else if (*read)
            found[each] = **read;
    }
    return found;
}

Result<ConnectionSettings> wholeConnectionSettings(const CommandLine& line,
                                                   const SettingSources& sources,
                                                   const QString& language)
{
    auto settings = connectionSettings(line, sources, language);
    if (!settings)
        return settings;
    const auto missing = missingSecrets(sources, *settings);
    const auto store = missing.isEmpty() || !sources.keychain ? nullptr : sources.keychain->store();
    if (!store)
        return settings;
    SettingSources known = sources;
    for (const auto& [which, secret] : readKept(*store, missing, *settings))
        known.secrets[which] = secret;
    return connectionSettings(line, known, language);
}

} // namespace racha
