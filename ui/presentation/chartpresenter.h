// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/chartdata.h"

#include <QCoreApplication>
#include <QString>

namespace racha {

/// Says charts in the current language: names, units, values and times. Thread: GUI.
class ChartPresenter
{
    Q_DECLARE_TR_FUNCTIONS(ChartPresenter)

public:
    static QString topicWord(ChartTopic topic);
    static QString rangeWord(ChartRange range);
    /// What the curve is called in legend, table and tooltip: `Gift`, `Diamonds so far`.
    static QString curveWord(const ChartCurve& curve);
    /// What its scale counts: `events per minute`.
    static QString unitWord(ChartMeasure measure);
    static QColor colour(const ChartCurve& curve, const Theme& theme);

    /// `1,204`, below ten with a decimal where there is one; `–` where nothing is known.
    static QString value(std::optional<double> value);
    /// `20:14`, local; with seconds where the step is shorter than a minute.
    static QString clock(WallTime time, std::chrono::seconds step);
    /// `20:13 – 20:14`
    static QString span(TimeSpan span, std::chrono::seconds step);

    /// The newest figures in one sentence: `1,204 watching at 20:14`.
    static QString newest(const ChartData& data);
    /// What one step tells, a line each: for a tooltip.
    static QString stepText(const ChartData& data, std::size_t step);
    /// The mark's text, else `Mark`.
    static QString markText(const TimeMark& mark);
    /// What else is to know of a step: `No connection`, marks; mostly empty.
    static QString notes(const ChartData& data, std::size_t step);

private:
    static QString newestActivity(const ChartData& data);
};

} // namespace racha
