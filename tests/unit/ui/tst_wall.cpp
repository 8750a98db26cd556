// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/presentation/theme.h"
#include "ui/presentation/wallpresenter.h"
#include "ui/wall/wallpage.h"
#include "ui/wall/walltiles.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using racha::Appearance;
using racha::CapturePhase;
using racha::CaptureState;
using racha::Gap;
using racha::StoreState;
using racha::Theme;
using racha::WallBudget;
using racha::WallHealth;
using racha::WallModel;
using racha::WallPage;
using racha::WallPresenter;
using racha::WallTile;
using racha::test::second;

namespace {

WallTile tile(const QString& username, quint64 tab = 0, bool isLive = false)
{
    WallTile tile;
    tile.username = username;
    tile.tab = tab;
    tile.state = isLive ? u"Live"_s : u"Offline"_s;
    tile.isLive = isLive;
    tile.health = isLive ? WallHealth::Good : WallHealth::Resting;
    return tile;
}

std::vector<WallTile> fifty()
{
    std::vector<WallTile> tiles;
    for (int i = 0; i < 50; ++i) {
        tiles.push_back(tile(u"name.%1"_s.arg(i), i < 8 ? 100 + i : 0, i < 12));
        WallTile& last = tiles.back();
        last.health = static_cast<WallHealth>(i % 4);
        last.viewers = i < 12 ? std::optional<std::int64_t>(i * 1'204) : std::nullopt;
        if (last.tab != 0) {
            last.eventsPerSecond = i * 3;
            last.diamonds = i * 8'410;
            last.gapEnd = i % 2 == 0 ? second(40) : racha::WallTime {};
            last.gapLength = 14s;
        }
    }
    return tiles;
}

QStringList printed(const WallModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines;
}

} // namespace

class TestWall final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void init() { QVERIFY(racha::installLanguage(racha::Language::English)); }

    void cleanupTestCase()
    {
        m_appearance->choose(Appearance::Choice::Light);
        m_appearance.reset();
    }

    void aTileSaysAllThatIsKnown()
    {
        WallModel model;
        WallTile full = tile(u"ana"_s, 1, true);
        full.viewers = 1'204;
        full.eventsPerSecond = 12;
        full.diamonds = 8'410;
        full.health = WallHealth::Shaky;
        full.gapEnd = second(60);
        full.gapLength = 14s;
        model.setTiles({full, tile(u"luis"_s)}, second(70));
        const QString at = model.index(0, 0).data(Qt::ToolTipRole).toString().right(5);
        QCOMPARE(printed(model),
                 QStringList({u"@ana: Live. Shaky. 1.2 k watching  ·  12 events/s. 8,410 diamonds. "
                              "Gap of 14 s at "_s
                                  + at,
                              u"@luis: Offline. At rest"_s}));
        QCOMPARE(model.liveCount(), 1);
        full.eventsPerSecond = 1;
        QVERIFY(WallPresenter::figures(full).endsWith(u" 1 event/s"));
    }

    void theModelKeepsItsPromises()
    {
        WallModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTiles(fifty(), second(0));
        QCOMPARE(model.rowCount(), 50);
        model.setTiles(fifty(), second(1)); // nothing changed, nobody is told
        QCOMPARE(changes.size(), 0);
        auto tiles = fifty();
        tiles[3].viewers = 7;
        model.setTiles(tiles, second(2));
        QCOMPARE(changes.size(), 1);
        std::rotate(tiles.begin() + 10, tiles.begin() + 40, tiles.end());
        tiles.erase(tiles.begin() + 2, tiles.begin() + 5);
        tiles.insert(tiles.begin(), tile(u"new"_s, 999, true));
        model.setTiles(tiles, second(3));
        QCOMPARE(model.rowCount(), 48);
        model.setTiles({}, second(4));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void theSelectionStaysWithItsLive()
    {
        WallPage page(*m_appearance);
        page.showTiles(fifty(), {}, second(0));
        page.view().setCurrentIndex(page.view().model()->index(5, 0));
        auto tiles = fifty();
        tiles.insert(tiles.begin(), tile(u"new"_s, 999, true));
        page.showTiles(tiles, {}, second(1));
        QCOMPARE(page.view().currentIndex().data().toString(), u"@name.5"_s);
    }

    void healthIsAWordOfItsOwn_data()
    {
        QTest::addColumn<CapturePhase>("phase");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("gapAgo"); // seconds; -1: none
        QTest::addColumn<bool>("isBehind");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, CapturePhase phase, int attempt, int gapAgo,
                            bool isBehind, const QString& expected) {
            QTest::newRow(name) << phase << attempt << gapAgo << isBehind << expected;
        };
        row("live", CapturePhase::Live, 0, -1, false, u"Good"_s);
        row("paused", CapturePhase::Paused, 0, -1, false, u"Good"_s);
        row("a gap just now", CapturePhase::Live, 0, 20, false, u"Shaky"_s);
        row("a gap long ago", CapturePhase::Live, 0, 400, false, u"Good"_s);
        row("the store is behind", CapturePhase::Live, 0, -1, true, u"Shaky"_s);
        row("connecting again", CapturePhase::Reconnecting, 2, -1, false, u"Shaky"_s);
        row("in vain", CapturePhase::Reconnecting, 9, -1, false, u"Failing"_s);
        row("failed", CapturePhase::Failed, 0, -1, false, u"Failing"_s);
        row("over", CapturePhase::Ended, 0, -1, false, u"At rest"_s);
        row("waiting", CapturePhase::WaitingForLive, 0, -1, false, u"At rest"_s);
    }

