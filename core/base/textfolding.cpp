// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/textfolding.h"

#include <QString>

#include <algorithm>

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

} // namespace

std::string foldedText(std::string_view utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), isAscii)) {
        std::string out(utf8);
        std::transform(out.begin(), out.end(), out.begin(), lowerAscii);
        return out;
    }
    const auto text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return caseFolded(withoutAccents(text.normalized(QString::NormalizationForm_KD)))
        .normalized(QString::NormalizationForm_C)
        .toStdString();
}

} // namespace racha
