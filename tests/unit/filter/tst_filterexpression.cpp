// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/filter/filterfixture.h"

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

class TestFilterExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRosesPass_data();
    void theRosesPass();
    void nullComparesWithNothing();
    void relativeTimesCountFromNow();
    void localTimesFollowTheirZone();
    void wholeNumbersAreExact();
};

void TestFilterExpression::theRosesPass_data()
{
    QTest::addColumn<bool>("passes");
    const auto row = [](const char* text, bool expected) { QTest::newRow(text) << expected; };
    row("type == gift", true);
    row("type == Gift", true);
    row("type == GiftEvent", true);
    row("event_type == gift", true);
    row("type != gift", false);
    row("type in (like, gift)", true);
    row("type contains ift", true);
    row("type == gift and diamonds >= 100 and not user in (ana, luis)", false);
    row("type == gift and diamonds >= 100 and not user in (luis)", true);
    row("user == ana", true);
    row("user == @ana", true);
    row("user == 73", true);
    row("user == \"Aña 🌹\"", true);
    row("user == Ana", false);
    row("user != ana", false);
    row("user != luis", true);
    row("user contains ANA", true);
    row("user contains ÁÑ", true);
    row("user contains 73", false);
    row("user matches ^a.a$", true);
    row("user_nickname < B", true);
    row("user_id == 73", true);
    row("user_id == \"73\"", true);
    row("user_id in (1, 73.0)", true);
    row("user_id == 73.5", false);
    row("user_id > 72.5", true);
    row("user_id < 73.5", true);
    row("user_id < 99999999999999999999", true);
    row("gift == Rosa", true);
    row("gift == 5655", true);
    row("gift == \"5655\"", true);
    row("gift == rosa", false);
    row("gift contains RÓ", true);
    row("gift.id >= 5655", true);
    row("gift.name == Rosa", true);
    row("gift.diamond_count * 2", false);
    row("repeat_count == 5", true);
    row("streak_total_count > repeat_count", false);
    row("group_id == 1677665557000", true);
    row("group_id > 5", false); // ids are text in event_data
    row("value_usd == 3", true);
    row("value_usd >= 2.99", true);
    row("usd_per_diamond == 0.01", true);
    row("usd_per_diamond < 0.02", true);
    row("from_user.is_moderator == true", true);
    row("from_user.is_moderator == 1", true);
    row("from_user.is_moderator != false", true);
    row("from_user.unique_id == ana", true);
    row("user.is_moderator == true", false); // a gift's sender is from_user
    row("event_data contains rosa", true);
    row("streak == continue", true);
    row("streak == 73_GiftEvent_5655_1", true);
    row("streak in (start, end)", false);
    row("is_streaking == true", true);
    row("is_streaking in (0, false)", false);
    row("live == luis", true);
    row("live == @luis", true);
    row("live == 7300000000000000001", true);
    row("live == 7300000000000000002", false);
    row("time >= 2026-11-23T20:14Z", true);
    row("time == 2026-11-23T20:14:03.123456Z", true);
    row("time > 2026-11-23T20:14:03.123456Z", false);
    row("received_at < 2026-11-24", true);
    row("session_id == 9 and message_id == 42", true);
    row("not not type == gift", true);
    row("not type == like or type == like and diamonds == 1", true);
    row("not (type == gift or diamonds == 1)", false);
    row("type == like and type == like or type == gift", true);
    row("type == like and (type == like or type == gift)", false);
}

void TestFilterExpression::theRosesPass()
{
    QFETCH(bool, passes);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    if (text.contains(u'*') || text.endsWith(u"repeat_count"_s)) {
        const auto parsed = FilterExpression::parse(text, madrid());
        QCOMPARE(parsed.has_value(), text.endsWith(u"repeat_count"_s)); // a word, not a field
        return;
    }
    QCOMPARE(racha::test::passes(text, roses()), passes);
}

void TestFilterExpression::nullComparesWithNothing()
{
    const Event event = comment("hola");
    for (const QString& field :
         {u"user"_s, u"user_nickname"_s, u"streak"_s, u"gift"_s, u"gift.name"_s, u"reply_to"_s,
          u"reply_to.unique_id"_s, u"event_data.nothing"_s, u"user.badges"_s}) {
        for (const QString& comparison :
             {u" == x"_s, u" != x"_s, u" < x"_s, u" >= x"_s, u" in (x, y)"_s, u" contains \"\""_s,
              u" matches \"\""_s}) {
            QVERIFY2(!passes(field + comparison, event), qPrintable(field + comparison));
            QVERIFY2(passes(u"not "_s + field + comparison, event), qPrintable(field + comparison));
        }
    }
    for (const QString& text : {u"user_id == 1"_s, u"user_id != 1"_s, u"created_at > -1d"_s})
        QVERIFY(!passes(text, event) && passes(u"not "_s + text, event));
}

void TestFilterExpression::relativeTimesCountFromNow()
{
    const auto expression = FilterExpression::parse(u"time >= -15m"_s, madrid()).value();
    const Event event = roses(); // at 20:14:03.1
    EventRecord record(event, "luis");
    const auto at = [](const char* time) { return wallTimeFromText(time); };
    QVERIFY(expression->matches(record, at("2026-11-23T20:29:03.123456Z")));
    QVERIFY(!expression->matches(record, at("2026-11-23T20:29:03.123457Z")));
    QVERIFY(passes(u"time > -1h"_s, event) && !passes(u"time > -950s"_s, event));
    QVERIFY(passes(u"time > -1d and time > -1w and time > -999999w"_s, event));
}

void TestFilterExpression::localTimesFollowTheirZone()
{
    Event event = roses();
    event.timestamp = wallTimeFromText("2026-11-23T19:00:00.000000Z");
    QVERIFY(passes(u"time == 2026-11-23T20:00"_s, event)); // winter: UTC+1
    QVERIFY(passes(u"time == 2026-11-23T20:00:00.0"_s, event));
    QVERIFY(passes(u"time == '2026-11-23 20:00:00'"_s, event));
    QVERIFY(passes(u"time == 2026-11-23T19:00Z"_s, event));
    event.timestamp = wallTimeFromText("2026-07-01T22:00:00.000000Z");
    QVERIFY(passes(u"time == 2026-07-02"_s, event)); // summer: UTC+2
}

void TestFilterExpression::wholeNumbersAreExact()
{
    Event event = roses();
    event.user.id = UserId {9'007'199'254'740'993}; // has no double
    QVERIFY(passes(u"user_id == 9007199254740993"_s, event));
    QVERIFY(!passes(u"user_id == 9007199254740992"_s, event));
    QVERIFY(passes(u"user_id > 9007199254740992.5"_s, event));
    event.user.id = UserId {9'223'372'036'854'775'807};
    QVERIFY(passes(u"user_id == 9223372036854775807"_s, event));
    QVERIFY(passes(u"user_id < 9223372036854775808"_s, event));
}

RACHA_TEST(TestFilterExpression);
#include "tst_filterexpression.moc"
