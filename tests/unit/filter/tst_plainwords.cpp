// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/textfolding.h"
#include "core/filter/plainwords.h"
#include "tests/support/filterevents.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

QStringList wordsOf(const std::string& text)
{
    QStringList words;
    for (const std::string& word : IndexedWords::of(foldedText(text)).words)
        words << QString::fromStdString(word);
    return words;
}

bool finds(const std::string& word, const SearchedTexts& texts)
{
    return PlainWords({word}).areIn(texts);
}

} // namespace

class TestPlainWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreRunsOfLettersAndDigitsAndEachEmoji()
    {
        QCOMPARE(wordsOf("¡Hola, ÁRBOL! hola ñ_2"),
                 (QStringList {u"2"_s, u"arbol"_s, u"hola"_s, u"n"_s}));
        QCOMPARE(wordsOf("a🌹b🌹🔥"), (QStringList {u"a"_s, u"b"_s, u"🌹"_s, u"🔥"_s}));
        QCOMPARE(wordsOf("今天 天气很好。مرحبا"),
                 (QStringList {u"مرحبا"_s, u"今天"_s, u"天气很好"_s}));
        QCOMPARE(wordsOf("👨‍👩‍👧"), (QStringList {u"👧"_s, u"👨"_s, u"👩"_s}));
        QCOMPARE(wordsOf(" ,.%_'\" "), QStringList());
    }

    /// Newer than the tables of this Qt: still emoji.
    void emojiOfLaterVersionsAreEmoji()
    {
        QCOMPARE(wordsOf("a\U0001FAE8b"), (QStringList {u"a"_s, u"b"_s, u"\U0001FAE8"_s}));
    }

    void aLongRunIsFoundByAnyPart()
    {
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += std::to_string(i * 7919);
        const auto words = IndexedWords::of(text).words;
        constexpr std::size_t kPart = IndexedWords::kLongest / 2;
        for (std::size_t at = 0; at + kPart <= text.size(); ++at) {
            const std::string part = text.substr(at, kPart);
            QVERIFY(std::ranges::any_of(words, [&part](const std::string& word) {
                return word.find(part) != std::string::npos;
            }));
        }
        for (const std::string& word : words)
            QVERIFY(word.size() <= IndexedWords::kLongest);
    }

    void tooManyWordsAreSaidToBeSo()
    {
        std::string text;
        for (int i = 0; i < 64; ++i)
            text += std::to_string(i) + ' ';
        QVERIFY(IndexedWords::of(text).isComplete);
        const auto cut = IndexedWords::of(text + "64");
        QVERIFY(!cut.isComplete);
        QCOMPARE(cut.words.size(), IndexedWords::kMost);
    }

    void aWordIsFoundInEachOfTheTexts()
    {
        const SearchedTexts texts {"ana.maría", "José 🌹", "Streamer", "7300000000000000001",
                                   "¡Un ÁRBOL 50% & 'más'!"};
        for (const auto* const word : {"ANA", "maria", "jose", "🌹", "stream", "7300", "arbol", "bo",
                                       "50%", "'mas'", "Un á", "", "︎"})
            QVERIFY2(finds(word, texts), word);
        for (const auto* const word : {"pedro", "🌹🌹", "arbola", "_", "7301", "é 🌺"})
            QVERIFY2(!finds(word, texts), word);
    }

    void allWordsMustBeFound()
    {
        const SearchedTexts texts {"ana", "Ana", "luis", "73", "hola"};
        QVERIFY(PlainWords({"hola", "LUIS", "7"}).areIn(texts));
        QVERIFY(!PlainWords({"hola", "pedro"}).areIn(texts));
        QVERIFY(PlainWords(std::vector<std::string> {}).areIn(texts));
    }

    void theyComeThroughTextAndBack()
    {
        const PlainWords words({"Ána", "dos palabras", "🌹", "ana"});
        QCOMPARE(words.words(), (std::vector<std::string> {"ana", "dos palabras", "🌹"}));
        QCOMPARE(PlainWords::fromText(words.text()).words(), words.words());
        QVERIFY(PlainWords::fromText({}).isEmpty());
    }

    /// What the index of a store rests on: a part of a text that is a word itself is a part of one
    /// of the text's words.
    void noPartOfATextIsMissedByItsWords()
    {
        for (const std::string& text : oddTexts()) {
            const auto words = IndexedWords::of(foldedText(text)).words;
            const QString whole = QString::fromStdString(foldedText(text));
            for (qsizetype at = 0; at < std::min<qsizetype>(whole.size(), 40); ++at) {
                for (qsizetype length = 1; length <= 3; ++length) {
                    const std::string part = whole.mid(at, length).toStdString();
                    const auto asked = IndexedWords::of(part).words;
                    QVERIFY(std::ranges::all_of(asked, [&words](const std::string& one) {
                        return std::ranges::any_of(words, [&one](const std::string& word) {
                            return word.find(one) != std::string::npos;
                        });
                    }));
                }
            }
        }
    }
};

RACHA_TEST(TestPlainWords);
#include "tst_plainwords.moc"
