// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterexpression.h"
#include "core/store/storewriter.h"
#include "tests/support/testmain.h"
#include "ui/coverage/coveragepane.h"
#include "ui/findings/findingspane.h"
#include "ui/models/findingfilter.h"
#include "ui/models/reporttablemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const WallTime kStart = wallTimeFromText("2026-11-23T20:00:00Z");

Event unknown(const std::string& method, std::int64_t id)
{
    Event event;
    event.method = method;
    event.message = MessageId {id};
    event.room = RoomId {7};
    event.payload = UnknownEvent {method, std::nullopt};
    event.receivedAt = kStart + std::chrono::seconds(id);
    return event;
}

EventBatchPtr batchOf(std::vector<Event> events, std::vector<Notice> notices = {})
{
    auto batch = std::make_shared<EventBatch>();
    batch->events = std::move(events);
    batch->notices = std::move(notices);
    batch->upTo = kStart + std::chrono::minutes(1);
    return batch;
}

Notice gap()
{
    return {Gap {kStart, kStart + std::chrono::seconds(9), "net.reset"}, {}, kStart, 0, 0};
}

QPushButton* button(QWidget& pane, const QString& name)
{
    for (auto* const each : pane.findChildren<QPushButton*>()) {
        if (each->text() == name)
            return each;
    }
    return nullptr;
}

QStringList column(const ReportTableModel& model, int index)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells << model.index(row, index).data().toString();
    return cells;
}

} // namespace

