// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/models/filtersuggestionmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestFilterField final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void aGoodFilterIsAnnouncedOnce();
    void unfinishedTextIsNoMistake();
    void leavingAnUnfinishedTextIs();
    void mistakesBeforeTheEndAreToldAtOnce();
    void aMistakeKeepsTheFilterOfBefore();
    void clearingTakesTheFilterAway();
    void theLineBelowWaitsUntilNobodyTypes();
    void theLineBelowSaysWhatHoldsMeanwhile();
    void theSentenceFollowsTheLanguage();
    void tabWritesTheFirstSuggestion();
    void downAndReturnWriteTheChosenOne();
    void returnWithoutAChoiceApplies();
    void rememberedFiltersComeFirst();
    void theMistakeIsMarked();
    void theModelKeepsItsPromises();

private:
    QString popupRows() const;

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QWidget> m_window;
    FilterField* m_field = nullptr;
    QWidget* m_other = nullptr;
};

void TestFilterField::initTestCase()
{
    m_appearance = std::make_unique<Appearance>(*qApp);
}

void TestFilterField::cleanupTestCase()
{
    m_appearance.reset();
}

void TestFilterField::init()
{
    QVERIFY(installLanguage(Language::English));
    m_window = std::make_unique<QWidget>();
    auto* const layout = new QVBoxLayout(m_window.get());
    m_field = new FilterField(*m_appearance);
    m_other = new QLineEdit;
    layout->addWidget(m_field);
    layout->addWidget(m_other);
    m_field->setCandidates({u"ana"_s, u"luis"_s}, {u"Rosa"_s, u"Corazón coreano"_s});
    m_window->resize(600, 120);
    m_window->show();
    m_window->activateWindow();
    m_field->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_field->hasFocus());
}

void TestFilterField::cleanup()
{
    m_window.reset();
}

QString TestFilterField::popupRows() const
{
    const QListView* const list =
        static_cast<QListView*>(m_field->findChild<QCompleter*>()->popup());
    if (!list->isVisible())
        return u"hidden"_s;
    QStringList rows;
    for (int i = 0; i < list->model()->rowCount(); ++i)
        rows << list->model()->index(i, 0).data().toString();
    return rows.join(u' ');
}

void TestFilterField::aGoodFilterIsAnnouncedOnce()
{
    QSignalSpy changed(m_field, &FilterField::filterChanged);
    QSignalSpy entered(m_field, &FilterField::filterEntered);
    QTest::keyClicks(m_field, u"diamonds >= 100"_s);
    QCOMPARE(changed.size(), 0); // not for each key: `diamonds >= 1` is a filter too
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_field->filter()->text(), u"diamonds >= 100"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(entered.value(0).value(0).toString(), u"diamonds >= 100"_s);
}

void TestFilterField::unfinishedTextIsNoMistake()
{
    QSignalSpy complaint(m_field, &FilterField::complaintChanged);
    QTest::keyClicks(m_field, u"(user == \"ana\" or gift.na in (ros"_s);
    QCOMPARE(complaint.size(), 0);
    QCOMPARE(m_field->complaint(), QString());
}

void TestFilterField::leavingAnUnfinishedTextIs()
{
    QTest::keyClicks(m_field, u"diamonds >"_s);
    m_other->setFocus();
    QCOMPARE(m_field->complaint(), u"Column 11: expected a number, such as 100."_s);
    QCOMPARE(m_field->toolTip(), m_field->complaint());
    QCOMPARE(m_field->accessibleDescription(), m_field->complaint());
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_End);
    QTest::keyClicks(m_field, u" 5"_s);
    QCOMPARE(m_field->complaint(), QString());
}

void TestFilterField::mistakesBeforeTheEndAreToldAtOnce()
{
    QTest::keyClicks(m_field, u"diamonds > many and"_s);
    QCOMPARE(m_field->complaint(), u"Column 12: expected a number, such as 100."_s);
    QVERIFY(m_field->property("wrong").toBool());
}

void TestFilterField::aMistakeKeepsTheFilterOfBefore()
{
    m_field->setFilterText(u"type == gift"_s);
    QSignalSpy changed(m_field, &FilterField::filterChanged);
    m_field->setFilterText(u"type == gift and and"_s);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_field->filter()->text(), u"type == gift"_s);
    QCOMPARE(m_field->complaint(), u"Column 18: expected a field, such as type or user."_s);
}

/// It moves what is below.
void TestFilterField::theLineBelowWaitsUntilNobodyTypes()
{
    const QLabel* const line = m_field->makeComplaintLine(m_window.get());
    QTest::keyClicks(m_field, u"diamonds > many and"_s);
    QVERIFY(!m_field->complaint().isEmpty());
    QVERIFY(line->isHidden());
    QTRY_COMPARE(line->text(),
                 u"Column 12: expected a number, such as 100. Meanwhile no filter holds."_s);
    QVERIFY(!line->isHidden());
    m_field->setFilterText(u"diamonds > 5"_s);
    QVERIFY(line->isHidden());
}

