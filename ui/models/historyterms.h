// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/historyrow.h"

#include <QString>

namespace racha {

/// The condition that holds for rows with the same value in that column of HistoryModel: `type ==
/// gift`. Empty where the column has no such condition, as moments have, or the row no value.
QString historyTerm(const HistoryRow& row, int column);
/// What the filter language calls the column; empty where it cannot compare it.
QString historyField(int column);
/// The column holds text, in which one searches, or numbers, which one compares.
bool isTextColumn(int column);
bool isNumberColumn(int column);
/// All values that the column can have, as filters are written; empty where they are not known.
QStringList historyValues(int column);

QString streakTerm(const HistoryRow& row);
QString personTerm(const HistoryRow& row);
QString liveTerm(const HistoryRow& row);

/// The condition for a value of a facet.
QString facetTerm(HistoryFacet facet, const std::string& value);

} // namespace racha
