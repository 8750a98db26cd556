// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/databasechoice.h"
#include "app/settingsources.h"

#include <QStringList>

namespace racha::test {

/// Sources with this `.env` and these variables, `NAME=VALUE` each.
inline SettingSources sourcesOf(const QByteArray& dotEnv, const QStringList& environment = {})
{
    SettingSources sources;
    sources.dotEnv = DotEnvFile::parse(dotEnv);
    for (const QString& variable : environment)
        sources.environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return sources;
}

/// Who decides what, sorted: `feed/pin_diamonds: 7 by --set feed/pin_diamonds (command line)`.
inline QStringList printed(const SettingOverrides& all)
{
    QStringList lines;
    for (auto each = all.cbegin(); each != all.cend(); ++each)
        lines << QStringLiteral("%1: %2 by %3 (%4)")
                     .arg(each.key(), each->value, each->name, QString(originText(each->origin)));
    lines.sort();
    return lines;
}

} // namespace racha::test
