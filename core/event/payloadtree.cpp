// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/payloadtree.h"

#include "core/base/utf8.h"
#include "proto/wirewalk.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <optional>

namespace racha {

namespace {

constexpr std::size_t kNumbersShown = 32;
constexpr std::size_t kBytesShown = 24;
constexpr std::int64_t kFirstSecond = 1'420'070'400; // 2015
constexpr std::int64_t kLastSecond = 2'051'222'400; // 2035
constexpr std::int64_t kLeastId = 10'000'000'000'000'000;

PayloadWire wireOf(WireType type)
{
    switch (type) {
    case WireType::Varint:
        return PayloadWire::Varint;
    case WireType::Fixed64:
        return PayloadWire::Fixed64;
    case WireType::Fixed32:
        return PayloadWire::Fixed32;
    case WireType::Group:
        return PayloadWire::Group;
    case WireType::Bytes:
        break;
    }
    return PayloadWire::Bytes;
}

bool isSecond(std::int64_t value)
{
    return value >= kFirstSecond && value < kLastSecond;
}

PayloadGuess guessOf(std::int64_t value)
{
    if (value == 0 || value == 1)
        return PayloadGuess::Flag;
    if (isSecond(value))
        return PayloadGuess::Seconds;
    if (isSecond(value / 1'000))
        return PayloadGuess::Milliseconds;
    if (isSecond(value / 1'000'000))
        return PayloadGuess::Microseconds;
    return value >= kLeastId ? PayloadGuess::Id : PayloadGuess::Number;
}

/// The number that the bits of a fixed field make, where a person would call it one.
std::optional<double> fractionOf(const WireField& field)
{
    const double value = field.type == WireType::Fixed64
        ? std::bit_cast<double>(field.value)
        : static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(field.value)));
    const double size = std::abs(value);
    return std::isfinite(value) && size >= 1e-6 && size < 1e12 ? std::optional(value)
                                                               : std::nullopt;
}

std::string textOf(double value)
{
    std::array<char, 32> text {};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 9);
    return {text.data(), end.ptr};
}

std::string hexOf(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes.substr(0, kBytesShown)) {
        const auto byte = static_cast<unsigned char>(c);
        text += text.empty() ? "" : " ";
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return bytes.size() > kBytesShown ? text + " …" : text;
}

/// `3, 15, 270` where the bytes are two or more varints, each as short as it can be.
std::optional<std::string> numbersOf(std::string_view bytes)
{
    std::string text;
    std::size_t count = 0;
    while (!bytes.empty()) {
        const std::string_view before = bytes;
        std::uint64_t value = 0;
        if (!takeVarint(bytes, value))
            return std::nullopt;
        const std::size_t used = before.size() - bytes.size();
        if (used > 1 && before[used - 1] == '\0')
            return std::nullopt;
        if (++count <= kNumbersShown)
            text += (count > 1 ? ", " : "") + std::to_string(static_cast<std::int64_t>(value));
    }
    if (count < 2)
        return std::nullopt;
    return count > kNumbersShown ? text + ", …" : text;
}

void describeBytes(PayloadNode& node, const WireField& field)
{
    node.valueSize = field.bytes.size();
    if (field.bytes.empty()) {
        node.guess = PayloadGuess::Empty;
    } else if (field.isText) {
        node.guess = PayloadGuess::Text;
        node.value = firstCodePoints(field.bytes, PayloadNode::kValueKept);
    } else if (!field.children.empty()) {
        node.guess = PayloadGuess::Message;
    } else if (auto numbers = numbersOf(field.bytes)) {
        node.guess = PayloadGuess::Numbers;
        node.value = *std::move(numbers);
    } else {
        node.value = hexOf(field.bytes);
    }
}

void describeNumber(PayloadNode& node, const WireField& field)
{
    node.integer = static_cast<std::int64_t>(field.value);
    node.guess = guessOf(node.integer);
    node.value = std::to_string(node.integer);
    const bool isPlain = node.guess == PayloadGuess::Number || node.guess == PayloadGuess::Id;
    if (field.type == WireType::Varint || !isPlain)
        return;
    if (const auto fraction = fractionOf(field)) {
        node.guess = PayloadGuess::Fraction;
        node.value = textOf(*fraction);
    }
}

PayloadNode nodeOf(const WireField& field, std::string_view payload)
{
    PayloadNode node;
    node.number = field.number;
    node.wire = wireOf(field.type);
    node.offset = static_cast<std::size_t>(field.encoded.data() - payload.data());
    node.length = field.encoded.size();
    if (field.type == WireType::Bytes)
        describeBytes(node, field);
    else if (field.type != WireType::Group)
        describeNumber(node, field);
    return node;
}

} // namespace

PayloadTree payloadTree(std::string_view payload)
{
    const WireWalk walk = walkMessage(payload, {PayloadTree::kDepth, PayloadTree::kNodes});
    PayloadTree tree;
    tree.size = payload.size();
    tree.isComplete = walk.isComplete;
    tree.nodes.emplace_back();
    tree.nodes.front().guess = PayloadGuess::Message;
    tree.nodes.front().length = payload.size();
    // Level by level, so that the children of a node stand side by side.
    std::vector<const std::vector<WireField>*> childrenOf {&walk.fields};
    for (std::uint32_t parent = 0; parent < tree.nodes.size(); ++parent) {
        const auto& fields = *childrenOf[parent];
        tree.nodes[parent].firstChild = static_cast<std::uint32_t>(tree.nodes.size());
        tree.nodes[parent].childCount = static_cast<std::uint32_t>(fields.size());
        for (const WireField& field : fields) {
            PayloadNode node = nodeOf(field, payload);
            node.parent = parent;
            node.row = static_cast<std::uint32_t>(&field - fields.data());
            tree.nodes.push_back(std::move(node));
            childrenOf.push_back(&field.children);
        }
    }
    return tree;
}

std::size_t PayloadTree::nodeAt(std::size_t offset) const
{
    std::size_t found = 0;
    for (bool isDeeper = !nodes.empty(); isDeeper;) {
        isDeeper = false;
        const PayloadNode& inside = nodes[found];
        for (std::size_t i = inside.firstChild; i < inside.firstChild + inside.childCount; ++i) {
            if (offset >= nodes[i].offset && offset - nodes[i].offset < nodes[i].length) {
                found = i;
                isDeeper = true;
                break;
            }
        }
    }
    return found;
}

} // namespace racha
