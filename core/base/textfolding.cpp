// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/textfolding.h"

#include <QString>

#include <algorithm>
#include <array>

namespace racha {

namespace {

constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80U;
}

constexpr char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Combining class 0 is part of its letter; 6 to 9 make another letter of it (readings of
/// ideographs, nukta, kana voicing, virama).
bool isAccent(char32_t c)
{
    if (QChar::category(c) != QChar::Mark_NonSpacing)
        return false;
    const auto combining = QChar::combiningClass(c);
    return isVariationSelector(c) || (combining != 0 && (combining < 6 || combining > 9));
}

QString withoutAccents(const QString& decomposed)
{
    QString out;
    out.reserve(decomposed.size());
    for (qsizetype i = 0; i < decomposed.size(); ++i) {
        const QChar unit = decomposed[i];
        if (!unit.isHighSurrogate() || i + 1 == decomposed.size()) {
            if (!isAccent(unit.unicode()))
                out += unit;
            continue;
        }
        const QChar low = decomposed[++i];
        if (!isAccent(QChar::surrogateToUcs4(unit, low)))
            (out += unit) += low;
    }
    return out;
}

/// Qt folds character by character; only its capitals make two of one, as SS of ß.
QString caseFolded(const QString& text)
{
    return text.toCaseFolded().toUpper().toCaseFolded();
}

std::string foldedAsAWhole(std::string_view utf8)
{
    const auto text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return caseFolded(withoutAccents(text.normalized(QString::NormalizationForm_KD)))
        .normalized(QString::NormalizationForm_C)
        .toStdString();
}

/// Latin, Greek and Cyrillic letters with their accents, folded one by one: nothing among them
/// joins its neighbour once accents are off.
constexpr std::size_t kTabled = 0x530;

const std::array<std::string, kTabled>& foldedLetters()
{
    static const auto letters = [] {
        std::array<std::string, kTabled> all;
        for (std::size_t i = 1; i < kTabled; ++i) {
            const auto letter = static_cast<char16_t>(i);
            all[i] = foldedAsAWhole(QString::fromUtf16(&letter, 1).toStdString());
        }
        return all;
    }();
    return letters;
}

/// Characters that are their own folding and join nobody: ideographs, kana, emoji.
constexpr bool staysAsItIs(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x2600 && c <= 0x27BF) || c == 0x200D;
}

struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 1; ///< bytes
};

/// The first one of clean UTF-8.
CodePoint firstOf(std::string_view utf8)
{
    const auto byte = [utf8](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const std::size_t length = byte(0) < 0x80U ? 1 : byte(0) < 0xE0U ? 2 : byte(0) < 0xF0U ? 3 : 4;
    if (length > utf8.size())
        return {};
    char32_t value = length == 1 ? byte(0) : byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (byte(i) & 0x3FU);
    return {value, length};
}

/// Ten times as fast as the whole way; false where a character asks for that. Most texts of lives
/// need none.
bool foldOneByOne(std::string_view utf8, std::string& out)
{
    const auto& letters = foldedLetters();
    while (!utf8.empty()) {
        const CodePoint c = firstOf(utf8);
        if (c.value < kTabled)
            out += letters[c.value];
        else if (staysAsItIs(c.value))
            out += utf8.substr(0, c.length);
        else if (!isVariationSelector(c.value))
            return false;
        utf8.remove_prefix(c.length);
    }
    return true;
}

} // namespace

std::string foldedText(std::string_view utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), isAscii)) {
        std::string out(utf8);
        std::transform(out.begin(), out.end(), out.begin(), lowerAscii);
        return out;
    }
    std::string out;
    out.reserve(utf8.size());
    return foldOneByOne(utf8, out) ? out : foldedAsAWhole(utf8);
}

} // namespace racha
