// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/feed/feedpane.h"
#include "ui/feed/feedview.h"
#include "ui/models/livefeedmodel.h"
#include "ui/watchbar.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/statepill.h"
#include "ui/widgets/typechips.h"
#include "ui/widgets/usernamefield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using racha::CapturePhase;
using racha::CaptureState;
using racha::FeedGroup;
using racha::test::BatchBuilder;
using racha::test::second;

class TestWidgets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<racha::Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void thePillSaysStateAndTime_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("isReplay");
        QTest::addColumn<int>("retryIn");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, CapturePhase phase, bool isReplay, int retryIn,
                            const QString& text) {
            QTest::newRow(name) << static_cast<int>(phase) << isReplay << retryIn << text;
        };
        row("looking up", CapturePhase::LookingUp, false, 0, u"Looking up 00:00:05"_s);
        row("live", CapturePhase::Live, false, 0, u"Live 00:01:05"_s);
        row("replay", CapturePhase::Live, true, 0, u"Replay 00:01:05"_s);
        row("paused", CapturePhase::Paused, false, 0, u"Paused by the host 00:00:05"_s);
        row("counting down", CapturePhase::Reconnecting, false, 4, u"Reconnecting in 4 s"_s);
        row("waiting", CapturePhase::WaitingForLive, false, 30, u"Looks again in 30 s"_s);
        row("looking", CapturePhase::WaitingForLive, false, 0, u"Waiting for the live"_s);
        row("ended", CapturePhase::Ended, false, 0, u"Ended 00:01:00"_s);
        row("failed", CapturePhase::Failed, false, 0, u"Failed 00:01:00"_s);
    }

    void thePillSaysStateAndTime()
    {
        QFETCH(int, phase);
        QFETCH(bool, isReplay);
        QFETCH(int, retryIn);
        QFETCH(QString, text);
        racha::StatePill pill(*m_appearance);
        CaptureState state;
        state.phase = static_cast<CapturePhase>(phase);
        state.isReplay = isReplay;
        state.since = second(60);
        state.captureStart = second(0);
        if (retryIn > 0)
            state.retryAt = second(65 + retryIn);
        pill.setState(state);
        pill.setNow(second(65));
        QCOMPARE(pill.text(), text);
    }

    void thePillSaysNoTimeOfWhatNeverBegan()
    {
        racha::StatePill pill(*m_appearance);
        CaptureState state;
        state.phase = CapturePhase::Failed;
        state.since = second(60);
        pill.setState(state);
        pill.setNow(second(65));
        QCOMPARE(pill.text(), u"Failed"_s);
    }

    void statesDifferByTheShapeOfTheirSign()
    {
        QList<QImage> shapes;
        for (const CapturePhase phase :
             {CapturePhase::LookingUp, CapturePhase::Live, CapturePhase::Paused,
              CapturePhase::Reconnecting, CapturePhase::WaitingForLive, CapturePhase::Ended,
              CapturePhase::Failed}) {
            QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            CaptureState state;
            state.phase = phase;
            racha::StatePill::paintSign(painter, {1, 1, 8, 8}, state, m_appearance->theme());
            painter.end();
            const QImage shape = image.convertToFormat(QImage::Format_Alpha8);
            QVERIFY2(!shapes.contains(shape), qPrintable(QString::number(static_cast<int>(phase))));
            shapes << shape;
        }
    }

    void badNamesAreToldAtOnce_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("bare") << u"Ana.Streams"_s << u"ana.streams"_s << QString();
        QTest::newRow("at sign") << u" @ana "_s << u"ana"_s << QString();
        QTest::newRow("link") << u"https://www.tiktok.com/@ana/live"_s << u"ana"_s << QString();
        QTest::newRow("one letter yet") << u"a"_s << QString() << QString();
        QTest::newRow("bad character")
            << u"ana!"_s << QString()
            << u"“!” cannot be in a username: letters, digits, “_” and “.” can."_s;
        QTest::newRow("space") << u"ana maria"_s << QString() << u"A username has no spaces."_s;
        QTest::newRow("too long") << QString(25, u'a') << QString()
                                  << u"A username has 2 to 24 characters."_s;
    }

    void badNamesAreToldAtOnce()
    {
        QFETCH(QString, typed);
        QFETCH(QString, username);
        QFETCH(QString, complaint);
        racha::UsernameField field;
        field.setText(typed);
        QCOMPARE(field.username(), username);
        QCOMPARE(field.complaint(), complaint);
    }

    void aShortNameIsWrongOnlyWhenEntered()
    {
        racha::UsernameField field;
        QSignalSpy entered(&field, &racha::UsernameField::usernameEntered);
        QTest::keyClicks(&field, u"a"_s);
        QCOMPARE(field.complaint(), QString());
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(!field.complaint().isEmpty());
        QTest::keyClicks(&field, u"na"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().first().toString(), u"ana"_s);
    }

    void aLongNameIsSeenFromItsFirstLetter()
    {
        racha::UsernameField field;
        field.resize(80, field.sizeHint().height());
        field.showName(u"abcdefghijklmnopqrstuvwx"_s);
        QCOMPARE(field.text(), u"@abcdefghijklmnopqrstuvwx"_s);
        QCOMPARE(field.username(), u"abcdefghijklmnopqrstuvwx"_s);
        QCOMPARE(field.cursorPosition(), 0);
        QCOMPARE(field.cursorPositionAt({1, field.height() / 2}), 0); // not scrolled away
        field.showName({});
        QVERIFY(field.text().isEmpty());
    }

    void namesAreCompletedWithTheirAtSign()
    {
        racha::UsernameField field;
        field.setRemembered({u"ana"_s, u"leo"_s, u"mariana"_s});
        show(field);
        QTest::keyClicks(&field, u"@an"_s);
        QVERIFY(field.completer()->popup()->isVisible());
        QCOMPARE(offered(field), (QStringList {u"ana"_s, u"mariana"_s}));
    }

    void allNamesAreShownForTheKeyDown()
    {
        racha::UsernameField field;
        show(field);
        QTest::keyClick(&field, Qt::Key_Down);
        QVERIFY(!field.completer()->popup()->isVisible()); // there is none
        field.setRemembered({u"leo"_s, u"ana"_s});
        QTest::keyClick(&field, Qt::Key_Down);
        QAbstractItemView* const names = field.completer()->popup();
        QVERIFY(names->isVisible());
        QCOMPARE(offered(field), (QStringList {u"leo"_s, u"ana"_s}));
        QTest::keyClick(names, Qt::Key_Down);
        QTest::keyClick(names, Qt::Key_Down);
        QSignalSpy entered(&field, &racha::UsernameField::usernameEntered);
        QTest::keyClick(names, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().first().toString(), u"ana"_s);
    }

    void allNamesAreShownByTheButtonWhereThereAreSome()
    {
        racha::UsernameField field;
        QAction* const button = field.actions().constFirst();
        QVERIFY(!button->isVisible());
        QVERIFY(!button->text().isEmpty());
        field.setRemembered({u"leo"_s, u"ana"_s});
        QVERIFY(button->isVisible());
        show(field);
        field.setText(u"ana"_s);
        button->trigger();
        QVERIFY(field.completer()->popup()->isVisible());
        QCOMPARE(offered(field), (QStringList {u"leo"_s, u"ana"_s}));
    }

    void theBarTellsWhatIsWrongWithANameBelowIt()
    {
        racha::WatchBar bar(*m_appearance);
        bar.show();
        const auto told = [&bar] {
            const auto labels = bar.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text() == u"A username has no spaces.";
            });
        };
        bar.field().setText(u"ana maria"_s);
        QVERIFY(told());
        bar.field().setText(u"ana"_s);
        QVERIFY(!told());
    }

    void theBarSaysWhetherARecordingIsKept_data()
    {
        QTest::addColumn<bool>("isRunning");
        QTest::addColumn<bool>("isReplay");
        QTest::addColumn<bool>("keeps");
        QTest::addColumn<bool>("isChecked");
        QTest::addColumn<QString>("tip");
        QTest::newRow("of the next one")
            << false << false << true << true
            << u"Keep a recording (.racha) of the next live that is watched in this tab"_s;
        QTest::newRow("of the one that runs")
            << true << false << true << true << u"A recording (.racha) of this live is kept."_s;
        QTest::newRow("not of the one that runs")
            << true << false << false << false
            << u"No recording of this live is kept: that is chosen before it is watched."_s;
        QTest::newRow("a replay, whatever the next live is")
            << true << true << true << false << u"This is a recording already."_s;
    }

    void theBarSaysWhetherARecordingIsKept()
    {
        QFETCH(bool, isRunning);
        QFETCH(bool, isReplay);
        QFETCH(bool, keeps);
        racha::WatchBar bar(*m_appearance);
        CaptureState state;
        state.phase = CapturePhase::Live;
        state.isReplay = isReplay;
        bar.setState(state, isRunning, keeps);
        const auto buttons = bar.findChildren<QPushButton*>();
        const auto record = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
            return button->text() == u"Record";
        });
        QVERIFY(record != buttons.end());
        QCOMPARE((*record)->isEnabled(), !isRunning);
        QTEST((*record)->isChecked(), "isChecked");
        QTEST((*record)->toolTip(), "tip");
    }

    void chipsSwitchGroups()
    {
        racha::TypeChips chips(*m_appearance);
        QSignalSpy changed(&chips, &racha::TypeChips::shownChanged);
        const auto buttons = chips.findChildren<racha::TypeChip*>();
        QTest::mouseClick(buttons.at(static_cast<int>(FeedGroup::Like)), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!chips.shown().test(static_cast<std::size_t>(FeedGroup::Like)));
        QTest::mouseClick(buttons.at(static_cast<int>(FeedGroup::Gift)), Qt::LeftButton,
                          Qt::AltModifier);
        QCOMPARE(chips.shown().count(), 1U);
    }

    void theMessageBarSaysWhatAndOffersToTryAgain()
    {
        racha::MessageBar bar(*m_appearance);
        QSignalSpy retry(&bar, &racha::MessageBar::retryRequested);
        bar.showError({racha::ErrorCode::NetRefused, u"127.0.0.1:1"_s},
                      racha::MessageBar::Severity::Failure, true);
        QVERIFY(!bar.isHidden());
        QVERIFY(!bar.text().isEmpty());
        for (auto* const button : bar.findChildren<QPushButton*>()) {
            if (button->text() == racha::MessageBar::tr("Try now"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(retry.size(), 1);
    }

    /// Longest first, and never the one taken.
    void segmentsGiveWayWhereTheRoomIsShort()
    {
        racha::SegmentBar bar(3, racha::SegmentBar::Look::Titles, *m_appearance);
        const QStringList words {u"On"_s, u"Considerable length"_s, u"Of some length"_s};
        for (int i = 0; i < 3; ++i)
            bar.setWords(i, words[i], words[i]);
        bar.show();
        const auto buttons = bar.findChildren<racha::SegmentButton*>();
        const auto widths = [&buttons] {
            QList<int> all;
            for (const auto* const each : buttons)
                all << each->width();
            return all;
        };
        const auto tips = [&buttons] {
            QStringList all;
            for (const auto* const each : buttons)
                all << each->toolTip();
            return all;
        };
        const QSize whole = bar.sizeHint();
        bar.resize(whole);
        const QList<int> wanted = widths();
        QCOMPARE(tips(), QStringList({QString(), QString(), QString()}));
        bar.resize(whole - QSize(10, 0));
        QCOMPARE(widths(), QList<int>({wanted[0], wanted[1] - 10, wanted[2]}));
        QCOMPARE(tips(), QStringList({QString(), words[1], QString()}));
        bar.setCurrent(1);
        QCOMPARE(widths(), QList<int>({wanted[0], wanted[1], wanted[2] - 10}));
        bar.resize(bar.minimumSizeHint());
        QVERIFY(buttons.last()->geometry().right() < bar.width());
        QCOMPARE(bar.sizeHint(), whole);
    }

    void theFeedFollowsUntilOneScrollsUp()
    {
        racha::FeedPane pane(*m_appearance);
        pane.resize(900, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane, 5000));
        fill(pane, 100);
        QScrollBar& bar = *pane.view().verticalScrollBar();
        QTRY_VERIFY_WITH_TIMEOUT(bar.maximum() > 0 && bar.value() == bar.maximum(), 5000);
        bar.setValue(bar.maximum() / 2);
        QVERIFY(!pane.view().isFollowing());
        const int where = bar.value();
        fill(pane, 7);
        QCOMPARE(pane.view().newRows(), 7);
        QTRY_COMPARE_WITH_TIMEOUT(bar.maximum() > where, true, 5000);
        QCOMPARE(bar.value(), where);
        pane.view().follow();
        QCOMPARE(pane.view().newRows(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(bar.value(), bar.maximum(), 5000);
    }

    void rowsArePaintedInBothThemes()
    {
        for (const auto choice :
             {racha::Appearance::Choice::Light, racha::Appearance::Choice::Dark}) {
            m_appearance->choose(choice);
            racha::FeedPane pane(*m_appearance);
            pane.resize(900, 400);
            fill(pane, 3);
            const QImage image = pane.grab().toImage();
            const QColor panel = m_appearance->theme().panel;
            QCOMPARE(image.pixelColor(500, 380), panel);
            QVERIFY(hasColour(image, m_appearance->theme().group(FeedGroup::Comment)));
        }
    }

private:
    static void show(racha::UsernameField& field)
    {
        field.show();
        QApplication::setActiveWindow(&field);
        field.setFocus();
    }

    static QStringList offered(const racha::UsernameField& field)
    {
        const QAbstractItemModel* const model = field.completer()->completionModel();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }

    static void fill(racha::FeedPane& pane, int rows)
    {
        BatchBuilder batch;
        for (int i = 0; i < rows; ++i)
            batch.comment("leo", std::to_string(i));
        pane.append(batch.take());
        pane.model().flush();
    }

    static bool hasColour(const QImage& image, const QColor& colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<racha::Appearance> m_appearance;
};

RACHA_TEST(TestWidgets);

#include "tst_widgets.moc"
