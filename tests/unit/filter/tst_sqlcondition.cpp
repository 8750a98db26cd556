// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/sqlcondition.h"
#include "tests/support/testmain.h"
#include "tests/unit/filter/filterfixture.h"

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr FilterSqlTarget kSqlite {FilterSqlTarget::Engine::Sqlite, true};
constexpr FilterSqlTarget kPlainSqlite {FilterSqlTarget::Engine::Sqlite, false};
constexpr FilterSqlTarget kMysql {FilterSqlTarget::Engine::Mysql, false};

/// `text [values] recheck`.
QString printed(const QString& text, const FilterSqlTarget& target)
{
    const auto condition =
        sqlCondition(*FilterExpression::parse(text, madrid()).value(), target, fixtureNow());
    QStringList values;
    for (const QVariant& value : condition.values)
        values << value.toString();
    return condition.text + u" ["_s + values.join(u"; "_s) + u']'
        + (condition.needsRecheck ? u" recheck"_s : QString());
}

} // namespace

class TestSqlCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItInSqlite_data();
    void saysItInSqlite();
    void saysItInMysql_data();
    void saysItInMysql();
    void bindsWhatPeopleWrite();
};

void TestSqlCondition::saysItInSqlite_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(expected);
    };
    row("type == gift", "event_type = ? [GiftEvent]");
    row("diamonds in (1, 2.5)", "diamonds IN (?, CAST(? AS REAL)) [1; 2.5]");
    row("diamonds >= 100 or diamonds < 5 and id == 1",
        "(diamonds >= ? OR (diamonds < ? AND id = ?)) [100; 5; 1]");
    row("not (id == 1 and id == 2)", "((id = ?) IS NOT TRUE OR (id = ?) IS NOT TRUE) [1; 2]");
    row("not not id == 1", "id = ? [1]");
    row("id != 1", "(id IS NOT NULL AND (id = ?) IS NOT TRUE) [1]");
    row("user == ana", "(user_unique_id = ? OR user_nickname = ? OR 0) [ana; ana]");
    row("time > -15m", "timestamp > ? [2026-11-23 20:15:00.000000]");
    row("time > 2026-11-23T20:00", "timestamp > ? [2026-11-23 19:00:00.000000]");
    row("user_nickname contains ÁB", "instr(racha_fold(user_nickname), ?) > 0 [ab]");
    row("user_nickname matches ^a", "racha_matches(user_nickname, ?) [^a]");
    row("gift.name > b",
        "CASE json_type(CASE WHEN json_valid(event_data) THEN event_data END, ?) WHEN 'text' THEN "
        "json_extract(event_data, ?) > ? END [$.\"gift\".\"name\"; $.\"gift\".\"name\"; b]");
}

void TestSqlCondition::saysItInSqlite()
{
    QFETCH(QString, expected);
    QCOMPARE(printed(QString::fromUtf8(QTest::currentDataTag()), kSqlite), expected);
}

void TestSqlCondition::saysItInMysql_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(expected);
    };
    row("type == gift",
        "(event_type = ? AND CAST(event_type AS BINARY) = CAST(? AS BINARY)) "
        "[GiftEvent; GiftEvent]");
    row("diamonds > 2.5", "diamonds > CAST(? AS DECIMAL(65, 30)) [2.5]");
    row("user_nickname contains ab", "user_nickname IS NOT NULL [] recheck");
    row("not user_nickname contains ab", "1 [] recheck");
    row("not (user_nickname contains ab or id == 1)", "(1 AND (id = ?) IS NOT TRUE) [1] recheck");
    row("user_nickname matches ab and id == 1",
        "(user_nickname IS NOT NULL AND id = ?) [1] recheck");
}

void TestSqlCondition::saysItInMysql()
{
    QFETCH(QString, expected);
    QCOMPARE(printed(QString::fromUtf8(QTest::currentDataTag()), kMysql), expected);
}

/// Whatever a filter says, the SQL is made of our words alone.
void TestSqlCondition::bindsWhatPeopleWrite()
{
    const QString evil = u"x'; DROP TABLE live_events; -- \" ` \\"_s;
    for (const QString& comparison :
         {u"user == "_s, u"text < "_s, u"text contains "_s, u"gift != "_s, u"streak == "_s}) {
        for (const FilterSqlTarget& target : {kSqlite, kPlainSqlite, kMysql}) {
            const auto expression =
                FilterExpression::parse(comparison + quotedFilterValue(evil), madrid()).value();
            const auto condition = sqlCondition(*expression, target, fixtureNow());
            QVERIFY(!condition.text.contains(u"DROP"_s) && !condition.text.contains(u';'));
            QCOMPARE(condition.text.count(u'?'), condition.values.size());
        }
    }
}

RACHA_TEST(TestSqlCondition);
#include "tst_sqlcondition.moc"
