// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/databasechoice.h"

#include "app/keychain.h"
#include "core/base/clock.h"
#include "core/settings/datafolders.h"
#include "core/settings/secretfile.h"
#include "core/store/sql/newestschema.h"

#include <QFileInfo>

#include <array>

namespace racha {

namespace {

const QString kDatabaseName = QStringLiteral("DB_NAME");

struct Variable
{
    QByteArray value;
    SettingOrigin origin = SettingOrigin::Default;
};

std::optional<Variable> variable(const SettingSources& sources, const char* name)
{
    const QString key = QLatin1StringView(name);
    if (sources.environment.contains(key))
        return Variable {sources.environment.value(key).toUtf8(), SettingOrigin::Environment};
    if (auto value = sources.dotEnv.value(name))
        return Variable {*std::move(value), SettingOrigin::DotEnv};
    return std::nullopt;
}

QString textOf(const SettingSources& sources, const char* name, const char* fallback)
{
    const auto found = variable(sources, name);
    return found && !found->value.isEmpty() ? QString::fromUtf8(found->value)
                                            : QString::fromUtf8(fallback);
}

Result<DatabaseUrl> fromVariables(const SettingSources& sources, const QByteArray& name)
{
    DatabaseUrl url;
    url.engine = DatabaseUrl::Engine::Mysql;
    url.database = QString::fromUtf8(name);
    url.user = textOf(sources, "DB_USER", "");
    const QString port = textOf(sources, "DB_PORT", "3306");
    bool isNumber = false;
    const ushort number = port.toUShort(&isNumber);
    if (!isNumber || number == 0)
        return failure(ErrorCode::UsageInvalid,
                       QStringLiteral("DB_PORT is not a port: %1").arg(port.left(40)));
    url.hosts.push_back({textOf(sources, "DB_HOST", "localhost"), number});
    return url;
}

/// What `--set` or a variable decides for the setting of this key, unless `other` does: that is
/// made for it, and wins where both are as strong.
std::optional<SettingOverride> decidedBefore(const std::optional<Variable>& other,
                                             const SettingSources& sources, const char* key)
{
    const auto decided = sources.settings.decided(QLatin1StringView(key));
    return other && decided && other->origin <= decided->origin ? std::nullopt : decided;
}

/// DB_NAME, where it names one.
std::optional<Variable> namedDatabase(const SettingSources& sources)
{
    const auto name = variable(sources, "DB_NAME");
    return name && !name->value.isEmpty() ? name : std::nullopt;
}

Result<DatabaseChoice> chooseUrl(const CommandLine& line, const SettingSources& sources)
{
    const auto parsed = [](const QString& text, SettingOrigin origin, const QString& by) {
        return DatabaseUrl::parse(text).map([origin, by](DatabaseUrl url) {
            return DatabaseChoice {std::move(url), origin, by};
        });
    };
    const QString embedded = u"sqlite:" + datafolders::defaultStore();
    if (line.isSet(Option::Database))
        return parsed(line.value(Option::Database), SettingOrigin::CommandLine,
                      info(Option::Database).flag());
    const auto name = namedDatabase(sources);
    if (const auto decided = decidedBefore(name, sources, kSettingDatabase))
        return parsed(decided->value.isEmpty() ? embedded : decided->value, decided->origin,
                      decided->name);
    if (name) {
        return fromVariables(sources, name->value).map([&name](DatabaseUrl url) {
            return DatabaseChoice {std::move(url), name->origin, kDatabaseName};
        });
    }
    if (const auto url = sources.settings.value(QLatin1StringView(kSettingDatabase)))
        return parsed(*url, SettingOrigin::Settings, {});
    return parsed(embedded, SettingOrigin::Default, {});
}

} // namespace

QLatin1StringView originText(SettingOrigin origin)
{
    static constexpr std::array<const char*, 5> kTexts {"command line", "environment", ".env",
                                                        "settings", "default"};
    return QLatin1StringView(kTexts[static_cast<std::size_t>(origin)]);
}

Result<Secret> databasePassword(const CommandLine& line, const SettingSources& sources)
{
    if (line.isSet(Option::DatabasePasswordFile))
        return readSecretFile(line.value(Option::DatabasePasswordFile));
    const auto found = variable(sources, "DB_PASSWORD");
    const auto decided = decidedBefore(found, sources, kSettingPasswordFile);
    if (decided && !decided->value.isEmpty())
        return readSecretFile(decided->value);
    if (found && !decided)
        return Secret(found->value);
    if (!sources.typedPassword.isEmpty())
        return sources.typedPassword;
    const auto file = sources.settings.value(QLatin1StringView(kSettingPasswordFile));
    return file ? readSecretFile(*file) : Result<Secret>(Secret());
}

std::shared_ptr<PasswordSource> keychainPassword(const DatabaseUrl& url,
                                                 const SettingSources& sources)
{
    if (!url.password.isEmpty() || !sources.keychain)
        return nullptr;
    const QString account = accountOf(url);
    const bool isKept = sources.settings.value(QLatin1StringView(kSettingKeptPassword)) == account;
    return std::make_shared<KeychainPassword>(sources.keychain, account, isKept);
}

Result<DatabaseChoice> chooseDatabase(const CommandLine& line, const SettingSources& sources)
{
    auto choice = chooseUrl(line, sources);
    if (!choice)
        return choice;
    // Read for the embedded store too: an option that names no readable file is a mistake there.
    if (choice->url.engine == DatabaseUrl::Engine::Sqlite
        && !line.isSet(Option::DatabasePasswordFile))
        return choice;
    auto password = databasePassword(line, sources);
    if (!password)
        return tl::unexpected(password.error());
    if (choice->url.engine == DatabaseUrl::Engine::Mysql) {
        choice->url.password = *std::move(password);
        choice->url.passwords = keychainPassword(choice->url, sources);
    }
    return choice;
}

Result<DatabaseChoice> chooseStoreToRead(const CommandLine& line, const SettingSources& sources)
{
    auto choice = chooseDatabase(line, sources);
    if (!choice || choice->origin != SettingOrigin::Default || QFileInfo::exists(choice->url.path))
        return choice;
    if (const auto made = migrateStore(choice->url, SystemClock().now()); !made)
        return tl::unexpected(made.error());
    return choice;
}

} // namespace racha
