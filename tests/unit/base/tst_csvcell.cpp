// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/csvcell.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestCsvCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cellsFollowTheRules_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char* name, const char* text, const char* cell) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(cell);
        };
        row("nothing", "", "");
        row("plain", "hola 🌹", "hola 🌹");
        row("delimiter", "a,b", "\"a,b\"");
        row("quote", "say \"hi\"", "\"say \"\"hi\"\"\"");
        row("line break", "a\nb", "\"a\nb\"");
        row("carriage return inside", "a\rb", "\"a\rb\"");
        row("formula", "=1+1", "'=1+1");
        row("formula with a comma", "=SUM(A1,A2)", "\"'=SUM(A1,A2)\"");
        row("at", "@ana", "'@ana");
        row("tab first", "\tx", "'\tx");
        row("plus text", "+one", "'+one");
        row("negative number", "-12", "-12");
        row("signed decimal", "+3.5", "+3.5");
        row("two points are no number", "-1.2.3", "'-1.2.3");
        row("a sign alone", "-", "'-");
        row("number with 19 digits", "7300000000000000001", "7300000000000000001");
    }

    void cellsFollowTheRules()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, cell);
        std::string line;
        appendCsvCell(line, text.toStdString());
        QCOMPARE(QByteArray::fromStdString(line), cell);
    }

    void rawCellsKeepFormulas()
    {
        std::string line;
        appendCsvCell(line, "=1+1", ',', CsvCells::Raw);
        QCOMPARE(line, std::string("=1+1"));
    }

    void theDelimiterAtHandIsQuoted()
    {
        std::string line;
        appendCsvCell(line, "a;b,c", ';');
        QCOMPARE(line, std::string("\"a;b,c\""));
    }
};

RACHA_TEST(TestCsvCell);
#include "tst_csvcell.moc"