    void healthIsAWordOfItsOwn()
    {
        QFETCH(const CapturePhase, phase);
        QFETCH(const int, attempt);
        QFETCH(const int, gapAgo);
        QFETCH(const bool, isBehind);
        CaptureState state;
        state.phase = phase;
        state.attempt = attempt;
        StoreState store;
        store.phase = isBehind ? racha::StorePhase::Behind : racha::StorePhase::Ready;
        std::optional<Gap> gap;
        if (gapAgo >= 0)
            gap = Gap {second(1'000 - gapAgo - 5), second(1'000 - gapAgo), {}};
        QTEST(WallPresenter::health(racha::healthOf(state, store, gap, second(1'000))), "expected");
    }

    void clickAndReturnOpen()
    {
        WallPage page(*m_appearance);
        page.resize(900, 600);
        page.show();
        page.showTiles({tile(u"ana"_s, 7, true), tile(u"kai"_s, 0, true), tile(u"luis"_s)}, {},
                       second(0));
        QSignalSpy tabs(&page, &WallPage::tabWanted);
        QSignalSpy watched(&page, &WallPage::watchRequested);
        const auto click = [&page](int row) {
            const auto index = page.view().model()->index(row, 0);
            QTest::mouseClick(page.view().viewport(), Qt::LeftButton, {},
                              page.view().visualRect(index).center());
        };
        click(0);
        QCOMPARE(tabs.size(), 1);
        QCOMPARE(tabs.first().first().toULongLong(), 7U);
        click(1);
        QCOMPARE(watched.size(), 1);
        click(2); // not live: a slip of the hand starts nothing
        QCOMPARE(watched.size(), 1);
        QTest::keyClick(&page.view(), Qt::Key_Return);
        QCOMPARE(watched.size(), 2);
        QCOMPARE(watched.last().first().toString(), u"luis"_s);
        QTest::keyClick(&page.view(), Qt::Key_Left);
        QTest::keyClick(&page.view(), Qt::Key_Left);
        QTest::keyClick(&page.view(), Qt::Key_Return);
        QCOMPARE(tabs.size(), 2);
    }

    void theBudgetStandsAbove()
    {
        WallPage page(*m_appearance);
        WallBudget budget;
        budget.plan = {50, 200, 300s, 900s};
        page.showTiles(fifty(), budget, second(0));
        QVERIFY(shows(page, u"Live now: 12"_s));
        QVERIFY(shows(page,
                      u"50 names: about 200 requests an hour, each looked at every 5 min to "
                      "15 min"_s));
        budget.heldUntil = second(300);
        page.showTiles(fifty(), budget, second(1));
        QVERIFY(shows(page, u"TikTok refuses to answer."_s));
    }

    void eachThemeShowsFiftyTiles_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void eachThemeShowsFiftyTiles()
    {
        QFETCH(const bool, isDark);
        m_appearance->choose(isDark ? Appearance::Choice::Dark : Appearance::Choice::Light);
        WallPage page(*m_appearance);
        page.resize(1'240, 700);
        page.showTiles(fifty(), {{50, 200, 300s, 900s}, {}, {}}, second(60));
        page.show();
        const QImage picture = page.grab().toImage();
        const Theme& theme = m_appearance->theme();
        int stripes = 0;
        for (const QColor& colour : {theme.started, theme.running, theme.ended})
            stripes += holds(picture, colour) ? 1 : 0;
        QCOMPARE(stripes, 3);
        QVERIFY(holds(picture, theme.panel));
        QCOMPARE(racha::test::faultsOf(page), u""_s);
        if (const QString folder = qEnvironmentVariable("RACHA_SHOTS"); !folder.isEmpty())
            picture.save(folder + (isDark ? u"/wall-dark.png"_s : u"/wall-light.png"_s));
    }

private:
    static bool shows(const QWidget& page, const QString& text)
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel* label) { return label->text().contains(text); });
    }

    static bool holds(const QImage& picture, const QColor& colour)
    {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y).rgb() == colour.rgb())
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<Appearance> m_appearance;
};

RACHA_TEST(TestWall);
#include "tst_wall.moc"
