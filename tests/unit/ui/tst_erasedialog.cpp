// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/erase/erasedialog.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// Keeps the questions; the test answers.
class KeptEraser final : public Eraser
{
public:
    void preview(const ErasureTask& /*task*/, Previewed answer) override
    {
        previewed = std::move(answer);
    }

    void start(const ErasureTask& /*task*/, const QString& path, Watch news, Done answer) override
    {
        backup = path;
        watch = std::move(news);
        done = std::move(answer);
    }

    void cancel() override { isCancelled = true; }

    void forget() override { isForgotten = true; }

    Previewed previewed;
    Watch watch;
    Done done;
    QString backup = u"not started"_s;
    bool isCancelled = false;
    bool isForgotten = false;
};

ErasurePreview somePreview()
{
    ErasurePreview preview;
    preview.events = 1'204;
    preview.streaks = 34;
    preview.lives = 3;
    preview.diamonds = 5'020;
    preview.first = wallTimeFromText("2026-11-20T20:00:00Z");
    preview.last = wallTimeFromText("2026-11-23T21:00:00Z");
    preview.names = {"Sieben", "seven"};
    preview.mentions = 12;
    return preview;
}

} // namespace

class TestEraseDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase()
    {
        m_dialog.reset();
        m_appearance.reset();
    }

    void init();

    void cleanup() { test::forgetLanguage(); }

    void nothingIsErasedWithoutTheWord();
    void theBackupComesFirst();
    void aServerSaysHowItIsBackedUp();
    void theEndIsSaid();
    void itIsForEverybody_data();
    void itIsForEverybody();

private:
    void make(const QString& url);

    QPushButton& button(const QString& name)
    {
        for (QPushButton* const each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text() == name)
                return *each;
        }
        qFatal("no button is called %s", qPrintable(name));
    }

    void confirm()
    {
        m_eraser.previewed(somePreview());
        for (QLineEdit* const line : m_dialog->findChildren<QLineEdit*>()) {
            if (line->parentWidget() == m_dialog.get())
                line->setText(EraseDialog::confirmation());
        }
    }

    KeptEraser m_eraser;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<EraseDialog> m_dialog;
};

void TestEraseDialog::init()
{
    installLanguage(Language::English);
    make(u"sqlite:/tmp/store.sqlite"_s);
}

void TestEraseDialog::make(const QString& url)
{
    m_dialog.reset();
    m_eraser = KeptEraser();
    const ErasureTask task {DatabaseUrl::parse(url).value(), UserId {7}, {}};
    m_dialog = std::make_unique<EraseDialog>(m_eraser, task, *m_appearance);
    m_dialog->show();
}

void TestEraseDialog::nothingIsErasedWithoutTheWord()
{
    QVERIFY(!button(u"Erase"_s).isEnabled());
    m_eraser.previewed(somePreview());
    QVERIFY(!button(u"Erase"_s).isEnabled());
    confirm();
    QVERIFY(button(u"Erase"_s).isEnabled());
    ErasurePreview nothing;
    m_eraser.previewed(nothing);
    QVERIFY(!button(u"Erase"_s).isEnabled());
    QCOMPARE(m_eraser.backup, u"not started"_s);
}

void TestEraseDialog::theBackupComesFirst()
{
    confirm();
    button(u"Erase"_s).click();
    QCOMPARE(m_eraser.backup, u"/tmp/store.sqlite.backup"_s);
    make(u"sqlite:/tmp/store.sqlite"_s);
    confirm();
    m_dialog->findChild<QCheckBox*>()->setChecked(false);
    button(u"Erase"_s).click();
    QCOMPARE(m_eraser.backup, QString());
}

void TestEraseDialog::aServerSaysHowItIsBackedUp()
{
    make(u"mysql://racha@127.0.0.1/racha"_s);
    QVERIFY(!m_dialog->findChild<QCheckBox*>()->isVisible());
    confirm();
    button(u"Erase"_s).click();
    QCOMPARE(m_eraser.backup, QString());
}

void TestEraseDialog::theEndIsSaid()
{
    QSignalSpy erased(m_dialog.get(), &EraseDialog::erased);
    confirm();
    button(u"Erase"_s).click();
    m_eraser.watch(200);
    auto* const verdict = m_dialog->findChild<VerdictLine*>();
    QVERIFY2(verdict->text().startsWith(u"200 of 1,204"_s), qPrintable(verdict->text()));
    button(u"Stop erasing"_s).click();
    QVERIFY(m_eraser.isCancelled);
    m_eraser.done(std::int64_t(400));
    QCOMPARE(verdict->kind(), VerdictLine::Kind::Note);
    QVERIFY(button(u"Erase"_s).isEnabled()); // the rest may follow
    button(u"Erase"_s).click();
    m_eraser.done(std::int64_t(1'204));
    QCOMPARE(verdict->kind(), VerdictLine::Kind::Good);
    QVERIFY(!button(u"Erase"_s).isEnabled());
    QCOMPARE(erased.count(), 2);
    m_dialog.reset();
    QVERIFY(m_eraser.isForgotten);
}

void TestEraseDialog::itIsForEverybody_data()
{
    QTest::addColumn<bool>("isSpanish");
    QTest::newRow("English") << false;
    QTest::newRow("Spanish") << true;
}

/// Named, reached by Tab, not clipped.
void TestEraseDialog::itIsForEverybody()
{
    QFETCH(bool, isSpanish);
    installLanguage(isSpanish ? Language::Spanish : Language::English);
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
    confirm();
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
}

RACHA_TEST(TestEraseDialog);
#include "tst_erasedialog.moc"
