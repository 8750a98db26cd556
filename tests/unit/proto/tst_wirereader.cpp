// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/wirereader.h"
#include "tests/support/testmain.h"

#include <string>
#include <vector>

using namespace racha;
using namespace std::string_view_literals;

namespace {

std::vector<std::uint32_t> numbers(std::string_view message, bool* failed = nullptr)
{
    std::vector<std::uint32_t> found;
    WireReader reader(message);
    while (reader.next())
        found.push_back(reader.number());
    if (failed)
        *failed = reader.failed();
    return found;
}

} // namespace

class TestWireReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void allWireTypesAreRead()
    {
        WireReader reader("\x08\x96\x01"
                          "\x12\x03"
                          "abc"
                          "\x1d\x01\x02\x03\x04"
                          "\x21\x01\x00\x00\x00\x00\x00\x00\x80"sv);
        QVERIFY(reader.next());
        QCOMPARE(reader.integer(), 150);
        QVERIFY(reader.next());
        QCOMPARE(reader.bytes(), "abc"sv);
        QVERIFY(reader.next());
        QCOMPARE(reader.integer(), 0x04030201);
        QVERIFY(reader.next());
        QCOMPARE(static_cast<std::uint64_t>(reader.integer()), 0x8000000000000001ULL);
        QVERIFY(!reader.next());
        QVERIFY(!reader.failed());
    }

    void aValueOfAnotherTypeReadsAsAbsent()
    {
        WireReader text("\x0a\x03"
                        "abc"sv);
        QVERIFY(text.next());
        QCOMPARE(text.integer(), 0);
        WireReader number("\x08\x05"sv);
        QVERIFY(number.next());
        QVERIFY(number.bytes().empty());
    }

    void negativeNumbersTakeTenBytes()
    {
        WireReader reader("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"sv);
        QVERIFY(reader.next());
        QCOMPARE(reader.integer(), -1);
    }

    void groupsAreSteppedOver()
    {
        bool failed = true;
        // Group 3 holds a varint, bytes and group 4; field 1 follows.
        QCOMPARE(numbers("\x1b\x08\x01\x12\x01x\x23\x08\x01\x24\x1c\x08\x05"sv, &failed),
                 (std::vector<std::uint32_t> {3, 1}));
        QVERIFY(!failed);
    }

    void hostileBytesEndTheWalk_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("tag alone") << QByteArray("\x08", 1);
        QTest::newRow("length beyond the end") << QByteArray("\x0a\x05"
                                                             "ab");
        QTest::newRow("length of 2^64 - 1")
            << QByteArray("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
        QTest::newRow("varint of eleven bytes")
            << QByteArray("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
        QTest::newRow("field 0") << QByteArray("\x00\x01", 2);
        QTest::newRow("wire type 6") << QByteArray("\x0e\x01");
        QTest::newRow("wire type 7, as gzip begins") << QByteArray("\x1f\x8b");
        QTest::newRow("end of no group") << QByteArray("\x0c");
        QTest::newRow("endless groups") << QByteArray(1000, '\x0b');
        QTest::newRow("other group's end") << QByteArray("\x0b\x14");
        QTest::newRow("cut fixed64") << QByteArray("\x09\x01\x02");
        QTest::newRow("cut fixed32") << QByteArray("\x0d\x01\x02");
        QTest::newRow("tag above 32 bits") << QByteArray("\x88\x80\x80\x80\x80\x01\x00", 7);
    }

    void hostileBytesEndTheWalk()
    {
        QFETCH(const QByteArray, bytes);
        bool failed = false;
        numbers({bytes.constData(), static_cast<std::size_t>(bytes.size())}, &failed);
        QVERIFY(failed);
    }

    void packedAndUnpackedAreTheSame()
    {
        for (const std::string_view message :
             {"\x0a\x03\x01\x02\x03"sv, "\x08\x01\x08\x02\x08\x03"sv,
              "\x08\x01\x0a\x02\x02\x03"sv}) {
            std::vector<std::int64_t> values;
            WireReader reader(message);
            while (reader.next())
                QVERIFY(forEachInteger(reader, [&](std::int64_t v) { values.push_back(v); }));
            QCOMPARE(values, (std::vector<std::int64_t> {1, 2, 3}));
        }
    }

    void packedNumbersThatAreCutAreNoticed()
    {
        WireReader reader("\x0a\x02\x01\x80"sv);
        QVERIFY(reader.next());
        QVERIFY(!forEachInteger(reader, [](std::int64_t) {}));
    }
};

RACHA_TEST(TestWireReader);
#include "tst_wirereader.moc"
