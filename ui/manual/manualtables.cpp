// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manualtables.h"

#include <QStringList>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kNarrowColumns = 2; ///< so many fit side by side

bool isRow(const QString& line)
{
    return line.startsWith(u'|');
}

/// A bar that belongs to a text has a backslash before it, which only a table needs.
QStringList cellsOf(const QString& row)
{
    QStringList cells;
    QString cell;
    for (qsizetype i = 1; i < row.size(); ++i) {
        if (row[i] == u'\\' && i + 1 < row.size() && row[i + 1] == u'|') {
            cell += row[++i];
        } else if (row[i] == u'|') {
            cells << cell.trimmed();
            cell.clear();
        } else {
            cell += row[i];
        }
    }
    return cells;
}

QString asLists(const QStringList& rows)
{
    const QStringList heads = cellsOf(rows.front());
    QString text;
    for (qsizetype row = 2; row < rows.size(); ++row) { // the second line only parts off the heads
        const QStringList cells = cellsOf(rows[row]);
        text += cells.value(0) + u"\n\n"_s;
        for (qsizetype i = 1; i < std::min(heads.size(), cells.size()); ++i) {
            if (!cells[i].isEmpty())
                text += u"- %1: %2\n"_s.arg(heads[i], cells[i]);
        }
        text += u'\n';
    }
    return text;
}

QString narrowed(const QStringList& rows)
{
    const bool isWide = rows.size() > 2 && cellsOf(rows.front()).size() > kNarrowColumns;
    return isWide ? asLists(rows) : rows.join(u'\n') + u'\n';
}

} // namespace

QString tablesAsLists(const QString& markdown)
{
    QString text;
    QStringList rows; // of the table that is being read
    bool isExample = false;
    const QStringList lines = markdown.split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(u"```"))
            isExample = !isExample;
        if (!isExample && isRow(line)) {
            rows << line;
            continue;
        }
        if (!rows.isEmpty())
            text += narrowed(rows);
        rows.clear();
        text += line + u'\n';
    }
    return rows.isEmpty() ? text : text + narrowed(rows);
}

} // namespace racha
