// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/insertstatement.h"
#include "core/store/sql/sqlconnection.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSqlError>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;
using namespace std::string_view_literals;

/// The quickest INSERT of a connection and the one over Qt's driver store the same, on every engine
/// (RACHA_TEST_ENGINE).
class TestInsertStatement : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlConnection> m_connection;

    static tl::unexpected<Error> asItIs(const QSqlError& error)
    {
        return failure(ErrorCode::DbFailed, error.nativeErrorCode());
    }

    using Row = std::array<BoundCell, 4>;

    /// Nothing where it failed.
    static std::optional<bool> taken(InsertStatement& insert, const Row& row)
    {
        const auto done = insert.run(row);
        return done ? std::optional(*done) : std::nullopt;
    }

    QString insert(const QString& table) const
    {
        const SqlDialect& dialect = m_connection->dialect();
        const QString text = dialect.utf8Placeholder();
        return u"INSERT INTO %1 (name, other, bytes, place) VALUES (%2, %2, ?, ?)"_s.arg(table,
                                                                                         text)
            + dialect.ignoreRepeated({u"name"_s});
    }

    std::unique_ptr<InsertStatement> overQt(const QString& sql) const
    {
        auto query = std::make_unique<QSqlQuery>(m_connection->database());
        return query->prepare(sql) ? std::make_unique<QueryInsert>(std::move(query), asItIs)
                                   : nullptr;
    }

    QString stored(const QString& table) const
    {
        return m_database->query(
            u"SELECT hex(name), hex(other), hex(bytes), bytes IS NULL, place FROM %1 ORDER BY id"_s
                .arg(table));
    }

private Q_SLOTS:

    void init()
    {
        const QString engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
        QString error;
        QVERIFY2(TestDatabase::isReady(engine, error), qPrintable(error));
        m_database = std::make_unique<TestDatabase>(engine);
        m_connection = std::make_unique<SqlConnection>(m_database->url());
        QVERIFY(m_connection->open());
        for (const auto& table : {u"quick"_s, u"by_qt"_s}) {
            const QString sql = m_connection->dialect().ddl(
                u"CREATE TABLE "_s + table
                + u" (id {id}, name {text:255} NOT NULL UNIQUE, other {longtext}, bytes {blob}, "
                  "place BIGINT){options}");
            const auto made = m_connection->execute(sql);
            QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        }
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void bothWaysStoreTheSame()
    {
        const auto quick = m_connection->insertStatement(insert(u"quick"_s));
        QVERIFY(quick);
        const auto byQt = overQt(insert(u"by_qt"_s));
        QVERIFY(byQt);
        const std::vector<Row> rows {
            {TextCell {"plain"}, TextCell {"más 🎉 عربى"}, BytesCell {"\x00\xff\x80"sv}, 7},
            {TextCell {""}, TextCell {std::string_view()}, BytesCell {std::string_view()}, 0},
            {TextCell {"none"}, BoundCell(), BoundCell(), BoundCell()},
            {TextCell {"zero\0inside"sv}, TextCell {"\0"sv}, BytesCell {"text"},
             std::numeric_limits<std::int64_t>::min()},
            {TextCell {"large"}, TextCell {"1"}, BoundCell(),
             std::numeric_limits<std::int64_t>::max()}};
        for (const auto& row : rows) {
            const auto first = (*quick)->run(row);
            const auto second = byQt->run(row);
            QVERIFY(first && *first && second && *second);
            QCOMPARE((*quick)->id(), byQt->id());
        }
        const QString expected = stored(u"quick"_s);
        QCOMPARE(expected.count(u'\n') + 1, std::ssize(rows));
        QVERIFY(expected.contains(u"00FF80"_s));
        QVERIFY(expected.contains(u"7A65726F00696E73696465"_s));
        QCOMPARE(stored(u"by_qt"_s), expected);
    }

    void whatIsThereIsLeftOut()
    {
        const auto quick = m_connection->insertStatement(insert(u"quick"_s));
        QVERIFY(quick);
        const Row row {TextCell {"twice"}, BoundCell(), BoundCell(), 1};
        QCOMPARE(taken(**quick, row), std::optional<bool>(true));
        const std::int64_t id = (*quick)->id();
        QCOMPARE(taken(**quick, row), std::optional<bool>(false));
        const Row next {TextCell {"next"}, BoundCell(), BoundCell(), 2};
        QCOMPARE(taken(**quick, next), std::optional<bool>(true));
        QVERIFY((*quick)->id() > id);
    }

    void whatIsRefusedSaysWhyAndHoldsNothing()
    {
        const auto quick = m_connection->insertStatement(insert(u"quick"_s));
        QVERIFY(quick);
        const auto byQt = overQt(insert(u"by_qt"_s));
        const Row nameless {BoundCell(), BoundCell(), BoundCell(), 1};
        const auto refused = (*quick)->run(nameless);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DbFailed);
        const auto same = byQt->run(nameless);
        QVERIFY(!same);
        QVERIFY2(refused.error().detail.contains(u'(' + same.error().detail + u')'),
                 qPrintable(refused.error().detail));
        const Row named {TextCell {"named"}, BoundCell(), BoundCell(), 2};
        QCOMPARE(taken(**quick, named), std::optional<bool>(true));
        QVERIFY(m_connection->execute(u"DROP TABLE quick"_s)); // nobody reads it any more
    }

    void aConnectionThatWasClosedPreparesAnew()
    {
        const Row row {TextCell {"again"}, BoundCell(), BoundCell(), 1};
        for (const bool isFirst : {true, false}) {
            const auto quick = m_connection->insertStatement(insert(u"quick"_s));
            QVERIFY(quick);
            QCOMPARE(taken(**quick, row), std::optional<bool>(isFirst));
            m_connection->close();
            QVERIFY(m_connection->open());
        }
    }

    void aStatementThatIsWrongSaysSo()
    {
        const auto wrong = m_connection->insertStatement(u"INSERT INTO nowhere VALUES (?)"_s);
        QVERIFY(!wrong);
        QVERIFY(wrong.error().detail.contains(u"nowhere"_s));
    }
};

RACHA_TEST(TestInsertStatement);
#include "tst_insertstatement.moc"
