// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settinglimits.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <span>

namespace racha {

enum class SettingShape : std::uint8_t
{
    Choice,
    Switch, ///< stored as `1`, else not at all
    Number,
    WholeNumber,
    Text,
    File, ///< path of a file that can be read
    Proxy,
    BridgeAddress, ///< http on this computer
    Database, ///< URL without password
};

/// A setting that the command line and the environment may decide for one run, and what it takes.
/// Secrets, what Racha notes for itself and the places of windows are none.
struct SettingInfo
{
    const char* key = nullptr;
    SettingShape shape = SettingShape::Text;
    std::span<const char* const> choices {}; ///< as stored, the default with its name
    SettingRange range {};
};

/// All of them. What the settings dialog offers is among them.
std::span<const SettingInfo> settingCatalogue();

/// Null where there is none of that key.
const SettingInfo* findSetting(const QString& key);

/// The variable of a key: `feed/pin_diamonds` has `RACHA_FEED_PIN_DIAMONDS`.
QString settingVariable(const QString& key);

/// The keys that are spelled most like a mistaken one, with or without its group; best first.
QStringList settingsLike(const QString& mistaken, qsizetype count);

} // namespace racha
