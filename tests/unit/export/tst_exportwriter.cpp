// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportfile.h"
#include "core/export/exportrow.h"
#include "core/export/exportwriter.h"
#include "tests/support/testmain.h"
#include "tests/unit/export/fakestream.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

// No raw strings: moc stumbles over backslashes in them.
const std::string kComment = "{\"comment\":\"a,\\\"b\\\"\\r\\nc\"}";
const QByteArray kJsonLines =
    "{\"kind\":\"event\",\"id\":\"12\",\"time\":\"2026-11-23T20:14:03.123456Z\","
    "\"is_streaking\":true,\"event_data\":{\"x\": 1.5},\"diamonds\":3,"
    "\"nickname\":\"\\\"\\n\",\"event_data.x\":1.5}\n"
    "{\"kind\":\"event\",\"id\":null,\"time\":null,\"is_streaking\":null,"
    "\"event_data\":\"{\\\"x\\\":\",\"diamonds\":\"many\",\"nickname\":null,"
    "\"event_data.x\":null}\n";

} // namespace

class TestExportWriter : public QObject
{
    Q_OBJECT

private:
    const std::atomic<bool> m_goesOn {false};
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"out"_s);

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    /// The error's code, or nothing.
    QByteArray write(ExportForm form, FakeStream stream)
    {
        ExportFile file(m_goesOn);
        if (auto opened = file.open(m_path); !opened)
            return QByteArray(info(opened.error().code).text.data());
        const auto writer = ExportWriter::of(form, file);
        ExportRow row(stream);
        auto done = writer->begin();
        while (done && stream.next().value()) {
            row.forget();
            done = writer->add(row);
        }
        if (done)
            done = writer->finish();
        if (!done)
            return QByteArray(info(done.error().code).text.data());
        return file.commit() ? QByteArray() : QByteArray("not committed");
    }

    QByteArray written(const ExportForm& form, const FakeStream& stream)
    {
        const QByteArray error = write(form, stream);
        return error.isEmpty() ? contentOf(m_path) : error;
    }

