// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cryptolibrary.h"
#include "tests/support/testmain.h"

#include <QProcess>

class TestCryptoLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTidiedAtTheEnd_data();
    void nothingIsTidiedAtTheEnd();
};

void TestCryptoLibrary::nothingIsTidiedAtTheEnd_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("as it is by itself") << QStringLiteral("plain") << QByteArray("tidied\n");
    QTest::newRow("kept") << QStringLiteral("kept") << QByteArray();
}

/// A thread that just ended still freed what the exit handler freed: heaps broke at the end of
/// captures, now and then.
void TestCryptoLibrary::nothingIsTidiedAtTheEnd()
{
    QFETCH(const QString, argument);
    QFETCH(const QByteArray, said);
    QProcess process;
    process.start(QStringLiteral(OPENSSL_AT_EXIT), {argument});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), said);
}

RACHA_TEST(TestCryptoLibrary);
#include "tst_cryptolibrary.moc"
