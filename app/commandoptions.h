// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace racha {

/// Every option of both programs (contract, section 1).
enum class Option : std::uint8_t
{
    Database,
    DatabasePasswordFile,
    NoDatabase,
    Json,
    Record,
    Duration,
    Wait,
    Speed,
    Max,
    GiftIdle,
    LikeIdle,
    UsdPerDiamond,
    Filter,
    Live,
    Streak,
    Limit,
    Format,
    Output,
    Columns,
    Delimiter,
    Bom,
    RawCells,
    Coverage,
    Pseudonyms,
    NewPseudonymKey,
    HideStreamer,
    DropText,
    Codebook,
    KeepComments,
    Provider,
    TiktokUrl,
    WebcastUrl,
    PushUrl,
    SignUrl,
    TtwidUrl,
    ManagedUrl,
    BridgeUrl,
    CaFile,
    SignKeyFile,
    SessionFile,
    Proxy,
    Mapping,
    Set,
    Lang,
    Stats,
    NewInstance,
    Replay,
    Demo,
    Adopt,
    Repair,
    Apply,
    OlderThan,
    Compact,
    Yes,
    SourcePasswordFile,
    List,
    Port,
    Seed,
    Rate,
    Once,
    Tls,
    Truth,
    Feed,
    FeedTokenFile,
    Help,
    Version,
    Count
};

struct OptionInfo
{
    Option option;
    const char* name; ///< without the dashes
    const char* argument; ///< placeholder of its value; null: the option takes none
    const char* help; ///< source text, context `Options`

    QString flag() const { return QStringLiteral("--") + QLatin1StringView(name); }
};

/// Those of everything that connects: capture, check, racha.
inline constexpr std::array kConnectionOptions {
    Option::Provider, Option::TiktokUrl,   Option::WebcastUrl,  Option::PushUrl,
    Option::SignUrl,  Option::TtwidUrl,    Option::ManagedUrl,  Option::BridgeUrl,
    Option::CaFile,   Option::SignKeyFile, Option::SessionFile, Option::Proxy,
};
/// Those of every command.
inline constexpr std::array kCommonOptions {Option::Set, Option::Lang, Option::Help,
                                            Option::Version};

/// One list of several, as a command's help shows them.
template<std::size_t... N>
constexpr auto joined(const std::array<Option, N>&... lists)
{
    std::array<Option, (N + ...)> all {};
    auto end = all.begin();
    ((end = std::copy(lists.begin(), lists.end(), end)), ...);
    return all;
}

const OptionInfo& info(Option option);
/// Of a name without dashes.
std::optional<Option> optionFromName(QStringView name);
/// One line an option, aligned, in the language in force.
QString optionsHelp(std::span<const Option> options);

} // namespace racha
