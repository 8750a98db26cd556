// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settingorigin.h"

#include <QString>

#include <optional>

namespace racha {

/// The settings that the person chose in the window, as a plain INI file that racha-cli reads too.
/// Never holds a secret. Thread: any; one object per thread.
///
/// What the command line and the environment decide stands before it: so whoever reads a setting
/// here reads the one that is in force.
class SettingsFile
{
public:
    /// `path`: see datafolders::settingsFile(). Need not exist.
    explicit SettingsFile(QString path)
        : m_path(std::move(path))
    {
    }

    /// From now on these have the values that they have there; an empty one has its default.
    void setDecided(SettingOverrides decided) { m_decided = std::move(decided); }

    const SettingOverrides& decided() const { return m_decided; }

    /// What decides this one in place of the file; nullopt: the file.
    std::optional<SettingOverride> decided(const QString& key) const;

    /// The value of e.g. `storage/database`; nullopt where not set, or set to nothing.
    std::optional<QString> value(const QString& key) const;
    /// False where the file cannot be written. What is decided elsewhere stays in the file as it
    /// is: that is for one run.
    bool setValue(const QString& key, const QString& value);

    QString path() const { return m_path; }

private:
    QString m_path;
    SettingOverrides m_decided;
};

// Keys, here once.
inline constexpr auto kSettingLanguage = "general/language"; ///< `en`, `es`; else the system's
inline constexpr auto kSettingTimeZone = "general/time_zone"; ///< `utc`; else the computer's
inline constexpr auto kSettingTheme = "window/theme"; ///< 0 as the system, 1 light, 2 dark
inline constexpr auto kSettingProvider = "connection/provider"; ///< as --provider
inline constexpr auto kSettingBridgeUrl = "connection/bridge_url"; ///< of this computer
inline constexpr auto kSettingBridgeAllowed = "connection/bridge_in_auto"; ///< `1`
inline constexpr auto kSettingUseSession = "connection/use_session"; ///< `1`: a login is sent
/// Which secrets of the connection are in the keychain, as it names them; not the secrets.
inline constexpr auto kSettingKeptSecrets = "connection/kept_secrets";
/// Never in the file: who decides the proxy's password.
inline constexpr auto kOverriddenProxyPassword = "connection/proxy_password";
inline constexpr auto kSettingProxy = "connection/proxy";
inline constexpr auto kSettingRequestTimeout = "connection/request_timeout"; ///< seconds
/// Seconds without a sign of life.
inline constexpr auto kSettingSilenceTimeout = "connection/silence_timeout";
inline constexpr auto kSettingSignKeyFile = "connection/sign_key_file"; ///< path, not the key
inline constexpr auto kSettingDatabase = "storage/database"; ///< URL without password
inline constexpr auto kSettingReadOnly = "storage/read_only"; ///< `1`: the store is only read
/// Whose database password is in the keychain, as keychains name it; not the password.
inline constexpr auto kSettingKeptPassword = "storage/kept_password";
inline constexpr auto kSettingPasswordFile = "storage/password_file"; ///< path, not the password
inline constexpr auto kSettingJournalSync = "storage/journal_sync"; ///< `system`, `group`, `each`
inline constexpr auto kSettingKeepJournals = "storage/keep_journals_days"; ///< 0: none
inline constexpr auto kSettingKeptJournals = "storage/keep_journals_mib"; ///< at most, together
inline constexpr auto kSettingSpaceFloor = "storage/free_space_floor_mib"; ///< left to others
inline constexpr auto kSettingGiftIdle = "streaks/gift_idle"; ///< seconds
inline constexpr auto kSettingLikeIdle = "streaks/like_idle"; ///< seconds
inline constexpr auto kSettingUsdPerDiamond = "streaks/usd_per_diamond";
inline constexpr auto kSettingEveryMessage = "feed/every_message"; ///< `1`: streaks not gathered
inline constexpr auto kSettingPinDiamonds = "feed/pin_diamonds"; ///< gifts from here on are pinned
inline constexpr auto kSettingGiftTones = "feed/gift_tones"; ///< `1`: gifts are heard
inline constexpr auto kSettingGiftToneVolume = "feed/gift_tone_volume"; ///< per cent
inline constexpr auto kSettingChartRange = "charts/range"; ///< minutes; 0: all
inline constexpr auto kSettingPictures = "privacy/pictures"; ///< `1`: avatars, gifts are fetched
inline constexpr auto kSettingLogLevel = "advanced/log_level"; ///< `warning`, `info`, `debug`
inline constexpr auto kSettingFirstRunDone = "window/first_run"; ///< `1`: seen or skipped
inline constexpr auto kSettingReportRate = "reports/per_diamond"; ///< in the currency below
inline constexpr auto kSettingReportCurrency = "reports/currency"; ///< code or name; empty: USD
inline constexpr auto kSettingCheckBudget = "watchlist/requests_per_hour"; ///< at most
inline constexpr auto kSettingFeed = "feed_out/on"; ///< `1`: the local feed is open
inline constexpr auto kSettingFeedPort = "feed_out/port"; ///< of 127.0.0.1
inline constexpr auto kSettingChecking = "watchlist/checking"; ///< `1`: who of the list is live

} // namespace racha
