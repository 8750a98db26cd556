// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "core/watchlist/livelookout.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/models/watchlistmodel.h"
#include "ui/presentation/theme.h"
#include "ui/watchlist/watchlistpane.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usernamefield.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using racha::Appearance;
using racha::CapturePhase;
using racha::CaptureState;
using racha::LiveCheck;
using racha::Liveness;
using racha::WatchList;
using racha::WatchListFile;
using racha::WatchListPane;
using racha::test::second;

namespace {

/// Remembers what it was told.
class FakeLookout final : public racha::LiveLookout
{
    Q_OBJECT

public:
    void setOn(bool isOn) override { told << (isOn ? u"on"_s : u"off"_s); }

    void setNames(const QStringList& names) override { told << u"names "_s + names.join(u' '); }

    void setHabits(const QList<racha::LiveHabit>& given) override { habits = given; }

    void setRequestsPerHour(int requests) override
    {
        told << u"budget "_s + QString::number(requests);
    }

    void setWatched(const QStringList& names) override { told << u"watched "_s + names.join(u' '); }

    void answer(const QString& username, Liveness liveness, int room = 1)
    {
        LiveCheck check;
        check.username = username;
        check.liveness = liveness;
        check.room = racha::RoomId {room};
        check.viewers = 1'204;
        check.at = second(0);
        Q_EMIT checked(check);
    }

    QStringList told;
    QList<racha::LiveHabit> habits;
};

} // namespace

class TestWatchListPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        WatchList list;
        list.add({u"ana"_s, {u"friend"_s}, u"sings"_s, second(0), {}});
        list.add({u"luis"_s, {}, {}, second(0), {}});
        QVERIFY(WatchListFile(path()).save(list));
        m_lookout = std::make_unique<FakeLookout>();
        m_settings = std::make_unique<racha::SettingsFile>(m_folder->filePath(u"racha.ini"_s));
        open();
    }

    void cleanup() { m_pane.reset(); }

    void checkingIsOffUntilItIsChosen()
    {
        QCOMPARE(m_lookout->told, QStringList({u"names ana luis"_s}));
        QVERIFY(shows(u"2 people"_s));
        part<QCheckBox>(u"")->click();
        QCOMPARE(m_lookout->told.last(), u"on"_s);
        m_lookout->answer(u"luis"_s, Liveness::Live);
        QVERIFY(shows(u"Live now: 1"_s));
        QCOMPARE(rows(), QStringList({u"@luis Live"_s, u"@ana Not checked"_s}));

        open(); // at the next start it is as it was left
        QCOMPARE(m_lookout->told.last(), u"on"_s);
        part<QCheckBox>(u"")->click();
        m_lookout->answer(u"luis"_s, Liveness::Live); // from before
        QCOMPARE(rows(), QStringList({u"@ana Not checked"_s, u"@luis Not checked"_s}));
        open();
        QVERIFY(!part<QCheckBox>(u"")->isChecked());
    }

    void whatIsDecidedElsewhereCannotBeSwitched()
    {
        m_settings->setDecided(
            {{QLatin1StringView(racha::kSettingChecking),
              {racha::SettingOrigin::CommandLine, u"--set watchlist/checking"_s, u"1"_s}}});
        open();
        QCOMPARE(m_lookout->told.last(), u"on"_s);
        QVERIFY(!part<QCheckBox>(u"")->isEnabled());
        const racha::SettingsFile next(m_settings->path());
        QVERIFY(!next.value(QLatin1StringView(racha::kSettingChecking)));
    }

    void aRefusalIsTold()
    {
        part<QCheckBox>(u"")->click();
        m_lookout->answer(u"luis"_s, Liveness::Live);
        Q_EMIT m_lookout->stateChanged({true, {}, second(300)});
        QVERIFY(shows(u"TikTok refuses to answer. Checking goes on at 20:19."_s));
        QVERIFY(shows(u"Live at the last check: 1"_s));
        Q_EMIT m_lookout->stateChanged({true, {}, std::nullopt});
        QVERIFY(!shows(u"TikTok refuses to answer. Checking goes on at 20:19."_s));
    }

    void peopleAreAddedAndKept()
    {
        auto* const field = m_pane->findChild<racha::UsernameField*>();
        QTest::keyClicks(field, u"@Kai"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), QString());
        QCOMPARE(m_lookout->told.last(), u"names ana luis kai"_s);
        QCOMPARE(chosen(), u"@kai"_s);
        QCOMPARE(WatchListFile(path()).load().list.names(),
                 QStringList({u"ana"_s, u"luis"_s, u"kai"_s}));
        m_pane->addPerson(u"ana"_s);
        QVERIFY(shows(u"@ana is on the list already."_s));
        QCOMPARE(chosen(), u"@ana"_s);
    }

    void aBadNameIsToldAtOnce()
    {
        QTest::keyClicks(m_pane->findChild<racha::UsernameField*>(), u"ana maria"_s);
        QVERIFY(shows(u"A username has no spaces."_s));
        QVERIFY(!part<QPushButton>(u"Watch list: add this person")->isEnabled());
    }

    void whatIsRemovedCanBeTakenBack()
    {
        view().setCurrentIndex(view().model()->index(0, 1));
        QTest::keyClick(&view(), Qt::Key_Delete);
        QVERIFY(shows(u"@ana was removed."_s));
        QCOMPARE(WatchListFile(path()).load().list.names(), QStringList({u"luis"_s}));
        part<QPushButton>(u"Watch list: undo the removal")->click();
        const auto people = WatchListFile(path()).load().list.people();
        QCOMPARE(people.size(), std::size_t {2});
        QCOMPARE(people.back().note, u"sings"_s);
    }

    void theButtonRemovesWhoIsChosen()
    {
        view().setCurrentIndex(view().model()->index(0, 1));
        part<QPushButton>(u"Watch list: remove this person")->click();
        QCOMPARE(rows(), QStringList({u"@luis Not checked"_s}));
        QVERIFY(shows(u"@ana was removed."_s));
    }

    void tagsAndNoteAreEditedBelow()
    {
        view().setCurrentIndex(view().model()->index(0, 1));
        auto* const tags = part<QLineEdit>(u"Watch list: tags of this person");
        QCOMPARE(tags->text(), u"friend"_s);
        QTest::keyClick(tags, Qt::Key_End);
        QTest::keyClicks(tags, u", music ,"_s);
        QTest::keyClick(tags, Qt::Key_Return);
        QCOMPARE(tags->text(), u"friend, music"_s);
        auto* const note = part<QLineEdit>(u"Watch list: note on this person");
        note->selectAll();
        QTest::keyClicks(note, u"plays"_s);
        view().setCurrentIndex(view().model()->index(1, 1)); // what was typed counts
        const auto person = WatchListFile(path()).load().list.people().front();
        QCOMPARE(person.tags, QStringList({u"friend"_s, u"music"_s}));
        QCOMPARE(person.note, u"plays"_s);
        QCOMPARE(note->text(), QString());
        QTest::keyClicks(note, u"dances"_s);
        m_pane.reset(); // and when the window closes
        QCOMPARE(WatchListFile(path()).load().list.people().back().note, u"dances"_s);
    }

    void aTagFilters()
    {
        auto* const tags = m_pane->findChild<QComboBox*>();
        tags->setCurrentIndex(1);
        QCOMPARE(rows(), QStringList({u"@ana Not checked"_s}));
        auto* const search = part<QLineEdit>(u"Search in the watch list");
        QTest::keyClicks(search, u"dances"_s);
        QCOMPARE(rows(), QStringList());
        QVERIFY(shows(u"Nobody on the list has this tag and these words."_s));
        m_pane->model().remove(u"ana"_s); // the tag is gone, and all are shown again
        search->clear();
        QCOMPARE(rows(), QStringList({u"@luis Not checked"_s}));
    }

    void watchingIsAskedFor()
    {
        QSignalSpy wishes(m_pane.get(), &WatchListPane::watchRequested);
        view().setCurrentIndex(view().model()->index(1, 1));
        QTest::keyClick(&view(), Qt::Key_Return);
        part<QPushButton>(u"Watch list: watch this live")->click();
        const QPoint first = view().visualRect(view().model()->index(0, 1)).center();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, first);
        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, first);
        QCOMPARE(wishes, QList<QVariantList>({{u"luis"_s}, {u"luis"_s}, {u"ana"_s}}));
    }

    void livesInTabsAreKnown()
    {
        CaptureState live;
        live.username = u"luis"_s;
        live.phase = CapturePhase::Live;
        live.since = second(0);
        CaptureState replay;
        replay.username = u"ana"_s;
        replay.isReplay = true;
        replay.phase = CapturePhase::Live;
        m_pane->setWatched({live, replay});
        QCOMPARE(m_lookout->told.last(), u"watched luis"_s);
        QCOMPARE(rows(), QStringList({u"@luis Live"_s, u"@ana Not checked"_s}));
        m_pane.reset(); // what was not saved is saved now
        QVERIFY(WatchListFile(path()).load().list.people().back().lastLiveAt == second(0));
    }

    void newsArePassedOn()
    {
        QSignalSpy news(m_pane.get(), &WatchListPane::wentLive);
        part<QCheckBox>(u"")->click();
        m_lookout->answer(u"ana"_s, Liveness::Offline, 0);
        m_lookout->answer(u"ana"_s, Liveness::Live, 1);
        QCOMPARE(news, QList<QVariantList>({{u"ana"_s}}));
    }

    void aDamagedFileIsTold()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        open();
        QVERIFY(shows(u"The file of the watch list was damaged. What could be read is here; the "
                      "file was kept as watchlist.json.damaged-1."_s));
        QVERIFY(shows(u"Nobody yet"_s));
    }

    /// Named, reached by Tab, not clipped; each as it is when most of it is shown.
    void thePaneIsForEverybody()
    {
        m_pane->addPerson(u"a_name_of_24_characters_"_s);
        part<QCheckBox>(u"")->click();
        Q_EMIT m_lookout->stateChanged({true, {}, second(300)});
        part<QPushButton>(u"Watch list: remove this person")->click();
        view().setCurrentIndex(view().model()->index(0, 1));
        m_pane->resize(320, 600);
        QCoreApplication::processEvents();
        QCOMPARE(racha::test::faultsOf(*m_pane), QString());
        QCOMPARE(racha::test::shownControls(*m_pane).size(), 11);
        QCOMPARE(m_pane->width(), 320);
    }

    void rowsArePaintedInBothThemes()
    {
        part<QCheckBox>(u"")->click();
        m_lookout->answer(u"luis"_s, Liveness::Live);
        for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark}) {
            m_appearance->choose(choice);
            const racha::Theme& theme = m_appearance->theme();
            const QImage image = view().viewport()->grab().toImage();
            const auto has = [&image](const QRect& area, const QColor& colour) {
                for (int y = area.top(); y <= area.bottom(); ++y) {
                    for (int x = area.left(); x <= area.right(); ++x) {
                        if (image.pixelColor(x, y) == colour)
                            return true;
                    }
                }
                return false;
            };
            const QRect live = view().visualRect(view().model()->index(0, 1));
            const QRect other = view().visualRect(view().model()->index(1, 1));
            QVERIFY(has(live, theme.started));
            QVERIFY(has(live, theme.tint(theme.started)));
            QVERIFY(!has(other, theme.started));
            QVERIFY(has(other, theme.tint(theme.accent, 0.12)));
        }
    }