void TestFilterField::theLineBelowSaysWhatHoldsMeanwhile()
{
    QSignalSpy told(m_field, &FilterField::complaintSettled);
    m_field->setFilterText(u"type == gift"_s);
    QTest::keyClicks(m_field, u" and and"_s);
    QTest::keyClick(m_field, Qt::Key_Return); // no need to wait
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.value(0).value(0).toString(),
             u"Column 18: expected a field, such as type or user. "
             "Meanwhile the one of before holds: type == gift"_s);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.value(1).value(0).toString(), QString());
}

void TestFilterField::clearingTakesTheFilterAway()
{
    m_field->setFilterText(u"type == gift"_s);
    QSignalSpy changed(m_field, &FilterField::filterChanged);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_field->filter());
    m_field->setFilterText(u"type == like"_s);
    auto* const button = m_field->findChild<QToolButton*>();
    QCOMPARE(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name),
             u"Clear the filter"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_field->text(), QString());
    QVERIFY(!m_field->filter());
}

void TestFilterField::theSentenceFollowsTheLanguage()
{
    m_field->setFilterText(u"nothing == 1"_s);
    const QString english = m_field->complaint();
    QVERIFY(english.contains(u"“nothing”"_s));
    QVERIFY(installLanguage(Language::Spanish));
    QCoreApplication::processEvents();
    QVERIFY(m_field->complaint().contains(u"“nothing”"_s));
    QCOMPARE(m_field->toolTip(), m_field->complaint());
}

void TestFilterField::tabWritesTheFirstSuggestion()
{
    QTest::keyClicks(m_field, u"ty"_s);
    QVERIFY(popupRows().startsWith(u"type "_s));
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"type "_s);
    QCOMPARE(popupRows(), u"== != contains in matches >= <= > <"_s);
    QTest::keyClick(m_field, Qt::Key_Tab);
    QTest::keyClicks(m_field, u"gi"_s);
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"type == gift"_s);
    QVERIFY(m_field->hasFocus());
    QCOMPARE(popupRows(), u"hidden"_s);
    QTest::keyClick(m_field, Qt::Key_Tab);
    QVERIFY(!m_field->hasFocus());
}

void TestFilterField::downAndReturnWriteTheChosenOne()
{
    QTest::keyClicks(m_field, u"gift == "_s);
    QCOMPARE(popupRows(), u"Rosa \"Corazón coreano\""_s);
    QWidget* const list = m_field->findChild<QCompleter*>()->popup();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"gift == Rosa"_s);
    QCOMPARE(popupRows(), u"hidden"_s);
    m_field->setText(u"gift =="_s);
    QTest::keyClicks(m_field, u" "_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"gift == \"Corazón coreano\""_s);
}

void TestFilterField::returnWithoutAChoiceApplies()
{
    QTest::keyClicks(m_field, u"user == an"_s);
    QCOMPARE(popupRows(), u"ana"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"user == an"_s);
    QCOMPARE(m_field->filter()->text(), u"user == an"_s);
    QCOMPARE(popupRows(), u"hidden"_s);
}

void TestFilterField::rememberedFiltersComeFirst()
{
    m_field->setRemembered({u"type == gift"_s, u"user == ana"_s});
    QTest::keyClick(m_field, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(popupRows().startsWith(u"type == gift user == ana gift "_s));
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"type == gift"_s);
}

/// The zigzag is under the word, in the colour of failures, and nowhere else.
void TestFilterField::theMistakeIsMarked()
{
    const auto redPixels = [this](int from, int to) {
        const QImage image = m_field->grab().toImage();
        const QColor red = m_appearance->theme().ended;
        int count = 0;
        for (int y = 4; y < image.height() - 4; ++y) {
            for (int x = from; x < to; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                count += qAbs(pixel.red() - red.red()) + qAbs(pixel.green() - red.green()) < 60;
            }
        }
        return count;
    };
    m_field->setFilterText(u"color == red and type == gift"_s);
    const int word = m_field->fontMetrics().horizontalAdvance(u"color"_s);
    QVERIFY(redPixels(8, 12 + word) > word / 2);
    QCOMPARE(redPixels(30 + word, 400), 0);
    m_field->setFilterText(u"type == gift and type == gift"_s);
    QCOMPARE(redPixels(8, 400), 0);
}

void TestFilterField::theModelKeepsItsPromises()
{
    FilterSuggestionModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSuggestions({{u"type"_s, FilterSuggestionKind::Field},
                          {u"gift"_s, FilterSuggestionKind::TypeName},
                          {u"ana"_s, FilterSuggestionKind::Value}});
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows << model.index(i, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(rows, QStringList({u"type, kind of event"_s, u"gift, Gift"_s, u"ana"_s}));
    model.setSuggestions({});
    QCOMPARE(model.rowCount(), 0);
}

RACHA_TEST(TestFilterField);
#include "tst_filterfield.moc"
