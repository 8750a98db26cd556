// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace racha {

/// One step of the schema. Statements are in the dialects' template language (SqlDialect::ddl) and
/// may be repeated: where DDL is not transactional, a step that broke off is run again.
struct Migration
{
    int version = 0; ///< from 1, without holes
    QString name;
    QStringList statements;
};

/// All steps, in order. A released step never changes; a change is a further step.
std::span<const Migration> migrations();

} // namespace racha
