// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/chartpresenter.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The last value that is known.
std::optional<double> lastKnown(const ChartCurve& curve)
{
    const auto known = std::find_if(curve.values.rbegin(), curve.values.rend(),
                                    [](const auto& value) { return value.has_value(); });
    return known == curve.values.rend() ? std::nullopt : *known;
}

/// The newest step that has passed: the last one still grows.
std::size_t lastWhole(const ChartData& data)
{
    return data.steps.size() > 1 ? data.steps.size() - 2 : 0;
}

bool touches(TimeSpan a, TimeSpan b)
{
    return a.from < b.to && b.from < a.to;
}

/// What is known last of a measure, in words.
QString newestOf(const ChartData& data, ChartMeasure measure)
{
    for (const ChartCurve& curve : data.curves) {
        if (curve.measure == measure) {
            return ChartPresenter::value(curve.isBars ? curve.values[lastWhole(data)]
                                                      : lastKnown(curve));
        }
    }
    return ChartPresenter::value(std::nullopt);
}

} // namespace

QString ChartPresenter::topicWord(ChartTopic topic)
{
    switch (topic) {
    case ChartTopic::Activity:
        return tr("Activity");
    case ChartTopic::Viewers:
        return tr("Viewers");
    case ChartTopic::Diamonds:
        return tr("Diamonds");
    case ChartTopic::Likes:
        break;
    }
    return tr("Likes", "a topic");
}

QString ChartPresenter::rangeWord(ChartRange range)
{
    switch (range) {
    case ChartRange::FiveMinutes:
        return tr("5 min");
    case ChartRange::HalfHour:
        return tr("30 min");
    case ChartRange::All:
        break;
    }
    return tr("All", "the whole live");
}

QString ChartPresenter::curveWord(const ChartCurve& curve)
{
    switch (curve.measure) {
    case ChartMeasure::Events:
        return EventPresenter::groupWord(curve.group);
    case ChartMeasure::Viewers:
        return tr("Watching");
    case ChartMeasure::DiamondsPerMinute:
        return tr("Diamonds per minute");
    case ChartMeasure::DiamondsSoFar:
        return tr("Diamonds so far");
    case ChartMeasure::LikesObserved:
        return tr("Likes observed");
    case ChartMeasure::RoomLikes:
        break;
    }
    return tr("Total of the room", "likes");
}

QString ChartPresenter::unitWord(ChartMeasure measure)
{
    switch (measure) {
    case ChartMeasure::Events:
        return tr("events per minute");
    case ChartMeasure::Viewers:
        return tr("watching", "a number of people");
    case ChartMeasure::DiamondsPerMinute:
        return tr("per minute");
    case ChartMeasure::DiamondsSoFar:
        return tr("so far");
    case ChartMeasure::LikesObserved:
        return tr("observed");
    case ChartMeasure::RoomLikes:
        break;
    }
    return tr("of the room", "a total");
}

QColor ChartPresenter::colour(const ChartCurve& curve, const Theme& theme)
{
    switch (curve.measure) {
    case ChartMeasure::Events:
        return theme.group(curve.group);
    case ChartMeasure::DiamondsPerMinute:
        return theme.group(FeedGroup::Gift);
    case ChartMeasure::LikesObserved:
        return theme.group(FeedGroup::Like);
    case ChartMeasure::Viewers:
    case ChartMeasure::DiamondsSoFar:
    case ChartMeasure::RoomLikes:
        break;
    }
    return theme.accent;
}

QString ChartPresenter::value(std::optional<double> value)
{
    if (!value)
        return u"–"_s;
    const bool hasDecimal = *value < 10 && std::abs(*value - std::round(*value)) > 0.05;
    return QLocale().toString(*value, 'f', hasDecimal ? 1 : 0);
}

QString ChartPresenter::clock(WallTime time, std::chrono::seconds step)
{
    const QString text = EventPresenter::clock(time);
    return step < std::chrono::minutes(1) ? text : text.left(5);
}

QString ChartPresenter::span(TimeSpan span, std::chrono::seconds step)
{
    return clock(span.from, step) + u" – " + clock(span.to, step);
}

QString ChartPresenter::newestActivity(const ChartData& data)
{
    const std::size_t at = lastWhole(data);
    QStringList parts;
    for (const ChartCurve& curve : data.curves) {
        if (const auto figure = curve.values[at]; figure && *figure > 0)
            parts << curveWord(curve) + u' ' + value(figure);
    }
    const QString when = clock(data.steps[at].from, data.step);
    if (parts.isEmpty())
        return tr("No events at %1").arg(when);
    return tr("Events per minute at %1: %2").arg(when, parts.join(u", "_s));
}

QString ChartPresenter::newest(const ChartData& data)
{
    if (data.steps.empty())
        return tr("Nothing to show yet");
    const QString when = clock(data.steps.back().from, data.step);
    switch (data.topic) {
    case ChartTopic::Activity:
        return newestActivity(data);
    case ChartTopic::Viewers:
        return tr("%1 watching at %2").arg(newestOf(data, ChartMeasure::Viewers), when);
    case ChartTopic::Diamonds:
        return tr("%1 diamonds so far, %2 per minute, at %3")
            .arg(newestOf(data, ChartMeasure::DiamondsSoFar),
                 newestOf(data, ChartMeasure::DiamondsPerMinute), when);
    case ChartTopic::Likes:
        break;
    }
    return tr("%1 likes observed, %2 in the room, at %3")
        .arg(newestOf(data, ChartMeasure::LikesObserved), newestOf(data, ChartMeasure::RoomLikes),
             when);
}

QString ChartPresenter::stepText(const ChartData& data, std::size_t step)
{
    QStringList lines {span(data.steps[step], data.step)};
    // As they are stacked: the uppermost first.
    for (auto curve = data.curves.rbegin(); curve != data.curves.rend(); ++curve) {
        const auto figure = data.valueAt(*curve, step);
        if (figure && (*figure > 0 || !curve->isBars))
            lines << curveWord(*curve) + u' ' + value(figure);
    }
    if (const QString more = notes(data, step); !more.isEmpty())
        lines << more;
    return lines.join(u'\n');
}

QString ChartPresenter::markText(const TimeMark& mark)
{
    const QString text = QString::fromStdString(words::oneLine(mark.text)).trimmed();
    return text.isEmpty() ? tr("Mark") : text;
}

QString ChartPresenter::notes(const ChartData& data, std::size_t step)
{
    const TimeSpan span = data.steps[step];
    std::chrono::microseconds without {};
    for (const TimeSpan gap : data.gaps) {
        if (touches(gap, span))
            without += std::min(gap.to, span.to) - std::max(gap.from, span.from);
    }
    QStringList parts;
    if (without >= span.to - span.from)
        parts << tr("No connection");
    else if (without > std::chrono::microseconds(0))
        parts << tr("%n s without connection", "",
                    static_cast<int>(std::chrono::ceil<std::chrono::seconds>(without).count()));
    for (const TimeMark& mark : data.marks) {
        if (mark.at >= span.from && mark.at < span.to)
            parts << u"⚑ "_s + markText(mark);
    }
    return parts.join(u" · "_s);
}

} // namespace racha
