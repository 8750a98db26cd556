// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/logring.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/log/logpane.h"
#include "ui/models/logfilterproxymodel.h"
#include "ui/models/logmodel.h"
#include "ui/statistics/statisticspane.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const WallTime kAt = wallTimeFromText("2026-11-23 20:14:00.5");

void add(LogRing& ring, LogLevel level, const QString& text)
{
    ring.add(kAt, level, u"racha.ingest"_s, text);
}

QStringList printed(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows << model.index(i, 0).data(LogModel::LineRole).toString();
    return rows;
}

} // namespace

class TestLogPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void linesComeOnceAndInOrder()
    {
        LogRing ring;
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        add(ring, LogLevel::Info, u"live found"_s);
        model.refresh(ring);
        add(ring, LogLevel::Warning, u"reconnecting"_s);
        model.refresh(ring);
        model.refresh(ring);
        QCOMPARE(printed(model),
                 QStringList({u"20:14:00.500 Info ingest: live found"_s,
                              u"20:14:00.500 Warning ingest: reconnecting"_s}));
    }

    void theModelHoldsNoMoreThanTheRing()
    {
        LogRing ring;
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        add(ring, LogLevel::Info, u"first"_s);
        model.refresh(ring);
        for (std::size_t i = 0; i < LogRing::kMostLines; ++i)
            add(ring, LogLevel::Info, u"x"_s);
        model.refresh(ring);
        QCOMPARE(model.rowCount(), static_cast<int>(LogRing::kMostLines));
        QVERIFY(!printed(model).first().contains(u"first"_s));
    }

    void clearingHidesWhatWas()
    {
        LogRing ring;
        LogModel model;
        add(ring, LogLevel::Info, u"old"_s);
        model.refresh(ring);
        model.clear();
        add(ring, LogLevel::Critical, u"new"_s);
        model.refresh(ring);
        QCOMPARE(printed(model), QStringList {u"20:14:00.500 Error ingest: new"_s});
        QCOMPARE(ring.after(0).size(), 2U);
    }

    void linesAreChosenByLevelAndWords()
    {
        LogRing ring;
        LogModel model;
        LogFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        const QAbstractItemModelTester tester(&proxy);
        add(ring, LogLevel::Debug, u"Conexión detail"_s);
        add(ring, LogLevel::Warning, u"conexion lost"_s);
        add(ring, LogLevel::Warning, u"store is behind"_s);
        model.refresh(ring);
        proxy.setQuery(u"CONEXION"_s);
        QCOMPARE(proxy.rowCount(), 2);
        proxy.setLeastLevel(LogLevel::Warning);
        QCOMPARE(printed(proxy), QStringList {u"20:14:00.500 Warning ingest: conexion lost"_s});
    }

    void thePaneCopiesWhatItShows()
    {
        LogRing ring;
        LogPane pane(ring, *m_appearance);
        pane.resize(900, 300);
        pane.show();
        add(ring, LogLevel::Info, u"one"_s);
        add(ring, LogLevel::Warning, u"two"_s);
        pane.refresh();
        pane.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"20:14:00.500 Info ingest: one\n20:14:00.500 Warning ingest: two"_s);
        QCOMPARE(test::faultsOf(pane), QString());
    }

    void figuresAreShownAsPeopleReadThem()
    {
        Statistics now;
        now.events = 88'410;
        now.eventsPerSecond = 3.25;
        now.store = StoreState {StorePhase::Behind, "SQLite", 12, 0, 3, {}};
        now.residentMebibytes = 92.4;
        now.diskFreeBytes = 3LL << 30;
        now.answer = AnswerTime {0.42, 3.0, 17.2};
        StatisticsPane pane([&now] { return now; }, *m_appearance);
        pane.resize(320, 460);
        pane.show();
        QStringList figures;
        for (const auto* const figure : pane.findChildren<QuietLabel*>()) {
            if (figure->isVisibleTo(&pane))
                figures << figure->spokenName();
        }
        QCOMPARE(
            figures,
            QStringList({u"Events per second: 3.3"_s, u"Events: 88410"_s, u"Messages received: 0"_s,
                         u"Stored: 12"_s, u"Waiting: 3"_s, u"State: Behind"_s, u"Not decoded: 0"_s,
                         u"Received twice: 0"_s, u"Unknown kinds: 0"_s, u"Memory: 92 MiB"_s,
                         u"Disk left: 3.0 GiB"_s, u"Window answers in: 0.4 ms, peak 17 ms"_s}));
        QCoreApplication::processEvents();
        QCOMPARE(test::clippedTexts(pane).join(u'\n'), QString());
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

RACHA_TEST(TestLogPane);

#include "tst_logpane.moc"
