// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/exporttext.h"

#include "core/export/exportjob.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

namespace racha {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace

QString exportColumnSentence(const QString& name)
{
    constexpr qsizetype kShown = 40;
    return ExportText::tr("“%1” is no column. Columns are those of live_events (event_type, "
                          "diamonds, …), paths into event_data (gift.name), and time, type, user, "
                          "nickname, text, gift, count, streak and live")
        .arg(name.left(kShown));
}

QStringList exportResultSentences(const ExportResult& result, const QString& target)
{
    const int rows = static_cast<int>(std::min<std::int64_t>(result.written.rows, 2'000'000'000));
    QStringList sentences {ExportText::tr("%n event(s) written to %1 (%2)", nullptr, rows)
                               .arg(target, words::bytes(result.written.bytes))};
    if (result.cutCells > 0)
        sentences << ExportText::tr("%n cell(s) were longer than a spreadsheet takes and were cut",
                                    nullptr, static_cast<int>(result.cutCells));
    return sentences;
}

} // namespace racha
