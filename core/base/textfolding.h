// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace racha {

/// The text without regard to case and accents, in any script: `Árbol`, `ÁRBOL` and `ａｒｂｏｌ`
/// (full width) all give `arbol`. For `contains`, plain-word search and the columns it is answered
/// from; a text contains a word where its folded text contains the folded word.
///
/// Compatibility decomposition, accents off, full case folding, composed again. Accents are the
/// non-spacing marks that stand on a letter; marks that make another letter of it (kana voicing,
/// nukta, virama) stay, and so do emoji, without the selectors of their looks.
/// `utf8` is clean UTF-8. Thread: any.
std::string foldedText(std::string_view utf8);

} // namespace racha
