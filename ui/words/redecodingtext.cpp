// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/redecodingtext.h"

#include "core/store/redecoding.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RedecodingText
{
    Q_DECLARE_TR_FUNCTIONS(RedecodingText)
};

QString shown(const std::string& json)
{
    constexpr qsizetype kShown = 60;
    if (json.empty())
        return RedecodingText::tr("nothing");
    const QString text = QString::fromStdString(words::oneLine(json));
    return text.size() <= kShown ? text : QString(text.left(kShown) + u'…');
}

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, 2'000'000'000));
}

} // namespace

QList<std::pair<QString, QString>> redecodingRows(const RedecodingResult& result)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto& [place, change] : result.changes) {
        const QString where =
            RedecodingText::tr("%1, %2: %n event(s)", nullptr, plural(change.rows))
                .arg(QString::fromStdString(place.first), QString::fromStdString(place.second));
        for (const auto& example : change.examples)
            rows.append({where,
                         u"%1: %2 → %3"_s.arg(QString::number(example.event), shown(example.found),
                                              shown(example.becomes))});
    }
    return rows;
}

QStringList redecodingLines(const RedecodingResult& result)
{
    QStringList lines;
    QString last;
    for (const auto& [where, what] : redecodingRows(result)) {
        if (where != std::exchange(last, where))
            lines << where;
        lines << u"    "_s + what;
    }
    return lines;
}

QStringList redecodingSentences(const RedecodingResult& result)
{
    QStringList sentences {
        RedecodingText::tr("%n message(s) decoded again.", nullptr, plural(result.events))};
    if (result.isCancelled)
        sentences << RedecodingText::tr("Stopped: the rest was not looked at.");
    if (result.unreadable > 0)
        sentences << RedecodingText::tr("%n message(s) could not be unpacked.", nullptr,
                                        plural(result.unreadable));
    if (result.worse > 0)
        sentences << RedecodingText::tr("%n event(s) stay: an earlier version understood more of "
                                        "them.",
                                        nullptr, plural(result.worse));
    if (result.differing == 0 && !result.isCancelled)
        sentences << RedecodingText::tr("All events say what their messages say.");
    else if (result.differing > 0)
        sentences << RedecodingText::tr("%n event(s) differ.", nullptr, plural(result.differing));
    if (result.written > 0)
        sentences << RedecodingText::tr("%n event(s) written.", nullptr, plural(result.written));
    return sentences;
}

} // namespace racha
