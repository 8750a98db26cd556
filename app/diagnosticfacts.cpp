// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/databasechoice.h"
#include "app/diagnosticreport.h"
#include "app/settingoverrides.h"
#include "app/versions.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSysInfo>
#include <QThread>

#include <array>
#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLogLines = 200;

/// What is told of the settings file: these and no others.
constexpr std::array kReported {
    kSettingLanguage,       kSettingTheme,          kSettingProvider,     kSettingProxy,
    kSettingSignKeyFile,    kSettingDatabase,       kSettingPasswordFile, kSettingGiftIdle,
    kSettingLikeIdle,       kSettingUsdPerDiamond,  kSettingEveryMessage, kSettingPinDiamonds,
    kSettingChartRange,     kSettingLogLevel,       kSettingPictures,     kSettingReadOnly,
    kSettingBridgeUrl,      kSettingBridgeAllowed,  kSettingUseSession,   kSettingTimeZone,
    kSettingRequestTimeout, kSettingSilenceTimeout,
};

/// The programs' own versions, and what they run on.
DiagnosticFacts::Table versionsAndSystem()
{
    return versions()
        + DiagnosticFacts::Table {
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion())},
            {u"processor"_s,
             u"%1, %2 threads"_s.arg(QSysInfo::currentCpuArchitecture())
                 .arg(QThread::idealThreadCount())},
            {u"locale"_s, QLocale::system().name()},
            {u"platform"_s,
             qEnvironmentVariable("QT_QPA_PLATFORM",
                                  qEnvironmentVariable("XDG_SESSION_TYPE", u"-"_s))},
        };
}

QString settingText(const QString& key, const SettingOverrides& overrides,
                    const SettingsFile& settings)
{
    if (const auto found = overrides.constFind(key); found != overrides.cend()) {
        const auto decided = settings.decided(key);
        const bool isDefault = decided && decided->name == found->name; // else it is a secret
        const QString empty = isDefault ? u"-"_s : u"(set)"_s;
        const QString value = found->value.isEmpty() ? empty : found->value;
        return u"%1 (%2, %3)"_s.arg(value, QString(originText(found->origin)), found->name);
    }
    const auto value = settings.value(key);
    return value ? QString(*value + u" (settings)") : u"- (default)"_s;
}

DiagnosticFacts::Table settingsInForce(const CommandLine& line, const SettingSources& sources)
{
    const SettingOverrides overrides = settingOverrides(line, sources);
    DiagnosticFacts::Table table;
    for (const char* const key : kReported)
        table.append({QLatin1StringView(key),
                      settingText(QLatin1StringView(key), overrides, sources.settings)});
    return table;
}

/// All that this process knows of secrets, those that are not in use too.
QList<Secret> secretsOf(const CommandLine& line, const SettingSources& sources)
{
    QList<Secret> secrets {signKey(line, sources).value_or(Secret()),
                           databasePassword(line, sources).value_or(Secret()),
                           sources.typedPassword};
    for (const QString& name :
         {u"DB_PASSWORD"_s, u"RACHA_SIGN_KEY"_s, u"RACHA_PROXY_PASSWORD"_s, u"RACHA_SESSION"_s}) {
        secrets << Secret(sources.environment.value(name).toUtf8())
                << Secret(sources.dotEnv.value(name.toUtf8()).value_or(QByteArray()));
    }
    secrets << sources.secrets[ConnectionSecret::SignKey]
            << sources.secrets[ConnectionSecret::ProxyPassword];
    // Each cookie for itself: they may be told one by one.
    for (const auto& cookie : session(line, sources).value_or(Secret()).reveal().split(';'))
        secrets << Secret(cookie.mid(cookie.indexOf('=') + 1).trimmed());
    return secrets;
}

} // namespace

DiagnosticFacts diagnosticFacts(const CommandLine& line, const SettingSources& sources,
                                const Statistics& statistics, const CaptureNotes& captures,
                                const LogRing& log)
{
    DiagnosticFacts facts;
    facts.at = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    facts.versions = versionsAndSystem();
    facts.settings = settingsInForce(line, sources);
    facts.statistics = statistics;
    facts.captures = captures.captures();
    facts.log = log.newest(kLogLines);
    facts.redaction = Redaction(secretsOf(line, sources), QDir::homePath());
    return facts;
}

} // namespace racha
