// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/settings/connectionsecret.h"
#include "core/settings/dotenvfile.h"
#include "core/settings/settingorigin.h"
#include "core/settings/settingsfile.h"

#include <QList>
#include <QProcessEnvironment>

#include <memory>

namespace racha {

class Keychain;

/// A variable of a setting that says what the setting does not take: it is passed over.
struct WrongVariable
{
    SettingOrigin origin = SettingOrigin::Environment; ///< or `.env`
    Error error;
};

/// Everything below the command line in the order of precedence: environment, `.env`, settings.
struct SettingSources
{
    QProcessEnvironment environment;
    DotEnvFile dotEnv;
    /// With what is decided in its place, once decideSettings() was asked.
    SettingsFile settings {QString()};
    Secret typedPassword; ///< of the database, typed in the window; gone with the program
    ConnectionSecrets secrets; ///< typed in the window, or read from the keychain
    std::shared_ptr<Keychain> keychain; ///< null: none is asked
    QList<WrongVariable> wrongVariables; ///< see decideSettings()

    /// Those of this process: `.env` in the working directory, the person's settings file.
    /// Errors: file.unreadable for a `.env` that is there and cannot be read.
    static Result<SettingSources> load();
};

} // namespace racha
