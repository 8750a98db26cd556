// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/commandoptions.h"

#include "app/helpline.h"

#include <QCoreApplication>

#include <array>

namespace racha {

namespace {

// clang-format off
constexpr std::array kOptions {
    OptionInfo {Option::Database, "database", "URL",
     QT_TRANSLATE_NOOP("Options", "where events are stored: sqlite:PATH or mysql://[user@]host[:port]/database")},
    OptionInfo {Option::DatabasePasswordFile, "database-password-file", "FILE",
     QT_TRANSLATE_NOOP("Options", "file with the password of the database; else DB_PASSWORD, else the keychain")},
    OptionInfo {Option::NoDatabase, "no-database", nullptr,
     QT_TRANSLATE_NOOP("Options", "store nothing")},
    OptionInfo {Option::Json, "json", nullptr,
     QT_TRANSLATE_NOOP("Options", "JSON Lines on standard output instead of text")},
    OptionInfo {Option::Record, "record", "FILE",
     QT_TRANSLATE_NOOP("Options", "keep a recording; with several usernames FILE is a folder")},
    OptionInfo {Option::Duration, "duration", "SECONDS",
     QT_TRANSLATE_NOOP("Options", "stop by itself after this time")},
    OptionInfo {Option::Wait, "wait", nullptr,
     QT_TRANSLATE_NOOP("Options", "if not live yet, wait until it is")},
    OptionInfo {Option::Speed, "speed", "FACTOR",
     QT_TRANSLATE_NOOP("Options", "so many times faster (default 1)")},
    OptionInfo {Option::Max, "max", nullptr,
     QT_TRANSLATE_NOOP("Options", "as fast as it goes")},
    OptionInfo {Option::GiftIdle, "gift-idle", "S",
     QT_TRANSLATE_NOOP("Options", "a gift streak ends after S seconds without a message (5 to 120, default 10)")},
    OptionInfo {Option::LikeIdle, "like-idle", "S",
     QT_TRANSLATE_NOOP("Options", "a like streak ends after S seconds without a message (2 to 30, default 5)")},
    OptionInfo {Option::UsdPerDiamond, "usd-per-diamond", "R",
     QT_TRANSLATE_NOOP("Options", "rate of the estimates in US dollars (default 0.01)")},
    OptionInfo {Option::Filter, "filter", "EXPR",
     QT_TRANSLATE_NOOP("Options", "which events, as in: type == gift and diamonds >= 100; of a capture: which are shown, all are stored")},
    OptionInfo {Option::Live, "live", "ROOM", QT_TRANSLATE_NOOP("Options", "the live, by its room or its streamer; all: all lives (default: the newest)")},
    OptionInfo {Option::Streak, "streak", "ID", QT_TRANSLATE_NOOP("Options", "the streak by its id")},
    OptionInfo {Option::Limit, "limit", "N", QT_TRANSLATE_NOOP("Options", "at most N rows")},
    OptionInfo {Option::Format, "format", "csv|jsonl|xlsx",
     QT_TRANSLATE_NOOP("Options", "form of the export (default csv)")},
    OptionInfo {Option::Output, "output", "FILE|-",
     QT_TRANSLATE_NOOP("Options", "where to write (export: default -, standard output)")},
    OptionInfo {Option::Columns, "columns", "LIST",
     QT_TRANSLATE_NOOP("Options", "columns and their order: time,user,gift.name,diamonds (default: all of live_events)")},
    OptionInfo {Option::Delimiter, "delimiter", "C",
     QT_TRANSLATE_NOOP("Options", "what stands between cells of CSV (default a comma); tab for a tab")},
    OptionInfo {Option::Bom, "bom", nullptr, QT_TRANSLATE_NOOP("Options", "begin with a byte order mark")},
    OptionInfo {Option::RawCells, "raw-cells", nullptr,
     QT_TRANSLATE_NOOP("Options", "leave cells that a spreadsheet would take for a formula as they are")},
    OptionInfo {Option::Coverage, "coverage", "FILE",
     QT_TRANSLATE_NOOP("Options", "also write a manifest as JSON: how the export was made, its SHA-256, which captures the events are from, and what those missed")},
    OptionInfo {Option::Pseudonyms, "pseudonyms", "FILE",
     QT_TRANSLATE_NOOP("Options", "call people by pseudonyms that follow from the key in the first line of FILE; what could tell who they are is left out")},
    OptionInfo {Option::NewPseudonymKey, "new-pseudonym-key", "FILE",
     QT_TRANSLATE_NOOP("Options", "the same with a new key, which FILE is made for")},
    OptionInfo {Option::HideStreamer, "hide-streamer", nullptr,
     QT_TRANSLATE_NOOP("Options", "with pseudonyms: for the streamer and the room, too")},
    OptionInfo {Option::DropText, "drop-text", nullptr,
     QT_TRANSLATE_NOOP("Options", "leave out what people wrote; its length stays, as text_length")},
    OptionInfo {Option::Codebook, "codebook", "FILE",
     QT_TRANSLATE_NOOP("Options", "also write what each column and key means, as Markdown")},
    OptionInfo {Option::KeepComments, "keep-comments", nullptr,
     QT_TRANSLATE_NOOP("Options", "leave comments and marks readable; people call each other by name there")},
    OptionInfo {Option::Provider, "provider", "auto|direct|sign|managed|bridge",
     QT_TRANSLATE_NOOP("Options", "the way to the live: auto (default), direct, sign, managed (the service's own socket), bridge (your browser)")},
    OptionInfo {Option::TiktokUrl, "tiktok-url", "URL",
     QT_TRANSLATE_NOOP("Options", "base address instead of www.tiktok.com")},
    OptionInfo {Option::WebcastUrl, "webcast-url", "URL",
     QT_TRANSLATE_NOOP("Options", "base address instead of webcast.tiktok.com")},
    OptionInfo {Option::PushUrl, "push-url", "URL",
     QT_TRANSLATE_NOOP("Options", "address of the message server")},
    OptionInfo {Option::SignUrl, "sign-url", "URL",
     QT_TRANSLATE_NOOP("Options", "base address of the signing service")},
    OptionInfo {Option::TtwidUrl, "ttwid-url", "URL",
     QT_TRANSLATE_NOOP("Options", "base address of the service for the anonymous cookie")},
    OptionInfo {Option::ManagedUrl, "managed-url", "URL",
     QT_TRANSLATE_NOOP("Options", "address of the signing service's own socket")},
    OptionInfo {Option::BridgeUrl, "bridge-url", "URL",
     QT_TRANSLATE_NOOP("Options", "where your browser listens on this computer (default http://127.0.0.1:9222); lets auto turn to it")},
    OptionInfo {Option::CaFile, "ca-file", "FILE",
     QT_TRANSLATE_NOOP("Options", "certificates to trust besides the system's")},
    OptionInfo {Option::SignKeyFile, "sign-key-file", "FILE",
     QT_TRANSLATE_NOOP("Options", "file with the key for the signing service; else RACHA_SIGN_KEY, else the keychain")},
    OptionInfo {Option::SessionFile, "session-file", "FILE",
     QT_TRANSLATE_NOOP("Options", "file with the cookie sessionid of a login, for restricted lives; else RACHA_SESSION. It opens the account: see the manual")},
    OptionInfo {Option::Proxy, "proxy", "URL",
     QT_TRANSLATE_NOOP("Options", "http or socks5 proxy; its password from RACHA_PROXY_PASSWORD or the keychain")},
    OptionInfo {Option::Mapping, "mapping", "FILE",
     QT_TRANSLATE_NOOP("Options", "how a message that Racha does not know becomes an event; may be repeated")},
    OptionInfo {Option::Set, "set", "KEY=VALUE",
     QT_TRANSLATE_NOOP("Options", "a setting for this run, such as feed/pin_diamonds=500; may be repeated")},
    OptionInfo {Option::Lang, "lang", "en|es",
     QT_TRANSLATE_NOOP("Options", "language of what is printed (default: the locale)")},
    OptionInfo {Option::Stats, "stats", "FILE",
     QT_TRANSLATE_NOOP("Options", "write one JSON object with figures a second")},
    OptionInfo {Option::NewInstance, "new-instance", nullptr,
     QT_TRANSLATE_NOOP("Options", "do not hand over to a running window")},
    OptionInfo {Option::Replay, "replay", "FILE", QT_TRANSLATE_NOOP("Options", "open a recording")},
    OptionInfo {Option::Demo, "demo", nullptr,
     QT_TRANSLATE_NOOP("Options", "play the sample recording")},
    OptionInfo {Option::Adopt, "adopt", nullptr,
     QT_TRANSLATE_NOOP("Options", "take over tables that Racha did not make")},
    OptionInfo {Option::Repair, "repair", nullptr,
     QT_TRANSLATE_NOOP("Options", "verify: write what can be computed, after a backup")},
    OptionInfo {Option::Apply, "apply", nullptr,
     QT_TRANSLATE_NOOP("Options", "redecode: write what differs, after a backup; prune: take the events out; without it both only show")},
    OptionInfo {Option::OlderThan, "older-than", "DAYS",
     QT_TRANSLATE_NOOP("Options", "which events go: those of so many days ago and before")},
    OptionInfo {Option::Compact, "compact", nullptr,
     QT_TRANSLATE_NOOP("Options", "give the room back to the disk; captures wait meanwhile")},
    OptionInfo {Option::Yes, "yes", nullptr,
     QT_TRANSLATE_NOOP("Options", "verify --repair, redecode --apply: the server's database was backed up")},
    OptionInfo {Option::SourcePasswordFile, "source-password-file", "FILE",
     QT_TRANSLATE_NOOP("Options", "file with the password of the database that is imported; else RACHA_SOURCE_PASSWORD")},
    OptionInfo {Option::List, "list", nullptr,
     QT_TRANSLATE_NOOP("Options", "list the scenarios that are built in")},
    OptionInfo {Option::Port, "port", "N",
     QT_TRANSLATE_NOOP("Options", "port of 127.0.0.1 to listen on (default: a free one)")},
    OptionInfo {Option::Seed, "seed", "N",
     QT_TRANSLATE_NOOP("Options", "what chance decides: the same seed, the same bytes")},
    OptionInfo {Option::Rate, "rate", "N",
     QT_TRANSLATE_NOOP("Options", "messages a second of the crowd")},
    OptionInfo {Option::Once, "once", nullptr,
     QT_TRANSLATE_NOOP("Options", "end when a client that saw the live has left")},
    OptionInfo {Option::Tls, "tls", nullptr,
     QT_TRANSLATE_NOOP("Options", "https and wss, with certificates made for this run (needs openssl)")},
    OptionInfo {Option::Truth, "truth", "FILE|-",
     QT_TRANSLATE_NOOP("Options", "write what a capture must find, as JSON Lines")},
    OptionInfo {Option::Feed, "feed", "PORT",
     QT_TRANSLATE_NOOP("Options", "send the JSON Lines to overlays and bots too: a WebSocket on this port of 127.0.0.1")},
    OptionInfo {Option::FeedTokenFile, "feed-token-file", "FILE",
     QT_TRANSLATE_NOOP("Options", "file with the token that clients of the feed must say (default: one of the window's, made where there is none)")},
    OptionInfo {Option::Help, "help", nullptr, QT_TRANSLATE_NOOP("Options", "show this help")},
    OptionInfo {Option::Version, "version", nullptr, QT_TRANSLATE_NOOP("Options", "show the version")},
};
// clang-format on
static_assert(kOptions.size() == static_cast<std::size_t>(Option::Count));

constexpr bool optionsAreInOrder()
{
    for (std::size_t i = 0; i < kOptions.size(); ++i) {
        if (kOptions[i].option != static_cast<Option>(i))
            return false;
    }
    return true;
}

static_assert(optionsAreInOrder());

QString usageOf(const OptionInfo& option)
{
    QString text = option.flag();
    if (option.argument != nullptr)
        text += u' ' + QLatin1StringView(option.argument);
    return text;
}

} // namespace

const OptionInfo& info(Option option)
{
    return kOptions[static_cast<std::size_t>(option)];
}

std::optional<Option> optionFromName(QStringView name)
{
    for (const OptionInfo& option : kOptions) {
        if (name == QLatin1StringView(option.name))
            return option.option;
    }
    return std::nullopt;
}

QString optionsHelp(std::span<const Option> options)
{
    QString text;
    for (const Option option : options) {
        const OptionInfo& each = info(option);
        text += helpLine(usageOf(each), QCoreApplication::translate("Options", each.help));
    }
    return text;
}

} // namespace racha
