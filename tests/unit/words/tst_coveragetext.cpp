// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/coveragetext.h"
#include "ui/words/findingtext.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"
#include "ui/words/reporttables.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using F = CoverageFigure;

namespace {

Coverage coverage()
{
    Coverage made;
    made.set(F::ConnectedMs, 987'900);
    made.set(F::GapMs, 12'100);
    made.set(F::Gaps, 2);
    made.set(F::LikesSeen, 410);
    made.set(F::LikesTold, 1'000);
    made.set(F::LikesMissing, 590);
    made.set(F::UnknownMessages, 3);
    made.set(F::ClockSkewMs, -1'250);
    made.parts = {{F::Gaps, "net.reset", 2}, {F::UnknownMessages, "WebcastNew", 3}};
    return made;
}

/// `value; basis; remark` of one figure.
QString row(const Coverage& coverage, std::string_view figure)
{
    const ReportTable table = words::coverageTable(coverage);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (reportValueText(table.cell(i, "figure")->value) == figure)
            return table.cell(i, "value")->text + u"; "_s + table.cell(i, "basis")->text + u"; "_s
                + table.cell(i, "remark")->text;
    }
    return {};
}

} // namespace

class TestCoverageText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QVERIFY(installLanguage(Language::English)); }

    void aSentenceSaysWhatMattersMost()
    {
        QCOMPARE(words::coverageSentence(coverage()),
                 u"98.7 % of the time connected; 41 % of the likes seen; 3 unknown messages."_s);
        QCOMPARE(words::coverageSentence({}), u"Nothing has come yet."_s);
    }

    void onlyWhatIsWholeIsAHundred_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << u"0 %"_s;
        QTest::newRow("little") << 0.0123 << u"1.2 %"_s;
        QTest::newRow("some") << 0.417 << u"41 %"_s;
        QTest::newRow("nearly all") << 0.99999 << u"99.9 %"_s;
        QTest::newRow("a tenth exactly") << 0.987 << u"98.7 %"_s;
        QTest::newRow("all") << 1.0 << u"100 %"_s;
    }

    void onlyWhatIsWholeIsAHundred()
    {
        QFETCH(const double, share);
        QFETCH(const QString, text);
        QCOMPARE(words::percent(share), text);
    }

    void everyFigureSaysHowItIsKnown()
    {
        QCOMPARE(row(coverage(), "gaps"), u"2; observed; 2 × net.reset"_s);
        QCOMPARE(row(coverage(), "likes_missing"), u"590; estimated; "_s);
        QCOMPARE(row(coverage(), "unknown"), u"3; observed; 3 × WebcastNew"_s);
        QVERIFY(row(coverage(), "clock_skew_ms").startsWith(u"−1.250 s; derived; "_s));
        QVERIFY(row(coverage(), "connected_ms").startsWith(u"00:16:28; derived; 98.7 %"_s));
        QVERIFY(row(coverage(), "filtered_comments").startsWith(u"cannot be known; unknown; "_s));
        QCOMPARE(row(coverage(), "diamonds_told").section(u';', 0, 0), u"not told"_s);
        QCOMPARE(words::coverageTable({}).rows.size(), kCoverageFigureCount);
    }

    void aSummaryHasIt()
    {
        LiveSummary summary;
        const auto cell = [&summary](std::string_view key) {
            for (const SummaryFigure& figure : words::summaryFigures(summary, {})) {
                if (figure.key == key)
                    return figure.cell.text;
            }
            return u"none"_s;
        };
        QCOMPARE(cell("connected_share"), QString());
        summary.coverage = coverage();
        QCOMPARE(cell("connected_share"), u"98.7 %"_s);
        QCOMPARE(cell("likes_share"), u"41 %"_s);
        QCOMPARE(cell("unknown_messages"), u"3"_s);
    }

    void everyFindingHasItsWords()
    {
        QStringList titles;
        for (std::size_t i = 0; i < kLiveFindingKindCount; ++i) {
            LiveFinding finding {.kind = static_cast<LiveFindingKind>(i)};
            finding.subject = "WebcastNew";
            titles << words::findingTitle(finding);
            QVERIFY(!titles.back().isEmpty());
            QVERIFY(!words::findingMeaning(finding.kind).isEmpty());
        }
        QCOMPARE(titles.removeDuplicates(), 0);
    }

    void aFindingOfTheWireStaysOnItsLine()
    {
        LiveFinding finding {.kind = LiveFindingKind::UnknownMessage,
                             .subject = "Web\ncast\x1b[2J"};
        const QString title = words::findingTitle(finding);
        QVERIFY(!title.contains(u'\n') && !title.contains(u'\x1b'));
    }
};

RACHA_TEST(TestCoverageText);
#include "tst_coveragetext.moc"
