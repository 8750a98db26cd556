// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/textfolding.h"
#include "tests/support/testmain.h"

#include <QString>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestTextFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsCaseAndAccents_data();
    void foldsCaseAndAccents();
    void foldingTwiceChangesNothing();
    void aSmallerPieceStaysAPiece();
};

void TestTextFolding::foldsCaseAndAccents_data()
{
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* text, const char* folded) {
        QTest::newRow(text) << QString::fromUtf8(folded);
    };
    row("ÁRBOL", "arbol");
    row("A\u0301rbol", "arbol");
    row("ａｒｂｏｌ", "arbol");
    row("Straße", "strasse");
    row("GROẞ", "gross");
    row("ﬁn", "fin");
    row("İSTANBUL", "istanbul");
    row("ΌΔΟΣ", "οδοσ");
    row("Ёлка", "елка");
    row("が", "が");
    row("カ\u3099", "ガ");
    row("가각", "가각");
    row("प\u094Dर", "प\u094Dर");
    row("❤️", "❤");
    row("👩‍👧 🌹", "👩‍👧 🌹");
    row("Z̶a̶l̶g̶o̶", "zalgo");
    row("½", "1⁄2");
    row("", "");
}

void TestTextFolding::foldsCaseAndAccents()
{
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(foldedText(QTest::currentDataTag())), folded);
}

void TestTextFolding::foldingTwiceChangesNothing()
{
    for (char32_t c = 1; c <= 0x2FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const std::string once = foldedText(QString::fromUcs4(&c, 1).toStdString());
        if (foldedText(once) != once)
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

/// `contains` rests on it: accents at the border of a piece do not part it from its text.
void TestTextFolding::aSmallerPieceStaysAPiece()
{
    const std::string text = foldedText("Nin\u0303o Árbol ❤️ ガ");
    for (const char* const piece : {"Ñ", "nino", "árb", "L ❤", "❤️ ", "ガ"})
        QVERIFY2(text.find(foldedText(piece)) != std::string::npos, piece);
}

RACHA_TEST(TestTextFolding);
#include "tst_textfolding.moc"
