// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterlexer.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/batches.h"
#include "ui/feed/feeddigest.h"
#include "ui/feed/feedpane.h"
#include "ui/feed/feedview.h"
#include "ui/feed/pinnedgifts.h"
#include "ui/models/feedrowtext.h"
#include "ui/models/livefeedmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/typechips.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolTip>

#include <algorithm>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

class TestFeedPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_pane = std::make_unique<FeedPane>(*m_appearance);
        m_pane->resize(1000, 600);
        m_pane->append(BatchBuilder(second(0))
                           .comment("ana", "hola 🌹")
                           .gift("kai", "Galaxy", 1000, 1, 1, {}, StreakStatus::None)
                           .gift("luz", "Rose", 1, 1, 1, "s1", StreakStatus::Start)
                           .gift("luz", "Rose", 1, 4, 5, "s1", StreakStatus::Continue)
                           .take());
        m_pane->model().flush();
    }

    void cleanup()
    {
        m_pane.reset();
        m_appearance.reset();
    }

    void aFilterHidesWhatDoesNotMatch_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("none") << u""_s << QStringList {u"ana"_s, u"kai"_s, u"luz"_s};
        QTest::newRow("type") << u"type == gift"_s << QStringList {u"kai"_s, u"luz"_s};
        QTest::newRow("diamonds of the whole streak")
            << u"diamonds >= 5"_s << QStringList {u"kai"_s, u"luz"_s};
        QTest::newRow("path") << u"gift.name == Galaxy"_s << QStringList {u"kai"_s};
        QTest::newRow("text") << u"text contains HOLA"_s << QStringList {u"ana"_s};
        QTest::newRow("not") << u"not user in (ana, kai)"_s << QStringList {u"luz"_s};
        QTest::newRow("streak") << u"streak == s1"_s << QStringList {u"luz"_s};
    }

    void aFilterHidesWhatDoesNotMatch()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, shown);
        m_pane->setFilterText(filter);
        QCOMPARE(names(), shown);
    }

    void whatIsShownCanBeCounted()
    {
        const auto shown = [this] {
            QStringList lines;
            for (const ShownEvents& events : m_pane->shownEvents().events) {
                const auto type = eventTypeName(events.type);
                lines << QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size()))
                        + u' ' + QString::number(events.count);
            }
            return lines;
        };
        QCOMPARE(shown(), QStringList({u"CommentEvent 1"_s, u"GiftEvent 1"_s, u"GiftEvent 2"_s}));
        m_pane->setFilterText(u"user == luz"_s);
        QCOMPARE(shown(), QStringList {u"GiftEvent 2"_s});
    }

    void aStreakAppearsOnceItHasGrownToMatch()
    {
        m_pane->setFilterText(u"diamonds >= 7 and user == luz"_s);
        QCOMPARE(names(), QStringList());
        m_pane->append(BatchBuilder(second(1))
                           .gift("luz", "Rose", 1, 3, 8, "s1", StreakStatus::Continue)
                           .take());
        m_pane->model().flush();
        QCOMPARE(names(), QStringList {u"luz"_s});
    }

    void followingAStreakShowsItAlone()
    {
        m_pane->followStreak(u"s1"_s);
        QCOMPARE(names(), QStringList {u"luz"_s});
        m_pane->followPerson(1);
        QCOMPARE(names(), QStringList {u"ana"_s});
    }

    void aStreakChosenElsewhereIsSelectedInSilence()
    {
        QSignalSpy chosen(m_pane.get(), &FeedPane::rowChosen);
        m_pane->selectStreak(u"s1"_s);
        QCOMPARE(m_pane->view().currentIndex().row(), 2);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(lines(), QStringList());
    }

    void allMessagesOfAStreakChosenElsewhereAreSelected()
    {
        m_pane->clear();
        m_pane->model().setEveryMessage(true);
        m_pane->append(BatchBuilder(second(1))
                           .gift("luz", "Rose", 1, 1, 1, "s1", StreakStatus::Start)
                           .comment("ana", "hola")
                           .gift("luz", "Rose", 1, 4, 5, "s1", StreakStatus::Continue)
                           .take());
        m_pane->model().flush();
        m_pane->selectStreak(u"s1"_s);
        QCOMPARE(selected(), (QList<int> {0, 2}));
        QCOMPARE(m_pane->view().currentIndex().row(), 2);
        QVERIFY(!m_pane->view().isFollowing());
    }

    void itSaysWhyAStreakChosenElsewhereIsNotSeen()
    {
        m_pane->setFilterText(u"type == comment"_s);
        m_pane->selectStreak(u"s1"_s);
        QCOMPARE(lines(), QStringList {u"The filter hides this streak."_s});
        m_pane->setFilterText({});
        QCOMPARE(lines(), QStringList());
        m_pane->chips().setShown({});
        m_pane->selectStreak(u"s1"_s);
        QCOMPARE(lines(), QStringList {u"Events of this streak's kind are switched off above."_s});
        m_pane->chips().setShown(FeedFilterProxyModel::usualGroups());
        m_pane->selectStreak(u"another"_s);
        QCOMPARE(lines(), QStringList {u"The feed does not hold this streak any more."_s});
        m_pane->selectStreak(u"s1"_s);
        QCOMPARE(lines(), QStringList());
    }

    void aWrongFilterIsToldInALineBelow()
    {
        m_pane->setFilterText(u"type == gift and and"_s);
        QCOMPARE(lines(),
                 QStringList {u"Column 18: expected a field, such as type or user. "
                              "Meanwhile no filter holds."_s});
        m_pane->setFilterText(u"type == gift"_s);
        QCOMPARE(lines(), QStringList());
        m_pane->setFilterText(u"type == gift and and"_s);
        QVERIFY(lines().value(0).endsWith(u"Meanwhile the one of before holds: type == gift"_s));
    }

    void theTimeIsExactUnderTheMouse()
    {
        m_pane->show();
        QTableView& view = m_pane->view();
        const QRect row = view.visualRect(view.model()->index(0, 0));
        const auto tipAt = [&view](const QPoint& where) {
            QHelpEvent help(QEvent::ToolTip, where, view.viewport()->mapToGlobal(where));
            QApplication::sendEvent(view.viewport(), &help);
            return QToolTip::text();
        };
        const QString time = tipAt(row.topLeft() + QPoint(20, 10));
        QVERIFY2(time.contains(u"2026-11-23T20:14:00.000000Z"_s), qPrintable(time));
        const QString other = tipAt(row.center());
        QVERIFY2(other.contains(u"@ana\nhola"_s) && !other.contains(u"2026"_s), qPrintable(other));
    }

    void largeGiftsArePinnedWhileTheyAreNews()
    {
        auto* const pinned = m_pane->findChild<PinnedGifts*>();
        m_pane->advanceTo(second(10));
        QCOMPARE(pinnedTexts(*pinned).size(), 1);
        QVERIFY(pinnedTexts(*pinned).first().contains(u"kai"_s));
        QVERIFY(pinnedTexts(*pinned).first().contains(u"1000 ◆"_s));
        m_pane->advanceTo(second(46));
        QCOMPARE(pinnedTexts(*pinned), QStringList());
    }

    void selectedRowsAreCopiedInThreeWays()
    {
        m_pane->view().selectAll();
        m_pane->copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 3);
        m_pane->copyAsCsv();
        QCOMPARE(QGuiApplication::clipboard()->text().replace(u"\r\n"_s, u"\n"_s),
                 u"time,type,user,nickname,text,gift,count,diamonds,streak\n"
                 "2026-11-23T20:14:00.000000Z,comment,ana,ana,hola 🌹,,,0,\n"
                 "2026-11-23T20:14:00.000000Z,gift,kai,kai,,Galaxy,1,1000,\n"
                 "2026-11-23T20:14:00.000000Z,gift,luz,luz,,Rose,5,5,continue\n"_s);
        m_pane->copyAsJson();
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        const QJsonObject gift = QJsonDocument::fromJson(lines.at(1).toUtf8()).object();
        QCOMPARE(gift[u"event_type"_s].toString(), u"GiftEvent"_s);
        QCOMPARE(gift[u"event_data"_s][u"gift"_s][u"name"_s].toString(), u"Galaxy"_s);
    }

    void theDigestSumsUpAtMostEveryTenSeconds()
    {
        auto* const digest = m_pane->findChild<FeedDigest*>();
        m_pane->advanceTo(second(0));
        m_pane->advanceTo(second(9));
        QCOMPARE(digest->text(), QString());
        m_pane->advanceTo(second(10));
        QVERIFY2(digest->text().contains(u"1 comment"_s), qPrintable(digest->text()));
        QVERIFY2(digest->text().contains(u"1005"_s), qPrintable(digest->text()));
        const QString said = digest->text();
        m_pane->advanceTo(second(20)); // nothing happened: nothing new is said
        QCOMPARE(digest->text(), said);
    }

    /// tests/e2e/announced.py hears them from outside; there is no accessibility offscreen.
    void aFloodIsToldOncePerTenSeconds()
    {
        auto* const digest = m_pane->findChild<FeedDigest*>();
        QStringList told;
        for (int tenths = 0; tenths <= 350; ++tenths) {
            const WallTime now = second(0) + std::chrono::milliseconds(100) * tenths;
            for (int i = 0; i <= tenths / 100; ++i) // more each time, so that the words differ
                m_pane->append(BatchBuilder(now).comment("ana", "hola").take());
            m_pane->advanceTo(now);
            if (digest->text() != told.value(told.size() - 1))
                told << digest->text();
        }
        QCOMPARE(told.size(), 3); // after 10, 20 and 30 s
    }

    void whatAFilterCannotSayIsQuoted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("spaces") << u"a b"_s;
        QTest::newRow("quotes") << u"say \"hi\" and 'ho'"_s;
        QTest::newRow("backslash") << u"a\\b\\"_s;
        QTest::newRow("keyword") << u"and"_s;
        QTest::newRow("emoji") << u"🌹 ñ 小林"_s;
    }

    void whatAFilterCannotSayIsQuoted()
    {
        QFETCH(QString, text);
        m_pane->append(BatchBuilder(second(2)).comment("zoe", text.toStdString()).take());
        m_pane->model().flush();
        m_pane->setFilterText(u"text == "_s + quotedFilterValue(text));
        QCOMPARE(m_pane->filterField().complaint(), QString());
        QCOMPARE(names(), QStringList {u"zoe"_s});
    }

