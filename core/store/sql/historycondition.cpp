// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historycondition.h"

#include "core/filter/sqlcondition.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

void HistoryCondition::add(const QString& condition, const QVariantList& bound)
{
    text += u" AND ("_s + condition + u')';
    values += bound;
}

HistoryCondition historyCondition(const SqlConnection& connection, const HistoryFilter& filter)
{
    HistoryCondition where;
    if (filter.from != WallTime())
        where.add(u"timestamp >= ?"_s, {timeValue(filter.from)});
    if (filter.until != WallTime())
        where.add(u"timestamp < ?"_s, {timeValue(filter.until)});
    where.needsRecheck = !filter.words.empty();
    if (filter.expression) {
        const auto condition =
            sqlCondition(*filter.expression, connection.filterTarget(), filter.now);
        where.add(condition.text, condition.values);
        where.needsRecheck = where.needsRecheck || condition.needsRecheck;
    }
    return where;
}

} // namespace racha
