// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/secretfile.h"
#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/export/columnpicker.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exportfields.h"
#include "ui/export/researchfields.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// Keeps the questions; the test answers.
class KeptExporter final : public Exporter
{
public:
    void preview(const ExportTask& task, int /*rows*/, Previewed answer) override
    {
        previewTask = task;
        previewed = std::move(answer);
    }

    void count(const DatabaseUrl&, const HistoryFilter&, Counted answer) override
    {
        counted = std::move(answer);
    }

    void start(const ExportTask& task, Watch news, Done answer) override
    {
        started = task;
        watch = std::move(news);
        done = std::move(answer);
    }

    void cancel() override { isCancelled = true; }

    void forget() override { isForgotten = true; }

    ExportTask previewTask;
    ExportTask started;
    Previewed previewed;
    Counted counted;
    Watch watch;
    Done done;
    bool isCancelled = false;
    bool isForgotten = false;
};

} // namespace

class TestExportDialog final : public QObject
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

    void theFormIsWhatWasChosen();
    void ownColumnsAreAChoiceOfTheirOwn();
    void choicesAreRemembered();
    void thePreviewFollowsTheForm();
    void peopleGetPseudonymsByAKey();
    void withoutAKeyNothingIsExportedNorShown();
    void theKeyIsNotOverwritten();
    void theKeyIsThatOfTheFileByThen();
    void theDatabaseIsNotOverwritten();
    void theFilesBesideItAreChosen();
    void progressSaysRateAndTimeLeft();
    void anEndIsSaidInWords_data();
    void anEndIsSaidInWords();
    void closingForgets();
    void closingWhileItRunsAsks();
    void theQuestionGoesWithTheExport();
    void aFileThatIsThereIsNoted();
    void theSubjectNamesItsTime_data();
    void theSubjectNamesItsTime();
    void itIsForEverybody_data();
    void itIsForEverybody();

