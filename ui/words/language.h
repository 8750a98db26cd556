// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace racha {

enum class Language : std::uint8_t
{
    English,
    Spanish
};

/// `en`, `es`.
QString languageCode(Language language);
/// Reads a code, also one with a country (`es_MX`, `es-419`); nullopt for other languages.
std::optional<Language> languageFromCode(const QString& code);
/// The one that the system's locale asks for; English where we do not speak it.
Language systemLanguage();

/// Puts a language in force for everything said from now on: catalogue and number format. May be
/// called again; Qt then tells widgets by a LanguageChange event.
/// Thread: main, with a QCoreApplication. False where the catalogue cannot be loaded.
bool installLanguage(Language language);

} // namespace racha
