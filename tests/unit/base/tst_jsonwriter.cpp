// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/jsonwriter.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace racha;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nestsAndSeparates()
    {
        std::string out;
        JsonWriter json(out);
        json.beginObject().key("a").value(1).key("b").beginArray().value(true).null().endArray();
        json.key("c").beginObject().endObject().key("d").value("x").endObject();
        QCOMPARE(out, std::string(R"({"a":1,"b":[true,null],"c":{},"d":"x"})"));
    }

    /// Every control character, quote and backslash, read back by Qt's own parser.
    void escapesWhatJsonDemands()
    {
        std::string text;
        for (char c = 1; c < 0x30; ++c)
            text += c;
        text += "\\ \x7f é 🌹 \"is_streaking\":true";
        std::string out;
        JsonWriter(out).beginObject().key("t").value(text).endObject();
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(out));
        QCOMPARE(document.object().value(QStringLiteral("t")).toString().toStdString(), text);
        QVERIFY2(out.find(R"("is_streaking":true)") == std::string::npos,
                 "the store looks for this text to change it: it must not appear inside a string");
    }

    void idsAreTextAndZeroIsNull()
    {
        std::string out;
        JsonWriter json(out);
        json.beginArray().value(Id {std::numeric_limits<std::int64_t>::max()}).value(Id {});
        json.endArray();
        QCOMPARE(out, std::string(R"(["9223372036854775807",null])"));
    }

    void decimalsAreShort_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cents") << 15 * 0.01 << QByteArray("0.15");
        QTest::newRow("sum of binary fractions") << 0.1 + 0.2 << QByteArray("0.3");
        QTest::newRow("whole") << 300.0 << QByteArray("300");
        QTest::newRow("four decimals") << 0.00005 << QByteArray("0.0001");
        QTest::newRow("nothing") << 0.0 << QByteArray("0");
        QTest::newRow("minus nothing") << -0.00001 << QByteArray("0");
        QTest::newRow("large") << 1e15 << QByteArray("1000000000000000");
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << QByteArray("0");
    }

    void decimalsAreShort()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(decimalText(number)), text);
    }
};

RACHA_TEST(TestJsonWriter);
#include "tst_jsonwriter.moc"
