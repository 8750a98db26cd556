// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/processfigures.h"

#include "core/system/sinceboot.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace racha {

namespace {

/// Of this process; empty where there is no such file.
QByteArray ownFile(const char* name)
{
    QFile file(QStringLiteral("/proc/self/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

double residentMebibytes()
{
    const QList<QByteArray> parts = ownFile("statm").split(' ');
    const double pages = parts.size() > 1 ? parts[1].toDouble() : 0.0;
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

double millisecondsSinceProcessStart()
{
    // Field 22: start in clock ticks since boot. The name (field 2) may hold spaces, so counting
    // begins behind its closing bracket.
    const QByteArray stat = ownFile("stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return 0.0;
    const std::chrono::duration<double, std::milli> sinceBoot = timeSinceBoot();
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    return sinceBoot.count() - fields.at(19).toDouble() * 1e3 / ticks;
}

} // namespace racha
