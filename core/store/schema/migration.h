// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <span>

namespace racha {

class SqlConnection;

/// One step of the schema. Statements are in the dialects' template language (SqlDialect::ddl) and
/// may be repeated: where DDL is not transactional, a step that broke off is run again.
struct Migration
{
    int version = 0; ///< from 1, without holes
    QString name;
    QStringList statements;
    /// Fills what the statements made from what is stored; runs in transactions of its own, and
    /// again where it was broken off. Null: nothing to fill.
    Result<void> (*fill)(SqlConnection& connection) = nullptr;
};

/// All steps, in order. A released step never changes; a change is a further step.
std::span<const Migration> migrations();

} // namespace racha