private:
    QStringList names() const
    {
        QStringList names;
        const QAbstractItemModel* const shown = m_pane->view().model();
        for (int row = 0; row < shown->rowCount(); ++row)
            names
                << shown->index(row, 0).data(LiveFeedModel::RowRole).value<const FeedRow*>()->name;
        return names;
    }

    /// What is said between the header and the rows.
    QStringList lines() const
    {
        QStringList texts;
        const auto labels = m_pane->findChildren<QLabel*>(u"dim"_s, Qt::FindDirectChildrenOnly);
        for (const QLabel* const label : labels) {
            if (!label->isHidden())
                texts << label->text();
        }
        return texts;
    }

    QList<int> selected() const
    {
        QList<int> rows;
        const auto indexes = m_pane->view().selectionModel()->selectedRows();
        for (const QModelIndex& index : indexes)
            rows << index.row();
        std::ranges::sort(rows);
        return rows;
    }

    static QStringList pinnedTexts(const PinnedGifts& pinned)
    {
        QStringList texts;
        const QList<QPushButton*> buttons = pinned.findChildren<QPushButton*>();
        for (const QPushButton* const button : buttons) {
            if (!button->isHidden())
                texts << button->text();
        }
        return texts;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<FeedPane> m_pane;
};

RACHA_TEST(TestFeedPane);
#include "tst_feedpane.moc"
