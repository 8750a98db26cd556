// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "tests/unit/ui/storedreports.h"
#include "ui/charts/livechart.h"
#include "ui/models/reporttablemodel.h"
#include "ui/reports/capturesreport.h"
#include "ui/reports/comparisonreport.h"
#include "ui/reports/overlaychart.h"
#include "ui/reports/reportscopebar.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/tablereport.h"
#include "ui/reports/timelinereport.h"
#include "ui/reports/wholereport.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/words/language.h"
#include "ui/words/reportcells.h"

#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPushButton>
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

    /// Two captures of the newest live, the second with a name; shows them.
    CapturesReport& showCaptures()
    {
        StoredCapture capture;
        capture.id = SessionId {8};
        capture.room = RoomId {3};
        capture.streamer = "luis";
        capture.status = "interrupted";
        capture.startedAt = StoredReports::minute(121);
        m_store->captures.captures = {capture};
        capture.id = SessionId {5};
        capture.label = {"Duel", "of both"};
        m_store->captures.captures.push_back(capture);
        makePage();
        m_page->showSection(Section::Captures);
        StoredReports::settle();
        return static_cast<CapturesReport&>(m_page->section(Section::Captures));
    }

    /// Saves the whole report, and what was told of it.
    QString saveWhole(const QString& file)
    {
        QSignalSpy told(m_page.get(), &ReportsPage::told);
        m_page->whole().save(file);
        StoredReports::settle();
        return told.isEmpty() ? QString() : told.first().first().toString();
    }

    /// What the message says that is shown; it is gone then.
    QString message()
    {
        const std::unique_ptr<QMessageBox> box(m_page->findChild<QMessageBox*>());
        return box ? box->text() : QString();
    }

    static QByteArray content(const QString& file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
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
        // The rate of the reports themselves, where that is given, too.
        m_settings->setDecided(
            {{u"reports/per_diamond"_s,
              {SettingOrigin::CommandLine, u"--set reports/per_diamond"_s, u"0.01"_s}}});
        makePage();
        m_page->setOverrides(overrides);
        QCOMPARE(figure(u"estimate"_s), u"≈\u00A0$20.00"_s);
        m_settings->setDecided({});
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

    void capturesAreListedWithTheirNames()
    {
        const CapturesReport& captures = showCaptures();
        QCOMPARE(m_store->asked<CapturesQuestion>()->room, RoomId {3});
        const ReportTable table = captures.table();
        QCOMPARE(table.rows.size(), 2U);
        QCOMPARE(table.cell(0, "status")->text, u"interrupted"_s);
        QCOMPARE(table.cell(1, "name")->text + u'/' + table.cell(1, "notes")->text,
                 u"Duel/of both"_s);
        m_page->scopeBar().setRange(ReportScopeBar::Range::Week);
        StoredReports::settle();
        QVERIFY(!m_store->asked<CapturesQuestion>()->room);
        QVERIFY(m_store->asked<CapturesQuestion>()->from != WallTime());
    }

    void theChosenCaptureIsNamed()
    {
        CapturesReport& captures = showCaptures();
        QSignalSpy asked(m_page.get(), &ReportsPage::namingRequested);
        auto* const view = captures.findChild<QTableView*>();
        auto* const button = captures.findChild<QPushButton*>();
        QVERIFY(!button->isEnabled()); // which one?
        QVERIFY(!button->toolTip().isEmpty());
        view->setCurrentIndex(view->model()->index(1, 0));
        QVERIFY(button->isEnabled());
        button->click();
        view->setCurrentIndex(view->model()->index(0, 0));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].value<SessionId>(), SessionId {5});
        QCOMPARE(asked[1][0].value<SessionId>(), SessionId {8});
    }

    void aStoreThatIsOnlyReadSaysWhyNothingIsNamed()
    {
        m_store->reader.setReady({}, true);
        CapturesReport& captures = showCaptures();
        QSignalSpy asked(m_page.get(), &ReportsPage::namingRequested);
        auto* const view = captures.findChild<QTableView*>();
        view->setCurrentIndex(view->model()->index(0, 0));
        QVERIFY(!captures.findChild<QPushButton*>()->isEnabled());
        QVERIFY(captures.findChild<QPushButton*>()->toolTip().contains(u"only read"_s));
        Q_EMIT view->activated(view->model()->index(0, 0));
        QCOMPARE(asked.size(), 0);
    }

    void anotherNameIsReadAgain()
    {
        const CapturesReport& captures = showCaptures();
        m_store->captures.captures[0].label.name = "New";
        m_store->lives.lives[0].name = "New";
        m_page->refresh();
        StoredReports::settle();
        QCOMPARE(captures.table().cell(0, "name")->text, u"New"_s);
        QVERIFY(m_page->findChild<QLabel*>(u"panelTitle"_s)->text().endsWith(u" · New"_s));
        // A list that became shorter meanwhile has no row to name.
        auto* const view = captures.findChild<QTableView*>();
        view->setCurrentIndex(view->model()->index(1, 0));
        m_store->captures.captures.clear();
        m_page->refresh();
        StoredReports::settle();
        QVERIFY(!captures.findChild<QPushButton*>()->isEnabled());
        QVERIFY(captures.note().contains(u"no capture"));
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

    void theWholeReportIsOnePage()
    {
        makePage();
        const QString file = path(u"all.html"_s);
        QVERIFY(saveWhole(file).contains(file));
        QCOMPARE(m_store->asked<WordsQuestion>()->scope.room, RoomId {3});
        const QString html = QString::fromUtf8(content(file));
        QVERIFY(html.contains(u"@luis"_s));
        QVERIFY(html.contains(figure(u"estimate"_s)));
        const ReportTable table = words::rankingTable(m_store->ranking, m_page->scopeBar().rate());
        for (const auto& row : table.rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const QString cell = words::shownText(row[i]).toHtmlEscaped();
                if (table.columns[i].kind != ReportColumn::Kind::Machine)
                    QVERIFY2(html.contains(u'>' + cell + u'<'), qPrintable(cell));
            }
        }
        QCOMPARE(html.count(u"<img "_s), 2); // activity and diamonds; viewers were not told
        QVERIFY(!m_page->whole().isVisible());
        QVERIFY(m_page->whole().canSave());
    }

    void theWholeReportIsAPdf()
    {
        makePage();
        const QString file = path(u"all.pdf"_s);
        QVERIFY(saveWhole(file).contains(file));
        const QByteArray pdf = content(file);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Type /Page\n"));
    }

    void aFileIsReplacedByAWholeOneOnly()
    {
        makePage();
        const QString file = path(u"all.html"_s);
        QFile before(file);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") > 0);
        before.close();
        m_store->error = Error {ErrorCode::DbLost, u"gone"_s};
        QCOMPARE(saveWhole(file), QString());
        QVERIFY(message().contains(file));
        QCOMPARE(content(file), QByteArray("before"));
        m_store->error.reset();
        QVERIFY(saveWhole(file).contains(file));
        QVERIFY(content(file).startsWith("<!DOCTYPE html>"));
        QCOMPARE(QDir(m_folder->path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden),
                 QStringList());
    }

    void anotherChoiceEndsTheSaving()
    {
        makePage();
        const QString file = path(u"all.html"_s);
        QSignalSpy told(m_page.get(), &ReportsPage::told);
        m_page->whole().save(file);
        m_page->scopeBar().setLives(m_store->lives); // the same live goes on
        QCOMPARE(told.size(), 0);
        m_page->showLive(RoomId {1});
        StoredReports::settle();
        QCOMPARE(told.size(), 1);
        QVERIFY(!QFile::exists(file));
        m_page->whole().save(file);
        m_page->whole().findChild<QPushButton*>()->click();
        StoredReports::settle();
        QCOMPARE(told.size(), 2);
        m_page->whole().save(file);
        m_page->setReader(nullptr);
        StoredReports::settle();
        QCOMPARE(told.size(), 3);
        QVERIFY(!QFile::exists(file));
        QVERIFY(!m_page->whole().canSave());
    }

    void thePageMayGoWhileAReportIsGathered()
    {
        makePage();
        m_page->whole().save(path(u"all.html"_s));
        m_page.reset();
        StoredReports::settle();
        QVERIFY(!QFile::exists(path(u"all.html"_s)));
    }

    void whatCannotBeSavedIsSaid()
    {
        makePage();
        QCOMPARE(saveWhole(path(u"all.txt"_s)), QString());
        QVERIFY(message().contains(u".pdf"_s));
        QVERIFY(!QFile::exists(path(u"all.txt"_s)));
        QCOMPARE(saveWhole(path(u"no/all.html"_s)), QString());
        QVERIFY(message().contains(path(u"no/all.html"_s)));
        m_store->summary = {};
        QCOMPARE(saveWhole(path(u"all.html"_s)), QString());
        QVERIFY(message().contains(u"no events"_s));
        QVERIFY(!QFile::exists(path(u"all.html"_s)));
    }

    /// Somebody may ask from the menu before the page was ever shown.
    void aFileIsAskedForOnceTheLivesAreKnown()
    {
        m_page = std::make_unique<ReportsPage>(*m_appearance, *m_settings);
        m_page->show();
        m_page->setReader(&m_store->reader);
        m_page->saveWhole();
        QVERIFY(!m_page->findChild<QFileDialog*>());
        StoredReports::settle();
        auto* const dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->selectedFiles().value(0).contains(u"luis-2026-11-2"_s));
        QCOMPARE(dialog->defaultSuffix(), u"html"_s);
        Q_EMIT dialog->filterSelected(dialog->nameFilters().last());
        QCOMPARE(dialog->defaultSuffix(), u"pdf"_s);
        Q_EMIT dialog->fileSelected(path(u"all.pdf"_s));
        StoredReports::settle();
        QVERIFY(content(path(u"all.pdf"_s)).startsWith("%PDF-"));
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
