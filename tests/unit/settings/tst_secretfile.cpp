// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/datafolders.h"
#include "core/settings/secretfile.h"
#include "core/settings/settingsfile.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"

#include <QDebug>
#include <QFile>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestSecretFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLineIsTheSecret_data();
    void theFirstLineIsTheSecret();
    void filesWithoutSecretAreRefused_data();
    void filesWithoutSecretAreRefused();
    void aKeyIsLongEnough();
    void aNewKeyIsItsOwnersAndTakesNoPlace();
    void halfASecretIsNone();
    void printingASecretShowsNothing();
    void settingsAreKept();
    void foldersFollowTheEnvironment();

private:
    QString fileWith(const QByteArray& content);

    QTemporaryDir m_folder;
};

QString TestSecretFile::fileWith(const QByteArray& content)
{
    QFile file(m_folder.filePath(u"secret"_s));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(content);
    return file.fileName();
}

void TestSecretFile::theFirstLineIsTheSecret_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("without line end") << "abc"_ba
                                      << "abc"_ba;
    QTest::newRow("with line end") << "abc\n"_ba
                                   << "abc"_ba;
    QTest::newRow("windows line end") << "abc\r\n"_ba
                                      << "abc"_ba;
    QTest::newRow("more lines") << "abc\nsecond\n"_ba
                                << "abc"_ba;
    QTest::newRow("inner spaces stay") << " a b \n"_ba
                                       << " a b "_ba;
}

void TestSecretFile::theFirstLineIsTheSecret()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, secret);
    const auto read = readSecretFile(fileWith(content));
    QVERIFY(read.has_value());
    QCOMPARE(read->reveal(), secret);
}

void TestSecretFile::filesWithoutSecretAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("an empty first line") << "\nabc"_ba;
    QTest::newRow("no secret is that long") << QByteArray(20'000, 'x');
}

void TestSecretFile::filesWithoutSecretAreRefused()
{
    QFETCH(QByteArray, content);
    const auto read = readSecretFile(fileWith(content));
    QVERIFY(!read.has_value());
    QVERIFY(read.error().code == ErrorCode::FileUnreadable);
    QVERIFY(!readSecretFile(u"/nonexistent/secret"_s).has_value());
}

void TestSecretFile::aKeyIsLongEnough()
{
    QVERIFY(readKeyFile(fileWith(QByteArray(16, 'x') + '\n')).has_value());
    const auto tooShort = readKeyFile(fileWith(QByteArray(15, 'x') + "\nmore"));
    QVERIFY(!tooShort.has_value());
    QVERIFY(tooShort.error().code == ErrorCode::FileUnreadable);
    QVERIFY(!tooShort.error().detail.contains(u"xx"_s));
    QVERIFY(!readKeyFile(u"/nonexistent/key"_s).has_value());
}

void TestSecretFile::aNewKeyIsItsOwnersAndTakesNoPlace()
{
    const QString path = m_folder.filePath(u"new.key"_s);
    const auto made = newKeyFile(path);
    QVERIFY(made.has_value());
    QVERIFY(made->reveal().size() >= kLeastKeyBytes);
    QCOMPARE(readKeyFile(path)->reveal(), made->reveal());
    QCOMPARE(QFile::permissions(path)
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QVERIFY(!newKeyFile(path).has_value());
    QCOMPARE(readKeyFile(path)->reveal(), made->reveal());
    QVERIFY(newKeyFile(m_folder.filePath(u"other.key"_s))->reveal() != made->reveal());
}

void TestSecretFile::halfASecretIsNone()
{
    const QString path = m_folder.filePath(u"half.key"_s);
    {
        const test::FullDisk full(16);
        const auto made = newKeyFile(path);
        QVERIFY(!made.has_value());
        QVERIFY(made.error().code == ErrorCode::FileUnwritable);
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(newKeyFile(path).has_value());
}

void TestSecretFile::printingASecretShowsNothing()
{
    QString text;
    QDebug(&text) << Secret("abc"_ba);
    QVERIFY(!text.contains(u"abc"_s));
}

void TestSecretFile::settingsAreKept()
{
    SettingsFile settings(m_folder.filePath(u"racha.ini"_s));
    const QString key = QString::fromLatin1(kSettingDatabase);
    QVERIFY(!settings.value(key));
    QVERIFY(settings.setValue(key, u"mysql://ana@db:3307/lives?tls=verify"_s));
    QCOMPARE(SettingsFile(settings.path()).value(key),
             std::optional(u"mysql://ana@db:3307/lives?tls=verify"_s));
    QVERIFY(settings.setValue(key, {}));
    QVERIFY(!settings.value(key));
}

void TestSecretFile::foldersFollowTheEnvironment()
{
    qputenv("XDG_DATA_HOME", "/x/data");
    qputenv("XDG_CONFIG_HOME", "/x/config");
    qputenv("XDG_STATE_HOME", "/x/state");
    QCOMPARE(datafolders::defaultStore(), u"/x/data/racha/racha.sqlite"_s);
    QCOMPARE(datafolders::journals(), u"/x/data/racha/journals"_s);
    QCOMPARE(datafolders::settingsFile(), u"/x/config/racha/racha.ini"_s);
    QCOMPARE(datafolders::state(), u"/x/state/racha"_s);
    qputenv("XDG_STATE_HOME", "relative");
    QVERIFY(datafolders::state().endsWith(u"/.local/state/racha"_s));
}

RACHA_TEST(TestSecretFile);
#include "tst_secretfile.moc"