/// The panes of what is missing and of what is odd.
class TestFindingsPane final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Appearance> m_appearance;

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void init() { QVERIFY(installLanguage(Language::English)); }

    void theWorstIsFirstAndRowsStayThemselves()
    {
        FindingsPane pane(*m_appearance);
        const QAbstractItemModelTester tester(
            &pane.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        pane.show();
        pane.append(batchOf({unknown("WebcastNew", 1)}));
        pane.refresh();
        pane.append(batchOf({unknown("WebcastNew", 2), unknown("WebcastOther", 3)}, {gap()}));
        pane.refresh();
        QCOMPARE(column(pane.model(), 1),
                 (QStringList {u"Connection lost (net.reset): 9.0 s without data"_s,
                               u"Messages that Racha does not know: WebcastNew"_s,
                               u"Messages that Racha does not know: WebcastOther"_s}));
        QCOMPARE(column(pane.model(), 0), (QStringList {u"Severe"_s, u"Note"_s, u"Note"_s}));
        QCOMPARE(column(pane.model(), 2), (QStringList {u"1"_s, u"2"_s, u"1"_s}));
        pane.clear();
        QCOMPARE(pane.model().rowCount(), 0);
    }

    void aChoiceOfSeverityHidesTheRest()
    {
        FindingsPane pane(*m_appearance);
        pane.show();
        pane.append(batchOf({unknown("WebcastNew", 1)}, {gap()}));
        pane.refresh();
        auto* const box = pane.findChild<QComboBox*>();
        box->setCurrentIndex(2);
        QCOMPARE(column(pane.model(), 0), QStringList(u"Severe"_s));
        box->setCurrentIndex(0);
        QCOMPARE(pane.model().rowCount(), 2);
    }

    void aFindingLeadsToItsPlaces()
    {
        FindingsPane pane(*m_appearance);
        pane.show();
        pane.append(batchOf({unknown("WebcastNew", 5)}));
        pane.refresh();
        QPushButton* const toFeed = button(pane, u"In the feed"_s);
        QPushButton* const toStored = button(pane, u"Stored"_s);
        QPushButton* const toPayload = button(pane, u"Payload"_s);
        for (const QPushButton* const each : {toFeed, toStored, toPayload})
            QVERIFY(!each->isEnabled());
        QList<LiveFinding> shown;
        connect(&pane, &FindingsPane::feedRequested, this,
                [&shown](const LiveFinding& finding) { shown << finding; });
        connect(&pane, &FindingsPane::payloadRequested, this,
                [&shown](const LiveFinding& finding) { shown << finding; });
        QSignalSpy stored(&pane, &FindingsPane::storedRequested);
        pane.findChild<QTableView*>()->selectRow(0);
        toFeed->click();
        toPayload->click();
        toStored->click();
        QCOMPARE(shown.size(), 2);
        QCOMPARE(shown.first().message, MessageId {5});
        QCOMPARE(shown.last().room, RoomId {7});
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().first().toString(),
                 u"type == unknown and method == \"WebcastNew\""_s);
    }

    void aChoiceStaysWhileMoreComes()
    {
        FindingsPane pane(*m_appearance);
        pane.show();
        pane.append(batchOf({unknown("WebcastNew", 5)}));
        pane.refresh();
        auto* const view = pane.findChild<QTableView*>();
        view->selectRow(0);
        pane.append(batchOf({unknown("WebcastNew", 6)}, {gap()}));
        pane.refresh();
        const QModelIndexList rows = view->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().row(), 1);
        pane.copy();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"WebcastNew"_s) && !copied.contains(u"net.reset"_s));
    }

    void everyFilterIsOne_data()
    {
        QTest::addColumn<LiveFinding>("finding");
        const auto row = [](LiveFinding finding) {
            QTest::newRow(liveFindingKindName(finding.kind).data()) << finding;
        };
        row({.kind = LiveFindingKind::Undecodable, .subject = "Web\"cast: malformed message"});
        row({.kind = LiveFindingKind::Gap, .last = kStart, .gapFrom = kStart});
        row({.kind = LiveFindingKind::EndlessStreak, .streakId = "1_GiftEvent_2_3"});
        row({.kind = LiveFindingKind::MissingField, .subject = "W", .message = MessageId {9}});
    }

    void everyFilterIsOne()
    {
        QFETCH(const LiveFinding, finding);
        const QString text = findingFilter(finding);
        const auto filter = FilterExpression::parse(text, QTimeZone::utc());
        QVERIFY2(filter, qPrintable(text));
        QVERIFY(*filter);
    }

    void aStoreThatIsBehindIsSevere()
    {
        FindingsPane pane(*m_appearance);
        pane.show();
        StoreState store;
        store.phase = StorePhase::Behind;
        store.queued = 1'234;
        pane.noteStore(store, kStart);
        pane.refresh();
        QCOMPARE(column(pane.model(), 1),
                 QStringList(u"The store is behind: up to 1,234 events waited"_s));
    }

    void bothPanesSpeakAnotherLanguage()
    {
        FindingsPane findings(*m_appearance);
        CoveragePane coverage(*m_appearance);
        findings.show();
        coverage.show();
        QVERIFY(installLanguage(Language::Spanish));
        const auto spoken = [](const QWidget& pane) {
            return pane.findChild<QTableView*>()->accessibleName();
        };
        QTRY_VERIFY(spoken(findings) != u"List of findings"_s
                    && spoken(coverage) != u"Figures of the coverage"_s);
    }

    void coverageFollowsTheNewestBatch()
    {
        CoveragePane pane(*m_appearance);
        const QAbstractItemModelTester tester(
            &pane.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto batch = std::make_shared<EventBatch>();
        Coverage coverage;
        coverage.set(CoverageFigure::ConnectedMs, 90'000);
        coverage.set(CoverageFigure::GapMs, 10'000);
        batch->coverage = std::make_shared<const Coverage>(coverage);
        QCOMPARE(pane.sentence(), u"Nothing has come yet."_s);
        pane.append(batch);
        pane.show();
        QCOMPARE(pane.sentence(), u"90 % of the time connected."_s);
        pane.copy();
        QVERIFY(
            QGuiApplication::clipboard()->text().contains(u"Time without connection\t00:00:10"_s));
        pane.clear();
        QCOMPARE(pane.sentence(), u"Nothing has come yet."_s);
    }
};

RACHA_TEST(TestFindingsPane);
#include "tst_findingspane.moc"
