// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// bench_store RECORDING [--engine sqlite|mariadb] [--rounds N] : events a second that the store
// takes, through StoreWriter as in a capture, beside the same rows put into the same tables by the
// quickest plain way of the engine in as many transactions; on SQLite also the room that they take.
// One JSON object a line.

#include "core/base/clock.h"
#include "core/store/storewriter.h"
#include "tests/bench/store/rawrows.h"
#include "tests/bench/store/recordedbatches.h"
#include "tests/integration/store/testdatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::bench;
using racha::test::TestDatabase;

namespace {

void print(const QJsonObject& object)
{
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

struct Taken
{
    double seconds = 0;
    double cpu = 0; ///< seconds, of this process
    std::int64_t stored = 0;
    std::size_t transactions = 0;
};

Taken store(const TestDatabase& database, const std::vector<EventBatchPtr>& batches)
{
    const SystemClock clock;
    StoreWriter writer([&] { return database.sink(clock); }, {}, clock);
    Taken taken;
    QObject::connect(&writer, &StoreWriter::stateChanged,
                     [&taken](const StoreState& now) { taken.stored = now.stored; });
    QObject::connect(&writer, &StoreWriter::committed, [&taken] { ++taken.transactions; });
    writer.open();
    const std::clock_t before = std::clock();
    QElapsedTimer timer;
    timer.start();
    for (const EventBatchPtr& batch : batches)
        writer.append(batch);
    writer.drainAndClose();
    taken.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    taken.cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    return taken;
}

/// A store as it is before the first event.
void makeTables(const TestDatabase& database)
{
    const SystemClock clock;
    const auto sink = database.sink(clock);
    if (const auto opened = sink->open(); !opened)
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
    sink->close();
}

double insertRaw(const TestDatabase& database, const RawRows& rows, std::size_t transactions)
{
    makeTables(database);
    if (database.isFile())
        return rows.insertBySqlite(database.path(), transactions);
    double seconds = -1;
    {
        const auto url = database.url();
        auto connection = QSqlDatabase::addDatabase(u"QMYSQL"_s, u"raw"_s);
        connection.setHostName(url.hosts.front().name);
        connection.setPort(url.hosts.front().port);
        connection.setDatabaseName(url.database);
        connection.setUserName(url.user);
        connection.setPassword(QString::fromUtf8(url.password.reveal()));
        if (connection.open())
            seconds = rows.insertBySql(connection, transactions);
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    return seconds;
}

QJsonObject roomTaken(const TestDatabase& database, const RecordedBatches& recorded)
{
    const auto bytes = [&](const QString& tables) {
        return database
            .query(u"SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name IN (SELECT name FROM"
                   " sqlite_master WHERE tbl_name "_s
                   + tables + u')')
            .toLongLong();
    };
    const auto words = bytes(u"IN ('live_words', 'live_word_events')"_s);
    const auto payloads = bytes(u"IN ('live_event_payloads', 'live_payload_dictionaries')"_s);
    const auto all = bytes(u"LIKE '%'"_s);
    const auto packed =
        database.query(u"SELECT sum(length(payload)) FROM live_event_payloads"_s).toLongLong();
    const auto count = static_cast<double>(recorded.events);
    return {{u"row_bytes"_s, static_cast<double>(all - words - payloads) / count},
            {u"word_bytes"_s, static_cast<double>(words) / count},
            {u"payload_table_bytes"_s, static_cast<double>(payloads) / count},
            {u"payload_ratio"_s,
             static_cast<double>(packed) / static_cast<double>(recorded.payloadBytes)},
            {u"payload_table_ratio"_s,
             static_cast<double>(payloads) / static_cast<double>(recorded.payloadBytes)}};
}

/// Each round an empty store of each kind, one after the other: what disturbs the machine disturbs
/// both.
bool measure(const QString& engine, const RecordedBatches& recorded, int rounds)
{
    QString error;
    if (!TestDatabase::isReady(engine, error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return false;
    }
    std::optional<RawRows> rows;
    for (int round = 0; round < rounds; ++round) {
        const TestDatabase ours(engine);
        const auto taken = store(ours, recorded.batches);
        if (taken.stored != recorded.events) {
            std::fprintf(stderr, "%s: %lld of %lld events stored\n", qPrintable(engine),
                         static_cast<long long>(taken.stored),
                         static_cast<long long>(recorded.events));
            return false;
        }
        const auto count = static_cast<double>(recorded.events);
        QJsonObject line {{u"engine"_s, engine},
                          {u"events"_s, static_cast<qint64>(recorded.events)},
                          {u"events_per_s"_s, count / taken.seconds},
                          {u"cpu_us"_s, taken.cpu * 1e6 / count}};
        if (!rows) {
            // The same rows for both engines: those that SQLite holds.
            const TestDatabase file(u"sqlite"_s);
            const auto& source = ours.isFile() ? ours : file;
            if (!ours.isFile())
                store(file, recorded.batches);
            rows = RawRows::of(source.path());
        }
        const double raw = rows ? insertRaw(TestDatabase(engine), *rows, taken.transactions) : -1;
        if (raw < 0)
            return false;
        line.insert(u"raw_per_s"_s, count / raw);
        line.insert(u"ratio"_s, raw / taken.seconds);
        if (ours.isFile())
            line.insert(u"room"_s, roomTaken(ours, recorded));
        print(line);
    }
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"recording"_s, u"what to store"_s);
    parser.addOption({u"engine"_s, u"sqlite or mariadb; both where not given"_s, u"engine"_s});
    parser.addOption({u"rounds"_s, u"times"_s, u"count"_s, u"3"_s});
    parser.addHelpOption();
    parser.process(app);
    const auto recorded = readBatches(parser.positionalArguments().value(0));
    if (recorded.events == 0)
        return 2;
    const auto only = parser.value(u"engine"_s);
    for (const auto& engine : {u"sqlite"_s, u"mariadb"_s}) {
        if ((only.isEmpty() || only == engine)
            && !measure(engine, recorded, parser.value(u"rounds"_s).toInt()))
            return 1;
    }
    return 0;
}
