// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/randomsource.h"
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
    void oneByOneIsTheSameAsTheWhole();
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

/// A letter of an Indic script makes the whole text go the long way.
void TestTextFolding::oneByOneIsTheSameAsTheWhole()
{
    static const char32_t starts[] {0x20,   0xC0,    0x300,   0x370,  0x400,  0x3041, 0x30A1,
                                    0x4E00, 0x1F300, 0x1F900, 0x2600, 0xFE00, 0x200D};
    SeededRandomSource random(3);
    for (int i = 0; i < 5'000; ++i) {
        QString text;
        for (auto n = random.next() % 8; n > 0; --n) {
            const auto c = static_cast<char32_t>(starts[random.next() % std::size(starts)]
                                                 + random.next() % 0x50);
            text += QString::fromUcs4(&c, 1);
        }
        const std::string alone = foldedText(text.toStdString());
        if (alone + "\u0939" != foldedText(QString(text + u'\u0939').toStdString()))
            QFAIL(qPrintable(text));
    }
}

RACHA_TEST(TestTextFolding);
#include "tst_textfolding.moc"
