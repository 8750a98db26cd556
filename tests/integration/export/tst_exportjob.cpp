// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportjob.h"
#include "core/filter/filterexpression.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/filterevents.h"
#include "tests/support/filterstore.h"
#include "tests/support/filtertexts.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// Texts that files are broken with, as nicknames.
std::vector<std::string> hostileTexts()
{
    return {"plain",
            "Ana 🌹👩‍👩‍👧 ❤️",
            "say \"hi\", \"\"twice\"\"",
            "line\r\nbreak",
            "line\nfeed",
            "return\rinside",
            "=1+1",
            "=HYPERLINK(\"http://example.com\",\"x\")",
            "+one",
            "-two",
            "@sum",
            "\tab",
            "\return",
            "-5",
            "+3.5",
            "7300000000000000001",
            "00042",
            "1e5",
            "2026-11-23",
            "a,b;c\td|e",
            " lead",
            "trail ",
            "'quoted",
            "_x000D_",
            "bell\x07 escape\x1b",
            "日本語 العربية עברית ไทย",
            "\xE2\x80\xAEright to left",
            "{\"json\": [1, null]}",
            "TRUE",
            "\\N"};
}

/// What stands in CSV: as contract.md says, and as nobody would write a second time.
QString harmless(const std::string& text)
{
    static const QString kNumbers = u"-5 +3.5"_s;
    const QString whole = QString::fromStdString(text);
    return QString(u"=+-@\t\r"_s).contains(whole.front()) && !kNumbers.contains(whole)
        ? QString(u'\'' + whole)
        : whole;
}

Event named(Event event, const std::string& nickname)
{
    event.user.nickname = nickname;
    return event;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

QList<QStringList> rowsOf(const QString& path, const QString& delimiter = u","_s)
{
    QProcess python;
    python.start(
        u"python3"_s,
        {QStringLiteral(RACHA_SOURCE_DIR "/tests/integration/export/read.py"), path, delimiter});
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {{QString::fromUtf8(python.readAllStandardError())}};
    QList<QStringList> rows;
    for (const QJsonValue row : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
        QStringList& cells = rows.emplace_back();
        for (const QJsonValue cell : row.toArray())
            cells << cell.toString();
    }
    return rows;
}

} // namespace

