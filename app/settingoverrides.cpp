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

/// What is made for this setting wins over `--set` and its variable where both are as strong.
void add(SettingOverrides& all, const char* key, const SettingOverride& what)
{
    const auto found = all.constFind(QLatin1StringView(key));
    if (found == all.cend() || what.origin <= found->origin)
        all.insert(QLatin1StringView(key), what);
}

void addDatabase(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    const auto choice = chooseDatabase(line, sources);
    if (choice && !choice->by.isEmpty())
        add(all, kSettingDatabase, {choice->origin, choice->by, choice->url.text()});
}

void addPassword(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    if (line.isSet(Option::DatabasePasswordFile))
        add(all, kSettingPasswordFile,
            byOption(Option::DatabasePasswordFile, line.value(Option::DatabasePasswordFile)));
    else if (const auto variable = byVariable(sources, u"DB_PASSWORD"_s))
        add(all, kSettingPasswordFile, *variable);
}

void addSignKey(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    if (line.isSet(Option::SignKeyFile))
        add(all, kSettingSignKeyFile,
            byOption(Option::SignKeyFile, line.value(Option::SignKeyFile)));
    else if (!sources.environment.value(u"RACHA_SIGN_KEY"_s).isEmpty())
        add(all, kSettingSignKeyFile, {SettingOrigin::Environment, u"RACHA_SIGN_KEY"_s, {}});
}

void addWays(SettingOverrides& all, const CommandLine& line, const SettingSources& sources)
{
    if (line.isSet(Option::SessionFile))
        add(all, kSettingUseSession, byOption(Option::SessionFile, u"1"_s));
    else if (!sources.environment.value(u"RACHA_SESSION"_s).isEmpty())
        add(all, kSettingUseSession, {SettingOrigin::Environment, u"RACHA_SESSION"_s, u"1"_s});
    if (sources.environment.contains(u"RACHA_PROXY_PASSWORD"_s))
        add(all, kOverriddenProxyPassword,
            {SettingOrigin::Environment, u"RACHA_PROXY_PASSWORD"_s, {}});
    if (line.isSet(Option::BridgeUrl))
        add(all, kSettingBridgeAllowed, byOption(Option::BridgeUrl, u"1"_s));
}

} // namespace

SettingOverrides settingOverrides(const CommandLine& line, const SettingSources& sources)
{
    SettingOverrides all = sources.settings.decided();
    for (const PlainOption& each : kPlainOptions) {
        if (line.isSet(each.option))
            add(all, each.setting, byOption(each.option, line.value(each.option)));
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
