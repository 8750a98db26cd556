// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/emojipattern.h"

#include <QRegularExpression>

namespace racha {

using namespace Qt::Literals::StringLiterals;

bool isMaybeEmoji(QChar unit)
{
    // Symbols and the high surrogates of U+1F000 to U+1FBFF, the emoji style, the keycap.
    return (unit >= u'\x2300' && unit <= u'\x2BFF') || (unit >= u'\xD83C' && unit <= u'\xD83E')
        || unit == u'\xFE0F' || unit == u'\x20E3';
}

const QRegularExpression& emojiPattern()
{
    static const QRegularExpression pattern(uR"((?x)
        \p{RI}{2}
        | [0-9\#*] \x{FE0F}? \x{20E3}
        | (?: \p{Emoji_Presentation}
            | \p{Extended_Pictographic} (?= [\x{FE0F}\x{1F3FB}-\x{1F3FF}] ) )
          \x{FE0F}? [\x{1F3FB}-\x{1F3FF}]? [\x{E0020}-\x{E007F}]{0,8}
          (?: \x{200D} \p{Extended_Pictographic} \x{FE0F}? [\x{1F3FB}-\x{1F3FF}]? ){0,4}
        )"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

} // namespace racha
