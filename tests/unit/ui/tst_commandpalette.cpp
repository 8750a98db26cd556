// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/models/commandlistmodel.h"
#include "ui/models/commandmatch.h"
#include "ui/shortcutsdialog.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/listedaction.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

QStringList printed(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows << model.index(i, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

/// A window with two menus, one within another, and an action that only has a key.
struct Window
{
    Window()
    {
        QMenu* const file = window.menuBar()->addMenu(u"&File"_s);
        open = file->addAction(u"&Open Recording…"_s);
        open->setShortcut(QKeySequence(u"Ctrl+O"_s));
        file->addSeparator();
        closed = file->addAction(u"&Close"_s);
        closed->setEnabled(false);
        QMenu* const view = window.menuBar()->addMenu(u"&View"_s);
        dark = view->addMenu(u"&Theme"_s)->addAction(u"&Dark"_s);
        hidden = new QAction(u"Next live"_s, &window);
        hidden->setShortcut(QKeySequence(u"Ctrl+Tab"_s));
        window.addAction(hidden);
        window.resize(900, 600);
        window.show();
    }

    QMainWindow window;
    QAction* open = nullptr;
    QAction* closed = nullptr;
    QAction* dark = nullptr;
    QAction* hidden = nullptr;
};

} // namespace

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void betterAnswersComeFirst()
    {
        const QString title = u"open recording"_s;
        const QStringList queries {u"ope"_s, u"rec"_s,  u"pen"_s, u"file record"_s,
                                   u"ord"_s, u"oprc"_s, u"xyz"_s};
        QStringList scores;
        for (const QString& query : queries) {
            const auto score = commandMatch(title, u"file"_s, query);
            scores << (score ? QString::number(*score) : u"-"_s);
        }
        QCOMPARE(scores,
                 QStringList({u"500"_s, u"400"_s, u"300"_s, u"200"_s, u"300"_s, u"96"_s, u"-"_s}));
    }

    void theModelRanksWithoutCaseAndAccents()
    {
        CommandListModel model;
        const QAbstractItemModelTester tester(&model);
        const auto command = [](const QString& title) { return Command {title, {}, {}, {}}; };
        model.setCommands({command(u"Ir al nombre"_s), command(u"Grabación"_s),
                           command(u"Abrir grabación"_s), command(u"Salir"_s)});
        model.setQuery(u"GRABACION"_s);
        QCOMPARE(printed(model), QStringList({u"Grabación"_s, u"Abrir grabación"_s}));
        model.setQuery(QString());
        QCOMPARE(model.rowCount(), 4);
    }

    void actionsAreListedByMenu()
    {
        Window w;
        QStringList lines;
        for (const ListedAction& listed : listedActions(w.window))
            lines << listed.menus.join(u'/') + u'|' + listed.title + u'|' + listed.shortcut;
        QCOMPARE(lines,
                 QStringList({u"File|Open Recording…|Ctrl+O"_s, u"File|Close|"_s,
                              u"View/Theme|Dark|"_s, u"|Next live|Ctrl+Tab"_s}));
    }

    void whatCanBeDoneNowIsOffered()
    {
        Window w;
        CommandPalette palette(w.window, *m_appearance);
        palette.setUsernames({u"ana"_s});
        palette.open();
        QCOMPARE(printed(palette.model()),
                 QStringList({u"Open Recording…, File, Ctrl+O"_s, u"Dark, View › Theme"_s,
                              u"Next live, Ctrl+Tab"_s, u"Watch @ana"_s}));
    }

    void returnRunsWhatIsChosen()
    {
        Window w;
        CommandPalette palette(w.window, *m_appearance);
        palette.setUsernames({u"ana"_s, u"luis"_s});
        QSignalSpy dark(w.dark, &QAction::triggered);
        QSignalSpy watch(&palette, &CommandPalette::watchRequested);
        palette.open();
        auto* const field = palette.findChild<QLineEdit*>();
        QTest::keyClicks(field, u"theme"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(dark.size(), 1);
        QVERIFY(palette.isHidden());
        palette.open();
        QTest::keyClicks(field, u"watch"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(watch.size(), 1);
        QCOMPARE(watch.first().first().toString(), u"luis"_s);
    }

    void escapeClosesAndRunsNothing()
    {
        Window w;
        CommandPalette palette(w.window, *m_appearance);
        QSignalSpy open(w.open, &QAction::triggered);
        palette.open();
        QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(palette.isHidden());
        QCOMPARE(open.size(), 0);
    }

    void theListOfShortcutsIsReadFromTheActions()
    {
        Window w;
        ShortcutsDialog dialog(w.window);
        dialog.show();
        QCOMPARE(listed(dialog),
                 QStringList(
                     {u"File: Open Recording… = Ctrl+O"_s, u"Elsewhere: Next live = Ctrl+Tab"_s}));
        dialog.close();
        w.dark->setShortcut(QKeySequence(u"Ctrl+D"_s));
        dialog.show();
        QCOMPARE(listed(dialog),
                 QStringList({u"File: Open Recording… = Ctrl+O"_s, u"View: Theme › Dark = Ctrl+D"_s,
                              u"Elsewhere: Next live = Ctrl+Tab"_s}));
        dialog.findChild<QLineEdit*>()->setText(u"dark"_s);
        QCOMPARE(listed(dialog), QStringList({u"View: Theme › Dark = Ctrl+D"_s}));
        QCOMPARE(test::faultsOf(dialog), QString());
    }

private:
    static QStringList listed(const ShortcutsDialog& dialog)
    {
        const auto& list = *dialog.findChild<QTreeWidget*>();
        QStringList lines;
        for (int i = 0; i < list.topLevelItemCount(); ++i) {
            const QTreeWidgetItem& group = *list.topLevelItem(i);
            for (int row = 0; row < group.childCount(); ++row) {
                const QTreeWidgetItem& item = *group.child(row);
                if (!item.isHidden())
                    lines << group.text(0) + u": " + item.text(0) + u" = " + item.text(1);
            }
        }
        return lines;
    }

    std::unique_ptr<Appearance> m_appearance;
};

RACHA_TEST(TestCommandPalette);

#include "tst_commandpalette.moc"