/// On the engine that RACHA_TEST_ENGINE names.
class TestExportJob : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    QTemporaryDir m_folder;
    QString m_path;
    const std::atomic<bool> m_goesOn {false};

    bool store(const TestDatabase& database, TestCapture& capture)
    {
        const auto sink = database.sink(m_clock);
        if (!sink->open())
            return false;
        const auto session = sink->beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        return session && sink->write(session->id, {&batch, 1});
    }

    /// A comment by each hostile name, all with that text too.
    bool storeHostile(const TestDatabase& database)
    {
        TestCapture capture("hostile");
        std::int64_t message = 7'300'000'000'000'000'001;
        for (const std::string& text : hostileTexts()) {
            capture.add(named(comment(message, text, (message % 1000) * 10), text));
            ++message;
        }
        return store(database, capture);
    }

    ExportTask task(const TestDatabase& database, const QStringList& columns = {})
    {
        ExportTask made;
        made.database = database.url();
        made.filter.now = at(60'000);
        made.form.columns = exportColumns(columns).value();
        made.target = m_path;
        return made;
    }

    /// The rows written, or the error.
    QString run(const ExportTask& asked)
    {
        const auto result = ExportJob(asked).run(m_goesOn);
        return result ? QString::number(result->written.rows) : result.error().detail;
    }

    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        for (const QString& name : files())
            QFile::remove(m_folder.filePath(name));
        m_path = m_folder.filePath(u"out.csv"_s);
    }

    void hostileCellsComeBackEqual_data()
    {
        QTest::addColumn<QString>("delimiter");
        QTest::newRow("comma") << u","_s;
        QTest::newRow("semicolon") << u";"_s;
        QTest::newRow("tab") << u"\t"_s;
    }

    void hostileCellsComeBackEqual()
    {
        QFETCH(QString, delimiter);
        const TestDatabase database(m_engine);
        QVERIFY(storeHostile(database));
        ExportTask asked = task(database, {u"message_id"_s, u"nickname"_s, u"text"_s, u"gift"_s});
        asked.form.delimiter = delimiter.front().toLatin1();
        QCOMPARE(run(asked), QString::number(hostileTexts().size()));
        QList<QStringList> expected {{u"message_id"_s, u"nickname"_s, u"text"_s, u"gift"_s}};
        std::int64_t message = 7'300'000'000'000'000'001;
        for (const std::string& text : hostileTexts())
            expected << QStringList {QString::number(message++), harmless(text), harmless(text),
                                     QString()};
        QCOMPARE(rowsOf(m_path, delimiter), expected);
    }

    void aWorkbookHoldsTheSameAsText()
    {
        const TestDatabase database(m_engine);
        QVERIFY(storeHostile(database));
        m_path = m_folder.filePath(u"out.xlsx"_s);
        ExportTask asked = task(database, {u"message_id"_s, u"nickname"_s, u"diamonds"_s});
        asked.form.format = ExportFormat::Xlsx;
        QCOMPARE(run(asked), QString::number(hostileTexts().size()));
        QList<QStringList> expected {{u"message_id"_s, u"nickname"_s, u"diamonds"_s}};
        std::int64_t message = 7'300'000'000'000'000'001;
        for (const std::string& text : hostileTexts())
            expected << QStringList {QString::number(message++), QString::fromStdString(text),
                                     u"0"_s};
        QCOMPARE(rowsOf(m_path), expected);
        QCOMPARE(files(), QStringList {u"out.xlsx"_s});
    }

    void bothEnginesGiveTheSameBytes()
    {
        if (m_engine == "sqlite"_L1)
            QSKIP("compared when the other engine runs");
        QStringList columns = storedColumnNames();
        columns.removeOne(u"id"_s); // the engines number as they like
        columns += flatColumnNames() + filterFieldNames().paths.mid(0, 100);
        const std::vector<Event> events = oddEvents(400, 20'261'126);
        QByteArrayList written;
        for (const QString& engine : {u"sqlite"_s, m_engine}) {
            const TestDatabase database(engine);
            QCOMPARE(FilterStore(database.url(), events).error(), QString());
            QVERIFY(storeHostile(database));
            for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines}) {
                ExportTask asked = task(database, columns);
                asked.form.format = format;
                QCOMPARE(run(asked), QString::number(400 + hostileTexts().size()));
                written << contentOf(m_path);
            }
        }
        QCOMPARE(written[2], written[0]);
        QCOMPARE(written[3], written[1]);
    }

    void theRowsAreThoseThatTheFilterAccepts()
    {
        const TestDatabase database(m_engine);
        FilterStore filled(database.url(), oddEvents(300, 20'261'127));
        QCOMPARE(filled.error(), QString());
        FilterTexts texts(21, false);
        int accepted = 0;
        for (int i = 0; i < 150; ++i) {
            const QString text = texts.next();
            ExportTask asked = task(database, {u"id"_s});
            asked.filter.now = FilterStore::now();
            asked.filter.expression = FilterExpression::parse(text, FilterStore::zone()).value();
            std::vector<std::pair<std::string, std::int64_t>> ids;
            for (const StoredCells& row : filled.rows()) {
                auto& record = const_cast<CellRecord&>(row.record);
                if (asked.filter.expression->matches(record, asked.filter.now))
                    ids.emplace_back(row.texts[static_cast<std::size_t>(FilterColumn::Timestamp)],
                                     row.id);
            }
            std::ranges::sort(ids);
            QByteArray expected = "id\r\n";
            for (const auto& [timestamp, id] : ids)
                expected += QByteArray::number(static_cast<qlonglong>(id)) + "\r\n";
            QCOMPARE(run(asked), QString::number(ids.size()));
            QVERIFY2(contentOf(m_path) == expected, qPrintable(text));
            accepted += static_cast<int>(ids.size());
        }
        QVERIFY(accepted > 1'000);
    }

    void wordsAndTimesSelect()
    {
        const TestDatabase database(m_engine);
        TestCapture capture("words");
        capture.add(named(comment(1, "¡Qué ÁRBOL!", 1'000), "Ana"));
        capture.add(named(comment(2, "arbol seco", 2'000), "Luis"));
        capture.add(named(comment(3, "nothing", 3'000), "Árbol alto"));
        capture.add(named(comment(4, "arbol", 4'000), "Ana"));
        QVERIFY(store(database, capture));
        ExportTask asked = task(database, {u"message_id"_s});
        asked.filter.words = {"árbol"};
        QCOMPARE(run(asked), u"4"_s);
        asked.filter.words = {"arbol", "LUIS"};
        QCOMPARE(run(asked), u"1"_s);
        asked.filter.words = {"ana", "7300000000000000001"}; // streamer and room of all
        QCOMPARE(run(asked), u"4"_s);
        asked.filter.words = {"arbol"};
        asked.filter.from = at(2'000);
        asked.filter.until = at(4'000);
        QCOMPARE(run(asked), u"2"_s);
        QCOMPARE(contentOf(m_path), QByteArray("message_id\r\n2\r\n3\r\n"));
    }

    void manyRowsOfOneMomentAreAllThere()
    {
        const TestDatabase database(m_engine);
        TestCapture capture("moment");
        constexpr int kRows = 9'000;
        for (int i = 1; i <= kRows; ++i)
            capture.add(
                comment(i, std::string(i % 1'000 == 0 ? 100'000 : 3, 'x'), i <= 3'000 ? i : 5'000));
        QVERIFY(store(database, capture));
        QCOMPARE(run(task(database, {u"message_id"_s, u"text"_s})), QString::number(kRows));
        const QList<QStringList> rows = rowsOf(m_path);
        QCOMPARE(rows.size(), kRows + 1);
        for (int i = 1; i <= kRows; ++i) {
            QCOMPARE(rows[i][0], QString::number(i));
            QCOMPARE(rows[i][1].size(), i % 1'000 == 0 ? 100'000 : 3);
        }
        ExportTask few = task(database, {u"message_id"_s});
        few.mostRows = 2;
        QCOMPARE(run(few), u"2"_s);
        QCOMPARE(previewExport(few, 20, m_goesOn)->rows,
                 (std::vector<QStringList> {{u"1"_s}, {u"2"_s}}));
    }

    void eachEventIsALineOfJson()
    {
        const TestDatabase database(m_engine);
        QVERIFY(storeHostile(database));
        TestCapture capture("streak");
        capture.add(gift(1, 7, 77, 2, false, 100'000));
        capture.add(gift(2, 7, 77, 5, true, 101'000));
        QVERIFY(store(database, capture));
        ExportTask asked = task(database);
        asked.form.format = ExportFormat::JsonLines;
        QCOMPARE(run(asked), QString::number(hostileTexts().size() + 2));
        QByteArrayList lines = contentOf(m_path).split('\n');
        QCOMPARE(lines.takeLast(), QByteArray());
        for (const QByteArray& line : lines) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            QCOMPARE(event.size(), 19);
            QCOMPARE(event["kind"_L1].toString(), u"event"_s);
            QVERIFY(event["event_data"_L1].isObject());
            QVERIFY(event["id"_L1].isString());
        }
        const QJsonObject end = QJsonDocument::fromJson(lines.last()).object();
        QCOMPARE(end["streak_status"_L1].toString(), u"end"_s);
        QCOMPARE(end["is_streaking"_L1], QJsonValue(false));
        QCOMPARE(end["diamonds"_L1].toInteger(), 6);
        QCOMPARE(end["timestamp"_L1].toString(), u"2026-11-23T20:01:41.000000Z"_s);
    }

    void cancellingLeavesWhatWasThere()
    {
        const TestDatabase database(m_engine);
        TestCapture capture("cancel");
        for (int i = 1; i <= 2'000; ++i)
            capture.add(comment(i, "hola", i));
        QVERIFY(store(database, capture));
        QFile old(m_path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        for (const ExportFormat format :
             {ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::Xlsx}) {
            std::atomic<bool> isCancelled {false};
            ExportTask asked = task(database);
            asked.form.format = format;
            const auto result = ExportJob(asked).run(
                isCancelled, [&isCancelled](const ExportProgress&) { isCancelled = true; });
            QVERIFY(result);
            QCOMPARE(result->end, ExportEnd::Cancelled);
            QVERIFY(result->written.rows < 2'000);
            QCOMPARE(contentOf(m_path), QByteArray("old"));
            QCOMPARE(files(), QStringList {u"out.csv"_s});
        }
        QCOMPARE(run(task(database, {u"id"_s})), u"2000"_s);
        QVERIFY(contentOf(m_path).startsWith("id\r\n1\r\n2\r\n"));
        QCOMPARE(files(), QStringList {u"out.csv"_s});
    }

    /// Not even where a file beside it fails at the very end.
    void aFailureLeavesNoExport()
    {
        const TestDatabase database(m_engine);
        TestCapture capture("failure");
        for (int i = 1; i <= 300; ++i)
            capture.add(comment(i, "hola", i));
        QVERIFY(store(database, capture));
        ExportTask asked = task(database, {u"id"_s});
        asked.codebook = m_folder.filePath(u"codebook.md"_s);
        const auto result = ExportJob(asked).run(
            m_goesOn, [&asked](const ExportProgress&) { QDir().mkdir(asked.codebook); });
        QVERIFY(!result);
        QCOMPARE(files(), QStringList());
        QVERIFY(QDir().rmdir(asked.codebook));
    }

    void othersWordsAreNotInAManifestWithPseudonyms()
    {
        const TestDatabase database(m_engine);
        TestCapture capture("words");
        capture.add(comment(1, "hola", 1'000));
        capture.notice(Gap {at(2'000), at(3'000), "net.timeout"}, at(3'000));
        capture.notice(Gap {at(4'000), at(5'000), "Ana María was here"}, at(5'000));
        QVERIFY(store(database, capture));
        ExportTask asked = task(database, {u"id"_s});
        asked.coverage = m_folder.filePath(u"manifest.json"_s);
        for (const bool hasKey : {false, true}) {
            asked.privacy.key = hasKey ? Secret("0123456789abcdef") : Secret();
            QCOMPARE(run(asked), u"1"_s);
            const QByteArray manifest = contentOf(asked.coverage);
            QVERIFY2(manifest.contains("net.timeout"), manifest.constData());
            QCOMPARE(manifest.contains("Ana"), !hasKey);
        }
    }

    void failuresAreNamed()
    {
        const TestDatabase database(m_engine);
        const auto empty = ExportJob(task(database)).run(m_goesOn);
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::DbUnknownDatabase);
        QVERIFY(storeHostile(database));
        ExportTask nowhere = task(database);
        nowhere.target = m_folder.filePath(u"no/folder/x.csv"_s);
        QCOMPARE(ExportJob(nowhere).run(m_goesOn).error().code, ErrorCode::FileUnwritable);
        nowhere.target = u"/dev/full"_s;
        QCOMPARE(ExportJob(nowhere).run(m_goesOn).error().code, ErrorCode::DiskFull);
        QCOMPARE(files(), QStringList());
    }

    /// With the options that the manual names: UTF-8, columns as text.
    void libreOfficeReadsTheSameCells()
    {
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        if (office.isEmpty())
            QSKIP("LibreOffice is not installed: apt-get install libreoffice-calc-nogui");
        if (m_engine != "sqlite"_L1)
            QSKIP("once is enough");
        const TestDatabase database(m_engine);
        QVERIFY(storeHostile(database));
        const QStringList columns {u"message_id"_s, u"nickname"_s, u"diamonds"_s};
        QCOMPARE(run(task(database, columns)), QString::number(hostileTexts().size()));
        ExportTask book = task(database, columns);
        book.form.format = ExportFormat::Xlsx;
        book.target = m_folder.filePath(u"book.xlsx"_s);
        QCOMPARE(run(book), QString::number(hostileTexts().size()));
        const QString read = m_folder.filePath(u"read"_s);
        QVERIFY(convert(office, m_path, u"CSV:44,34,UTF8,1,1/2/2/2/3/2"_s, read));
        QVERIFY(convert(office, book.target, QString(), read));
        QList<QStringList> csv {columns};
        QList<QStringList> cells {columns};
        std::int64_t message = 7'300'000'000'000'000'001;
        for (const std::string& text : hostileTexts()) {
            const QString id = QString::number(message++);
            csv << QStringList {id, lineBreaks(harmless(text)), u"0"_s};
            cells << QStringList {id, lineBreaks(QString::fromStdString(text)), u"0"_s};
        }
        QCOMPARE(sameLineBreaks(rowsOf(read + u"/out.csv"_s)), csv);
        QCOMPARE(sameLineBreaks(rowsOf(read + u"/book.csv"_s)), cells);
    }

private:
    /// A spreadsheet has one kind of line break.
    static QString lineBreaks(QString text)
    {
        return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    }

    static QList<QStringList> sameLineBreaks(QList<QStringList> rows)
    {
        for (QStringList& row : rows) {
            for (QString& cell : row)
                cell = lineBreaks(cell);
        }
        return rows;
    }

    bool convert(const QString& office, const QString& path, const QString& reading,
                 const QString& folder)
    {
        QStringList arguments {u"-env:UserInstallation=file://"_s + m_folder.filePath(u"office"_s),
                               u"--headless"_s,
                               u"--convert-to"_s,
                               u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true"_s,
                               u"--outdir"_s,
                               folder};
        if (!reading.isEmpty())
            arguments << u"--infilter="_s + reading;
        return QProcess::execute(office, arguments << path) == 0;
    }
};

RACHA_TEST(TestExportJob);
#include "tst_exportjob.moc"
