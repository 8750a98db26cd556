// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>

namespace racha {

class VerificationDesk;

/// The database itself: what SQLite says of its file, and whether each table still has its unique
/// keys. Where one is lost, rows that stand there twice are named.
class StorageCheck
{
public:
    explicit StorageCheck(VerificationDesk& desk)
        : m_desk(desk)
    {
    }

    Result<void> run();

private:
    Result<void> checkFile();
    Result<void> checkKey(const QString& table, const QString& columns);
    Result<void> findRepeated(const QString& table, const QString& columns);

    VerificationDesk& m_desk;
};

} // namespace racha
