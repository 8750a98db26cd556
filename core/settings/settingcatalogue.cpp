// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingcatalogue.h"

#include "core/settings/settingsfile.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace racha {

namespace {

constexpr std::array kLanguages {"en", "es"};
constexpr std::array kTimeZones {"local", "utc"};
constexpr std::array kThemes {"0", "1", "2"};
constexpr std::array kProviders {"auto", "direct", "sign", "managed", "bridge"};
constexpr std::array kChartRanges {"30", "5", "0"};
constexpr std::array kJournalSyncs {"group", "each", "system"};
constexpr std::array kLogLevels {"info", "warning", "debug"};

constexpr SettingInfo choice(const char* key, std::span<const char* const> choices)
{
    return {key, SettingShape::Choice, choices, {}};
}

constexpr SettingInfo number(const char* key, const SettingRange& range)
{
    return {key, SettingShape::Number, {}, range};
}

constexpr SettingInfo wholeNumber(const char* key, const SettingRange& range)
{
    return {key, SettingShape::WholeNumber, {}, range};
}

constexpr SettingInfo shaped(const char* key, SettingShape shape)
{
    return {key, shape, {}, {}};
}

constexpr std::array kCatalogue {
    choice(kSettingLanguage, kLanguages),
    choice(kSettingTimeZone, kTimeZones),
    choice(kSettingTheme, kThemes),
    choice(kSettingProvider, kProviders),
    shaped(kSettingBridgeAllowed, SettingShape::Switch),
    shaped(kSettingBridgeUrl, SettingShape::BridgeAddress),
    shaped(kSettingSignKeyFile, SettingShape::File),
    shaped(kSettingUseSession, SettingShape::Switch),
    shaped(kSettingProxy, SettingShape::Proxy),
    number(kSettingRequestTimeout, kRequestSeconds),
    number(kSettingSilenceTimeout, kSilenceSeconds),
    shaped(kSettingDatabase, SettingShape::Database),
    shaped(kSettingPasswordFile, SettingShape::File),
    shaped(kSettingReadOnly, SettingShape::Switch),
    number(kSettingGiftIdle, kGiftIdleSeconds),
    number(kSettingLikeIdle, kLikeIdleSeconds),
    number(kSettingUsdPerDiamond, kUsdPerDiamond),
    shaped(kSettingEveryMessage, SettingShape::Switch),
    wholeNumber(kSettingPinDiamonds, kPinnedDiamonds),
    shaped(kSettingGiftTones, SettingShape::Switch),
    number(kSettingGiftToneVolume, kGiftToneVolume),
    choice(kSettingChartRange, kChartRanges),
    shaped(kSettingFeed, SettingShape::Switch),
    wholeNumber(kSettingFeedPort, kFeedPort),
    shaped(kSettingPictures, SettingShape::Switch),
    wholeNumber(kSettingCheckBudget, kChecksPerHour),
    shaped(kSettingChecking, SettingShape::Switch),
    choice(kSettingLogLevel, kLogLevels),
    choice(kSettingJournalSync, kJournalSyncs),
    wholeNumber(kSettingKeepJournals, kKeepJournalsDays),
    wholeNumber(kSettingKeptJournals, kKeptJournalsMib),
    wholeNumber(kSettingSpaceFloor, kSpaceFloorMib),
    number(kSettingReportRate, kUsdPerDiamond),
    shaped(kSettingReportCurrency, SettingShape::Text),
};

/// How many characters have to be put in, taken out or exchanged.
int distance(QStringView from, QStringView to)
{
    std::vector<int> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar have : from) {
        int diagonal = row[0]++;
        for (std::size_t i = 1; i < row.size(); ++i) {
            const bool isSame = have == to[static_cast<qsizetype>(i) - 1];
            const int exchanged = diagonal + (isSame ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({exchanged, row[i] + 1, row[i - 1] + 1});
        }
    }
    return row.back();
}

/// Who leaves the group away means the name behind it.
int unlikeness(const QString& mistaken, const QString& key)
{
    return std::min(distance(mistaken, key),
                    distance(mistaken, QStringView(key).mid(key.indexOf(u'/') + 1)));
}

} // namespace

std::span<const SettingInfo> settingCatalogue()
{
    return kCatalogue;
}

const SettingInfo* findSetting(const QString& key)
{
    const auto found =
        std::find_if(kCatalogue.begin(), kCatalogue.end(), [&key](const SettingInfo& each) {
            return key == QLatin1StringView(each.key);
        });
    return found == kCatalogue.end() ? nullptr : &*found;
}

QString settingVariable(const QString& key)
{
    return QStringLiteral("RACHA_") + QString(key).replace(u'/', u'_').toUpper();
}

QStringList settingsLike(const QString& mistaken, qsizetype count)
{
    constexpr qsizetype kLongest = 60; // as much as tells a key from another
    const QString text = mistaken.left(kLongest);
    QStringList keys;
    for (const SettingInfo& each : kCatalogue)
        keys << QLatin1StringView(each.key);
    std::stable_sort(keys.begin(), keys.end(), [&text](const QString& one, const QString& other) {
        return unlikeness(text, one) < unlikeness(text, other);
    });
    return keys.mid(0, count);
}

} // namespace racha
