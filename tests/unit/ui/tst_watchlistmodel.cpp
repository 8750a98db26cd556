// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/models/watchlistmodel.h"
#include "ui/models/watchlistproxymodel.h"
#include "ui/presentation/theme.h"
#include "ui/presentation/watchpresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::ErrorCode;
using racha::LiveCheck;
using racha::Liveness;
using racha::RoomId;
using racha::Theme;
using racha::WallTime;
using racha::WatchedPerson;
using racha::WatchList;
using racha::WatchListModel;
using racha::WatchListProxyModel;
using racha::WatchPresenter;
using racha::test::second;

namespace {

/// `@name | state | tags | note | last live`, a row each.
QStringList printed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column :
             {WatchListModel::NameColumn, WatchListModel::StateColumn, WatchListModel::TagsColumn,
              WatchListModel::NoteColumn, WatchListModel::LastLiveColumn})
            cells << model.index(row, column).data().toString();
        lines << cells.join(u" | "_s).trimmed();
    }
    return lines;
}

QString names(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data(WatchListModel::UsernameRole).toString();
    return names.join(u' ');
}

LiveCheck check(const QString& username, Liveness liveness, int room = 0, WallTime at = second(0))
{
    LiveCheck check;
    check.username = username;
    check.liveness = liveness;
    check.room = RoomId {room};
    check.at = at;
    return check;
}

