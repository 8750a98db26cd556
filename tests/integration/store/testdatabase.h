// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/databaseurl.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/support/mariadbserver.h"

#include <QTemporaryDir>

#include <memory>

namespace racha::test {

/// A fresh, empty database of one engine, and its own client to look at it from outside.
class TestDatabase
{
public:
    /// A MariaDB server is started at the first use and kept until the program ends.
    static bool isReady(const QString& engine, QString& error);
    explicit TestDatabase(const QString& engine);

    bool isFile() const { return m_engine == QLatin1StringView("sqlite"); }

    DatabaseUrl url() const { return m_url; }

    QString path() const { return m_url.path; }

    std::unique_ptr<SqlEventSink> sink(const Clock& clock) const;
    /// One line a row, cells parted by tabs, NULL for NULL; as the engine's command line prints it.
    QString query(const QString& sql) const;
    static MariaDbServer& server();

private:
    QString m_engine;
    DatabaseUrl m_url;
    QTemporaryDir m_folder;
};

} // namespace racha::test
