// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "tests/unit/ui/storedreports.h"
#include "ui/charts/livechart.h"
#include "ui/models/reporttablemodel.h"
#include "ui/reports/comparisonreport.h"
#include "ui/reports/overlaychart.h"
#include "ui/reports/reportscopebar.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/tablereport.h"
#include "ui/reports/timelinereport.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;
using Section = ReportsPage::Section;

class TestReportsPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<StoredReports> m_store;
    std::unique_ptr<ReportsPage> m_page;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    void makePage()
    {
        m_page = std::make_unique<ReportsPage>(*m_appearance, *m_settings);
        m_page->resize(1280, 600);
        m_page->show();
        m_page->setReader(&m_store->reader);
        StoredReports::settle();
    }

    /// `key value` of the summary's table.
    QString figure(const QString& key)
    {
        const ReportTable table = m_page->section(Section::Summary).table();
        for (const auto& row : table.rows) {
            if (reportValueText(row[0].value) == key.toStdString())
                return row[1].text;
        }
        return u"no such figure"_s;
    }

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsFile>(path(u"racha.ini"_s));
        m_store = std::make_unique<StoredReports>();
        m_store->lives.lives = {StoredReports::live(3, "luis", 120),
                                StoredReports::live(2, "ana", 60),
                                StoredReports::live(1, "ana", 0)};
        m_store->summary.figures.diamonds = 2'000;
        m_store->summary.figures.gifts = 12;
        m_store->summary.figures.events[static_cast<std::size_t>(EventType::Gift)] = 3;
        m_store->ranking.people = {{UserId {7}, "kai", "Kai 🌹", 1'500, 3, 8, 1'500, {}, {}},
                                   {UserId {}, "handle \"only\"", "", 500, 1, 4, 500, {}, {}}};
        m_store->ranking.allPeople = 2;
        m_store->ranking.allAmount = 2'000;
        for (const int minute : {0, 2}) {
            TimelineStep step {StoredReports::minute(minute), {}};
            step.figures.events[static_cast<std::size_t>(EventType::Comment)] = 5;
            step.figures.diamonds = 1'000;
            m_store->timeline.steps.push_back(step);
        }
        m_store->words.words = {{"hola", 3}, {"=1+1", 2}};
        m_store->words.comments = 4;
    }

    void cleanup() { m_page.reset(); }

    void theNewestLiveIsShownAtFirst()
    {
        makePage();
        QCOMPARE(m_store->asked<SummaryQuestion>()->scope.room, RoomId {3});
        QCOMPARE(figure(u"gifts"_s), u"12"_s);
        m_page->showLive(RoomId {1});
        StoredReports::settle();
        QCOMPARE(m_store->asked<SummaryQuestion>()->scope.room, RoomId {1});
    }

    void onlyWhatIsShownIsAskedFor()
    {
        makePage();
        QVERIFY(!m_store->asked<RankingQuestion>());
        m_page->showSection(Section::Gifters);
        StoredReports::settle();
        QCOMPARE(m_store->asked<RankingQuestion>()->scope.room, RoomId {3});
        const std::size_t before = m_store->questionCount();
        m_page->showSection(Section::Summary);
        StoredReports::settle();
        m_page->showSection(Section::Gifters);
        StoredReports::settle();
        QCOMPARE(m_store->questionCount(), before);
    }

    void aLiveThatGoesOnIsNoOtherQuestion()
    {
        m_store->lives.lives.front().isRunning = true;
        makePage();
        m_page->filterField().setFilterText(u"time > -1h"_s);
        StoredReports::settle();
        const auto countQuestions = [this] {
            m_page->scopeBar().setLives(m_store->lives);
            StoredReports::settle();
            return m_store->questionCount();
        };
        const std::size_t before = m_store->questionCount();
        ++m_store->lives.lives.front().events;
        QCOMPARE(countQuestions(), before);
        m_store->lives.lives.erase(m_store->lives.lives.begin());
        QCOMPARE(countQuestions(), before + 1);
    }

    void aRangeIsOfAllLives()
    {
        makePage();
        m_page->scopeBar().setRange(ReportScopeBar::Range::All);
        StoredReports::settle();
        const auto all = m_store->asked<SummaryQuestion>()->scope;
        QVERIFY(!all.room);
        QCOMPARE(all.from, WallTime());
        m_page->scopeBar().setRange(ReportScopeBar::Range::Week);
        StoredReports::settle();
        QVERIFY(m_store->asked<SummaryQuestion>()->scope.from != WallTime());
        // Choosing a live leaves the range.
        m_page->showLive(RoomId {2});
        StoredReports::settle();
        QCOMPARE(m_page->scopeBar().range(), ReportScopeBar::Range::OneLive);
        QCOMPARE(m_store->asked<SummaryQuestion>()->scope.room, RoomId {2});
    }

    void theFilterHoldsForAllReports()
    {
        makePage();
        m_page->filterField().setFilterText(u"diamonds > 5"_s);
        StoredReports::settle();
        QCOMPARE(m_store->asked<SummaryQuestion>()->scope.expression->text(), u"diamonds > 5"_s);
        m_page->showSection(Section::Words);
        StoredReports::settle();
        QCOMPARE(m_store->asked<WordsQuestion>()->scope.expression->text(), u"diamonds > 5"_s);
    }

    void ordersAreOtherQuestions()
    {
        makePage();
        m_page->showSection(Section::Gifters);
        StoredReports::settle();
        auto& gifters = static_cast<TableReport&>(m_page->section(Section::Gifters));
        QCOMPARE(gifters.model().headerData(3, Qt::Horizontal).toString(), u"Gifts"_s);
        gifters.setOrder(2);
        StoredReports::settle();
        QCOMPARE(m_store->asked<RankingQuestion>()->order, RankingOrder::EndedStreaks);
        QCOMPARE(gifters.model().headerData(3, Qt::Horizontal).toString(), u"Ended streaks"_s);
    }

    void theRateIsAnEstimateOfOnesOwn()
    {
        makePage();
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A0$20.00"_s);
        auto* const rate = m_page->findChild<QDoubleSpinBox*>();
        rate->setValue(0.005);
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A0$10.00"_s);
        m_settings->setValue(u"reports/currency"_s, u"EUR"_s);
        makePage();
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A010.00\u00A0EUR"_s);
    }

    void aRateOfTheCommandLineHoldsHereToo()
    {
        m_settings->setValue(u"reports/per_diamond"_s, u"0.005"_s);
        makePage();
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A0$10.00"_s);
        SettingOverrides overrides;
        overrides.insert(u"streaks/usd_per_diamond"_s,
                         {SettingOrigin::CommandLine, u"--usd-per-diamond"_s, u"0.02"_s});
        m_page->setOverrides(overrides);
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A0$40.00"_s);
        QCOMPARE(m_settings->value(u"reports/per_diamond"_s), u"0.005"_s); // of this start only
        m_settings->setValue(u"reports/currency"_s, u"EUR"_s);
        makePage();
        m_page->setOverrides(overrides);
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A010.00\u00A0EUR"_s);
    }

    void aRowLeadsToItsEvents()
    {
        makePage();
        m_page->showSection(Section::Gifters);
        StoredReports::settle();
        QSignalSpy asked(m_page.get(), &ReportsPage::eventsRequested);
        auto* const view = m_page->section(Section::Gifters).findChild<QTableView*>();
        for (const int row : {0, 1})
            Q_EMIT view->activated(view->model()->index(row, 0));
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].toString(), u"room_id == 3 and user_id == 7"_s);
        QCOMPARE(asked[1][0].toString(),
                 u"room_id == 3 and user_unique_id == \"handle \\\"only\\\"\""_s);
    }

    void everyFilterThatIsOfferedCanBeRead()
    {
        makePage();
        QSignalSpy asked(m_page.get(), &ReportsPage::eventsRequested);
        m_store->streaks.streaks = {{Streak {}, "x"}};
        m_store->streaks.streaks[0].streak.id = "7_GiftEvent_5655_\"\\";
        for (const Section section :
             {Section::Gifters, Section::Streaks, Section::Timeline, Section::Words}) {
            m_page->showSection(section);
            StoredReports::settle();
            auto* const view = m_page->section(section).findChild<QTableView*>();
            for (int row = 0; row < view->model()->rowCount(); ++row)
                Q_EMIT view->activated(view->model()->index(row, 0));
        }
        QCOMPARE(asked.size(), 7);
        for (const auto& each : asked) {
            const QString text = each[0].toString();
            QVERIFY2(FilterExpression::parse(text, QTimeZone::utc()), qPrintable(text));
        }
    }

    void theTimelineIsDrawnWithItsPauses()
    {
        m_store->timeline.gaps = {{StoredReports::minute(1), StoredReports::minute(2)}};
        makePage();
        m_page->showSection(Section::Timeline);
        StoredReports::settle();
        const auto& timeline =
            static_cast<const TimelineReport&>(m_page->section(Section::Timeline));
        const ChartData& figures = timeline.chart().chartData();
        QCOMPARE(figures.steps.size(), 3U);
        QCOMPARE(figures.gaps.size(), 1U);
        QCOMPARE(figures.curves[0].values[0], 5);
        QVERIFY(!figures.curves[0].values[1]);
        QCOMPARE(timeline.table().rows.size(), 2U);
    }

    void hoursOfTheWeekAreCounted()
    {
        makePage();
        m_page->showSection(Section::Week);
        StoredReports::settle();
        QCOMPARE(m_store->asked<TimelineQuestion>()->step, kWeekStep);
        const ReportTable table = m_page->section(Section::Week).table();
        QCOMPARE(table.rows.size(), 24U);
        // A Monday at 20:00.
        QCOMPARE(reportValueText(table.cell(20, "monday")->value), "10");
        QCOMPARE(reportValueText(table.cell(20, "monday_diamonds")->value), "2000");
        QCOMPARE(reportValueText(table.cell(19, "monday")->value), "0");
        QVERIFY(!m_page->section(Section::Week).picture().isNull());
    }

    void twoLivesAreLaidOverEachOther()
    {
        makePage();
        m_page->showLive(RoomId {2});
        StoredReports::settle();
        m_page->showSection(Section::Comparison);
        StoredReports::settle();
        auto& comparison = static_cast<ComparisonReport&>(m_page->section(Section::Comparison));
        // Another live of the same streamer comes first.
        QCOMPARE(m_store->asked<SummaryQuestion>()->scope.room, RoomId {1});
        comparison.setOther(RoomId {3});
        StoredReports::settle();
        QCOMPARE(m_store->asked<SummaryQuestion>()->scope.room, RoomId {3});
        const OverlayData& overlay = comparison.chart().overlay();
        QCOMPARE(overlay.first, (std::vector<std::optional<double>> {1'000, 1'000, 2'000, 2'000}));
        QCOMPARE(overlay.second, overlay.first);
        QVERIFY(!comparison.table().rows.empty());
        QVERIFY(!comparison.picture().isNull());
    }

    void tablesAndPicturesAreSaved()
    {
        makePage();
        m_page->showSection(Section::Words);
        StoredReports::settle();
        QVERIFY(m_page->saveCsv(path(u"words.csv"_s)));
        QFile csv(path(u"words.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(csv.readAll(), QByteArray("rank,word,times\r\n1,hola,3\r\n2,'=1+1,2\r\n"));
        QVERIFY(!m_page->saveCsv(path(u"no/folder.csv"_s)));
        m_page->showSection(Section::Timeline);
        StoredReports::settle();
        QVERIFY(m_page->savePicture(path(u"timeline.png"_s)));
        QVERIFY(QImage(path(u"timeline.png"_s)).width() > 1'000);
    }

    void emptinessAndErrorsAreSaid()
    {
        m_store->ranking.people.clear();
        makePage();
        m_page->showSection(Section::Gifters);
        StoredReports::settle();
        QVERIFY(m_page->section(Section::Gifters).note().contains(u"gift"));
        m_store->summary = {};
        m_page->scopeBar().setRange(ReportScopeBar::Range::All);
        m_page->showSection(Section::Summary);
        StoredReports::settle();
        QVERIFY(m_page->section(Section::Summary).note().contains(u"no events"));
        m_store->error = Error {ErrorCode::DbLost, u"gone"_s};
        m_page->showSection(Section::Commenters);
        StoredReports::settle();
        QVERIFY(!m_page->section(Section::Commenters).note().isEmpty());
        m_page->setReader(nullptr);
        StoredReports::settle();
        QVERIFY(!m_page->section(Section::Commenters).note().isEmpty());
    }

    void everyControlHasItsName()
    {
        makePage();
        for (int i = 0; i < ReportsPage::kSectionCount; ++i) {
            m_page->showSection(static_cast<Section>(i));
            StoredReports::settle();
            QCOMPARE(nameFaults(*m_page), QStringList());
        }
    }

    void itFitsASmallScreenWithLargeLetters_data() { addLanguageRows(); }

    void itFitsASmallScreenWithLargeLetters()
    {
        QFETCH(int, language);
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPixelSize(21);
        QApplication::setFont(large);
        installLanguage(static_cast<Language>(language));
        makePage();
        QSize least;
        for (int i = 0; i < ReportsPage::kSectionCount; ++i) {
            m_page->showSection(static_cast<Section>(i));
            StoredReports::settle();
            least = least.expandedTo(m_page->minimumSizeHint());
        }
        m_page.reset();
        QApplication::setFont(before);
        forgetLanguage();
        const auto told = u"needs %1 x %2"_s.arg(least.width()).arg(least.height());
        QVERIFY2(least.width() <= 1270 && least.height() <= 500, qPrintable(told));
    }

    void everythingIsPaintedInBothThemes()
    {
        makePage();
        for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
            m_appearance->choose(choice);
            for (int i = 0; i < ReportsPage::kSectionCount; ++i) {
                m_page->showSection(static_cast<Section>(i));
                StoredReports::settle();
                const QImage image = m_page->grab().toImage();
                const bool isDark = choice == Appearance::Choice::Dark;
                QCOMPARE(image.pixelColor(640, 580).lightnessF() < 0.5F, isDark);
            }
        }
    }
};

RACHA_TEST(TestReportsPage);
#include "tst_reportspage.moc"
