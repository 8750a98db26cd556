// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/decidedsettings.h"

#include "app/commandoptions.h"
#include "app/settingsources.h"
#include "app/settingvalue.h"
#include "ui/words/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kNamed = 3; ///< of the keys that may be meant

struct DecidedSettingsText
{
    Q_DECLARE_TR_FUNCTIONS(DecidedSettingsText)
};

/// As far as it can be a key: what follows may be a value that nobody should see.
QString shownKey(const QString& text)
{
    const auto* const end = std::find_if(text.begin(), text.end(), [](QChar c) {
        return !c.isLetterOrNumber() && c != u'/' && c != u'_' && c != u'-';
    });
    return text.left(std::min<qsizetype>(end - text.begin(), 60));
}

/// Where variables stand.
struct Variables
{
    SettingOrigin origin;
    QStringList names;
    std::function<QString(const QString& name)> value;
};

Variables variablesOfEnvironment(const QProcessEnvironment& environment)
{
    return {SettingOrigin::Environment, environment.keys(),
            [&environment](const QString& name) { return environment.value(name); }};
}

Variables variablesOfDotEnv(const DotEnvFile& file)
{
    QStringList names;
    for (const QByteArray& name : file.names())
        names << QString::fromUtf8(name);
    return {SettingOrigin::DotEnv, names, [&file](const QString& name) {
                return QString::fromUtf8(file.value(name.toUtf8()).value_or(QByteArray()));
            }};
}

QString keyOf(const SettingInfo& setting)
{
    return QLatin1StringView(setting.key);
}

/// `RACHA_FEED_`, for each group: no other variable of ours is called so.
bool isInAGroup(const QString& variable)
{
    const auto settings = settingCatalogue();
    return std::any_of(settings.begin(), settings.end(), [&variable](const SettingInfo& each) {
        return variable.startsWith(settingVariable(keyOf(each).section(u'/', 0, 0) + u'_'));
    });
}

bool isOfASetting(const QString& variable)
{
    const auto settings = settingCatalogue();
    return std::any_of(settings.begin(), settings.end(), [&variable](const SettingInfo& each) {
        return variable == settingVariable(keyOf(each));
    });
}

Error unknownVariable(const QString& name)
{
    QStringList similar;
    for (const QString& key : settingsLike(name.mid(settingVariable({}).size()).toLower(), kNamed))
        similar << settingVariable(key);
    return {ErrorCode::UsageInvalid,
            DecidedSettingsText::tr("%1 names no setting; similar are %2")
                .arg(name.left(60), similar.join(u", "))};
}

/// Says which secrets are sent, or to whom: a folder that somebody sent must not choose that.
bool decidesOnSecrets(const SettingInfo& setting)
{
    return setting.shape == SettingShape::File || setting.shape == SettingShape::Proxy
        || keyOf(setting) == QLatin1StringView(kSettingUseSession);
}

Error notFromDotEnv(const QString& name)
{
    return {ErrorCode::UsageInvalid,
            DecidedSettingsText::tr("%1 decides where secrets go and is read from the environment "
                                    "only")
                .arg(name)};
}

void addVariables(SettingOverrides& all, QList<WrongVariable>& wrong, const Variables& variables)
{
    for (const SettingInfo& each : settingCatalogue()) {
        const QString name = settingVariable(keyOf(each));
        const QString text = variables.value(name);
        if (text.trimmed().isEmpty())
            continue;
        if (decidesOnSecrets(each) && variables.origin == SettingOrigin::DotEnv) {
            wrong << WrongVariable {variables.origin, notFromDotEnv(name)};
            continue;
        }
        if (const auto value = settingValue(each, text, name))
            all.insert(keyOf(each), {variables.origin, name, *value});
        else
            wrong << WrongVariable {variables.origin, value.error()};
    }
    for (const QString& name : variables.names) {
        if (isInAGroup(name) && !isOfASetting(name))
            wrong << WrongVariable {variables.origin, unknownVariable(name)};
    }
}

Result<void> addSet(SettingOverrides& all, const QString& set)
{
    const QString flag = info(Option::Set).flag();
    const auto equals = set.indexOf(u'=');
    const QString key = set.left(equals).trimmed();
    if (equals < 0)
        return failure(ErrorCode::UsageInvalid,
                       DecidedSettingsText::tr("%1 needs a setting and its value, such as "
                                               "feed/pin_diamonds=500, not “%2”")
                           .arg(flag, shownKey(key)));
    const SettingInfo* const setting = findSetting(key);
    if (setting == nullptr)
        return failure(ErrorCode::UsageInvalid,
                       DecidedSettingsText::tr("%1: there is no setting “%2” to be given; similar "
                                               "are %3")
                           .arg(flag, shownKey(key), settingsLike(key, kNamed).join(u", ")));
    const QString name = flag + u' ' + key;
    const auto value = settingValue(*setting, set.mid(equals + 1), name);
    if (!value)
        return tl::unexpected(value.error());
    all.insert(key, {SettingOrigin::CommandLine, name, *value});
    return {};
}

} // namespace

Result<void> decideSettings(SettingSources& sources, const QStringList& sets)
{
    SettingOverrides all;
    sources.wrongVariables.clear();
    addVariables(all, sources.wrongVariables, variablesOfDotEnv(sources.dotEnv));
    addVariables(all, sources.wrongVariables, variablesOfEnvironment(sources.environment));
    Result<void> outcome;
    for (auto set = sets.crbegin(); set != sets.crend(); ++set) {
        const auto added = addSet(all, *set);
        if (!added && outcome)
            outcome = tl::unexpected(added.error());
    }
    sources.settings.setDecided(std::move(all));
    return outcome;
}

QString passedOverText(const WrongVariable& variable)
{
    const Error& error = variable.error;
    const bool saysWhy = error.code == ErrorCode::UsageInvalid;
    return DecidedSettingsText::tr("passed over: %1")
        .arg(saysWhy ? error.detail : error.detail + u" – " + errorSentence(error.code));
}

} // namespace racha
