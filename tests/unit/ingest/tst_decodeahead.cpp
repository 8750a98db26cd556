// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/decodeahead.h"
#include "tests/support/testmain.h"
#include "tests/unit/ingest/replayfixture.h"

#include <atomic>
#include <condition_variable>

using namespace racha;
using namespace racha::test;

namespace {

/// Lets a thread wait for the call of `ready`.
class Bell
{
public:
    void ring()
    {
        const std::lock_guard lock(m_mutex);
        m_isRung = true;
        m_changed.notify_one();
    }

    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isRung; });
        m_isRung = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isRung = false;
};

/// Records 1 … count; frame i says `i`, now and then a large one.
DecodeAhead::Source counting(int count, std::atomic<int>& read)
{
    return [count, &read]() -> Result<std::optional<Record>> {
        if (read == count)
            return std::optional<Record>();
        Record record;
        record.number = ++read;
        std::string bytes = std::to_string(record.number);
        if (record.number % 50 == 0)
            bytes += std::string(300'000, ' ');
        record.body = PushFrame {std::move(bytes)};
        return std::optional(std::move(record));
    };
}

} // namespace

class TestDecodeAhead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void recordsComeInTheOrderOfTheirSource_data()
    {
        QTest::addColumn<unsigned>("threads");
        for (const unsigned threads : {1U, 2U, 7U})
            QTest::addRow("%u threads", threads) << threads;
    }

    void recordsComeInTheOrderOfTheirSource()
    {
        QFETCH(unsigned, threads);
        constexpr int kCount = 5'000;
        std::atomic<int> read = 0;
        Bell bell;
        DecodeAhead ahead(counting(kCount, read), std::make_shared<WordDecoder>(), threads,
                          [&bell] { bell.ring(); });
        FrameNumber expected = 0;
        for (bool isLast = false; !isLast;) {
            const auto chunk = ahead.take();
            if (!chunk) {
                bell.wait();
                continue;
            }
            for (const DecodedRecord& decoded : chunk->records) {
                QCOMPARE(decoded.record.number, ++expected);
                QCOMPARE(decoded.events.size(), 1U);
                QCOMPARE(decoded.events[0].message.value, expected);
            }
            isLast = chunk->isLast;
            QVERIFY(!chunk->error);
        }
        QCOMPARE(expected, FrameNumber {kCount});
        QVERIFY(!ahead.take());
    }

    void readingWaitsWhereNothingIsTaken()
    {
        std::atomic<int> read = 0;
        Bell bell;
        {
            DecodeAhead ahead(counting(1'000'000, read), std::make_shared<WordDecoder>(), 2,
                              [&bell] { bell.ring(); });
            while (!ahead.take())
                bell.wait();
        }
        QVERIFY2(read < 10'000, qPrintable(QString::number(read)));
    }

    void aFailureOfTheSourceComesAfterWhatWasRead()
    {
        int calls = 0;
        Bell bell;
        DecodeAhead ahead(
            [&calls]() -> Result<std::optional<Record>> {
                if (++calls > 40)
                    return failure(ErrorCode::FileUnreadable, QStringLiteral("gone"));
                Record record;
                record.number = calls;
                return std::optional(std::move(record));
            },
            std::make_shared<WordDecoder>(), 3, [&bell] { bell.ring(); });
        std::size_t records = 0;
        std::optional<Error> error;
        while (!error) {
            const auto chunk = ahead.take();
            if (!chunk) {
                bell.wait();
                continue;
            }
            records += chunk->records.size();
            error = chunk->error;
        }
        QCOMPARE(records, 40U);
        QCOMPARE(error->code, ErrorCode::FileUnreadable);
        QCOMPARE(calls, 41);
    }
};

RACHA_TEST(TestDecodeAhead);

#include "tst_decodeahead.moc"
