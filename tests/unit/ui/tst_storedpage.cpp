// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/errorcode.h"
#include "core/settings/settingsfile.h"
#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/historystore.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/detail/detailpane.h"
#include "ui/history/histogram.h"
#include "ui/history/historybar.h"
#include "ui/history/historymenus.h"
#include "ui/history/historytable.h"
#include "ui/history/historytree.h"
#include "ui/history/historyview.h"
#include "ui/history/savedfilterbutton.h"
#include "ui/history/storedpage.h"
#include "ui/models/historymodel.h"
#include "ui/models/historytreemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using racha::test::historyEvent;
using racha::test::historySecond;
using racha::test::HistoryStore;

namespace {

constexpr QSize kSmallRoom {900, 560};
constexpr QSize kLargeRoom {1270, 600}; ///< of a screen of 1280x720

} // namespace

/// The page of stored events: what is asked, and what is shown for it.
class TestStoredPageParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication*>(qApp));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsFile>(m_folder->filePath(u"racha.ini"_s));
        m_store = std::make_unique<HistoryStore>(400);
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_store.reset();
        test::forgetLanguage();
    }

    void rowsComeBeforeWhatIsCounted()
    {
        QVERIFY(m_store->asked.indexOf(u"page"_s) < m_store->asked.indexOf(u"count"_s));
        QVERIFY(m_store->asked.contains(u"span"_s));
        QVERIFY(m_store->asked.contains(u"days"_s));
        QVERIFY(m_store->asked.contains(u"intervals"_s));
        QCOMPARE(countText(), u"400 events"_s);
        QCOMPARE(m_page->histogram().textOf(0).contains(u"events"_s), true);
    }

    void aHiddenPageCountsNothing()
    {
        m_page->hide();
        m_store->asked.clear();
        m_page->bar().addTerm(u"type == gift"_s);
        m_store->answerAll();
        QVERIFY(!m_store->asked.contains(u"count"_s));
        m_page->show();
        m_store->answerAll();
        QCOMPARE(countText(), u"40 of 400"_s);
    }

    void wordsAndFilterHoldTogether()
    {
        m_page->focusSearch();
        QTest::keyClicks(&m_page->bar().words(), u"39"_s);
        QTest::keyClick(&m_page->bar().words(), Qt::Key_Return);
        m_store->answerAll();
        QCOMPARE(countText(), u"14 of 400"_s); // 39, 139, 239, 339, 390 … but for the gift
        m_page->bar().addTerm(u"user == user2"_s);
        m_store->answerAll();
        QCOMPARE(rows(), m_page->table().model().rowCount());
        QTest::keyClick(&m_page->bar().words(), Qt::Key_Escape);
        m_store->answerAll();
        QCOMPARE(countText(), u"58 of 400"_s);
    }

    void theTreeAddsToTheFilterAndTakesBack()
    {
        const QModelIndex gift = treeIndex(HistoryFacet::Type, 1);
        QCOMPARE(gift.data().toString(), u"Gift"_s);
        clickTree(gift);
        QCOMPARE(filterText(), u"type == gift"_s);
        m_store->answerAll();
        QCOMPARE(rows(), 40);
        clickTree(treeIndex(HistoryFacet::Type, 0));
        m_store->answerAll();
        QCOMPARE(filterText(), QString());
        clickTree(treeIndex(HistoryFacet::Type, 1), Qt::ControlModifier);
        m_store->answerAll();
        QCOMPARE(filterText(), u"not type == gift"_s);
        QCOMPARE(countText(), u"360 of 400"_s);
    }

    void aDateIsARange()
    {
        const auto& model = static_cast<const HistoryTreeModel&>(*m_page->tree().model());
        const QModelIndex year = model.index(0, 0, model.whenSection());
        QVERIFY(m_page->tree().isExpanded(year)); // the newest one
        clickTree(model.index(0, 0, year));
        QCOMPARE(m_page->bar().time().from(), wallTimeFromText("2026-11-01 00:00:00"));
        QCOMPARE(m_page->bar().time().until(), wallTimeFromText("2026-12-01 00:00:00"));
        m_page->bar().time().clear();
        QVERIFY(!m_page->bar().time().isSet());
        m_store->answerAll();
        QCOMPARE(countText(), u"400 events"_s);
    }

    void theHistogramZoomsAndEscapeTakesAllAgain()
    {
        Q_EMIT m_page->histogram().rangeChosen(historySecond(101), historySecond(201));
        m_store->answerAll();
        QCOMPARE(rows(), 100);
        QCOMPARE(countText(), u"100 of 400"_s);
        QTest::keyClick(&m_page->histogram(), Qt::Key_Escape);
        m_store->answerAll();
        QCOMPARE(countText(), u"400 events"_s);
    }

    void theCellOfARowIsFilteredForAndOut()
    {
        choose(1, HistoryModel::User); // 399
        trigger(u"Filter out user == user1"_s);
        QCOMPARE(filterText(), u"not user == user1"_s);
        m_store->answerAll();
        choose(0, HistoryModel::Type);
        trigger(u"Filter for type == gift"_s);
        QCOMPARE(filterText(), u"not user == user1 and type == gift"_s);
    }

    void streakPersonAndLiveAreFollowed()
    {
        choose(0, HistoryModel::Time);
        trigger(u"All of this streak"_s);
        QCOMPARE(filterText(), u"streak == 1_GiftEvent_5655_1"_s);
        m_store->answerAll();
        choose(0, HistoryModel::Time);
        trigger(u"All of this person"_s);
        QCOMPARE(filterText(), u"user_id == 2"_s);
        m_store->answerAll();
        choose(0, HistoryModel::Time);
        trigger(u"All of this live"_s);
        QCOMPARE(filterText(), u"room_id == 9"_s);
        Q_EMIT m_page->detail().personRequested(7);
        QCOMPARE(filterText(), u"user_id == 7"_s);
    }

    void showInTimeDropsTheFilterAndStaysAtTheEvent()
    {
        m_page->bar().addTerm(u"type == gift"_s);
        m_store->answerAll();
        choose(20, HistoryModel::Time);
        const auto id = m_page->table().currentRow()->event.id;
        m_page->showInTime();
        m_store->answerAll();
        QCOMPARE(filterText(), QString());
        QCOMPARE(m_page->table().currentRow()->event.id, id);
        const HistoryView& view = m_page->table().view();
        const QRect row = view.visualRect(view.currentIndex());
        // Neighbours on both sides.
        QVERIFY(row.top() > row.height()
                && row.bottom() < view.viewport()->height() - row.height());
    }

    void aChosenRowIsToldInDetail()
    {
        QVERIFY(m_page->findChild<DetailPane*>() == nullptr);
        choose(0, HistoryModel::Time);
        QVERIFY(m_page->detail().isVisible());
        m_store->answerAll();
        m_page->detail().showPage(DetailPane::Page::Json);
        QVERIFY(m_store->asked.contains(u"row"_s));
    }

    void theDetailHasRoomAndTheRowStaysInSight()
    {
        const HistoryView& view = m_page->table().view();
        const int last = view.lastVisible() - 1;
        choose(last, HistoryModel::Time);
        const int height = m_page->detail().height();
        const int all = m_page->detail().parentWidget()->height();
        QVERIFY2(height * 100 >= all * 38, qPrintable(u"%1 of %2"_s.arg(height).arg(all)));
        const QRect row = view.visualRect(view.currentIndex());
        QVERIFY(row.top() >= 0 && row.bottom() < view.viewport()->height());
    }

    void aWrongFilterIsToldBelowIt()
    {
        m_page->filterField().setFilterText(u"type == gift and and"_s);
        const QLabel* const line = m_page->bar().findChildren<QLabel*>(u"dim"_s).last();
        QVERIFY(line->isVisible());
        QCOMPARE(
            line->text(),
            u"Column 18: expected a field, such as type or user. Meanwhile no filter holds."_s);
        m_page->filterField().setFilterText(u"type == gift"_s);
        QVERIFY(!line->isVisible());
    }

    void aColumnBeginsACondition()
    {
        m_page->bar().addTerm(u"type == gift"_s);
        std::unique_ptr<QMenu> menu(m_page->menus().makeColumnMenu(HistoryModel::Diamonds));
        actionOf(*menu, u"At least …"_s)->trigger();
        QCOMPARE(m_page->filterField().text(), u"type == gift and diamonds >= "_s);
        QCOMPARE(m_page->filterField().complaint(), QString());
    }

    void aColumnOfFewValuesOffersThem()
    {
        std::unique_ptr<QMenu> menu(m_page->menus().makeColumnMenu(HistoryModel::Streak));
        actionOf(*menu, u"streak == continue"_s)->trigger();
        m_store->answerAll();
        QCOMPARE(countText(), u"40 of 400"_s);
    }

    void rowsAreCopiedAsTheyAreSeen()
    {
        choose(1, HistoryModel::What);
        m_page->copySelection();
        QVERIFY2(clipboard().endsWith(u"\tComment\tuser1\tUser 1\thola 399\t\t"_s),
                 qPrintable(clipboard()));
        m_page->menus().copyCell();
        QCOMPARE(clipboard(), u"hola 399"_s);
        m_page->menus().copyAsJson();
        QVERIFY(clipboard().contains(u"\"streamer_unique_id\":\"luna\""_s));
        QVERIFY(clipboard().contains(u"\"comment\":\"hola 399\""_s));
        m_page->menus().copyAsCsv();
        QVERIFY(clipboard().contains(u",comment,user1,User 1,hola 399,"_s));
    }

    void savedFiltersAreKept()
    {
        m_page->bar().set(u"type == gift"_s, u"rosa"_s, {}, {});
        m_page->bar().saved().save(u"roses"_s);
        m_page.reset();
        open();
        QCOMPARE(m_page->bar().saved().saved().all().size(), std::size_t {1});
        Q_EMIT m_page->bar().saved().chosen(m_page->bar().saved().saved().all()[0]);
        QCOMPARE(filterText(), u"type == gift"_s);
        QCOMPARE(m_page->bar().words().text(), u"rosa"_s);
    }

    void columnsAreKeptAcrossStarts()
    {
        m_page->table().view().setColumnShown(HistoryModel::Gift, true);
        const QList<int> shown = m_page->table().view().shownColumns();
        m_page.reset();
        open();
        QCOMPARE(m_page->table().view().shownColumns(), shown);
    }

    void theExportTakesWhatIsAsked()
    {
        QSignalSpy wanted(m_page.get(), &StoredPage::exportRequested);
        m_page->bar().set(u"type == gift"_s, u"a b"_s, historySecond(5), {});
        m_page->requestExport();
        QCOMPARE(wanted.size(), 1);
        const auto filter = wanted[0][0].value<HistoryFilter>();
        QCOMPARE(filter.words, (std::vector<std::string> {"a", "b"}));
        QCOMPARE(filter.expression->text(), u"type == gift"_s);
        QCOMPARE(filter.from, historySecond(5));
        QCOMPARE(wanted[0][1].toStringList().join(u','),
                 u"time,type,user,user_nickname,text,streak,diamonds"_s);
    }

    void timesFollowTheClockThatIsChosen()
    {
        const test::ComputerZone mexico("America/Mexico_City");
        open();
        const auto told = [this] {
            const HistoryModel& model = m_page->table().model();
            const auto& tree = static_cast<const HistoryTreeModel&>(*m_page->tree().model());
            const QModelIndex month = tree.index(0, 0, tree.index(0, 0, tree.whenSection()));
            const auto day = tree.stretchOf(tree.index(0, 0, month));
            return QStringList {model.headerData(HistoryModel::Time, Qt::Horizontal).toString(),
                                model.index(0, HistoryModel::Time).data().toString().right(8),
                                day ? QString::fromStdString(isoText(day->begin)).mid(5, 11)
                                    : QString()}
                .join(u", "_s);
        };
        const QString exact =
            m_page->table().model().index(0, HistoryModel::Time).data(Qt::ToolTipRole).toString();
        const QString there = u"Time, 14:06:40, 11-23T06:00"_s;
        QCOMPARE(told(), there);
        choose(DisplayZone::Utc);
        QCOMPARE(told(), u"Time (UTC), 20:06:40, 11-23T00:00"_s);
        QCOMPARE(m_page->table().model().index(0, HistoryModel::Time).data(Qt::ToolTipRole), exact);
        choose(DisplayZone::Computer);
        QCOMPARE(told(), there);
    }

    void aHiddenPageFollowsTheClockWhenItIsShown()
    {
        const test::ComputerZone mexico("America/Mexico_City");
        open();
        m_page->hide();
        choose(DisplayZone::Utc);
        m_page->show();
        m_store->answerAll();
        const auto& tree = static_cast<const HistoryTreeModel&>(*m_page->tree().model());
        const auto year = tree.stretchOf(tree.index(0, 0, tree.whenSection()));
        QVERIFY(year);
        QCOMPARE(year->begin, wallTimeFromText("2026-01-01 00:00:00"));
    }

    void todayBeginsWhereTheClockSaysSo()
    {
        const test::ComputerZone mexico("America/Mexico_City");
        open();
        const auto begin = [this] {
            return QString::fromStdString(isoText(m_page->bar().time().from())).mid(11, 8);
        };
        actionOf(*m_page->bar().time().findChild<QMenu*>(), u"Today"_s)->trigger();
        QCOMPARE(begin(), u"06:00:00"_s);
        choose(DisplayZone::Utc);
        QCOMPARE(begin(), u"00:00:00"_s);
        QCOMPARE(m_page->bar().time().text(), u"Today"_s);
        // A range of one's own is two moments, whatever the clock.
        m_page->bar().time().setRange(historySecond(1), historySecond(100));
        choose(DisplayZone::Computer);
        QCOMPARE(m_page->bar().time().from(), historySecond(1));
    }

    void theMomentToGoToIsReadOnTheSameClock()
    {
        const test::ComputerZone mexico("America/Mexico_City");
        open();
        m_page->askForMoment();
        const auto* const moment = m_page->findChild<QDateTimeEdit*>();
        QVERIFY(moment != nullptr);
        const QString there = moment->text();
        const qint64 before = moment->dateTime().toMSecsSinceEpoch();
        QCOMPARE(moment->dateTime().offsetFromUtc(), -6 * 3600);
        choose(DisplayZone::Utc);
        QCOMPARE(moment->dateTime().offsetFromUtc(), 0);
        QCOMPARE(moment->dateTime().toMSecsSinceEpoch(), before);
        QVERIFY(moment->text() != there);
        choose(DisplayZone::Computer);
        QCOMPARE(moment->text(), there);
    }

    void aFailedStoreIsToldAboveAndTriedAgain()
    {
        m_store->error = Error {ErrorCode::DbLost, u"gone"_s};
        m_page->refresh();
        m_store->answerAll();
        QVERIFY(m_page->message().isVisible());
        m_store->error.reset();
        Q_EMIT m_page->message().retryRequested();
        m_store->answerAll();
        QVERIFY(!m_page->message().isVisible());
        QSignalSpy retry(m_page.get(), &StoredPage::retryRequested);
        m_store->reader.setFailed({ErrorCode::DbRefused, {}});
        QVERIFY(m_page->message().isVisible());
        Q_EMIT m_page->message().retryRequested();
        QCOMPARE(retry.size(), 1);
    }

    void everybodyCanUseIt_data() { racha::test::addLanguageRows(); }

    void everybodyCanUseIt()
    {
        QFETCH(int, language);
        installLanguage(static_cast<Language>(language));
        choose(0, HistoryModel::Time);
        m_store->answerAll();
        m_page->resize(1280, 620);
        QTRY_COMPARE(test::faultsOf(*m_page), QString());
        m_page->bar().time().setRange(historySecond(1), historySecond(100));
        QTRY_COMPARE(test::faultsOf(*m_page), QString());
    }

    void itFitsASmallWindow_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("letters"); // pixels
        QTest::addColumn<QSize>("room");
        const auto add = [](const char* name, Language language, int letters, QSize room) {
            QTest::newRow(name) << static_cast<int>(language) << letters << room;
        };
        add("English", Language::English, 13, kSmallRoom);
        add("English, large letters", Language::English, 21, kLargeRoom);
        add("Spanish", Language::Spanish, 13, kSmallRoom);
        add("Spanish, large letters", Language::Spanish, 21, kLargeRoom);
    }

    /// Or the window could not be made as small as its other pages allow.
    void itFitsASmallWindow()
    {
        QFETCH(int, language);
        QFETCH(int, letters);
        QFETCH(QSize, room);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPixelSize(letters);
        QApplication::setFont(font);
        installLanguage(static_cast<Language>(language));
        open();
        choose(0, HistoryModel::Time);
        m_store->answerAll();
        m_page->bar().time().setRange(historySecond(1), historySecond(100));
        QCoreApplication::sendPostedEvents();
        const QSize least = m_page->minimumSizeHint();
        const QString told = u"needs %1 x %2\n"_s.arg(least.width()).arg(least.height())
            + widest(*m_page, room.width()).join(u'\n');
        QApplication::setFont(before);
        QVERIFY2(least.width() <= room.width() && least.height() <= room.height(),
                 qPrintable(told));
    }