private Q_SLOTS:

    void hashingEndsWhereItIsCancelled()
    {
        std::atomic<bool> isCancelled {false};
        ExportFile file(isCancelled);
        QVERIFY(file.open(m_path).has_value());
        QVERIFY(file.write("abc").has_value());
        QCOMPARE(file.sha256().value(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        isCancelled = true;
        QCOMPARE(file.sha256().value(), QByteArray());
    }

    void init()
    {
        for (const QString& name : files())
            QFile::remove(m_folder.filePath(name));
    }

    void csvFollowsTheContract()
    {
        ExportForm form;
        form.columns = exportColumns({u"time"_s, u"user"_s, u"is_streaking"_s, u"text"_s,
                                      u"diamonds"_s, u"user_id"_s})
                           .value();
        const FakeStream stream({{{FilterColumn::Timestamp, "2026-11-23 20:14:03.123456"},
                                  {FilterColumn::UserUniqueId, "=ana"},
                                  {FilterColumn::IsStreaking, "0"},
                                  {FilterColumn::EventData, kComment},
                                  {FilterColumn::Diamonds, "-5"},
                                  {FilterColumn::UserNumber, "7300000000000000001"}},
                                 {}});
        QCOMPARE(written(form, stream),
                 QByteArray("time,user,is_streaking,text,diamonds,user_id\r\n"
                            "2026-11-23T20:14:03.123456Z,'=ana,0,\"a,\"\"b\"\"\r\nc\",-5,"
                            "7300000000000000001\r\n"
                            ",,,,,\r\n"));
    }

    void delimiterMarkAndRawCellsAreChosen()
    {
        ExportForm form;
        form.columns = exportColumns({u"user"_s, u"nickname"_s}).value();
        form.delimiter = ';';
        form.hasByteOrderMark = true;
        form.cells = CsvCells::Raw;
        const FakeStream stream(
            {{{FilterColumn::UserUniqueId, "=1+1"}, {FilterColumn::UserNickname, "a;b,c"}}});
        QCOMPARE(written(form, stream),
                 QByteArray("\xEF\xBB\xBFuser;nickname\r\n=1+1;\"a;b,c\"\r\n"));
    }

    void jsonLinesKeepWhatCellsAre()
    {
        ExportForm form;
        form.format = ExportFormat::JsonLines;
        form.columns = exportColumns({u"id"_s, u"time"_s, u"is_streaking"_s, u"event_data"_s,
                                      u"diamonds"_s, u"nickname"_s, u"event_data.x"_s})
                           .value();
        const FakeStream stream(
            {{{FilterColumn::Id, "12"},
              {FilterColumn::Timestamp, "2026-11-23 20:14:03.123456"},
              {FilterColumn::IsStreaking, "1"},
              {FilterColumn::EventData, "{\"x\": 1.5}"},
              {FilterColumn::Diamonds, "3"},
              {FilterColumn::UserNickname, "\"\n"}},
             {{FilterColumn::EventData, "{\"x\":"}, {FilterColumn::Diamonds, "many"}}});
        QCOMPARE(written(form, stream), kJsonLines);
    }

    void rowsBeyondASheetGoOnInTheNext()
    {
        ExportForm form;
        form.format = ExportFormat::Xlsx;
        form.columns = exportColumns({u"diamonds"_s}).value();
        constexpr int kRows = 1'048'575 + 2; // the head takes one
        QCOMPARE(write(form, FakeStream({{{FilterColumn::Diamonds, "7"}}}, kRows)), QByteArray());
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s,
                      u"import sys, zipfile\n"
                      "book = zipfile.ZipFile(sys.argv[1])\n"
                      "for n in 1, 2, 3:\n"
                      "    name = f'xl/worksheets/sheet{n}.xml'\n"
                      "    if name in book.namelist():\n"
                      "        print(book.read(name).count(b'<row '), end=' ')\n"_s,
                      m_path});
        QVERIFY(python.waitForFinished());
        QCOMPARE(python.readAll().trimmed(), QByteArray("1048576 3"));
    }

    void aFullDiskIsNamedByEachFormat_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << static_cast<int>(ExportFormat::Csv);
        QTest::newRow("jsonl") << static_cast<int>(ExportFormat::JsonLines);
    }

    void aFullDiskIsNamedByEachFormat()
    {
        QFETCH(int, format);
        ExportForm form;
        form.format = static_cast<ExportFormat>(format);
        form.columns = exportColumns({u"diamonds"_s}).value();
        m_path = u"/dev/full"_s;
        QCOMPARE(write(form, FakeStream({{{FilterColumn::Diamonds, "7"}}})),
                 QByteArray("disk.full"));
        m_path = m_folder.filePath(u"out"_s);
    }

    void whatIsNotCommittedLeavesNothing()
    {
        {
            ExportFile file(m_goesOn);
            QVERIFY(file.open(m_path));
            QVERIFY(file.write("half"));
            QCOMPARE(files().size(), 1);
            QVERIFY(!QFile::exists(m_path));
        }
        QCOMPARE(files(), QStringList());
    }

    void aTargetIsReplacedWithItsModeAndThroughLinks()
    {
        QFile old(m_path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        ::chmod(QFile::encodeName(m_path).constData(), 0640);
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(QFile::link(m_path, link));
        {
            ExportFile file(m_goesOn);
            QVERIFY(file.open(link));
            QVERIFY(file.write("new"));
            QCOMPARE(contentOf(m_path), QByteArray("old"));
            QVERIFY(file.commit());
        }
        QCOMPARE(contentOf(m_path), QByteArray("new"));
        QVERIFY(QFileInfo(link).isSymLink());
        struct stat found = {};
        ::stat(QFile::encodeName(m_path).constData(), &found);
        QCOMPARE(found.st_mode & 0777U, 0640U);
        QCOMPARE(files(), QStringList({u"link"_s, u"out"_s}));
    }

    void foldersThatAreNotThereAreNamed()
    {
        ExportFile file(m_goesOn);
        const auto opened = file.open(m_folder.filePath(u"no/such/folder"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
        ExportFile folder(m_goesOn);
        QVERIFY(!folder.open(m_folder.path()));
    }
};

RACHA_TEST(TestExportWriter);
#include "tst_exportwriter.moc"
