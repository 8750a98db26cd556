// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/languageoption.h"

#include "app/commandline.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct LanguageOptionText
{
    Q_DECLARE_TR_FUNCTIONS(LanguageOptionText)
};

} // namespace

Result<std::optional<Language>> languageOption(const QStringList& arguments)
{
    const auto asked = findValue(arguments, Option::Lang);
    if (!asked)
        return std::nullopt;
    if (*asked == u"en" || *asked == u"es")
        return languageFromCode(*asked);
    return failure(ErrorCode::UsageInvalid,
                   LanguageOptionText::tr("--lang is en or es, not “%1”").arg(asked->left(20)));
}

} // namespace racha
