// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "tests/unit/ui/storetesters.h"
#include "ui/aboutdialog.h"
#include "ui/firstrun/firstrun.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

class TestFirstRun final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<SettingsFile>(m_folder->filePath(u"racha.ini"_s));
        m_page = std::make_unique<FirstRun>(*m_file, SettingOverrides(), m_tester, *m_appearance);
        m_page->resize(1000, 600);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        test::forgetLanguage();
    }

    void itIsDueOnce()
    {
        QVERIFY(FirstRun::isDue(*m_file));
        QSignalSpy finished(m_page.get(), &FirstRun::finished);
        button(u"Skip"_s)->click();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!FirstRun::isDue(*m_file));
        QVERIFY(!m_file->value(QLatin1StringView(kSettingDatabase)));
    }

    void threePagesAndItIsDone()
    {
        QSignalSpy finished(m_page.get(), &FirstRun::finished);
        QVERIFY(!button(u"Back"_s)->isEnabled());
        button(u"Next"_s)->click();
        button(u"Next"_s)->click();
        QCOMPARE(finished.size(), 0);
        button(u"Begin"_s)->click();
        QCOMPARE(finished.size(), 1);
        QVERIFY(!FirstRun::isDue(*m_file));
    }

    void theLanguageIsHeardAtOnce()
    {
        button(u"Español"_s)->click();
        QCOMPARE(m_file->value(QLatin1StringView(kSettingLanguage)).value_or(QString()), u"es"_s);
        QVERIFY(button(u"Español"_s)->isChecked());
        QVERIFY(!button(u"English"_s)->isChecked());
        QCOMPARE(QLocale().language(), QLocale::Spanish);
    }

    void byKeysInTheOrderOfTheEye()
    {
        QApplication::setActiveWindow(m_page.get());
        button(u"English"_s)->setFocus();
        QStringList met;
        for (int i = 0; i < 4; ++i) {
            met << qobject_cast<QPushButton*>(QApplication::focusWidget())->text();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(met, (QStringList {u"English"_s, u"Español"_s, u"Skip"_s, u"Next"_s}));
    }

    void itTakesNoFocus()
    {
        QLineEdit other;
        other.show();
        other.setFocus();
        m_page->begin();
        QVERIFY(!m_page->isAncestorOf(QApplication::focusWidget()));
    }

    void everyPageIsForEverybody_data()
    {
        QTest::addColumn<bool>("isSpanish");
        QTest::newRow("English") << false;
        QTest::newRow("Spanish") << true;
    }

    void everyPageIsForEverybody()
    {
        QFETCH(bool, isSpanish);
        installLanguage(isSpanish ? Language::Spanish : Language::English);
        QStringList faults;
        for (int page = 0; page < 3; ++page) {
            QCoreApplication::processEvents();
            if (page == 1)
                m_page->findChildren<QRadioButton*>().at(1)->click();
            QCoreApplication::processEvents(); // pages inside pages lay out one after the other
            faults << test::faultsOf(*m_page);
            if (page < 2)
                m_page->findChild<QPushButton*>(u"primary"_s)->click();
        }
        AboutDialog about(u"racha 0.1.0"_s);
        about.show();
        QCoreApplication::processEvents();
        faults << test::faultsOf(about);
        faults.removeAll(QString());
        QCOMPARE(faults.join(u'\n'), QString());
    }

private:
    QPushButton* button(const QString& text) const
    {
        const auto all = m_page->findChildren<QPushButton*>();
        for (QPushButton* const each : all) {
            if (each->text() == text)
                return each;
        }
        qFatal("no button is called %s", qPrintable(text));
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_file;
    test::ManualStoreTester m_tester;
    std::unique_ptr<FirstRun> m_page;
};

RACHA_TEST(TestFirstRun);

#include "tst_firstrun.moc"
