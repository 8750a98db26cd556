// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

/// The same Markdown for a narrow window: each row of a table of more than two columns is a
/// paragraph with its first cell, and a list of the others that names their columns. Columns that
/// are narrower than their words cannot be read. Tables in examples stay.
QString tablesAsLists(const QString& markdown);

} // namespace racha
