// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace racha {

enum class JsonKind : std::uint8_t
{
    Object,
    List,
    Text,
    Number,
    Truth,
    Null
};

struct JsonNode
{
    JsonKind kind = JsonKind::Null;
    QString key; ///< of a member of an object
    QString value; ///< of a leaf: text unescaped, numbers as they were written
    int parent = -1;
    int row = 0; ///< among its siblings
    std::vector<int> children; ///< in the order written
};

/// A JSON text as a tree. Unlike QJsonDocument it keeps the order of keys and the digits of
/// numbers, so that what is shown is what is stored. Bounded in depth and count.
struct JsonTree
{
    static constexpr int kDepth = 64;
    static constexpr std::size_t kNodes = 50'000;

    std::vector<JsonNode> nodes; ///< as they were written, the first is the whole; empty: no JSON
};

/// No nodes where the text is no JSON, or larger than the limits.
JsonTree parseJson(std::string_view utf8);

/// The tree, or what is below one of its nodes, as indented text, two spaces a level.
QString formattedJson(const JsonTree& tree, int from = 0);

} // namespace racha
