// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/compression.h"
#include "tests/support/testmain.h"

using namespace racha;

namespace {

constexpr std::size_t kLimit = 1U << 20U;

/// Bytes that hardly compress, the same at each run.
std::string noise(std::size_t size)
{
    std::string bytes(size, '\0');
    std::uint32_t state = 12345;
    for (char& byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

} // namespace

class TestCompression : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void gzipComesBackAsItWas()
    {
        GzipInflater inflater;
        for (const std::size_t size : {0U, 1U, 100U, 70'000U, 1U << 20U}) {
            const std::string data = noise(size);
            const auto inflated = inflater.inflate(gzipped(data), kLimit);
            QVERIFY2(inflated.has_value(), qPrintable(QString::number(size)));
            QVERIFY(*inflated == data);
        }
    }

    void severalMembersAreOneText()
    {
        GzipInflater inflater;
        const auto inflated =
            inflater.inflate(gzipped("one ") + gzipped("two ") + gzipped("three"), kLimit);
        QVERIFY(inflated.has_value());
        QCOMPARE(*inflated, std::string("one two three"));
    }

    void bytesBehindTheLastMemberAreIgnored()
    {
        GzipInflater inflater;
        const auto inflated = inflater.inflate(gzipped("text") + std::string(9, '\0'), kLimit);
        QVERIFY(inflated.has_value());
        QCOMPARE(*inflated, std::string("text"));
    }

    void oneByteMoreThanTheLimitIsRefused()
    {
        GzipInflater inflater;
        QVERIFY(inflater.inflate(gzipped(noise(5000)), 5000).has_value());
        const auto refused = inflater.inflate(gzipped(noise(5001)), 5000);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error(), WireError::TooLarge);
    }

    void aBombIsRefused()
    {
        GzipInflater inflater;
        const std::string bomb = gzipped(std::string(64U << 20U, 'a'));
        QVERIFY(bomb.size() < (1U << 20U));
        const auto refused = inflater.inflate(bomb, kLimit);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error(), WireError::TooLarge);
    }

    void aBombOfManyMembersIsRefused()
    {
        GzipInflater inflater;
        std::string bomb;
        for (int i = 0; i < 100; ++i)
            bomb += gzipped(std::string(100'000, 'a'));
        const auto refused = inflater.inflate(bomb, kLimit);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error(), WireError::TooLarge);
    }

    void aFalseSizeInTheTrailerIsNoHarm()
    {
        GzipInflater inflater;
        std::string data = gzipped("short");
        data.replace(data.size() - 4, 4, "\xFF\xFF\xFF\xFF");
        const auto refused = inflater.inflate(data, kLimit);
        QVERIFY(!refused.has_value()); // the trailer is part of what is checked
    }

    void damageIsNoticedAtEveryByte()
    {
        GzipInflater inflater;
        const std::string text = "a text that is long enough to be worth it";
        const std::string whole = gzipped(text);
        for (std::size_t i = 0; i < whole.size(); ++i)
            QVERIFY(!inflater.inflate(std::string_view(whole).substr(0, i), kLimit).has_value());
        for (std::size_t i = 10; i < whole.size(); ++i) {
            std::string damaged = whole;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            const auto inflated = inflater.inflate(damaged, kLimit);
            // Some bits only pad the last byte.
            QVERIFY2(!inflated.has_value() || *inflated == text, qPrintable(QString::number(i)));
        }
    }

    void zstdComesBackAsItWas()
    {
        ZstdCodec codec;
        std::string packed;
        for (const std::size_t size : {0U, 1U, 100'000U}) {
            const std::string data = noise(size);
            codec.compress(data, packed);
            const auto unpacked = codec.decompress(packed, kLimit);
            QVERIFY(unpacked.has_value());
            QVERIFY(*unpacked == data);
        }
    }

    void zstdAboveTheLimitIsRefused()
    {
        ZstdCodec codec;
        std::string packed;
        codec.compress(std::string(4U << 20U, 'a'), packed);
        const auto refused = codec.decompress(packed, kLimit);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error(), WireError::TooLarge);
    }

    void zstdCutOrWrongIsRefused()
    {
        ZstdCodec codec;
        std::string packed;
        codec.compress("a text that is long enough to be worth it", packed);
        for (std::size_t i = 0; i < packed.size(); ++i)
            QVERIFY(!codec.decompress(std::string_view(packed).substr(0, i), kLimit).has_value());
        QVERIFY(!codec.decompress("no zstd at all", kLimit).has_value());
    }
};

RACHA_TEST(TestCompression);
#include "tst_compression.moc"
