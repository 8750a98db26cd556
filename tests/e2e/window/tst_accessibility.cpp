// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/window/desktop.h"
#include "tests/support/testmain.h"
#include "ui/mainwindowmenus.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLayoutPatience = 3'000; // ms; only a finding waits so long
constexpr int kLargePoints = 16;

bool takesFocus(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled()
        && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

QString nameOf(QWidget& widget)
{
    QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(&widget);
    return face != nullptr ? face->text(QAccessible::Name) : QString();
}

QString placeOf(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* each = &widget; each != nullptr; each = each->parentWidget())
        path.prepend(QString::fromLatin1(each->metaObject()->className()));
    return path.join(u" > ");
}

/// What a person who cannot see the window would stumble over.
QStringList namelessOrAlike(const QWidget& window)
{
    QStringList findings;
    QHash<QString, QString> places;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (QWidget* const widget : widgets) {
        const auto* const area = qobject_cast<QAbstractScrollArea*>(widget->parentWidget());
        const bool isViewport = area != nullptr && area->viewport() == widget;
        if (!takesFocus(*widget) || isViewport || widget->window() != &window)
            continue;
        const QString name = nameOf(*widget);
        if (name.trimmed().isEmpty())
            findings << u"no name: "_s + placeOf(*widget);
        else if (places.contains(name))
            findings << u"two are called “%1”: %2 and %3"_s.arg(name, places[name],
                                                                placeOf(*widget));
        places.insert(name, placeOf(*widget));
        if (const auto* face = QAccessible::queryAccessibleInterface(widget);
            face != nullptr && face->role() == QAccessible::NoRole)
            findings << u"no role: "_s + placeOf(*widget);
    }
    return findings;
}

/// Words that do not fit into the place they have. A title may give way that is whole in its tool
/// tip.
QStringList clippedTexts(const QWidget& window)
{
    QStringList findings;
    const auto complain = [&findings](const QWidget& widget, const QString& text) {
        findings << u"“%1” is cut off: %2 needs %3, has %4"_s.arg(
            text, placeOf(widget), QString::number(widget.sizeHint().width()),
            QString::number(widget.width()));
    };
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* const widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto* const button = qobject_cast<const QAbstractButton*>(widget);
        if (button != nullptr && !button->text().isEmpty()
            && button->width() < button->sizeHint().width() && button->toolTip() != button->text())
            complain(*button, button->text());
        const auto* const label = qobject_cast<const QLabel*>(widget);
        if (label != nullptr && !label->text().isEmpty() && !label->wordWrap()
            && label->height() > 1 && label->width() < label->sizeHint().width())
            complain(*label, label->text());
    }
    return findings;
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void theFirstPage();
    void theLivePageWithAllPanes();
    void theDialogs();

private:
    void check(const QWidget& window, const char* what);
    void openPanes();

    std::unique_ptr<Desktop> m_desktop;
    QFont m_before;
    QStringList m_findings;
};

void TestAccessibility::initTestCase_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("points");
    for (const int points : {9, kLargePoints}) {
        const auto name = [points](const char* language) -> QByteArray {
            return QByteArray(language) + ", " + QByteArray::number(points) + " pt";
        };
        QTest::newRow(name("English").constData())
            << static_cast<int>(racha::Language::English) << points;
        QTest::newRow(name("Spanish").constData())
            << static_cast<int>(racha::Language::Spanish) << points;
    }
}

void TestAccessibility::init()
{
    QFETCH_GLOBAL(int, language);
    QFETCH_GLOBAL(int, points);
    racha::installLanguage(static_cast<racha::Language>(language));
    m_findings.clear();
    m_before = QApplication::font();
    QFont font = m_before;
    font.setPointSize(points);
    QApplication::setFont(font); // as a desktop has it
    m_desktop = std::make_unique<Desktop>();
    m_desktop->window().resize(points == kLargePoints ? QSize(1920, 1080) : QSize(1280, 720));
}

void TestAccessibility::cleanup()
{
    m_desktop.reset();
    QApplication::setFont(m_before);
    racha::installLanguage(racha::Language::English);
}

void TestAccessibility::check(const QWidget& window, const char* what)
{
    // Words may change while they are looked at (the store's figures); what is wrong stays wrong.
    QStringList findings;
    const auto isFine = [&] {
        findings = namelessOrAlike(window) + clippedTexts(window);
        return findings.isEmpty();
    };
    (void)QTest::qWaitFor(isFine, kLayoutPatience);
    for (const QString& finding : findings)
        m_findings << QString::fromLatin1(what) + u": " + finding;
}

void TestAccessibility::theFirstPage()
{
    check(m_desktop->window(), "first page");
    QCOMPARE(m_findings.join(u'\n'), QString());
}

void TestAccessibility::openPanes()
{
    const QList<QAction*> panes =
        m_desktop->window().findChild<racha::MainWindowMenus*>()->panes->actions();
    for (QAction* const pane : panes) {
        if (!pane->isChecked())
            pane->trigger();
        QVERIFY2(pane->isChecked(), qPrintable(pane->text()));
    }
}

void TestAccessibility::theLivePageWithAllPanes()
{
    QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
    m_desktop->chooseReplaySpeed(100);
    m_desktop->window().playDemo();
    QVERIFY(ended.wait(30'000));
    check(m_desktop->window(), "live page");
    openPanes();
    check(m_desktop->window(), "live page with all panes");
    QCOMPARE(m_findings.join(u'\n'), QString());
}

void TestAccessibility::theDialogs()
{
    const auto* const menus = m_desktop->window().findChild<racha::MainWindowMenus*>();
    for (QAction* const action : {menus->settings, menus->alerts, menus->shortcuts, menus->about}) {
        action->trigger();
        QApplication::processEvents();
        const QList<QDialog*> dialogs = m_desktop->window().findChildren<QDialog*>();
        int shown = 0;
        for (QDialog* const dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            ++shown;
            check(*dialog, dialog->metaObject()->className());
            dialog->close();
        }
        QVERIFY2(shown > 0, qPrintable(action->text()));
    }
    QCOMPARE(m_findings.join(u'\n'), QString());
}

RACHA_TEST(TestAccessibility);
#include "tst_accessibility.moc"
