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

QStringList redecodingLines(const RedecodingResult& result)
{
    QStringList lines;
    for (const auto& [place, change] : result.changes) {
        const QString type = QString::fromStdString(place.first);
        const QString field = QString::fromStdString(place.second);
        lines << RedecodingText::tr("%1, %2: %n event(s)", nullptr, plural(change.rows))
                     .arg(type, field);
        for (const auto& example : change.examples)
            lines << u"    %1: %2 → %3"_s.arg(QString::number(example.event), shown(example.found),
                                              shown(example.becomes));
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
