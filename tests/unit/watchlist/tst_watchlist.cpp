// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/watchlist.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr WallTime kDay = wallTimeFromMicroseconds(1'790'000'000'000'000);

WatchedPerson person(const QString& username, const QStringList& tags = {},
                     const QString& note = {})
{
    return {username, tags, note, kDay, {}};
}

/// `name [tag, tag] note`, a person each.
QStringList printed(const WatchList& list)
{
    QStringList lines;
    for (const WatchedPerson& one : list.people())
        lines << u"%1 [%2] %3"_s.arg(one.username, one.tags.join(u", "_s), one.note).trimmed();
    return lines;
}

} // namespace

class TestWatchList : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesAreNormalisedAndUnique()
    {
        WatchList list;
        QCOMPARE(list.add(person(u" @Ana "_s)), WatchList::Added::Yes);
        QCOMPARE(list.add(person(u"https://www.tiktok.com/@ana/live"_s)),
                 WatchList::Added::AlreadyThere);
        QCOMPARE(list.add(person(u"no name"_s)), WatchList::Added::NotAName);
        QCOMPARE(list.add(person(u"luis"_s, {u"music"_s}, u"sings"_s)), WatchList::Added::Yes);
        QCOMPARE(printed(list), QStringList({u"ana []"_s, u"luis [music] sings"_s}));
        QVERIFY(!list.indexOf(u"@Ana"));
    }

    void theListIsBounded()
    {
        WatchList list;
        for (std::size_t i = 0; i < WatchList::kMaxPeople; ++i)
            QCOMPARE(list.add(person(u"name%1"_s.arg(i))), WatchList::Added::Yes);
        QCOMPARE(list.add(person(u"one.more"_s)), WatchList::Added::Full);
        QVERIFY(list.remove(u"name7").has_value());
        QCOMPARE(list.add(person(u"one.more"_s)), WatchList::Added::Yes);
        QCOMPARE(list.people().size(), WatchList::kMaxPeople);
    }

    void tagsStandBetweenCommas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("two") << u"friend, music"_s << QStringList({u"friend"_s, u"music"_s});
        QTest::newRow("spaces") << u"  good  friend ,, "_s << QStringList({u"good friend"_s});
        QTest::newRow("twice") << u"Music,music"_s << QStringList({u"Music"_s});
        QTest::newRow("too long") << QString(30, u'a') << QStringList({QString(24, u'a')});
        QTest::newRow("control characters") << u"a\nb\u0007,c"_s << QStringList({u"a b"_s, u"c"_s});
        QTest::newRow("too many") << u"1,2,3,4,5,6,7,8,9,10"_s << u"1 2 3 4 5 6 7 8"_s.split(u' ');
        QTest::newRow("none") << u" , "_s << QStringList();
    }

    void tagsStandBetweenCommas()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, tags);
        QCOMPARE(WatchList::tagsOf(text), tags);
        QCOMPARE(WatchList::tagsOf(tags.join(u',')), tags);
    }

    void aNoteIsOneLineOfWholeCharacters()
    {
        WatchList list;
        list.add(person(u"ana"_s));
        QVERIFY(list.describe(u"ana", {u"a,b"_s}, u" sings\n on  Fridays "_s));
        QCOMPARE(printed(list), QStringList({u"ana [ab] sings on Fridays"_s}));
        QVERIFY(!list.describe(u"ana", {u"ab"_s}, u"sings on Fridays"_s));
        QVERIFY(!list.describe(u"luis", {}, {}));

        const QString roses = u"x"_s + u"🌹"_s.repeated(WatchList::kMaxNoteLength);
        QVERIFY(list.describe(u"ana", {}, roses));
        const QString& note = list.people().front().note;
        QCOMPARE(note.size(), WatchList::kMaxNoteLength - 1);
        QVERIFY(note.endsWith(u"🌹"_s));
    }

    void allTagsAreKnownOnce()
    {
        WatchList list;
        list.add(person(u"ana"_s, {u"music"_s, u"Art"_s}));
        list.add(person(u"luis"_s, {u"Music"_s, u"games"_s}));
        QCOMPARE(list.tags(), QStringList({u"Art"_s, u"games"_s, u"music"_s}));
    }

    void lastSeenOnlyGrows()
    {
        WatchList list;
        list.add(person(u"ana"_s));
        QVERIFY(list.noteLive(u"ana", kDay));
        QVERIFY(!list.noteLive(u"ana", kDay));
        QVERIFY(!list.noteLive(u"ana", {}));
        QVERIFY(!list.noteLive(u"luis", kDay));
        QVERIFY(list.people().front().lastLiveAt == kDay);
    }

    void whatIsRemovedCanComeBack()
    {
        WatchList list;
        list.add(person(u"ana"_s, {u"music"_s}, u"sings"_s));
        const auto removed = list.remove(u"ana");
        QVERIFY(removed.has_value());
        QVERIFY(list.people().empty());
        QVERIFY(!list.remove(u"ana"));
        QCOMPARE(list.add(*removed), WatchList::Added::Yes);
        QCOMPARE(printed(list), QStringList({u"ana [music] sings"_s}));
    }
};

RACHA_TEST(TestWatchList);
#include "tst_watchlist.moc"
