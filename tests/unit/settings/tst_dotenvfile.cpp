// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/dotenvfile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestDotEnvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreReadAsWritten_data();
    void valuesAreReadAsWritten();
    void theLastOfTwoCounts();
    void linesThatAreNoneArePassedOver();
    void aMissingFileIsEmpty();
    void aHugeFileIsRefused();
    void aFolderIsRefused();
    void variablesAreBounded();
    void anyPrefixOfAFileIsRead();
    void rightsOfOthersAreNoticed();
};

void TestDotEnvFile::valuesAreReadAsWritten_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("bare") << "DB_NAME=racha"_ba
                          << "racha"_ba;
    QTest::newRow("spaces around") << "  DB_NAME =  racha  "_ba
                                   << "racha"_ba;
    QTest::newRow("export") << "export DB_NAME=racha"_ba
                            << "racha"_ba;
    QTest::newRow("windows line end") << "DB_NAME=racha\r\n"_ba
                                      << "racha"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "DB_NAME=racha"_ba
                                     << "racha"_ba;
    QTest::newRow("empty") << "DB_NAME="_ba
                           << ""_ba;
    QTest::newRow("comment behind") << "DB_NAME=racha # which one"_ba
                                    << "racha"_ba;
    QTest::newRow("hash inside") << "DB_NAME=ra#cha"_ba
                                 << "ra#cha"_ba;
    QTest::newRow("comment only") << "DB_NAME= # nothing"_ba
                                  << ""_ba;
    QTest::newRow("equals sign inside") << "DB_NAME=a=b"_ba
                                        << "a=b"_ba;
    QTest::newRow("single quotes") << "DB_NAME='a # \\n b'  # c"_ba
                                   << "a # \\n b"_ba;
    QTest::newRow("double quotes") << "DB_NAME=\"a\\n\\\"b\\\" # \\$x\""_ba
                                   << "a\n\"b\" # $x"_ba;
    QTest::newRow("unknown escape stays") << "DB_NAME=\"a\\qb\""_ba
                                          << "a\\qb"_ba;
    QTest::newRow("nothing is expanded") << "DB_NAME=$HOME"_ba
                                         << "$HOME"_ba;
    QTest::newRow("over lines") << "DB_NAME=\"a\nb\"\nDB_USER=u"_ba
                                << "a\nb"_ba;
    QTest::newRow("UTF-8") << QByteArray("DB_NAME=contraseña🌹") << QByteArray("contraseña🌹");
}

void TestDotEnvFile::valuesAreReadAsWritten()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, value);
    const auto read = DotEnvFile::parse(line).value("DB_NAME");
    QVERIFY(read.has_value());
    QCOMPARE(*read, value);
}

void TestDotEnvFile::theLastOfTwoCounts()
{
    QCOMPARE(DotEnvFile::parse("A=1\nB=2\nA=3\n").value("A"), std::optional("3"_ba));
}

void TestDotEnvFile::linesThatAreNoneArePassedOver()
{
    const auto file = DotEnvFile::parse("# A=1\nnonsense\n=x\nB C=2\nQ=\"open\nD=4\n\n\0E=5"_ba);
    QVERIFY(!file.value("A"));
    QVERIFY(!file.value("B"));
    QVERIFY(!file.value("Q"));
    QCOMPARE(file.value("D"), std::optional("4"_ba));
}

void TestDotEnvFile::aMissingFileIsEmpty()
{
    const auto file = DotEnvFile::read(u"/nonexistent/.env"_s);
    QVERIFY(file.has_value());
    QCOMPARE(file->size(), 0);
}

void TestDotEnvFile::aHugeFileIsRefused()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u".env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(DotEnvFile::kMaxBytes + 1, 'A'));
    file.close();
    const auto read = DotEnvFile::read(file.fileName());
    QVERIFY(!read.has_value());
    QVERIFY(read.error().code == ErrorCode::FileUnreadable);
}

void TestDotEnvFile::aFolderIsRefused()
{
    const QTemporaryDir folder;
    const auto read = DotEnvFile::read(folder.path());
    QVERIFY(!read.has_value());
    QVERIFY(read.error().code == ErrorCode::FileUnreadable);
}

void TestDotEnvFile::variablesAreBounded()
{
    QByteArray text;
    for (int i = 0; i < 5'000; ++i)
        text += "V" + QByteArray::number(i) + "=x\n";
    QCOMPARE(DotEnvFile::parse(text).size(), DotEnvFile::kMaxVariables);
}

void TestDotEnvFile::anyPrefixOfAFileIsRead()
{
    const QByteArray text = "export A='1' # x\nB=\"2\\n\\\"\"\nC=3\n\\=\"'\n'D'=4\n"_ba;
    for (qsizetype size = 0; size <= text.size(); ++size)
        QVERIFY(DotEnvFile::parse(text.left(size)).size() <= 3);
    QCOMPARE(DotEnvFile::parse(text).size(), 3);
}

void TestDotEnvFile::rightsOfOthersAreNoticed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u".env"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("A=1\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(!DotEnvFile::read(file.fileName())->isReadableByOthers());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(DotEnvFile::read(file.fileName())->isReadableByOthers());
}

RACHA_TEST(TestDotEnvFile);
#include "tst_dotenvfile.moc"
