// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/settingsources.h"
#include "core/settings/settingorigin.h"

namespace racha {

/// What the command line, the environment and `.env` decide in place of the settings dialog, which
/// shows it and lets nobody change it there: `--set` and the variables of settings as
/// decideSettings() found them, and the options and variables that are made for one. Without
/// secrets: these have a name and no value.
SettingOverrides settingOverrides(const CommandLine& line, const SettingSources& sources);

} // namespace racha
