// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/errorcode.h"
#include "tests/support/testmain.h"
#include "ui/words/errortext.h"
#include "ui/words/language.h"

#include <QFile>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsLine_data();
    void everyCodeHasItsLine();
};

void TestManual::everyCodeHasItsLine_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Spanish") << u"es"_s;
}

/// `| code | exit | what | cause | next |`, in the words that the programs use.
void TestManual::everyCodeHasItsLine()
{
    QFETCH(QString, language);
    QVERIFY(installLanguage(*languageFromCode(language)));
    QFile file(QStringLiteral(RACHA_SOURCE_DIR "/resources/manual/") + language + u".md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll());
    QStringList missing;
    for (const ErrorCodeInfo& info : kErrorCodes) {
        const ErrorText text = errorText(info.code);
        const QString line = u"| `%1` | %2 | %3 | %4 | %5 |"_s.arg(
            QString::fromUtf8(info.text.data(), static_cast<qsizetype>(info.text.size())),
            QString::number(info.exitStatus), text.what, text.cause, text.next);
        if (!manual.contains(line))
            missing << line;
    }
    QCOMPARE(missing, QStringList());
}

RACHA_TEST(TestManual);
#include "tst_manual.moc"
