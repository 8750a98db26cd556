// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/pseudonyms.h"
#include "tests/support/testmain.h"

#include <QUuid>

using namespace racha;

namespace {

constexpr std::int64_t kAna = 6'800'000'000'000'000'001;
constexpr std::int64_t kBen = 6'800'000'000'000'000'002;

Secret key(const char* text = "of this test")
{
    return Secret(text);
}

/// `handle, nickname` of a person with both.
std::string names(const Pseudonyms::Person& person)
{
    return person.handle + ", " + person.nickname;
}

} // namespace

class TestPseudonyms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void peopleAreNumberedByTheirFirstAppearance()
    {
        Pseudonyms people(key());
        QCOMPARE(names(people.person(kBen, "ben", "Ben")), std::string("viewer1, Viewer 1"));
        QCOMPARE(people.person(kAna).id, people.person(kAna, "ana", "Ana").id);
        QCOMPARE(names(people.person(kAna, "ana", "Ana")), std::string("viewer2, Viewer 2"));
        QCOMPARE(names(people.person(kBen, "ben", "Ben")), std::string("viewer1, Viewer 1"));
        QCOMPARE(people.people(), 2);
    }

    void idsArePositiveAndDoNotTellTheTrueOne()
    {
        Pseudonyms people(key());
        const auto ana = people.person(kAna).id;
        QVERIFY(ana > 0 && ana != kAna);
        QVERIFY(ana != people.person(kBen).id);
        QCOMPARE(Pseudonyms(key()).person(kAna).id, ana);
        QVERIFY(Pseudonyms(key("another")).person(kAna).id != ana);
    }

    void keysAreNeverTheSame()
    {
        QCOMPARE(Pseudonyms::randomKey().reveal().size(), 32);
        QVERIFY(Pseudonyms::randomKey().reveal() != Pseudonyms::randomKey().reveal());
    }

    void whatIsUnknownStaysSo()
    {
        Pseudonyms people(key());
        const auto nobody = people.person(0);
        QCOMPARE(nobody.id, 0);
        QCOMPARE(names(nobody), std::string(", "));
        QCOMPARE(people.person(kAna, "ana").nickname, std::string());
        QCOMPARE(people.person(kAna, {}, "Ana").handle, std::string());
        QCOMPARE(people.room(0), 0);
        QCOMPARE(people.thing(0), 0);
        QCOMPARE(people.thing(""), std::string());
        QCOMPARE(people.people(), 1);
    }

    void idsTooLargeStayTooLarge()
    {
        Pseudonyms people(key());
        QCOMPARE(people.person(-5).id, -1);
        QCOMPARE(people.person(-6, "ana", "Ana").id, -1);
        QCOMPARE(people.room(-5), -1);
    }

    void whoIsNamedWithoutAnIdIsKnownByTheHandle()
    {
        Pseudonyms people(key());
        const auto ana = people.person(kAna, "ana", "Ana");
        QCOMPARE(people.person(0, "ana").handle, ana.handle);
        QCOMPARE(people.person(0, "ana").id, 0);
        QCOMPARE(people.person(0, "ben", "Ben").handle, std::string("viewer2"));
        QCOMPARE(people.person(kBen, "ben").handle, std::string("viewer2")); // the id comes later
        QCOMPARE(people.person(kBen, "renamed").handle, std::string("viewer2"));
        QCOMPARE(people.person(0, {}, "Only a name").nickname, std::string("Viewer 3"));
        QCOMPARE(people.person(0, {}, "Only a name").nickname, std::string("Viewer 3"));
        QCOMPARE(people.people(), 3);
    }

    void aHandleThatComesLaterIsLearned()
    {
        Pseudonyms people(key());
        people.person(kAna);
        people.person(kBen);
        QCOMPARE(people.person(kBen, {}, "Ben").nickname, std::string("Viewer 1"));
        QCOMPARE(people.person(kBen, "ben").handle, std::string("viewer1"));
        QCOMPARE(people.person(0, "ben").handle, std::string("viewer1"));
        QCOMPARE(people.people(), 2);
    }

    void theStreamerIsNoViewer()
    {
        Pseudonyms people(key());
        QCOMPARE(people.streamer(kAna, "ana").handle, std::string("streamer"));
        QCOMPARE(names(people.person(kAna, "ana", "Ana")), std::string("streamer, Streamer"));
        QCOMPARE(people.person(kBen, "ben").handle, std::string("viewer1"));
        QCOMPARE(people.streamer(0, "cleo").handle, std::string("streamer2"));
        QCOMPARE(people.person(77, "cleo").handle, std::string("streamer2")); // the id comes later
        QCOMPARE(people.streamer(kBen, "ben").handle, std::string("viewer1"));
        QCOMPARE(people.streamer(0, {}).handle, std::string());
    }

    void theStreamerMayBeMetWithoutAnId()
    {
        Pseudonyms people(key());
        QCOMPARE(people.streamer(0, "ana").handle, std::string("streamer"));
        QCOMPARE(people.host(kAna).id, people.person(kAna).id);
        QCOMPARE(people.person(kAna, "ana", "Ana").handle, std::string("streamer"));
        QCOMPARE(people.host(kBen).id, people.person(kBen).id); // one has but one
        QCOMPARE(people.person(kBen, {}, "Ben").nickname, std::string("Viewer 1"));
        QCOMPARE(people.people(), 2);
    }

    void aRoomIsNoPersonOfThatNumber()
    {
        Pseudonyms people(key());
        const QSet<qint64> ids {people.person(kAna).id, people.room(kAna), people.thing(kAna)};
        QCOMPARE(ids.size(), 3);
        QCOMPARE(people.room(kAna), people.room(kAna));
        QCOMPARE(people.thing(std::to_string(kAna)), std::to_string(people.thing(kAna)));
    }

    void aCaptureIsTheSameWithinTheCopyOnly()
    {
        const Pseudonyms people(key());
        const std::string uuid = people.uuid("0b0ff7a2", 7);
        QVERIFY(!QUuid(QString::fromStdString(uuid)).isNull());
        QCOMPARE(QUuid(QString::fromStdString(uuid)).version(), QUuid::Random);
        QCOMPARE(people.uuid("0b0ff7a2", 7), uuid);
        QVERIFY(people.uuid("0b0ff7a2", 8) != uuid);
        QVERIFY(people.uuid("", 7) != uuid);
        QVERIFY(Pseudonyms(key("another")).uuid("0b0ff7a2", 7) != uuid);
    }

    void whoComesAfterTheLastNumberIsCalledByTheNewId()
    {
        Pseudonyms people(key(), 2);
        people.person(1, "one");
        people.person(2, "two");
        const auto third = people.person(3, "three", "Three");
        QVERIFY(third.handle.starts_with("viewer") && third.handle.size() <= 24);
        QVERIFY(third.nickname.starts_with("Viewer "));
        QCOMPARE(names(people.person(3, "three", "Three")), names(third));
        QVERIFY(people.person(4, "four").handle != third.handle);
        QCOMPARE(people.person(1, "one").handle, std::string("viewer1"));
        QCOMPARE(people.people(), 2);
    }
};

RACHA_TEST(TestPseudonyms);

#include "tst_pseudonyms.moc"
