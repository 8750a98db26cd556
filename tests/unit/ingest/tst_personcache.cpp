// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/personcache.h"
#include "tests/support/testmain.h"

using namespace racha;

namespace {

User person(std::int64_t id)
{
    User user;
    user.id = UserId {id};
    return user;
}

std::shared_ptr<const std::vector<Badge>> badges(std::vector<Badge> list)
{
    return std::make_shared<const std::vector<Badge>>(std::move(list));
}

} // namespace

class TestPersonCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aMessageWithoutBadgesTakesNothingAway()
    {
        PersonCache cache(UserId {1});
        User first = person(5);
        first.uniqueId = "ana";
        first.roles.isModerator = true;
        first.roles.gifterLevel = 12;
        first.roles.badges = badges({{8, 12, {}}, {1, 0, {}}});
        cache.complete(first);

        User second = person(5);
        cache.complete(second);
        QCOMPARE(second.uniqueId, std::string("ana"));
        QVERIFY(second.roles.isModerator);
        QCOMPARE(second.roles.gifterLevel, std::int64_t {12});
        QCOMPARE(second.roles.badges->size(), std::size_t {2});
    }

    void aFullListReplacesTheLast()
    {
        PersonCache cache(UserId {1});
        User first = person(5);
        first.roles.isModerator = true;
        first.roles.gifterLevel = 12;
        first.roles.badges = badges({{8, 12, {}}, {1, 0, {}}});
        cache.complete(first);

        User second = person(5);
        second.roles.gifterLevel = 13;
        second.roles.badges = badges({{8, 13, {}}});
        cache.complete(second);
        QVERIFY(!second.roles.isModerator);
        QCOMPARE(second.roles.gifterLevel, std::int64_t {13});
    }

    void relationsStayUntilIdentityDeniesThem()
    {
        PersonCache cache(UserId {1});
        User first = person(5);
        first.roles.isFollower = true;
        first.hasIdentity = true;
        cache.complete(first);
        User badgeOnly = person(5);
        badgeOnly.roles.badges = badges({{8, 3, {}}});
        cache.complete(badgeOnly);
        QVERIFY(badgeOnly.roles.isFollower);
        User left = person(5);
        left.hasIdentity = true;
        left.roles.badges = badges({{8, 3, {}}});
        cache.complete(left);
        QVERIFY(!left.roles.isFollower);
    }

    void theHostIsTheHost()
    {
        PersonCache cache(UserId {1});
        User host = person(1);
        cache.complete(host);
        QVERIFY(host.roles.isHost);
    }

    void nobodyIsNotRemembered()
    {
        PersonCache cache(UserId {1});
        User nobody = person(0);
        nobody.uniqueId = "ghost";
        cache.complete(nobody);
        User other = person(0);
        cache.complete(other);
        QVERIFY(other.uniqueId.empty());
    }
};

RACHA_TEST(TestPersonCache);
#include "tst_personcache.moc"
