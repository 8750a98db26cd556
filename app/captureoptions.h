// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/settingsources.h"
#include "core/journal/journalretention.h"
#include "core/journal/journalsettings.h"
#include "core/platform/connectionsettings.h"
#include "core/streak/streak.h"

namespace racha {

/// Command line before environment before `.env` before settings, without asking a keychain (see
/// keptsecrets.h). `language`: `en` or `es`. Errors: usage.invalid, usage.credentials_in_url,
/// file.unreadable.
Result<ConnectionSettings>
connectionSettings(const CommandLine& line, const SettingSources& sources, const QString& language);

/// How journals are written, and how long they stay once they are stored. What the settings say
/// wrongly is as if they said nothing.
JournalSettings journalSettings(const SettingSources& sources);
JournalKeeping journalKeeping(const SettingSources& sources);

/// Whether each number of the settings file is one, and in its range: those that are not are passed
/// over in silence otherwise. Errors: usage.invalid, with the first of them.
Result<void> checkNumbers(const SettingsFile& settings);

Result<StreakSettings> streakSettings(const CommandLine& line, const SettingSources& sources);
/// How many requests an hour the watch list may cost.
int checksPerHour(const SettingSources& sources);
/// The key for the signing service: `--sign-key-file`, a file that `--set` names, RACHA_SIGN_KEY, a
/// file that a variable names, what was typed or came from the keychain, the file that the settings
/// name; empty where there is none. Errors: file.unreadable.
Result<Secret> signKey(const CommandLine& line, const SettingSources& sources);
/// The cookies of a login: `--session-file`, RACHA_SESSION unless `--set` switches it off, and
/// where the settings want one, what was typed or came from the keychain; empty where there is
/// none. Errors: file.unreadable, usage.invalid (there is no such cookie in it).
Result<Secret> session(const CommandLine& line, const SettingSources& sources);
bool isSessionWanted(const SettingSources& sources);

} // namespace racha
