// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/utf8.h"
#include "core/event/columnlimits.h"

#include <QByteArray>
#include <QVariant>

#include <cstdint>
#include <string_view>
#include <variant>

namespace racha {

struct TextCell
{
    std::string_view utf8;
};

struct BytesCell
{
    std::string_view bytes;
};

/// A cell on its way into an INSERT; NULL, where it holds nothing. Texts and bytes are views: what
/// they look into must stay until the statement has run. For texts the statement has
/// SqlDialect::utf8Placeholder().
using BoundCell = std::variant<std::monostate, std::int64_t, TextCell, BytesCell>;

/// NULL if there is none.
inline BoundCell boundId(Id id)
{
    return id ? BoundCell(id.value) : BoundCell();
}

/// Cut at the column's length, NULL if empty.
inline BoundCell boundName(std::string_view text)
{
    return text.empty() ? BoundCell() : BoundCell(TextCell {firstCodePoints(text, kNameLength)});
}

/// As Qt binds it.
inline QVariant valueOf(const BoundCell& cell)
{
    const auto view = [](std::string_view bytes) -> QVariant {
        // A null array would be NULL.
        return bytes.empty()
            ? QByteArray("")
            : QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    if (const auto* const number = std::get_if<std::int64_t>(&cell))
        return QVariant(static_cast<qlonglong>(*number));
    if (const auto* const text = std::get_if<TextCell>(&cell))
        return view(text->utf8);
    if (const auto* const bytes = std::get_if<BytesCell>(&cell))
        return view(bytes->bytes);
    return {};
}

} // namespace racha
