// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/commentwords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

QStringList wordsOf(const QString& comment, bool withStopWords = true)
{
    CommentWords words;
    words.add(comment.toStdString());
    QStringList found;
    for (const CommonWord& word : words.list(1'000, withStopWords).words)
        found << QString::fromStdString(word.word)
                + (word.times > 1 ? u"×%1"_s.arg(word.times) : QString());
    return found;
}

} // namespace

class TestCommentWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreTakenApart_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* name, const QString& comment, const QStringList& words) {
            QTest::newRow(name) << comment << words;
        };
        row("nothing", u""_s, {});
        row("signs only", u" ... !? -- @# $"_s, {});
        row("case and accents", u"Día DIA día"_s, {u"día×3"_s});
        row("apostrophes inside", u"don't 'quoted'"_s, {u"don't"_s, u"quoted"_s});
        row("scripts", u"привет 日本 สวัสดี"_s, {u"привет"_s, u"สวัสดี"_s, u"日本"_s});
        row("single letters and digits", u"a 1 ñ 12"_s, {u"12"_s});
        row("pictures stand alone", u"🌹🌹hola🌹"_s, {u"🌹×3"_s, u"hola"_s});
        row("a picture of several characters is one",
            u"👩‍👩‍👧 🇪🇸 👍🏽 ❤️"_s,
            {u"❤️"_s, u"🇪🇸"_s, u"👍🏽"_s, u"👩‍👩‍👧"_s});
    }

    void wordsAreTakenApart()
    {
        QFETCH(const QString, comment);
        QTEST(wordsOf(comment), "words");
    }

    void stopWordsAreLeftOutOnDemand()
    {
        const QString comment = u"El gato y the cat, qué está don't"_s;
        QCOMPARE(wordsOf(comment, false), (QStringList {u"cat"_s, u"gato"_s}));
    }

    void theCommonestSpellingIsShown()
    {
        CommentWords words;
        words.add("cafe");
        words.add("Café", 2);
        const WordList list = words.list(10, false);
        QCOMPARE(list.comments, 3);
        QCOMPARE(list.words, (std::vector<CommonWord> {{"café", 3}}));
    }

    void longCommentsOfPicturesAreNoBurden()
    {
        CommentWords words;
        words.add(u"🌹"_s.repeated(50'000).toStdString());
        words.add(u"x"_s.repeated(200'000).toStdString());
        const WordList list = words.list(10, true);
        QCOMPARE(list.words.front(), (CommonWord {"🌹", 50'000}));
        QCOMPARE(list.words.back().word.size(), 60U);
    }

    void whatDiffersIsBounded()
    {
        CommentWords words;
        for (qsizetype i = 0; i <= CommentWords::kSpellings; ++i)
            words.add("w" + std::to_string(i));
        words.add("w0");
        const WordList list = words.list(1, true);
        QVERIFY(!list.isWhole);
        QCOMPARE(list.words, (std::vector<CommonWord> {{"w0", 2}}));
    }
};

RACHA_TEST(TestCommentWords);
#include "tst_commentwords.moc"
