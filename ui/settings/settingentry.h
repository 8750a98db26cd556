// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settinglimits.h"

#include <QString>

#include <cstdint>
#include <span>

namespace racha {

enum class SettingsSection : std::uint8_t
{
    General,
    Connection,
    Storage,
    Streaks,
    Feed,
    Charts,
    LocalFeed,
    Privacy,
    Advanced,
};
inline constexpr std::size_t kSettingsSections =
    static_cast<std::size_t>(SettingsSection::Advanced) + 1;

enum class SettingKind : std::uint8_t
{
    Choice,
    Number,
    Switch, ///< stored as `1`, else not at all
    Proxy,
    BridgeAddress, ///< http on this computer
    File, ///< path of a file that is there
};

/// When a changed setting is heeded.
enum class SettingEffect : std::uint8_t
{
    AtOnce,
    NextLive,
};

struct SettingChoice
{
    const char* value; ///< as stored; empty: not at all
    const char* text; ///< source text, context `Settings`; names of languages stay as they are
    QString (*detail)() = nullptr; ///< what `%1` in it stands for
};

/// One setting of the dialog: where it is stored, what it may be, and its words (source texts,
/// context `Settings`).
struct SettingEntry
{
    SettingsSection section = SettingsSection::General;
    const char* key = nullptr;
    SettingKind kind = SettingKind::Choice;
    SettingEffect effect = SettingEffect::AtOnce;
    const char* title = nullptr;
    const char* hint = nullptr;
    std::span<const SettingChoice> choices {}; ///< the first is the default
    SettingRange range {};
    int decimals = 0;
    double step = 1.0;
    const char* unit = nullptr; ///< with %1 for the number
};

/// All settings that are no form of their own, in the order of the pages.
std::span<const SettingEntry> settingEntries();

/// A text of an entry in the language in force.
QString settingText(const char* source);
QString choiceText(const SettingChoice& choice);

/// What a page is called, says of itself, and which drawing it has.
QString sectionTitle(SettingsSection section);
QString sectionIntroduction(SettingsSection section);
QString sectionIcon(SettingsSection section);
/// Its anchor in the manual.
QString sectionTopic(SettingsSection section);

} // namespace racha
