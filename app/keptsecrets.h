// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/captureoptions.h"
#include "core/settings/connectionsecret.h"
#include "core/settings/secretstore.h"

#include <QList>
#include <QString>

#include <map>

namespace racha {

/// As keychains name it: `sign-key`, `session`, `proxy:ana@proxy.example:3128`.
QString accountOf(ConnectionSecret which, const ConnectionSettings& settings);

/// Whether the settings say that it was put into the keychain; and to say so.
bool isKept(const SettingsFile& settings, const QString& account);
void noteKept(SettingsFile& settings, const QString& account, bool isKept);

/// What these settings lack and a keychain may have: what was put there, and what the way or the
/// proxy that was chosen cannot do without.
QList<ConnectionSecret> missingSecrets(const SettingSources& sources,
                                       const ConnectionSettings& settings);

/// Those that the keychain has. May wait for a person: never on the GUI thread.
std::map<ConnectionSecret, Secret> readKept(SecretStore& keychain,
                                            const QList<ConnectionSecret>& which,
                                            const ConnectionSettings& settings);

/// connectionSettings() with what the keychain has. May wait for a person: for programs without a
/// window.
Result<ConnectionSettings> wholeConnectionSettings(const CommandLine& line,
                                                   const SettingSources& sources,
                                                   const QString& language);

} // namespace racha
