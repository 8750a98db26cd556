// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/settingoverrides.h"

#include "app/databasechoice.h"

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PlainOption
{
    Option option;
    const char* setting;
};

constexpr std::array kPlainOptions {
    PlainOption {Option::Lang, kSettingLanguage},
    PlainOption {Option::Provider, kSettingProvider},
    PlainOption {Option::BridgeUrl, kSettingBridgeUrl},
    PlainOption {Option::Proxy, kSettingProxy},
    PlainOption {Option::GiftIdle, kSettingGiftIdle},
    PlainOption {Option::LikeIdle, kSettingLikeIdle},
    PlainOption {Option::UsdPerDiamond, kSettingUsdPerDiamond},
};

SettingOverride byOption(Option option, const QString& value)
{
    return {SettingOrigin::CommandLine, info(option).flag(), value};
}

/// A variable of the environment, else of `.env`.
std::optional<SettingOverride> byVariable(const SettingSources& sources, const QString& name)
{
    if (sources.environment.contains(name))
        return SettingOverride {SettingOrigin::Environment, name, {}};
    if (sources.dotEnv.value(name.toUtf8()))
        return SettingOverride {SettingOrigin::DotEnv, name, {}};
    return std::nullopt;
}

void addDatabase(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    const auto choice = chooseDatabase(line, sources);
    const SettingOrigin origin = choice ? choice->origin : SettingOrigin::Default;
    if (origin >= SettingOrigin::Settings)
        return;
    const bool isOption = origin == SettingOrigin::CommandLine;
    all.insert(
        QLatin1StringView(kSettingDatabase),
        {origin, isOption ? info(Option::Database).flag() : u"DB_NAME"_s, choice->url.text()});
}

void addPassword(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    const QString key = QLatin1StringView(kSettingPasswordFile);
    if (line.isSet(Option::DatabasePasswordFile))
        all.insert(
            key, byOption(Option::DatabasePasswordFile, line.value(Option::DatabasePasswordFile)));
    else if (const auto variable = byVariable(sources, u"DB_PASSWORD"_s))
        all.insert(key, *variable);
}

void addSignKey(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    const QString key = QLatin1StringView(kSettingSignKeyFile);
    if (line.isSet(Option::SignKeyFile))
        all.insert(key, byOption(Option::SignKeyFile, line.value(Option::SignKeyFile)));
    else if (!sources.environment.value(u"RACHA_SIGN_KEY"_s).isEmpty())
        all.insert(key, {SettingOrigin::Environment, u"RACHA_SIGN_KEY"_s, {}});
}

void addWays(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    const QString key = QLatin1StringView(kSettingUseSession);
    if (line.isSet(Option::SessionFile))
        all.insert(key, byOption(Option::SessionFile, u"1"_s));
    else if (!sources.environment.value(u"RACHA_SESSION"_s).isEmpty())
        all.insert(key, {SettingOrigin::Environment, u"RACHA_SESSION"_s, u"1"_s});
    if (sources.environment.contains(u"RACHA_PROXY_PASSWORD"_s))
        all.insert(QLatin1StringView(kOverriddenProxyPassword),
                   {SettingOrigin::Environment, u"RACHA_PROXY_PASSWORD"_s, {}});
    if (line.isSet(Option::BridgeUrl))
        all.insert(QLatin1StringView(kSettingBridgeAllowed), byOption(Option::BridgeUrl, u"1"_s));
}

} // namespace

SettingOverrides settingOverrides(const CommandLine& line, const SettingSources& sources)
{
    SettingOverrides all;
    for (const PlainOption& each : kPlainOptions) {
        if (line.isSet(each.option))
            all.insert(QLatin1StringView(each.setting),
                       byOption(each.option, line.value(each.option)));
    }
    addDatabase(all, line, sources);
    addPassword(all, line, sources);
    addSignKey(all, line, sources);
    addWays(all, line, sources);
    // Qt applies these rules after ours.
    if (sources.environment.contains(u"QT_LOGGING_RULES"_s))
        all.insert(QLatin1StringView(kSettingLogLevel),
                   {SettingOrigin::Environment, u"QT_LOGGING_RULES"_s, {}});
    return all;
}

} // namespace racha
