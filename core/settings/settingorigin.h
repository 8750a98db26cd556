// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>

#include <cstdint>

namespace racha {

/// Where a setting came from, strongest first (contract, section 2).
enum class SettingOrigin : std::uint8_t
{
    CommandLine,
    Environment,
    DotEnv,
    Settings,
    Default
};

/// What decides a setting in place of the settings file.
struct SettingOverride
{
    SettingOrigin origin = SettingOrigin::CommandLine;
    /// What to change or take away: `--proxy`, `--set feed/pin_diamonds`, `DB_NAME`.
    QString name;
    QString value; ///< as the settings file would hold it; empty: the default, or a secret
};

/// By the keys of the settings that are overridden.
using SettingOverrides = QHash<QString, SettingOverride>;

} // namespace racha
