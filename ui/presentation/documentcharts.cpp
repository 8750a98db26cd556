// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/documentcharts.h"

#include "ui/models/reportchart.h"
#include "ui/presentation/chartpicture.h"
#include "ui/presentation/chartpresenter.h"
#include "ui/words/formatters.h"

#include <QBuffer>

namespace racha {

namespace {

struct DocumentCharts
{
    Q_DECLARE_TR_FUNCTIONS(DocumentCharts)
};

constexpr QSize kSize {720, 250};

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

std::vector<ReportPicture> documentCharts(const Timeline& timeline)
{
    std::vector<ReportPicture> charts;
    for (int i = 0; i < kChartTopicCount; ++i) {
        const ChartData data = reportChart(timeline, static_cast<ChartTopic>(i));
        if (!hasFigures(data))
            continue;
        const QString title = ChartPresenter::topicWord(data.topic);
        charts.push_back(
            {title,
             DocumentCharts::tr("Chart: %1, from %2 to %3. The figures are in the table of the "
                                "timeline.")
                 .arg(title, words::dayAndMinute(data.span.from),
                      words::dayAndMinute(data.span.to) + words::zoneMark()),
             pngOf(chartPicture(data, Theme::light(), kSize)), kSize});
    }
    return charts;
}

} // namespace racha