private:
    QString path() const { return m_folder->filePath(u"watchlist.json"_s); }

    void open()
    {
        m_pane.reset();
        m_pane = std::make_unique<WatchListPane>(*m_appearance, *m_lookout, *m_settings, path());
        m_pane->advanceTo(second(60));
        m_pane->resize(360, 600);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get(), 5000));
    }

    QListView& view() const
    {
        const auto views = m_pane->findChildren<QListView*>();
        for (QListView* const view : views) {
            if (view->accessibleName() == u"People on the watch list")
                return *view;
        }
        qFatal("no list");
    }

    QStringList rows() const
    {
        QStringList rows;
        for (int i = 0; i < view().model()->rowCount(); ++i) {
            rows << view().model()->index(i, 1).data().toString() + u' '
                    + view().model()->index(i, 0).data().toString();
        }
        return rows;
    }

    QString chosen() const { return view().currentIndex().data().toString(); }

    /// The control of that accessible name; any where it is empty.
    template<typename T>
    T* part(QStringView name) const
    {
        const auto parts = m_pane->findChildren<T*>();
        for (T* const part : parts) {
            if (name.isEmpty() || part->accessibleName() == name)
                return part;
        }
        qFatal("no such control");
    }

    bool shows(const QString& text) const
    {
        const auto labels = m_pane->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel* label) {
            return label->isVisible() && label->text() == text;
        });
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeLookout> m_lookout;
    std::unique_ptr<racha::SettingsFile> m_settings;
    std::unique_ptr<WatchListPane> m_pane;
};

RACHA_TEST(TestWatchListPane);

#include "tst_watchlistpane.moc"
