// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/filterevents.h"
#include "tests/support/filterstore.h"
#include "tests/support/filtertexts.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

/// MariaDB finds what the predicate accepts, and where it says that it needs no second look,
/// nothing else.
class TestFilterMariaDb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mariaDbAgreesWithThePredicate();
    void everyFieldAgreesWithEveryOperator();
    void foreignJsonAgreesToo();

    void cleanupTestCase() { m_store.reset(); }

private:
    void verify(const QString& disagreement)
    {
        QVERIFY2(disagreement.isEmpty(), disagreement.toUtf8().constData());
    }

    std::vector<Event> m_events = oddEvents(2'000, 20'261'123);
    MariaDbServer m_server;
    std::unique_ptr<FilterStore> m_store;
};

void TestFilterMariaDb::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.error().toUtf8().constData());
    m_server.query(u"CREATE DATABASE racha"_s);
    auto url = DatabaseUrl::parse(
        u"mysql://%1@127.0.0.1:%2/racha"_s.arg(MariaDbServer::user()).arg(m_server.port()));
    url->password = Secret(MariaDbServer::password());
    m_store = std::make_unique<FilterStore>(*url, m_events);
    QVERIFY2(m_store->error().isEmpty(), m_store->error().toUtf8().constData());
    QCOMPARE(m_store->rows().size(), m_events.size());
}

void TestFilterMariaDb::mariaDbAgreesWithThePredicate()
{
    FilterTexts texts(FilterTexts::seed(1), false);
    for (int i = 0; i < FilterTexts::count() && !QTest::currentTestFailed(); ++i)
        verify(m_store->disagreement(texts.next(), m_store->target()));
}

void TestFilterMariaDb::everyFieldAgreesWithEveryOperator()
{
    verify(m_store->everyOperatorDisagreement(FilterTexts::seed(2)));
}

/// As other programs wrote it: escapes, spaces, numbers with exponents.
void TestFilterMariaDb::foreignJsonAgreesToo()
{
    m_server.query(u"UPDATE live_events SET event_data = "
                   "'{ \"comment\" : \"\\\\ud83c\\\\udf39 \\\\u00e1\\\\n\", \"like_count\": 1e2, "
                   "\"value_usd\": 0.15000000000000002, \"final\" : true }' WHERE id % 2 = 0"_s,
                   u"racha"_s);
    const auto read = m_store->readBack();
    QVERIFY(read);
    for (const QString& text :
         {u"text == \"🌹 á\\n\""_s, u"text < \"🌹 á\\n\""_s, u"like_count == 100"_s,
          u"value_usd > 0.15"_s, u"value_usd == 0.15"_s, u"final == true"_s, u"final != 1"_s})
        verify(m_store->disagreement(text, m_store->target()));
}

RACHA_TEST(TestFilterMariaDb);
#include "tst_filtermariadb.moc"
