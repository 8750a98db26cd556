// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/settings/settingentry.h"

#include "core/settings/settingsfile.h"
#include "ui/words/displayzone.h"

#include <QCoreApplication>

#include <array>

namespace racha {

namespace {

// clang-format off
constexpr std::array kLanguages {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "As the system")},
    SettingChoice {"en", "English"},
    SettingChoice {"es", "Español"},
};
constexpr std::array kThemes {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "As the system")},
    SettingChoice {"1", QT_TRANSLATE_NOOP("Settings", "Light")},
    SettingChoice {"2", QT_TRANSLATE_NOOP("Settings", "Dark")},
};
constexpr std::array kTimeZones {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "Of this computer (%1)"), computerZoneName},
    SettingChoice {"utc", "UTC"},
};
constexpr std::array kProviders {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "Automatic")},
    SettingChoice {"direct", QT_TRANSLATE_NOOP("Settings", "Directly from TikTok")},
    SettingChoice {"sign", QT_TRANSLATE_NOOP("Settings", "Through the signing service")},
    SettingChoice {"managed", QT_TRANSLATE_NOOP("Settings", "By the service's own socket")},
    SettingChoice {"bridge", QT_TRANSLATE_NOOP("Settings", "Through my browser")},
};
constexpr std::array kChartRanges {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "30 minutes")},
    SettingChoice {"5", QT_TRANSLATE_NOOP("Settings", "5 minutes")},
    SettingChoice {"0", QT_TRANSLATE_NOOP("Settings", "The whole live")},
};
constexpr std::array kJournalSyncs {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "Ten times a second")},
    SettingChoice {"each", QT_TRANSLATE_NOOP("Settings", "With every message")},
    SettingChoice {"system", QT_TRANSLATE_NOOP("Settings", "When the system likes")},
};
constexpr std::array kLogLevels {
    SettingChoice {"", QT_TRANSLATE_NOOP("Settings", "Normal")},
    SettingChoice {"warning", QT_TRANSLATE_NOOP("Settings", "Warnings and errors")},
    SettingChoice {"debug", QT_TRANSLATE_NOOP("Settings", "Everything")},
};

