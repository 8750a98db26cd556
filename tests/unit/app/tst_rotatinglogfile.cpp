// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/rotatinglogfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class TestRotatingLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreAppendedOverStarts();
    void fullFilesMoveOn();
    void noMoreFilesThanPromised();
    void aLineIsNeverLongerThanAFile();
    void whereNothingCanBeWrittenNothingHappens();
};

void TestRotatingLogFile::linesAreAppendedOverStarts()
{
    const QTemporaryDir folder;
    const QString below = folder.filePath(u"state/racha"_s);
    RotatingLogFile(below).write("one");
    RotatingLogFile(below).write("two");
    QCOMPARE(contentOf(below + u"/racha.log"), QByteArray("one\ntwo\n"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!QFile::permissions(below + u"/racha.log").testAnyFlags(others));
}

void TestRotatingLogFile::fullFilesMoveOn()
{
    const QTemporaryDir folder;
    RotatingLogFile log(folder.path(), 10);
    for (const QByteArray line : {"aaaa", "bbbb", "cccc"})
        log.write(line);
    QCOMPARE(contentOf(folder.filePath(u"racha.log"_s)), QByteArray("cccc\n"));
    QCOMPARE(contentOf(folder.filePath(u"racha.log.1"_s)), QByteArray("aaaa\nbbbb\n"));
}

void TestRotatingLogFile::noMoreFilesThanPromised()
{
    const QTemporaryDir folder;
    RotatingLogFile log(folder.path(), 10);
    for (int i = 0; i < 100; ++i)
        log.write(QByteArray::number(100 + i));
    const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files,
             QStringList({u"racha.log"_s, u"racha.log.1"_s, u"racha.log.2"_s, u"racha.log.3"_s,
                          u"racha.log.4"_s}));
    QCOMPARE(contentOf(folder.filePath(u"racha.log"_s)), QByteArray("198\n199\n"));
    QCOMPARE(contentOf(folder.filePath(u"racha.log.4"_s)), QByteArray("190\n191\n"));
}

void TestRotatingLogFile::aLineIsNeverLongerThanAFile()
{
    const QTemporaryDir folder;
    RotatingLogFile log(folder.path(), 10);
    log.write(QByteArray(1'000, 'x'));
    QCOMPARE(contentOf(folder.filePath(u"racha.log"_s)), QByteArray("xxxxxxxxx\n"));
}

void TestRotatingLogFile::whereNothingCanBeWrittenNothingHappens()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    RotatingLogFile log(folder.filePath(u"file/below"_s));
    log.write("one");
    log.write("two");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"file"_s}));
}

RACHA_TEST(TestRotatingLogFile);
#include "tst_rotatinglogfile.moc"
