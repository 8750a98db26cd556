// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqldialect.h"

#include "core/store/databaseurl.h"

#include <QRegularExpression>

namespace racha {

using namespace Qt::Literals::StringLiterals;

std::unique_ptr<SqlDialect> SqlDialect::of(const DatabaseUrl& url)
{
    if (url.engine == DatabaseUrl::Engine::Mysql)
        return std::make_unique<MysqlDialect>();
    return std::make_unique<SqliteDialect>();
}

QString SqlDialect::ddl(const QString& statement) const
{
    static const QRegularExpression token(u"\\{([a-z]+)(?::([0-9]+))?\\}"_s);
    QString out;
    qsizetype copiedTo = 0;
    for (auto match = token.globalMatch(statement); match.hasNext();) {
        const auto found = match.next();
        out += QStringView(statement).mid(copiedTo, found.capturedStart() - copiedTo);
        out += columnType(found.captured(1), found.captured(2));
        copiedTo = found.capturedEnd();
    }
    return out + QStringView(statement).mid(copiedTo);
}

ErrorCode SqlDialect::codeOf(const QSqlError& error) const
{
    bool isNumber = false;
    const int number = error.nativeErrorCode().toInt(&isNumber);
    return isNumber ? codeOf(number) : ErrorCode::DbFailed;
}

} // namespace racha
