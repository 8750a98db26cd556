// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace racha {

/// The settings that the person chose in the window, as a plain INI file that racha-cli reads too.
/// Never holds a secret. Thread: any; one object per thread.
class SettingsFile
{
public:
    /// `path`: see datafolders::settingsFile(). Need not exist.
    explicit SettingsFile(QString path)
        : m_path(std::move(path))
    {
    }

    /// The value of e.g. `storage/database`; nullopt where not set, or set to nothing.
    std::optional<QString> value(const QString& key) const;
    /// False where the file cannot be written.
    bool setValue(const QString& key, const QString& value);

    QString path() const { return m_path; }

private:
    QString m_path;
};

// Keys, here once.
inline constexpr auto kSettingDatabase = "storage/database";
inline constexpr auto kSettingLanguage = "general/language";
inline constexpr auto kSettingProvider = "connection/provider";
inline constexpr auto kSettingProxy = "connection/proxy";
inline constexpr auto kSettingGiftIdle = "streaks/gift_idle";
inline constexpr auto kSettingLikeIdle = "streaks/like_idle";
inline constexpr auto kSettingUsdPerDiamond = "streaks/usd_per_diamond";

} // namespace racha