/// Four people: ana, kai, luis, zoe.
void fill(WatchListModel& model)
{
    WatchList list;
    list.add({u"zoe"_s, {u"music"_s}, u"guitar"_s, second(0), {}});
    list.add({u"ana"_s, {u"friend"_s, u"Music"_s}, {}, second(0), {}});
    list.add({u"luis"_s, {}, u"sings on Fridays"_s, second(0), second(-86'400)});
    list.add({u"kai"_s, {}, {}, second(0), {}});
    model.advanceTo(second(60));
    model.setList(list);
}

} // namespace

class TestWatchListModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRowSaysAllThatIsKnown()
    {
        WatchListModel model;
        const QAbstractItemModelTester tester(&model);
        fill(model);
        model.setCheck(check(u"zoe"_s, Liveness::Live, 1));
        model.setCheck(check(u"luis"_s, Liveness::Offline));
        model.setCheck(check(u"nobody"_s, Liveness::Live, 1));
        QCOMPARE(printed(model),
                 QStringList({u"@zoe | Live | music | guitar | 20:14"_s,
                              u"@ana | Not checked | friend, Music |  |"_s,
                              u"@luis | Offline |  | sings on Fridays | 22 Nov 2026"_s,
                              u"@kai | Not checked |  |  |"_s}));
        QCOMPARE(model.liveCount(), 1);
    }

    void eachStateHasAWordAndAColour_data()
    {
        QTest::addColumn<Liveness>("liveness");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QColor>("colour");
        const auto row = [](const char* name, Liveness liveness, ErrorCode code,
                            const QString& word, const QColor& colour) {
            QTest::newRow(name) << liveness << static_cast<int>(code) << word << colour;
        };
        const Theme& theme = Theme::light();
        const auto none = ErrorCode::Count;
        row("unknown", Liveness::Unknown, none, u"Not checked"_s, theme.dim);
        row("live", Liveness::Live, none, u"Live"_s, theme.started);
        row("paused", Liveness::Paused, none, u"Paused"_s, theme.running);
        row("offline", Liveness::Offline, none, u"Offline"_s, theme.dim);
        row("not found", Liveness::NotFound, ErrorCode::LiveUserNotFound, u"No such user"_s,
            theme.ended);
        row("blocked", Liveness::Blocked, ErrorCode::LiveBlocked, u"Refused"_s, theme.ended);
        row("restricted", Liveness::Failed, ErrorCode::LiveRestricted, u"Restricted"_s,
            theme.ended);
        row("network", Liveness::Failed, ErrorCode::NetTimeout, u"No network"_s, theme.ended);
        row("protocol", Liveness::Failed, ErrorCode::ProtocolLookup, u"Failed"_s, theme.ended);
    }

    void eachStateHasAWordAndAColour()
    {
        QFETCH(const Liveness, liveness);
        QFETCH(const int, code);
        QFETCH(const QString, word);
        QFETCH(const QColor, colour);
        LiveCheck known = check(u"ana"_s, liveness);
        if (code != static_cast<int>(ErrorCode::Count))
            known.error = racha::Error {static_cast<ErrorCode>(code), {}};
        QCOMPARE(WatchPresenter::state(known), word);
        QCOMPARE(WatchPresenter::colour(known, Theme::light()), colour);
    }

    void screenReadersHearTheWholeRow()
    {
        WatchListModel model;
        fill(model);
        LiveCheck live = check(u"zoe"_s, Liveness::Live, 1);
        live.viewers = 1'204;
        model.setCheck(live);
        const auto spoken = [&model](int row) {
            return model.index(row, WatchListModel::NameColumn)
                .data(Qt::AccessibleTextRole)
                .toString();
        };
        QCOMPARE(spoken(0), u"@zoe: Live. 1.2 k watching. Tags: music. guitar"_s);
        QCOMPARE(spoken(2), u"@luis: Not checked. sings on Fridays. Last seen live: 22 Nov 2026"_s);
    }

    void checkingAgainKeepsTheLastAnswer()
    {
        WatchListModel model;
        fill(model);
        LiveCheck first = check(u"kai"_s, Liveness::Unknown);
        first.isUnderWay = true;
        model.setCheck(first);
        QCOMPARE(printed(model).at(3), u"@kai | Checking |  |  |"_s);
        LiveCheck again = check(u"kai"_s, Liveness::Live, 1);
        again.isUnderWay = true;
        model.setCheck(again);
        QCOMPARE(printed(model).at(3), u"@kai | Live |  |  | 20:14"_s);
    }

    void whoGoesLiveIsNewsOnce()
    {
        WatchListModel model;
        fill(model);
        QSignalSpy news(&model, &WatchListModel::wentLive);
        model.setCheck(check(u"ana"_s, Liveness::Live, 1)); // a first answer is none
        model.setCheck(check(u"ana"_s, Liveness::Failed));
        model.setCheck(check(u"ana"_s, Liveness::Paused, 1));
        model.setCheck(check(u"ana"_s, Liveness::Live, 1));
        QCOMPARE(news.size(), 0);
        model.setCheck(check(u"ana"_s, Liveness::Live, 2)); // another live
        model.setCheck(check(u"zoe"_s, Liveness::Offline));
        model.setCheck(check(u"zoe"_s, Liveness::Failed));
        model.setCheck(check(u"zoe"_s, Liveness::Live, 7));
        QCOMPARE(news, QList<QVariantList>({{u"ana"_s}, {u"zoe"_s}}));
    }

    void lastSeenIsRemembered()
    {
        WatchListModel model;
        fill(model);
        QSignalSpy changed(&model, &WatchListModel::lastLiveChanged);
        QSignalSpy list(&model, &WatchListModel::listChanged);
        model.setCheck(check(u"kai"_s, Liveness::Live, 1, second(10)));
        model.setCheck(check(u"kai"_s, Liveness::Offline, 0, second(90)));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(list.size(), 0);
        QVERIFY(model.list().people().back().lastLiveAt == second(10));
    }

    void tabsKnowBetter()
    {
        WatchListModel model;
        fill(model);
        QSignalSpy news(&model, &WatchListModel::wentLive);
        model.setCheck(check(u"zoe"_s, Liveness::Offline));
        model.setWatched({check(u"zoe"_s, Liveness::Live, 5), check(u"leo"_s, Liveness::Live, 6)});
        model.setCheck(check(u"zoe"_s, Liveness::Offline)); // an answer that comes late
        model.forgetChecks();
        QCOMPARE(printed(model).first(), u"@zoe | Live | music | guitar | 20:14"_s);
        QVERIFY(model.index(0, 0).data(WatchListModel::WatchedRole).toBool());

        model.advanceTo(second(600));
        model.setWatched({});
        QCOMPARE(printed(model).first(), u"@zoe | Not checked | music | guitar | 20:24"_s);
        model.setCheck(check(u"zoe"_s, Liveness::Live, 5)); // the live that was watched
        QCOMPARE(news.size(), 0);
    }

    void switchedOffNothingIsKnown()
    {
        WatchListModel model;
        fill(model);
        model.setCheck(check(u"zoe"_s, Liveness::Live, 1));
        model.forgetChecks();
        QCOMPARE(model.liveCount(), 0);
        QCOMPARE(printed(model).first(), u"@zoe | Not checked | music | guitar | 20:14"_s);
    }

    void peopleComeAndGo()
    {
        WatchListModel model;
        const QAbstractItemModelTester tester(&model);
        fill(model);
        QSignalSpy changed(&model, &WatchListModel::listChanged);
        model.setCheck(check(u"kai"_s, Liveness::Live, 1));
        QCOMPARE(model.add({u"@Mia"_s, {}, {}, {}, {}}), WatchList::Added::Yes);
        QCOMPARE(model.add({u"kai"_s, {}, {}, {}, {}}), WatchList::Added::AlreadyThere);
        QCOMPARE(model.remove(u"ana"_s)->tags, QStringList({u"friend"_s, u"Music"_s}));
        QVERIFY(!model.remove(u"ana"_s));
        model.describe(u"mia"_s, {u"art"_s}, u"paints"_s);
        model.describe(u"mia"_s, {u"art"_s}, u"paints"_s);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(names(model), u"zoe luis kai mia"_s);
        QCOMPARE(printed(model).last(), u"@mia | Not checked | art | paints |"_s);
        QCOMPARE(printed(model).at(2), u"@kai | Live |  |  | 20:14"_s);
    }

    void aNewDayMakesTimesDays()
    {
        WatchListModel model;
        fill(model);
        model.setCheck(check(u"kai"_s, Liveness::Live, 1));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.advanceTo(second(3'600));
        QCOMPARE(changed.size(), 0);
        model.advanceTo(second(6 * 3'600));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(printed(model).last(), u"@kai | Live |  |  | 23 Nov 2026"_s);
    }

    void theLiveComeFirstThenNames()
    {
        WatchListModel model;
        WatchListProxyModel proxy(model);
        const QAbstractItemModelTester tester(&proxy);
        fill(model);
        QCOMPARE(names(proxy), u"ana kai luis zoe"_s);
        model.setCheck(check(u"luis"_s, Liveness::Paused, 1));
        model.setCheck(check(u"zoe"_s, Liveness::Live, 2));
        model.setCheck(check(u"ana"_s, Liveness::Failed));
        QCOMPARE(names(proxy), u"zoe luis ana kai"_s);
        model.setCheck(check(u"zoe"_s, Liveness::Offline));
        QCOMPARE(names(proxy), u"luis ana kai zoe"_s);
    }

    void tagsAndWordsFilter_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("all") << QString() << QString() << u"ana kai luis zoe"_s;
        QTest::newRow("tag") << u"music"_s << QString() << u"ana zoe"_s;
        QTest::newRow("tag and words") << u"music"_s << u"guit"_s << u"zoe"_s;
        QTest::newRow("note") << QString() << u"FRIDAYS "_s << u"luis"_s;
        QTest::newRow("name") << QString() << u"@ka"_s << u"kai"_s;
        QTest::newRow("word of a tag") << QString() << u"friend"_s << u"ana"_s;
        QTest::newRow("nobody") << u"friend"_s << u"guitar"_s << QString();
    }

    void tagsAndWordsFilter()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        WatchListModel model;
        WatchListProxyModel proxy(model);
        fill(model);
        proxy.setTag(tag);
        proxy.setText(text);
        QCOMPARE(names(proxy), shown);
    }
};

RACHA_TEST(TestWatchListModel);

#include "tst_watchlistmodel.moc"
