// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportjob.h"
#include "core/store/sql/sqlconnection.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// What resources/sql/readonly-user.sql makes.
class TestReadOnlyUser : public QObject
{
    Q_OBJECT

private:
    /// The script with a database and a password of this test.
    static QString script(const QString& database)
    {
        QFile file(QStringLiteral(RACHA_SOURCE_DIR "/resources/sql/readonly-user.sql"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                    .replace(u"`racha`"_s, u'`' + database + u'`')
                                                    .replace(u"CHANGE_ME"_s, u"only reading"_s)
                                              : QString();
    }

private Q_SLOTS:

    void itReadsAndCannotWrite()
    {
        const QString engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
        if (engine == "sqlite"_L1)
            QSKIP("users are those of a server");
        QString error;
        QVERIFY2(TestDatabase::isReady(engine, error), qPrintable(error));
        const TestDatabase database(engine);
        const ManualClock clock {at(0)};
        TestCapture capture("reader");
        capture.add(comment(1, "hola", 0));
        const auto sink = database.sink(clock);
        QVERIFY(sink->open());
        const auto session = sink->beginSession(*capture.header(), at(0));
        const EventBatchPtr batch = capture.take();
        QVERIFY(session && sink->write(session->id, {&batch, 1}));

        TestDatabase::server().query(script(database.url().database));
        ExportTask task;
        task.database = database.url();
        task.database.user = u"racha_reader"_s;
        task.database.password = Secret("only reading");
        QTemporaryDir folder;
        task.target = folder.filePath(u"out.csv"_s);
        const std::atomic<bool> goesOn {false};
        const auto exported = ExportJob(task).run(goesOn);
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().detail));
        QCOMPARE(exported->written.rows, 1);

        SqlConnection connection(task.database);
        QVERIFY(connection.open());
        for (const QString& statement :
             {u"DELETE FROM live_events"_s, u"UPDATE live_events SET diamonds = 1"_s,
              u"INSERT INTO live_marks (session_id, room_id, at, text, created_at) "
              "VALUES (1, 1, now(), 'x', now())"_s,
              u"CREATE TABLE other (id INT)"_s, u"DROP TABLE live_events"_s}) {
            const auto done = connection.execute(statement);
            QVERIFY2(!done, qPrintable(statement));
            // Denied on a table, or on the whole database.
            QVERIFY(done.error().code == ErrorCode::DbReadOnly
                    || done.error().code == ErrorCode::DbNoRights);
        }
        QCOMPARE(database.query(u"SELECT count(*), sum(diamonds) FROM live_events"_s), u"1\t0"_s);
    }
};

RACHA_TEST(TestReadOnlyUser);
#include "tst_readonlyuser.moc"
