// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/settingsources.h"
#include "core/settings/settingorigin.h"
#include "core/store/databaseurl.h"

namespace racha {

/// `command line`, `environment`, `.env`, `settings`, `default`; machine output.
QLatin1StringView originText(SettingOrigin origin);

struct DatabaseChoice
{
    DatabaseUrl url; ///< with its password
    SettingOrigin origin = SettingOrigin::Default;
    QString by; ///< what chose it: `--database`, `DB_NAME`; empty for settings and default
};

/// The database that wins: `--database`, DB_NAME and its companions from the environment, the same
/// from `.env`, the settings, the embedded store. As in the predecessor, each DB_ variable is taken
/// from the environment, and from `.env` only where it is not there. So is the password, behind
/// `--database-password-file`; then come what was typed in the window and the file that the
/// settings name, and at last the keychain, which is asked when a server wants a password.
/// `--set` and the variable of the setting are as strong as the command line and as where the
/// variable stands; --database and the DB_ variables go before them there.
/// Errors: usage.* (a bad URL or DB_PORT), file.unreadable (the password file).
Result<DatabaseChoice> chooseDatabase(const CommandLine& line, const SettingSources& sources);

/// The same for what only reads: the embedded store that nobody chose is made where it is not
/// there yet, and is empty then (contract, section 3). Errors: of its making, too.
Result<DatabaseChoice> chooseStoreToRead(const CommandLine& line, const SettingSources& sources);

/// The password that goes with it; empty where there is none. Errors: file.unreadable.
Result<Secret> databasePassword(const CommandLine& line, const SettingSources& sources);

/// What the keychain has for that database, asked when a server wants it; null where the password
/// is there already, or no keychain is asked.
std::shared_ptr<PasswordSource> keychainPassword(const DatabaseUrl& url,
                                                 const SettingSources& sources);

} // namespace racha
