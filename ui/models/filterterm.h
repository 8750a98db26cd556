// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterexpression.h"

#include <QString>

namespace racha {

/// The filter's text with one more condition; one that is there already is not written twice.
/// `filter`: null for none.
QString filterWith(const FilterExpressionPtr& filter, const QString& term);
/// The text without a condition that filterWith() added; the same where it is not found.
QString filterWithout(const FilterExpressionPtr& filter, const QString& term);
/// It is one of the conditions that must all hold.
bool hasTerm(const FilterExpressionPtr& filter, const QString& term);

} // namespace racha
