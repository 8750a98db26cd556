// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/storedreports.h"
#include "ui/presentation/chartgeometry.h"
#include "ui/presentation/chartpicture.h"
#include "ui/presentation/chartpresenter.h"
#include "ui/presentation/documentcharts.h"
#include "ui/presentation/reportpdf.h"

#include <QImage>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

Timeline timeline()
{
    Timeline made;
    for (const int minute : {0, 1, 3}) {
        TimelineStep step {StoredReports::minute(minute), {}};
        step.figures.events[static_cast<std::size_t>(EventType::Comment)] = 5;
        step.figures.diamonds = 1'000;
        made.steps.push_back(step);
    }
    return made;
}

/// With as many rows as somebody likes, so that it has several pages.
ReportDocument document(int rows)
{
    ReportFindings found;
    found.timeline = timeline();
    for (int i = 0; i < rows; ++i)
        found.words.words.push_back({"word-" + std::to_string(i), rows - i});
    return words::reportDocument({StoredReports::live(1, "ana", 0), {}, {}, {}}, found,
                                 documentCharts(found.timeline));
}

qsizetype pagesOf(const QByteArray& pdf)
{
    return pdf.count("/Type /Page\n");
}

bool holds(const QImage& picture, QColor colour)
{
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

/// What a document has beside its words, and its form on paper.
class TestReportPdf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPdfHasPagesWithTextAndPictures()
    {
        const QByteArray pdf = reportPdf(document(200));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY2(pagesOf(pdf) >= 4, QByteArray::number(pagesOf(pdf)).constData());
        QVERIFY(pagesOf(pdf) > pagesOf(reportPdf(document(1))));
        QVERIFY(pdf.contains("/Type /Font"));
        QVERIFY(pdf.contains("/Subtype /Image"));
    }

    /// Coloured letters are nothing in a PDF of Qt's.
    void emojiArePictures()
    {
        const auto picturesOf = [](const QString& title) {
            ReportDocument shown = document(1);
            shown.title = title;
            return reportPdf(shown).count("/Subtype /Image");
        };
        QVERIFY(picturesOf(u"Ana 🌹"_s) > picturesOf(u"Ana"_s));
    }

    void whatPeopleWroteDoesNotBreakIt()
    {
        ReportDocument hostile = document(1);
        hostile.title = u"<h1>\u202E&amp;\"</td></table>👩‍🚀"_s;
        hostile.parts.front().table.rows.front().front().text = u"<img src='file:///etc/passwd'>"_s;
        hostile.parts.front().sentences << QString(20'000, u'x');
        const QByteArray pdf = reportPdf(hostile);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pagesOf(pdf) > pagesOf(reportPdf(document(1))));
    }

    void chartsAreOfWhatIsKnown()
    {
        const auto charts = documentCharts(timeline());
        QStringList titles;
        for (const ReportPicture& chart : charts) {
            titles << chart.title;
            const QImage picture = QImage::fromData(chart.png, "PNG");
            QCOMPARE(picture.size(), chart.size * 2);
            QVERIFY(chart.description.contains(chart.title));
        }
        QCOMPARE(titles,
                 (QStringList {ChartPresenter::topicWord(ChartTopic::Activity),
                               ChartPresenter::topicWord(ChartTopic::Diamonds)}));
        QVERIFY(documentCharts({}).empty());
    }

    /// Also where the window is dark.
    void chartsAreLight()
    {
        const auto charts = documentCharts(timeline());
        const QImage activity =
            QImage::fromData(charts[0].png, "PNG").convertToFormat(QImage::Format_RGB32);
        QCOMPARE(activity.pixelColor(1, 1), Theme::light().panel);
        QVERIFY(holds(activity, Theme::light().group(FeedGroup::Comment)));
        QVERIFY(!holds(activity, Theme::light().group(FeedGroup::Gift)));
    }

    void aLineStaysLevelAtAGap()
    {
        const auto at = [](int minute) { return StoredReports::minute(minute); };
        ChartData data;
        data.span = {at(0), at(3)};
        data.lineSteps = {{at(0), at(1)}, {at(1), at(2)}, {at(2), at(3)}};
        data.gaps = {{at(1), at(2)}};
        ChartCurve curve;
        curve.values = {10, std::nullopt, 20};
        QCOMPARE(linePoints(data, curve),
                 (std::vector<ChartPoint> {{at(1), 10}, {at(1), 10}, {at(2), 20}, {at(3), 20}}));
    }
};

RACHA_TEST(TestReportPdf);
#include "tst_reportpdf.moc"
