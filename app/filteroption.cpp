// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/filteroption.h"

#include "ui/words/filtertext.h"

#include <QTimeZone>

namespace racha {

Result<FilterExpressionPtr> filterOption(const CommandLine& line)
{
    if (!line.isSet(Option::Filter))
        return FilterExpressionPtr();
    auto filter = FilterExpression::parse(line.value(Option::Filter), QTimeZone::systemTimeZone());
    if (!filter)
        return failure(ErrorCode::UsageInvalid,
                       info(Option::Filter).flag() + QStringLiteral(": ")
                           + filterErrorSentence(filter.error()));
    return *std::move(filter);
}

} // namespace racha
