// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/logsetup.h"
#include "core/base/logging.h"
#include "core/base/secret.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestLogSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogIsKeptWithoutSecrets();
    void levelsAreReadAsTheyAreStored();
};

/// One function: the log of a process is set up once.
void TestLogSetup::theLogIsKeptWithoutSecrets()
{
    const QTemporaryDir folder;
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    installLog("test");
    qCInfo(lcSettings) << "not asked for";
    const LogRing& ring = keepLog(folder.path());
    qCInfo(lcSettings) << "key" << Secret("hunter22");
    qCDebug(lcSettings) << "too detailed";
    setLogLevel(LogLevel::Debug);
    qCDebug(lcSettings) << "asked\nfor";
    setLogLevel(LogLevel::Warning);
    qCInfo(lcSettings) << "not any more";
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());

    QStringList kept;
    for (const LogLine& line : ring.after(0))
        kept << line.area + u' ' + line.text;
    QCOMPARE(kept, QStringList({u"racha.settings key ***"_s, u"racha.settings asked\nfor"_s}));
    QFile file(folder.filePath(u"racha.log"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList written;
    for (const QByteArray& line : file.readAll().split('\n'))
        written << QString::fromUtf8(line.mid(line.indexOf(' ') + 1));
    QCOMPARE(
        written,
        QStringList({u"I racha.settings key ***"_s, u"D racha.settings asked for"_s, QString()}));
}

void TestLogSetup::levelsAreReadAsTheyAreStored()
{
    QVERIFY(logLevelFromText(u"debug"_s) == LogLevel::Debug);
    QVERIFY(logLevelFromText(u"warning"_s) == LogLevel::Warning);
    QVERIFY(logLevelFromText(QString()) == LogLevel::Info);
}

RACHA_TEST(TestLogSetup);
#include "tst_logsetup.moc"
