// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/live/livepage.h"
#include "ui/manual/manual.h"
#include "ui/manual/manualtables.h"
#include "ui/manual/manualtopic.h"
#include "ui/manual/manualview.h"
#include "ui/manual/manualwindow.h"
#include "ui/settings/settingentry.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTreeWidget>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kSource = u"<!-- a head\nof two lines -->\n\n<a id=\"top\"></a>\n\n# The `title`\n\n"
                        u"text\n\n<a id=\"part\"></a>\n\n## A part\n\n```sh\n# no heading\n```\n"_s;

constexpr int kNarrowest = 480;

void languages()
{
    racha::test::addLanguageRows();
}

QString printed(const ManualText& text)
{
    QStringList lines;
    for (const ManualHeading& heading : text.headings)
        lines << u"%1 %2 %3"_s.arg(heading.level).arg(heading.anchor, heading.title);
    return lines.join(u'\n');
}

} // namespace

class TestManualWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<ManualWindow> m_window;

    QPushButton* button(const QString& name) const
    {
        for (auto* const each : m_window->findChildren<QPushButton*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    void show()
    {
        m_window = std::make_unique<ManualWindow>(*m_settings, *m_appearance);
        m_window->show();
    }

private Q_SLOTS:

    void init()
    {
        QVERIFY(installLanguage(Language::English));
        m_settings = std::make_unique<SettingsFile>(m_folder.filePath(u"racha.ini"_s));
        m_appearance = std::make_unique<Appearance>(*qApp);
        show();
    }

    void cleanup()
    {
        m_window.reset();
        m_appearance.reset();
        m_settings.reset();
        QVERIFY(QFile::remove(m_folder.filePath(u"racha.ini"_s))
                || !QFile::exists(m_folder.filePath(u"racha.ini"_s)));
        test::forgetLanguage();
    }

    void headingsHaveTheAnchorsThatStandAboveThem()
    {
        const ManualText text = manualText(kSource);
        QCOMPARE(printed(text), u"1 top The title\n2 part A part"_s);
        QVERIFY(!text.markdown.contains(u"<"));
        QVERIFY(text.markdown.contains(u"# no heading"));
    }

    void aWideTableBecomesAList()
    {
        const QString before = u"text\n\n| A | B | C |\n|---|---|---|\n| `a\\|b` | 1 |  |\n\nend"_s;
        QCOMPARE(tablesAsLists(before), u"text\n\n`a|b`\n\n- B: 1\n\n\nend\n"_s);
        const QString narrow = u"| A | B |\n|---|---|\n| 1 | 2 |\n"_s;
        QCOMPARE(tablesAsLists(narrow).trimmed(), narrow.trimmed());
        const QString example = u"```\n| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n```\n"_s;
        QCOMPARE(tablesAsLists(example).trimmed(), example.trimmed());
    }

    void everyTopicIsThereInBothLanguages_data() { languages(); }

    void everyTopicIsThereInBothLanguages()
    {
        QFETCH(int, language);
        m_window->view().showText(manualText(static_cast<Language>(language)));
        for (const int width : {1040, kNarrowest}) { // with tables, and with lists
            m_window->resize(width, 640);
            QStringList missing;
            for (const ManualTopic& topic : manualTopics()) {
                if (!m_window->view().showAnchor(QLatin1StringView(topic.anchor)))
                    missing << QLatin1StringView(topic.anchor);
            }
            for (std::size_t i = 0; i < kSettingsSections; ++i) {
                const QString topic = sectionTopic(static_cast<SettingsSection>(i));
                if (!m_window->view().showAnchor(topic))
                    missing << topic;
            }
            for (const ErrorCodeInfo& each : kErrorCodes) {
                if (!m_window->view().showAnchor(manualTopic(each.code)))
                    missing << manualTopic(each.code);
            }
            QCOMPARE(missing, QStringList());
        }
    }

    void itFitsEveryWidth_data() { languages(); }

    void itFitsEveryWidth()
    {
        QFETCH(int, language);
        QVERIFY(installLanguage(static_cast<Language>(language)));
        show();
        QStringList tooWide;
        for (int width = kNarrowest; width < 1300; width += 40) {
            m_window->resize(width, 640);
            QCOMPARE(m_window->width(), width);
            QCoreApplication::sendPostedEvents(); // the layout's
            const ManualView& view = m_window->view();
            const int text = static_cast<int>(view.document()->size().width()); // as scroll bars do
            if (text > view.viewport()->width())
                tooWide << u"%1: %2 of %3"_s.arg(width).arg(text).arg(view.viewport()->width());
        }
        QCOMPARE(tooWide.join(u'\n'), QString());
    }

    void whereItIsNarrowTheContentsTakeThePlaceOfTheText()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->resize(kNarrowest, 640);
        auto* const contents = m_window->findChild<QTreeWidget*>();
        QVERIFY(contents->isHidden());
        button(u"Show the contents"_s)->click();
        QVERIFY(contents->isVisible());
        QVERIFY(m_window->view().isHidden());
        QVERIFY(contents->hasFocus());
        contents->setCurrentItem(contents->topLevelItem(2));
        QTest::keyClick(contents, Qt::Key_Return);
        QVERIFY(contents->isHidden());
        QVERIFY(m_window->view().hasFocus());
        QCOMPARE(contents->currentItem(), contents->topLevelItem(2));
        m_window->resize(1040, 640);
        QVERIFY(contents->isVisible());
        QVERIFY(m_window->view().isVisible());
    }

    void aTopicIsShownWhereItIs()
    {
        m_window->showTopic(u"filters"_s);
        QCOMPARE(m_window->view().anchorShown(), u"filters"_s);
        const auto* const contents = m_window->findChild<QTreeWidget*>();
        QVERIFY(contents->currentItem());
        QCOMPARE(contents->currentItem()->text(0), u"Filters"_s);
        m_window->showTopic(u"no such place"_s);
        QCOMPARE(m_window->view().anchorShown(), u"manual"_s);
    }

    void oneComesBackToWhereOneWas()
    {
        m_window->showTopic(u"filters"_s);
        m_window->showTopic(u"export"_s);
        QVERIFY(button(u"Back"_s)->isEnabled());
        QVERIFY(!button(u"Forward"_s)->isEnabled());
        button(u"Back"_s)->click();
        QCOMPARE(m_window->view().anchorShown(), u"filters"_s);
        button(u"Forward"_s)->click();
        QCOMPARE(m_window->view().anchorShown(), u"export"_s);
        button(u"To the beginning"_s)->click();
        QCOMPARE(m_window->view().anchorShown(), u"manual"_s);
    }

    void aLinkLeadsToItsPlaceAndNowhereElse()
    {
        Q_EMIT m_window->view().anchorClicked(QUrl(u"#journal"_s));
        QCOMPARE(m_window->view().anchorShown(), u"journal"_s);
        Q_EMIT m_window->view().anchorClicked(QUrl(u"file:///etc/passwd"_s));
        QCOMPARE(m_window->view().anchorShown(), u"journal"_s);
        QVERIFY(m_window->findChildren<QDialog*>().isEmpty());
        Q_EMIT m_window->view().anchorClicked(QUrl(u"https://example.org/"_s));
        QCOMPARE(m_window->findChildren<QDialog*>().size(), 1); // only after a question
    }

    void aSearchFindsWordsWithoutAccents()
    {
        m_window->view().showText(manualText(Language::Spanish));
        const int without = m_window->view().search(u"cuantas veces"_s);
        QVERIFY(without > 0);
        QCOMPARE(m_window->view().search(u"cuántas veces"_s), without);
        QCOMPARE(m_window->view().search(u"zanahoria"_s), 0);
        QCOMPARE(m_window->view().stepFound(1), 0);
        const int all = m_window->view().search(u"diario"_s);
        QVERIFY(all > 2);
        const int first = m_window->view().stepFound(1);
        QCOMPARE(m_window->view().stepFound(1), first % all + 1);
        QVERIFY(m_window->view().textCursor().block().text().contains(u"diario"));
    }

    void anotherLanguageStaysAtItsPlace()
    {
        m_window->showTopic(u"coverage"_s);
        QVERIFY(installLanguage(Language::Spanish));
        const auto* const contents = m_window->findChild<QTreeWidget*>();
        QTRY_VERIFY(contents->currentItem());
        QTRY_COMPARE(contents->currentItem()->text(0), u"Cobertura"_s);
        QCOMPARE(m_window->view().anchorShown(), u"coverage"_s);
    }

    void sizeAndTextSizeAreKept()
    {
        m_window->resize(900, 640);
        button(u"Larger text"_s)->click();
        const QFont larger = m_window->view().font();
        m_window->close();
        show();
        QCOMPARE(m_window->size(), QSize(900, 640));
        QCOMPARE(m_window->view().font().pointSizeF(), larger.pointSizeF());
        QCOMPARE(m_window->view().font().pixelSize(), larger.pixelSize());
    }

    void everybodyCanUseIt()
    {
        QCOMPARE(test::nameFaults(*m_window).join(u'\n'), QString());
        QCOMPARE(test::unreachable(*m_window).join(u'\n'), QString());
        m_window->resize(kNarrowest, 640);
        QCOMPARE(test::faultsOf(*m_window), QString());
    }

    void whatHasTheKeyboardSaysItsTopic()
    {
        LivePage page(*m_appearance);
        QCOMPARE(manualTopic(page.message().findChild<QPushButton*>()), QString());
        page.message().showError({ErrorCode::LiveOffline, {}}, MessageBar::Severity::Failure, true);
        QCOMPARE(manualTopic(page.message().findChild<QPushButton*>()), u"live.offline"_s);
        const auto* const filter = page.findChild<QLineEdit*>();
        QVERIFY(filter);
        QCOMPARE(manualTopic(filter), u"filters"_s);
    }

    void aMessageOpensItsLine()
    {
        Manual manual(*m_settings, *m_appearance);
        MessageBar message(*m_appearance);
        message.showError({ErrorCode::DbBusy, {}}, MessageBar::Severity::Warning, false);
        message.show();
        QPushButton* open = nullptr;
        for (auto* const each : message.findChildren<QPushButton*>()) {
            if (each->text() == u"Manual" && each->isVisible())
                open = each;
        }
        QVERIFY(open);
        open->click();
        QVERIFY(manual.window());
        QVERIFY(manual.window()->isVisible());
        QCOMPARE(manual.window()->view().anchorShown(), u"codes"_s);
        QVERIFY(manual.window()->view().textCursor().block().text() == u"db.busy");
    }
};

RACHA_TEST(TestManualWindow);
#include "tst_manualwindow.moc"
