// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/randomsource.h"
#include "core/filter/filtercompletion.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const FilterCandidates kCandidates {
    {u"ana"_s, u"ángel"_s, u"luis"_s}, {u"Rosa"_s, u"Corazón coreano"_s}, {}};

/// `[0,2] type time …`; the cursor is at the `|`.
QString offered(const QString& marked)
{
    const qsizetype cursor = marked.indexOf(u'|');
    QString text = marked;
    const auto completion = completeFilter(text.remove(cursor, 1), cursor, kCandidates);
    QString out = u"[%1,%2]"_s.arg(completion.from).arg(completion.to);
    for (const FilterSuggestion& suggestion : completion.suggestions)
        out += u' ' + suggestion.text;
    return out;
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatMayComeNext_data();
    void offersWhatMayComeNext();
    void fieldsBeginWithTheShortNames_data();
    void fieldsBeginWithTheShortNames();
    void filtersOfBeforeComeFirstWhereNothingIsWritten();
    void everyCursorOfAnyTextIsAnswered();
};

void TestFilterCompletion::offersWhatMayComeNext_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* marked, const char* expected) {
        QTest::newRow(marked) << QString::fromUtf8(expected);
    };
    row("type |", "[5,5] == != contains in matches >= <= > <");
    row("diamonds |", "[9,9] == != in >= <= > <");
    row("is_streaking |", "[13,13] == != in");
    row("type =|", "[5,6] ==");
    row("type c|", "[5,6] contains");
    row("type == g|", "[8,9] gift goalupdate");
    row("type ==g|", "[7,8] gift goalupdate");
    row("type == GI|", "[8,10] gift");
    row("type == gi|ft", "[8,12] gift");
    row("type in |", "[8,8] (");
    row("type in (li|",
        "[9,11] like livepause liveunpause liveend linkmicbattle linkmicarmies "
        "liveintro");
    row("type in (like|) and user == a", "[9,13] like");
    row("type in (like |", "[14,14] , )");
    row("type in (like, sh|", "[15,17] share");
    row("type == gift |", "[13,13] and or");
    row("type == gift a|", "[13,14] and");
    row("(type == gift |", "[14,14] and or )");
    row("user == |", "[8,8] ana ángel luis");
    row("user == AN|", "[8,10] ana ángel");
    row("user != is|", "[8,10] luis");
    row("gift == cor|", "[8,11] \"Corazón coreano\"");
    row("gift == \"cor|", "[8,12] \"Corazón coreano\"");
    row("gift == \"cor|\"", "[8,13] \"Corazón coreano\"");
    row("gift == \"Rosa\"|", "[14,14] and or");
    row("streak == |", "[10,10] start continue end");
    row("is_streaking == |", "[16,16] true false");
    row("from_user.is_moderator == t|", "[26,27] true");
    row("time >= |", "[8,8] -15m -1h -1d");
    row("diamonds >= |", "[12,12]");
    row("text contains |", "[14,14]");
    row("colour == |", "[10,10]");
}

void TestFilterCompletion::offersWhatMayComeNext()
{
    QFETCH(QString, expected);
    const QString marked = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(offered(marked), expected);
}

/// Paths are many and grow with the types: the first ones count.
void TestFilterCompletion::fieldsBeginWithTheShortNames_data()
{
    QTest::addColumn<QString>("first");
    QTest::newRow("|") << u"[0,0] gift live streak text time type user not ( "_s;
    QTest::newRow("ty|") << u"[0,2] type "_s;
    QTest::newRow("not use|") << u"[4,7] user user_id user_nickname user_unique_id user."_s;
    QTest::newRow("(gift.n|") << u"[1,7] gift.name"_s;
}

void TestFilterCompletion::fieldsBeginWithTheShortNames()
{
    QFETCH(QString, first);
    const QString all = offered(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(all.startsWith(first), qPrintable(all));
    QVERIFY(all.count(u' ') <= 50);
}

void TestFilterCompletion::filtersOfBeforeComeFirstWhereNothingIsWritten()
{
    const FilterCandidates candidates {{}, {}, {u"type == gift"_s, u"user == ana"_s}};
    const auto empty = completeFilter({}, 0, candidates).suggestions;
    QCOMPARE(empty[0], (FilterSuggestion {u"type == gift"_s, FilterSuggestionKind::Whole}));
    QCOMPARE(empty[1].text, u"user == ana"_s);
    QCOMPARE(completeFilter(u"t"_s, 0, candidates).suggestions[0].text, u"gift"_s);
}

void TestFilterCompletion::everyCursorOfAnyTextIsAnswered()
{
    static const QStringList parts {u"type"_s, u"=="_s,   u"("_s,  u")"_s,
                                    u"\""_s,   u"🌹"_s,    u"in"_s, u" "_s,
                                    u"="_s,    u"user"_s, u","_s,  QString(QChar(0xDC00))};
    SeededRandomSource random(6);
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (auto n = random.next() % 8; n > 0; --n)
            text += parts[static_cast<qsizetype>(random.next() % std::size(parts))];
        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
            const auto completion = completeFilter(text, cursor, kCandidates);
            QVERIFY(completion.from <= cursor && completion.to >= cursor);
            QVERIFY(completion.from >= 0 && completion.to <= text.size());
        }
    }
    QVERIFY(completeFilter(u"type"_s, 9, kCandidates).suggestions.empty());
    QVERIFY(completeFilter(QString(5'000, u'a'), 0, kCandidates).suggestions.empty());
}

RACHA_TEST(TestFilterCompletion);
#include "tst_filtercompletion.moc"
