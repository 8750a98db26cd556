// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/store/passwordsource.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace racha {

enum class TlsMode : std::uint8_t
{
    Off,
    Preferred,
    Required,
    Verify
};

/// Where events are stored (contract, section 3). A password is never part of the text.
struct DatabaseUrl
{
    enum class Engine : std::uint8_t
    {
        Sqlite,
        Mysql
    };

    struct Host
    {
        QString name;
        quint16 port = 3306;
    };

    Engine engine = Engine::Sqlite;
    QString path; ///< SQLite file
    std::vector<Host> hosts; ///< members of one cluster, tried in turn
    QString user;
    QString database;
    TlsMode tls = TlsMode::Preferred;
    QString caFile;
    Secret password; ///< from a file, the environment, or typed
    std::shared_ptr<PasswordSource> passwords; ///< where there is none; may be null

    /// `sqlite:PATH`, a bare path, or `mysql://[user@]host[:port][,…]/database[?tls=…&ca=…]`.
    /// Errors: usage.invalid, usage.credentials_in_url.
    static Result<DatabaseUrl> parse(const QString& text);
    /// Without secrets, for display.
    QString text() const;
};

} // namespace racha
