// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Rows a second that the store takes, through StoreWriter as in a capture, with payloads of 4.7 KB,
// comments, gift streaks and likes. `bench_store [events]`; makes its own SQLite file and MariaDB.

#include "core/base/clock.h"
#include "core/store/storewriter.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <ctime>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr std::size_t kPayloadBytes = 4'700;

/// Half random, half text, so that it packs like a real message: about two to one.
std::vector<std::shared_ptr<const std::string>> payloads()
{
    std::mt19937_64 random(1);
    std::vector<std::shared_ptr<const std::string>> made;
    for (int i = 0; i < 200; ++i) {
        std::string bytes;
        while (bytes.size() < kPayloadBytes) {
            for (int n = 0; n < 32; ++n)
                bytes += static_cast<char>(random());
            bytes += "https://p16-sign-va.example.com/tos";
        }
        bytes.resize(kPayloadBytes);
        made.push_back(std::make_shared<const std::string>(std::move(bytes)));
    }
    return made;
}

std::vector<EventBatchPtr> batches(int count)
{
    const auto bytes = payloads();
    std::mt19937_64 random(2);
    TestCapture capture("bench");
    std::vector<EventBatchPtr> made;
    std::vector<int> combo(500);
    for (int i = 0; i < count; ++i) {
        const auto user = static_cast<std::int64_t>(random() % 500);
        const std::int64_t ms = i / 10;
        const auto kind = random() % 10;
        auto& wire = combo[static_cast<std::size_t>(user)];
        Event event = kind < 4 ? comment(i + 1, "¡Vamos! 🔥 " + std::to_string(i), ms)
            : kind < 7
            ? like(i + 1, user + 1'000, 15, ms)
            : gift(i + 1, user + 1, 1'000 * (user + 1) + wire / 8, wire % 8 + 1, wire % 8 == 7, ms);
        wire += kind >= 7 ? 1 : 0;
        event.raw = {bytes[static_cast<std::size_t>(i) % bytes.size()], 0, kPayloadBytes};
        capture.add(std::move(event));
        if (i % 256 == 255)
            made.push_back(capture.take());
    }
    capture.end(EndReason::LiveEnd);
    made.push_back(capture.take());
    return made;
}

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

bool measure(const QString& engine, const std::vector<EventBatchPtr>& all, int count)
{
    QString error;
    if (!TestDatabase::isReady(engine, error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return false;
    }
    const TestDatabase database(engine);
    const SystemClock clock;
    StoreWriter writer([&] { return database.sink(clock); }, {}, clock);
    StoreState state;
    QObject::connect(&writer, &StoreWriter::stateChanged,
                     [&state](const StoreState& now) { state = now; });
    writer.open();
    const auto before = residentKiB();
    const std::clock_t cpuBefore = std::clock();
    QElapsedTimer timer;
    timer.start();
    for (const EventBatchPtr& batch : all)
        writer.append(batch);
    writer.drainAndClose();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const double cpu = static_cast<double>(std::clock() - cpuBefore) / CLOCKS_PER_SEC;
    std::printf(
        "%-8s %d events in %.2f s: %.0f/s, %.1f us CPU each, store adds %lld MiB, rows %s\n",
        qPrintable(engine), count, seconds, count / seconds, cpu * 1e6 / count,
        static_cast<long long>((residentKiB() - before) / 1'024),
        qPrintable(database.query(u"SELECT count(*) FROM live_events"_s)));
    return state.stored == count;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const int count = argc > 1 ? QCoreApplication::arguments().at(1).toInt() : 100'000;
    const auto all = batches(count);
    const bool isDone = measure(u"sqlite"_s, all, count) && measure(u"mariadb"_s, all, count);
    return isDone ? 0 : 1;
}