constexpr std::array kEntries {
    SettingEntry {.section = SettingsSection::General, .key = kSettingLanguage,
     .title = QT_TRANSLATE_NOOP("Settings", "Language"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Of the window, of numbers and of dates. Stored data does not depend on it."),
     .choices = kLanguages},
    SettingEntry {.section = SettingsSection::General, .key = kSettingTimeZone,
     .title = QT_TRANSLATE_NOOP("Settings", "Times"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Days and hours begin by this clock. Exports and times in filters do not depend on it."),
     .choices = kTimeZones},
    SettingEntry {.section = SettingsSection::General, .key = kSettingTheme,
     .title = QT_TRANSLATE_NOOP("Settings", "Theme"),
     .choices = kThemes},

    SettingEntry {.section = SettingsSection::Connection, .key = kSettingProvider,
     .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Way to the live"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Automatic asks TikTok directly, then the signing service and its socket where that fails and a key is known, then your browser where you allow it. The service learns which live you watch."),
     .choices = kProviders},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingBridgeAllowed,
     .kind = SettingKind::Switch, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Turn to my browser when nothing else works"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Racha opens the live in a tab of it and reads along; it never reads cookies. Start it with: chromium --remote-debugging-port=9222 --user-data-dir=FOLDER --mute-audio. While that runs, any program of yours can steer this browser.")},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingBridgeUrl,
     .kind = SettingKind::BridgeAddress, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Address of the browser"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Of this computer only; the port is that of --remote-debugging-port.")},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingSignKeyFile,
     .kind = SettingKind::File, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "File with the signing key"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Its first line is the key, instead of the field below. Racha remembers the path and never stores the key in its settings. The variable RACHA_SIGN_KEY does the same.")},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingUseSession,
     .kind = SettingKind::Switch, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Use a TikTok session for restricted lives"),
     .hint = QT_TRANSLATE_NOOP("Settings", "For lives that are limited by age or to friends. Whoever has a session owns the account, and TikTok may log it out or lock it when it is used by a program. It is sent to TikTok alone, encrypted, never to the signing service; take an account that you can spare.")},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingProxy,
     .kind = SettingKind::Proxy, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Proxy"),
     .hint = QT_TRANSLATE_NOOP("Settings", "http://host:port or socks5://host:port, for everything that Racha asks for. Its password comes from the field below or the variable RACHA_PROXY_PASSWORD.")},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingRequestTimeout,
     .kind = SettingKind::Number, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Give up a request after"),
     .hint = QT_TRANSLATE_NOOP("Settings", "One question on the way to a live, from its start to the last byte of the answer. More helps behind a slow network or proxy; less tells sooner that nobody answers."),
     .range = kRequestSeconds, .unit = QT_TRANSLATE_NOOP("Settings", "%1 s")},
    SettingEntry {.section = SettingsSection::Connection, .key = kSettingSilenceTimeout,
     .kind = SettingKind::Number, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Replace a silent connection after"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Without any sign of life, not even the echo of a heartbeat. This does not concern a live in which nobody says anything: Racha asks about that instead."),
     .range = kSilenceSeconds, .step = 5.0, .unit = QT_TRANSLATE_NOOP("Settings", "%1 s")},

    SettingEntry {.section = SettingsSection::Storage, .key = kSettingReadOnly,
     .kind = SettingKind::Switch, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Only read this store"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Search, reports and export work; nothing is stored, changed or deleted. Lives that you watch meanwhile are shown and not kept.")},

    SettingEntry {.section = SettingsSection::Streaks, .key = kSettingGiftIdle,
     .kind = SettingKind::Number, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "A gift streak ends after"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Without a further gift of the same run for so long. TikTok mostly says itself when a streak is over; this is for when it does not."),
     .range = kGiftIdleSeconds, .unit = QT_TRANSLATE_NOOP("Settings", "%1 s")},
    SettingEntry {.section = SettingsSection::Streaks, .key = kSettingLikeIdle,
     .kind = SettingKind::Number, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "A like streak ends after"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Without a further like of the same person for so long."),
     .range = kLikeIdleSeconds, .unit = QT_TRANSLATE_NOOP("Settings", "%1 s")},
    SettingEntry {.section = SettingsSection::Streaks, .key = kSettingUsdPerDiamond,
     .kind = SettingKind::Number, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "US dollars per diamond"),
     .hint = QT_TRANSLATE_NOOP("Settings", "For estimates only, and stored with each gift. A host can withdraw 0.005 at best; buyers pay more than 0.01."),
     .range = kUsdPerDiamond, .decimals = 4, .step = 0.001, .unit = QT_TRANSLATE_NOOP("Settings", "$%1")},

    SettingEntry {.section = SettingsSection::Feed, .key = kSettingEveryMessage,
     .kind = SettingKind::Switch,
     .title = QT_TRANSLATE_NOOP("Settings", "Show every message"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Otherwise a streak is one row that grows, and people who join are counted in one row.")},
    SettingEntry {.section = SettingsSection::Feed, .key = kSettingPinDiamonds,
     .kind = SettingKind::Number,
     .title = QT_TRANSLATE_NOOP("Settings", "Pin gifts from"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Large gifts stay above the feed while they are news. 0 pins none."),
     .range = kPinnedDiamonds, .step = 100.0, .unit = QT_TRANSLATE_NOOP("Settings", "%1 diamonds")},
    SettingEntry {.section = SettingsSection::Feed, .key = kSettingGiftTones,
     .kind = SettingKind::Switch,
     .title = QT_TRANSLATE_NOOP("Settings", "Play a tone for each gift"),
     .hint = QT_TRANSLATE_NOOP("Settings", "The higher the tone, the more diamonds: 1 is the lowest of 15 notes, 44,999 and more the highest. Only in the tab that is shown; when more than eight gifts come in a second, several share one tone, for their sum.")},
    SettingEntry {.section = SettingsSection::Feed, .key = kSettingGiftToneVolume,
     .kind = SettingKind::Number,
     .title = QT_TRANSLATE_NOOP("Settings", "Volume of the tones"),
     .range = kGiftToneVolume, .step = 10.0, .unit = QT_TRANSLATE_NOOP("Settings", "%1%")},

    SettingEntry {.section = SettingsSection::Charts, .key = kSettingChartRange,
     .title = QT_TRANSLATE_NOOP("Settings", "Charts begin with the last"),
     .hint = QT_TRANSLATE_NOOP("Settings", "What a live opens with. Each chart can be changed while you watch."),
     .choices = kChartRanges},

    SettingEntry {.section = SettingsSection::LocalFeed, .key = kSettingFeed,
     .kind = SettingKind::Switch,
     .title = QT_TRANSLATE_NOOP("Settings", "Send events to programs of this computer"),
     .hint = QT_TRANSLATE_NOOP("Settings", "As JSON Lines over a WebSocket, to those who know the token. No other computer reaches it.")},
    SettingEntry {.section = SettingsSection::LocalFeed, .key = kSettingFeedPort,
     .kind = SettingKind::Number,
     .title = QT_TRANSLATE_NOOP("Settings", "Port"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Of 127.0.0.1. Change it where another program has it already."),
     .range = kFeedPort, .unit = "%1"},

    SettingEntry {.section = SettingsSection::Privacy, .key = kSettingPictures,
     .kind = SettingKind::Switch,
     .title = QT_TRANSLATE_NOOP("Settings", "Show avatars and pictures of gifts"),
     .hint = QT_TRANSLATE_NOOP("Settings", "They come from TikTok's picture servers, which then see your address. They stay in a folder of at most 32 MiB, and are never stored with the events.")},

    SettingEntry {.section = SettingsSection::Advanced, .key = kSettingCheckBudget,
     .kind = SettingKind::Number,
     .title = QT_TRANSLATE_NOOP("Settings", "The watch list asks at most"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Requests to TikTok in any hour, for all names together. With fewer a live is noticed later; with many TikTok may refuse to answer."),
     .range = kChecksPerHour, .step = 30.0, .unit = QT_TRANSLATE_NOOP("Settings", "%1 an hour")},
    SettingEntry {.section = SettingsSection::Advanced, .key = kSettingLogLevel,
     .title = QT_TRANSLATE_NOOP("Settings", "Keep in the log"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Normal keeps changes of state too; everything is for finding a fault. The log holds no passwords, keys or cookies, and takes at most 5 MiB."),
     .choices = kLogLevels},
    SettingEntry {.section = SettingsSection::Advanced, .key = kSettingJournalSync,
     .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Bring the journal to the disk"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Messages are acknowledged to TikTok once they are there. What the system has not written yet is lost where power fails, though not where Racha crashes; every message costs most."),
     .choices = kJournalSyncs},
    SettingEntry {.section = SettingsSection::Advanced, .key = kSettingKeepJournals,
     .kind = SettingKind::Number,
     .title = QT_TRANSLATE_NOOP("Settings", "Keep journals for"),
     .hint = QT_TRANSLATE_NOOP("Settings", "Of lives that are over and wholly stored. 0 removes them at once; one that is not wholly stored always stays."),
     .range = kKeepJournalsDays, .unit = QT_TRANSLATE_NOOP("Settings", "%1 days")},
    SettingEntry {.section = SettingsSection::Advanced, .key = kSettingKeptJournals,
     .kind = SettingKind::Number,
     .title = QT_TRANSLATE_NOOP("Settings", "Kept journals take at most"),
     .hint = QT_TRANSLATE_NOOP("Settings", "All together; beyond that the oldest go before their time."),
     .range = kKeptJournalsMib, .step = 256.0, .unit = QT_TRANSLATE_NOOP("Settings", "%1 MiB")},
    SettingEntry {.section = SettingsSection::Advanced, .key = kSettingSpaceFloor,
     .kind = SettingKind::Number, .effect = SettingEffect::NextLive,
     .title = QT_TRANSLATE_NOOP("Settings", "Leave free on the disk"),
     .hint = QT_TRANSLATE_NOOP("Settings", "With less room a capture pauses, and racha-cli ends, before the disk is wholly full."),
     .range = kSpaceFloorMib, .step = 50.0, .unit = QT_TRANSLATE_NOOP("Settings", "%1 MiB")},
};

struct SectionWords
{
    SettingsSection section;
    const char* title;
    const char* introduction;
    const char* token; ///< of its drawing, and of its place in the manual
};

constexpr std::array kSections {
    SectionWords {SettingsSection::General, QT_TRANSLATE_NOOP("Settings", "General"), "", "general"},
    SectionWords {SettingsSection::Connection, QT_TRANSLATE_NOOP("Settings", "Connection"), "", "connection"},
    SectionWords {SettingsSection::Storage, QT_TRANSLATE_NOOP("Settings", "Storage"),
     QT_TRANSLATE_NOOP("Settings", "Where every event is kept. Recordings and the demo never go there."), "storage"},
    SectionWords {SettingsSection::Streaks, QT_TRANSLATE_NOOP("Settings", "Streaks"),
     QT_TRANSLATE_NOOP("Settings", "A recording keeps the values that it was made with."), "streaks"},
    SectionWords {SettingsSection::Feed, QT_TRANSLATE_NOOP("Settings", "Feed"), "", "feed"},
    SectionWords {SettingsSection::Charts, QT_TRANSLATE_NOOP("Settings", "Charts"), "", "charts"},
    SectionWords {SettingsSection::LocalFeed, QT_TRANSLATE_NOOP("Settings", "Local feed"), "", "localfeed"},
    SectionWords {SettingsSection::Privacy, QT_TRANSLATE_NOOP("Settings", "Privacy"),
     QT_TRANSLATE_NOOP("Settings", "Racha sends nothing about you to anybody: no account, no statistics, no search for updates. It connects to TikTok, to your database, and to the signing service where you chose that."), "privacy"},
    SectionWords {SettingsSection::Advanced, QT_TRANSLATE_NOOP("Settings", "Advanced"), "", "advanced"},
};
// clang-format on
static_assert(kSections.size() == kSettingsSections);

const SectionWords& wordsOf(SettingsSection section)
{
    return kSections[static_cast<std::size_t>(section)];
}

} // namespace

std::span<const SettingEntry> settingEntries()
{
    return kEntries;
}

QString settingText(const char* source)
{
    return source == nullptr || *source == '\0' ? QString()
                                                : QCoreApplication::translate("Settings", source);
}

QString choiceText(const SettingChoice& choice)
{
    const QString text = settingText(choice.text);
    return choice.detail != nullptr ? text.arg(choice.detail()) : text;
}

QString sectionTitle(SettingsSection section)
{
    return settingText(wordsOf(section).title);
}

QString sectionIntroduction(SettingsSection section)
{
    return settingText(wordsOf(section).introduction);
}

QString sectionIcon(SettingsSection section)
{
    return QLatin1StringView("page-") + QLatin1StringView(wordsOf(section).token);
}

QString sectionTopic(SettingsSection section)
{
    return QLatin1StringView("settings-") + QLatin1StringView(wordsOf(section).token);
}

} // namespace racha