private:
    void make(WallTime from = {}, WallTime until = {}, const QString& database = {});

    QMessageBox* question() { return m_dialog->findChild<QMessageBox*>(); }

    void answer(QMessageBox::ButtonRole role)
    {
        const auto buttons = question()->buttons();
        for (QAbstractButton* const button : buttons) {
            if (question()->buttonRole(button) == role)
                button->click();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    template<typename T>
    T& part(const QString& name)
    {
        for (T* const each : m_dialog->findChildren<T*>()) {
            if (test::nameOf(*each) == name)
                return *each;
        }
        qFatal("no part is called %s", qPrintable(name));
    }

    VerdictLine& verdict() { return *m_dialog->findChild<VerdictLine*>(); }

    void useKey(const QString& path)
    {
        part<QCheckBox>(u"Pseudonyms, by the key in"_s).setChecked(true);
        auto& line = part<QLineEdit>(u"Key file"_s);
        line.setText(path);
        Q_EMIT line.editingFinished();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    KeptExporter m_exporter;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_dialog.reset();
    installLanguage(Language::English);
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<SettingsFile>(m_folder->filePath(u"settings.ini"_s));
    m_settings->setValue(u"export/folder"_s, m_folder->path());
    make();
}

void TestExportDialog::make(WallTime from, WallTime until, const QString& database)
{
    m_dialog.reset();
    m_exporter = KeptExporter();
    ExportSource source;
    source.database.path = database;
    source.filter.expression = FilterExpression::parse(u"type == gift"_s, QTimeZone::utc()).value();
    source.filter.from = from;
    source.filter.until = until;
    m_dialog = std::make_unique<ExportDialog>(m_exporter, source, *m_settings, *m_appearance);
    m_dialog->show();
}

void TestExportDialog::theFormIsWhatWasChosen()
{
    part<QComboBox>(u"Between cells"_s).setCurrentIndex(1);
    part<QCheckBox>(u"Begin with a byte order mark"_s).setChecked(true);
    part<QPushButton>(u"Export"_s).click();
    const ExportTask& task = m_exporter.started;
    QCOMPARE(task.form.format, ExportFormat::Csv);
    QCOMPARE(task.form.delimiter, ';');
    QVERIFY(task.form.hasByteOrderMark);
    QCOMPARE(task.form.cells, CsvCells::Harmless);
    QCOMPARE(task.form.columns.size(), std::size_t(9));
    QCOMPARE(task.filter.expression->text(), u"type == gift"_s);
    QVERIFY(task.target.startsWith(m_folder->path()));
    QVERIFY(task.target.endsWith(u".csv"_s));
}

void TestExportDialog::ownColumnsAreAChoiceOfTheirOwn()
{
    auto* const picker = m_dialog->findChild<ColumnPicker*>();
    picker->choose({u"id"_s, u"gift.name"_s});
    QCOMPARE(part<QComboBox>(u"Columns"_s).currentIndex(), 2);
    QCOMPARE(m_dialog->findChild<ExportFields*>()->form().columns.size(), std::size_t(2));
    picker->choose({});
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
    part<QComboBox>(u"Columns"_s).setCurrentIndex(1);
    QCOMPARE(picker->chosen(), storedColumnNames());
    QVERIFY(part<QPushButton>(u"Export"_s).isEnabled());
}

void TestExportDialog::choicesAreRemembered()
{
    m_dialog->findChild<ColumnPicker*>()->choose({u"id"_s, u"gift.name"_s});
    part<QComboBox>(u"Format"_s).setCurrentIndex(2);
    QVERIFY(part<QLineEdit>(u"File"_s).text().endsWith(u".xlsx"_s));
    part<QComboBox>(u"Times"_s).setCurrentIndex(1);
    part<QPushButton>(u"Export"_s).click();
    make();
    part<QPushButton>(u"Export"_s).click();
    QCOMPARE(m_exporter.started.form.format, ExportFormat::Xlsx);
    QCOMPARE(m_exporter.started.form.columns[1].name, u"gift.name"_s);
    QCOMPARE(m_exporter.started.form.zone, QTimeZone::systemTimeZoneId());
    QVERIFY(m_exporter.started.target.endsWith(u".xlsx"_s));
}

void TestExportDialog::thePreviewFollowsTheForm()
{
    m_dialog->findChild<ColumnPicker*>()->choose({u"id"_s, u"text"_s});
    QTRY_COMPARE(m_exporter.previewTask.form.columns.size(), std::size_t(2));
    m_exporter.previewed(ExportPreview {{{u"1"_s, u"ho\nla"_s}, {u"2"_s, QString()}}});
    const auto* const table = m_dialog->findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->horizontalHeaderItem(1)->text(), u"text"_s);
    QCOMPARE(table->item(0, 1)->text(), u"ho la"_s);
}

void TestExportDialog::peopleGetPseudonymsByAKey()
{
    const QString file = m_folder->filePath(u"study.key"_s);
    const Secret key = newKeyFile(file).value();
    useKey(file);
    part<QCheckBox>(u"Hide the streamer"_s).setChecked(true);
    part<QCheckBox>(u"Leave texts out"_s).setChecked(true);
    QTRY_COMPARE(m_exporter.previewTask.privacy.key.reveal(), key.reveal());
    part<QPushButton>(u"Export"_s).click();
    make(); // it remembers where the key is, and not the key
    part<QPushButton>(u"Export"_s).click();
    const ExportPrivacy& privacy = m_exporter.started.privacy;
    QCOMPARE(privacy.key.reveal(), key.reveal());
    QVERIFY(privacy.hidesStreamer && privacy.dropsText);
    QFile settings(m_settings->path());
    QVERIFY(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    QVERIFY(kept.contains("study.key") && !kept.contains(key.reveal()));
}

void TestExportDialog::withoutAKeyNothingIsExportedNorShown()
{
    QTRY_VERIFY(m_exporter.previewed);
    auto& pseudonyms = part<QCheckBox>(u"Pseudonyms, by the key in"_s);
    pseudonyms.setChecked(true);
    QVERIFY2(verdict().text().contains(u"key"_s), qPrintable(verdict().text()));
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
    m_exporter.previewed(ExportPreview {{{u"Ana"_s}}}); // asked before
    QCOMPARE(m_dialog->findChild<QTableWidget*>()->rowCount(), 0);
    part<QLineEdit>(u"Key file"_s).setText(u"none.key"_s); // still being typed
    m_dialog->findChild<ColumnPicker*>()->choose({u"id"_s});
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
    QVERIFY(!m_dialog->findChild<ResearchFields*>()->privacy().has_value());
    useKey(m_folder->filePath(u"none.key"_s));
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
    QVERIFY2(verdict().text().contains(u"none.key"_s), qPrintable(verdict().text()));
    pseudonyms.setChecked(false);
    QVERIFY(part<QPushButton>(u"Export"_s).isEnabled());
    QCOMPARE(verdict().kind(), VerdictLine::Kind::None);
}

void TestExportDialog::theKeyIsNotOverwritten()
{
    const QString file = m_folder->filePath(u"study.csv"_s);
    QVERIFY(newKeyFile(file));
    useKey(file);
    QVERIFY(part<QPushButton>(u"Export"_s).isEnabled());
    part<QLineEdit>(u"File"_s).setText(file);
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
    // Nor by a file beside the export.
    const QString beside = m_folder->filePath(u"a.csv.codebook.md"_s);
    QVERIFY(newKeyFile(beside));
    useKey(beside);
    part<QLineEdit>(u"File"_s).setText(m_folder->filePath(u"a.csv"_s));
    QVERIFY(part<QPushButton>(u"Export"_s).isEnabled());
    part<QCheckBox>(u"Codebook beside it"_s).setChecked(true);
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
}

void TestExportDialog::theKeyIsThatOfTheFileByThen()
{
    const QString file = m_folder->filePath(u"study.key"_s);
    QVERIFY(newKeyFile(file));
    useKey(file);
    const Secret other = renewSecretFile(file).value();
    part<QPushButton>(u"Export"_s).click();
    QCOMPARE(m_exporter.started.privacy.key.reveal(), other.reveal());
    make();
    QVERIFY(QFile::remove(file));
    part<QPushButton>(u"Export"_s).click();
    QVERIFY(!m_dialog->isRunning());
    QVERIFY2(verdict().text().contains(u"study.key"_s), qPrintable(verdict().text()));
}

/// Nor does another file that is not there look like the key that is not there.
void TestExportDialog::theDatabaseIsNotOverwritten()
{
    make({}, {}, m_folder->filePath(u"store.csv"_s));
    QVERIFY(part<QPushButton>(u"Export"_s).isEnabled());
    part<QLineEdit>(u"File"_s).setText(m_folder->filePath(u"./store.csv"_s));
    QVERIFY(!part<QPushButton>(u"Export"_s).isEnabled());
    useKey(m_folder->filePath(u"none.key"_s));
    part<QLineEdit>(u"File"_s).setText(m_folder->filePath(u"none.csv"_s));
    QVERIFY2(!verdict().text().contains(u"another name"_s), qPrintable(verdict().text()));
}

void TestExportDialog::theFilesBesideItAreChosen()
{
    part<QPushButton>(u"Export"_s).click();
    QCOMPARE(m_exporter.started.coverage + m_exporter.started.codebook, QString());
    make();
    part<QCheckBox>(u"Manifest beside it"_s).setChecked(true);
    part<QCheckBox>(u"Codebook beside it"_s).setChecked(true);
    part<QPushButton>(u"Export"_s).click();
    const ExportTask& task = m_exporter.started;
    QCOMPARE(task.coverage, task.target + u".coverage.json"_s);
    QCOMPARE(task.codebook, task.target + u".codebook.md"_s);
    QVERIFY(task.codebookText.contains(u"| `diamonds` |"_s));
    QVERIFY(!task.privacy.changesCells());
}

void TestExportDialog::progressSaysRateAndTimeLeft()
{
    m_exporter.counted(std::int64_t(1'000));
    part<QPushButton>(u"Export"_s).click();
    QVERIFY(m_dialog->isRunning());
    QTest::qWait(1); // so that there is a time to divide by
    m_exporter.watch({500, 10'000});
    bool isSaid = false;
    for (const QLabel* const label : m_dialog->findChildren<QLabel*>())
        isSaid = isSaid || label->text().startsWith(u"500 of 1,000 events"_s);
    QVERIFY(isSaid);
    part<QPushButton>(u"Cancel export"_s).click();
    QVERIFY(m_exporter.isCancelled);
}

void TestExportDialog::anEndIsSaidInWords_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("words");
    QTest::newRow("done") << static_cast<int>(ExportEnd::Done) << u"12 event"_s;
    QTest::newRow("cancelled") << static_cast<int>(ExportEnd::Cancelled) << u"Cancelled"_s;
    QTest::newRow("failed") << -1 << u"disk"_s;
}

void TestExportDialog::anEndIsSaidInWords()
{
    QFETCH(int, end);
    QFETCH(QString, words);
    part<QPushButton>(u"Export"_s).click();
    if (end < 0)
        m_exporter.done(failure(ErrorCode::DiskFull, u"no room"_s));
    else
        m_exporter.done(ExportResult {static_cast<ExportEnd>(end), {12, 3'000}, 0});
    QVERIFY2(verdict().text().contains(words), qPrintable(verdict().text()));
    QVERIFY(!m_dialog->isRunning());
    QCOMPARE(part<QPushButton>(u"Open folder"_s).isVisible(),
             end == static_cast<int>(ExportEnd::Done));
}

void TestExportDialog::closingForgets()
{
    part<QPushButton>(u"Export"_s).click();
    m_dialog.reset();
    QVERIFY(m_exporter.isForgotten);
}

void TestExportDialog::closingWhileItRunsAsks()
{
    part<QPushButton>(u"Export"_s).click();
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(question() != nullptr && question()->isVisible());
    answer(QMessageBox::RejectRole);
    QVERIFY(m_dialog->isVisible() && m_dialog->isRunning());
    part<QPushButton>(u"Close"_s).click();
    answer(QMessageBox::AcceptRole);
    QVERIFY(!m_dialog->isVisible());
    make();
    part<QPushButton>(u"Close"_s).click(); // nothing runs
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::theQuestionGoesWithTheExport()
{
    part<QPushButton>(u"Export"_s).click();
    m_dialog->close();
    QVERIFY(question()->isVisible());
    m_exporter.done(ExportResult {ExportEnd::Done, {12, 3'000}, 0});
    QTRY_VERIFY(question() == nullptr);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(verdict().text().contains(u"12 events"_s));
}

void TestExportDialog::aFileThatIsThereIsNoted()
{
    const QString path = part<QLineEdit>(u"File"_s).text();
    part<QPushButton>(u"Export"_s).click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_exporter.done(ExportResult {ExportEnd::Done, {12, 3'000}, 0});
    QVERIFY(verdict().text().contains(u"12 events"_s));
    // Another form is another export into the same file.
    part<QCheckBox>(u"Begin with a byte order mark"_s).setChecked(true);
    QVERIFY2(verdict().text().contains(u"will be replaced"_s), qPrintable(verdict().text()));
    part<QLineEdit>(u"File"_s).setText(path + u"2.csv");
    QCOMPARE(verdict().kind(), VerdictLine::Kind::None);
}

void TestExportDialog::theSubjectNamesItsTime_data()
{
    QTest::addColumn<bool>("hasFrom");
    QTest::addColumn<bool>("hasUntil");
    QTest::addColumn<QString>("subject");
    QTest::newRow("all") << false << false << u"filter: type == gift"_s;
    QTest::newRow("from") << true << false << u"filter: type == gift · from BEGIN"_s;
    QTest::newRow("until") << false << true << u"filter: type == gift · until END"_s;
    QTest::newRow("both") << true << true << u"filter: type == gift · BEGIN – END"_s;
}

void TestExportDialog::theSubjectNamesItsTime()
{
    QFETCH(bool, hasFrom);
    QFETCH(bool, hasUntil);
    QFETCH(QString, subject);
    const WallTime begin = wallTimeFromText("2026-11-23 20:14:00");
    const WallTime end = wallTimeFromText("2026-11-24 00:00:00");
    make(hasFrom ? begin : WallTime(), hasUntil ? end : WallTime());
    subject.replace(u"BEGIN"_s, words::dayAndClock(begin));
    subject.replace(u"END"_s, words::dayAndClock(end));
    QStringList labels;
    for (const QLabel* const label : m_dialog->findChildren<QLabel*>())
        labels << label->text();
    QVERIFY2(labels.contains(subject), qPrintable(labels.join(u'\n')));
}

void TestExportDialog::itIsForEverybody_data()
{
    QTest::addColumn<bool>("isSpanish");
    QTest::newRow("English") << false;
    QTest::newRow("Spanish") << true;
}

/// Named, reached by Tab, not clipped, and not larger than a small screen; while it runs too.
void TestExportDialog::itIsForEverybody()
{
    QFETCH(bool, isSpanish);
    installLanguage(isSpanish ? Language::Spanish : Language::English);
    const auto choices = m_dialog->findChild<ResearchFields*>()->findChildren<QCheckBox*>();
    for (const bool isChosen : {true, false}) {
        for (QCheckBox* const box : choices)
            box->setChecked(isChosen);
        QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
    }
    QVERIFY(m_dialog->width() <= 1280 && m_dialog->height() <= 720);
    m_exporter.counted(std::int64_t(88'410));
    m_dialog->findChild<ExportFields*>()->setFocus();
    for (QPushButton* const button : m_dialog->findChildren<QPushButton*>()) {
        if (button->isDefault())
            button->click();
    }
    m_exporter.watch({12'345, 1'000'000});
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
    m_exporter.done(ExportResult {ExportEnd::Done, {88'410, 1'000'000}, 3});
    QTRY_COMPARE(test::faultsOf(*m_dialog), QString());
}

RACHA_TEST(TestExportDialog);
#include "tst_exportdialog.moc"