private:
    /// What is wider by itself.
    static QStringList widest(const QWidget& page, int room)
    {
        QStringList found;
        const auto all = page.findChildren<QWidget*>();
        for (const QWidget* const each : all) {
            if (each->minimumSizeHint().width() > 150 && room > 0)
                found << QString::fromLatin1(each->metaObject()->className()) + u' '
                        + each->accessibleName() + u" %1"_s.arg(each->minimumSizeHint().width());
        }
        return found;
    }

    void open()
    {
        m_page = std::make_unique<StoredPage>(*m_appearance, *m_settings);
        m_page->resize(1280, 720);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setReader(&m_store->reader);
        m_store->answerAll();
    }

    void choose(DisplayZone zone)
    {
        installDisplayZone(zone);
        QCoreApplication::sendPostedEvents();
        m_store->answerAll();
    }

    int rows() const { return m_page->table().model().rowCount(); }

    QString filterText() const { return m_page->filterField().text(); }

    QString countText() const
    {
        const auto labels = m_page->bar().findChildren<QLabel*>();
        return labels.isEmpty() ? QString() : labels.first()->text();
    }

    void choose(int row, int column)
    {
        m_page->table().view().setCurrentIndex(m_page->table().model().index(row, column));
    }

    QModelIndex treeIndex(HistoryFacet facet, int row) const
    {
        const auto& model = static_cast<const HistoryTreeModel&>(*m_page->tree().model());
        return model.index(row, 0, model.section(facet));
    }

    void clickTree(const QModelIndex& index, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_page->tree().viewport(), Qt::LeftButton, modifiers,
                          m_page->tree().visualRect(index).center());
    }

    static QAction* actionOf(const QMenu& menu, const QString& text)
    {
        const auto actions = menu.actions();
        for (QAction* const action : actions) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    void trigger(const QString& text)
    {
        std::unique_ptr<QMenu> menu(m_page->menus().makeRowMenu());
        QAction* const action = actionOf(*menu, text);
        QVERIFY2(action != nullptr, qPrintable(text));
        action->trigger();
    }

    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<StoredPage> m_page;
};

RACHA_TEST(TestStoredPageParts);
#include "tst_storedpage.moc"
