// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

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

const OptionInfo& info(Option option);
/// Of a name without dashes.
std::optional<Option> optionFromName(QStringView name);
/// One line an option, aligned, in the language in force.
QString optionsHelp(std::span<const Option> options);

} // namespace racha
