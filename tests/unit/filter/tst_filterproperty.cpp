// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/filterevents.h"
#include "tests/support/filterstore.h"
#include "tests/support/filtertexts.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

/// One text, one meaning: SQLite, the predicate over stored rows and over live events agree.
class TestFilterProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sqliteAgreesWithThePredicate();
    void everyFieldAgreesWithEveryOperator();
    void withoutItsFunctionsSqliteMissesNothing();
    void liveEventsAgreeWithTheRowsThatTheyBecome();
    void theTextsAcceptAndRefuse();

private:
    void verify(const QString& disagreement)
    {
        QVERIFY2(disagreement.isEmpty(), disagreement.toUtf8().constData());
    }

    QTemporaryDir m_folder;
    std::vector<Event> m_events = oddEvents(2'000, 20'261'123);
    std::unique_ptr<FilterStore> m_store;
};

void TestFilterProperty::initTestCase()
{
    const auto url = DatabaseUrl::parse(m_folder.filePath(u"filter.sqlite"_s));
    m_store = std::make_unique<FilterStore>(url.value(), m_events);
    QVERIFY2(m_store->error().isEmpty(), m_store->error().toUtf8().constData());
    QCOMPARE(m_store->rows().size(), m_events.size());
    QVERIFY(m_store->target().hasFunctions);
}

void TestFilterProperty::sqliteAgreesWithThePredicate()
{
    FilterTexts texts(FilterTexts::seed(1), false);
    for (int i = 0; i < FilterTexts::count() && !QTest::currentTestFailed(); ++i)
        verify(m_store->disagreement(texts.next(), m_store->target()));
}

void TestFilterProperty::everyFieldAgreesWithEveryOperator()
{
    verify(m_store->everyOperatorDisagreement(FilterTexts::seed(2)));
}

void TestFilterProperty::withoutItsFunctionsSqliteMissesNothing()
{
    const FilterSqlTarget plain {FilterSqlTarget::Engine::Sqlite, false};
    FilterTexts texts(3, false);
    for (int i = 0; i < 500 && !QTest::currentTestFailed(); ++i)
        verify(m_store->disagreement(texts.next(), plain));
}

void TestFilterProperty::liveEventsAgreeWithTheRowsThatTheyBecome()
{
    FilterTexts texts(4, true);
    for (int i = 0; i < 2'000 && !QTest::currentTestFailed(); ++i)
        verify(m_store->liveDisagreement(texts.comparison(), m_events));
}

/// The tests above would be empty if the texts fitted all rows or none.
void TestFilterProperty::theTextsAcceptAndRefuse()
{
    const double part =
        static_cast<double>(m_store->accepted()) / static_cast<double>(m_store->judged());
    QVERIFY2(part > 0.15 && part < 0.85, QByteArray::number(part).constData());
}

RACHA_TEST(TestFilterProperty);
#include "tst_filterproperty.moc"
