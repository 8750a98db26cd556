// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/payloadpacker.h"
#include "core/store/sql/sqleventquery.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <zstd.h>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// Bytes that messages of one kind have in common, with what only this one has.
std::string payloadOf(const std::string& kind, std::int64_t number)
{
    std::mt19937 random(static_cast<std::uint32_t>(number));
    std::string bytes;
    for (int part = 0; part < 6; ++part) {
        for (int word = 0; word < 8; ++word)
            bytes += kind + "/" + std::to_string(7'919 * (part + 1) * (word + 3) * (word + 5));
        for (int i = 0; i < 8; ++i)
            bytes += static_cast<char>(random());
    }
    return bytes;
}

Event message(std::int64_t number, const std::string& kind)
{
    Event made = comment(number, "Hola", number);
    made.user.id = UserId {1 + number % 500};
    const auto bytes = std::make_shared<const std::string>(payloadOf(kind, number));
    made.raw = {bytes, 0, bytes->size()};
    return made;
}

} // namespace

/// How payloads are packed, on every engine (RACHA_TEST_ENGINE).
class TestPayloads : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;
    std::int64_t m_lastPacked = 0; ///< by the newest dictionary

    /// Messages `from` … `to`, some hundred a transaction.
    void store(TestCapture& capture, std::int64_t from, std::int64_t to,
               const std::string& kind = "webcast")
    {
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        QVERIFY(session);
        for (std::int64_t number = from; number <= to; ++number) {
            capture.add(message(number, kind));
            if (number % 400 != 0 && number != to)
                continue;
            const EventBatchPtr batch = capture.take();
            const auto written = m_sink->write(session->id, {&batch, 1});
            QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        }
    }

    /// It is made on a thread of its own: messages from `number` on, until the store has so many.
    void storeUntilDictionaries(TestCapture& capture, std::int64_t number, const QString& count,
                                const std::string& kind = "webcast")
    {
        const auto isThere = [&] {
            store(capture, number, number, kind);
            ++number;
            return dictionaries() == count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 60'000);
        m_lastPacked = number - 1; // stored after it was there
    }

    QString encodingOf(std::int64_t message)
    {
        return m_database->query(
            u"SELECT encoding FROM live_event_payloads WHERE event_id = "
            "(SELECT id FROM live_events WHERE message_id = %1)"_s.arg(message));
    }

    QString dictionaries()
    {
        return m_database->query(u"SELECT count(*) FROM live_payload_dictionaries"_s);
    }

    void reopen()
    {
        m_sink = m_database->sink(m_clock);
        const auto opened = m_sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        m_clock = ManualClock(at(0));
        m_database = std::make_unique<TestDatabase>(m_engine);
        reopen();
    }

    void cleanup()
    {
        m_sink.reset();
        m_database.reset();
    }

    void aDictionaryIsMadeOfWhatIsStored()
    {
        TestCapture capture("first");
        store(capture, 1, PayloadPacker::kFirstLook + 200);
        QCOMPARE(dictionaries(), u"0"_s);
        storeUntilDictionaries(capture, 2'000, u"1"_s);
        store(capture, 20'000, 20'100);
        QCOMPARE(encodingOf(1), u"zstd"_s);
        const QString id = m_database->query(u"SELECT id FROM live_payload_dictionaries"_s);
        QCOMPARE(encodingOf(m_lastPacked), QString(u"zstd:"_s + id));
        QCOMPARE(encodingOf(20'000), QString(u"zstd:"_s + id));
        const auto mean = u"SELECT cast(avg(length(payload)) AS INTEGER) FROM live_event_payloads "
                          "WHERE encoding %1 'zstd'"_s;
        QVERIFY(2 * m_database->query(mean.arg(u"<>"_s)).toInt()
                < m_database->query(mean.arg(u"="_s)).toInt());

        SqlEventQuery query(m_database->url());
        QVERIFY(query.open());
        for (const std::int64_t number : {7, 20'050}) {
            const auto detail = query.event(kRoom, MessageId {number});
            QVERIFY(detail && *detail && (*detail)->payload);
            QCOMPARE((*detail)->payload->bytes, payloadOf("webcast", number));
        }
    }

    /// With zstd itself and what stands in the tables, as a program of others would.
    void othersCanUnpackToo()
    {
        TestCapture capture("first");
        store(capture, 1, 1'200);
        storeUntilDictionaries(capture, 2'000, u"1"_s);
        const QByteArray dictionary = QByteArray::fromHex(
            m_database->query(u"SELECT hex(dictionary) FROM live_payload_dictionaries"_s)
                .toLatin1());
        const QByteArray packed = QByteArray::fromHex(
            m_database
                ->query(u"SELECT hex(payload) FROM live_event_payloads WHERE event_id = "
                        "(SELECT id FROM live_events WHERE message_id = %1)"_s.arg(m_lastPacked))
                .toLatin1());
        const std::string expected = payloadOf("webcast", m_lastPacked);
        std::string plain(expected.size(), '\0');
        const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context {ZSTD_createDCtx(),
                                                                            &ZSTD_freeDCtx};
        QCOMPARE(ZSTD_decompress_usingDict(
                     context.get(), plain.data(), plain.size(), packed.constData(),
                     static_cast<std::size_t>(packed.size()), dictionary.constData(),
                     static_cast<std::size_t>(dictionary.size())),
                 expected.size());
        QCOMPARE(plain, expected);
    }

    void theNextCaptureTakesTheDictionaryThatIsThere()
    {
        TestCapture first("first");
        store(first, 1, 1'200);
        storeUntilDictionaries(first, 2'000, u"1"_s);
        reopen();
        TestCapture next("next");
        store(next, 30'000, 30'001);
        QVERIFY(encodingOf(30'000).startsWith(u"zstd:"_s));
        QCOMPARE(dictionaries(), u"1"_s);
    }

    void aBetterOneIsTakenOnlyWhereItIsBetter()
    {
        TestCapture capture("first");
        store(capture, 1, 1'200);
        storeUntilDictionaries(capture, 2'000, u"1"_s);
        const QString first = encodingOf(m_lastPacked);
        reopen();
        store(capture, 20'001, 21'200);
        // Looked again: nothing new. Each write would take what was made meanwhile.
        for (std::int64_t number = 21'201; number <= 21'500; ++number)
            store(capture, number, number);
        reopen(); // waits for what is being made
        QCOMPARE(dictionaries(), u"1"_s);
        const std::string kind = "another-protocol-altogether";
        store(capture, 30'000, 32'400, kind);
        storeUntilDictionaries(capture, 40'000, u"2"_s, kind);
        QVERIFY(encodingOf(m_lastPacked) != first);
    }
};

RACHA_TEST(TestPayloads);
#include "tst_payloads.moc"
