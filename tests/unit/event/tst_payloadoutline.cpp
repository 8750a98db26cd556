// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/mappingfile.h"
#include "core/event/payloadoutline.h"
#include "core/simulator/wire.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using simulator::WireWriter;

namespace {

constexpr std::array kGuessNames {"nothing", "number", "flag", "fraction", "id",      "seconds",
                                  "ms",      "us",     "text", "message",  "numbers", "empty"};

/// `3.1 text "uno|dos" 2/3 x2 constant rising`
QStringList printed(const PayloadOutline& outline)
{
    QStringList lines;
    for (std::size_t i = 1; i < outline.nodes.size(); ++i) {
        const OutlineNode& node = outline.nodes[i];
        QStringList values;
        for (const std::string& value : node.values)
            values << QString::fromStdString(value);
        lines << u"%1 %2 \"%3\" %4/%5 x%6%7%8"_s
                     .arg(QString::fromStdString(mappedPathText(outline.pathOf(i))),
                          QLatin1StringView(kGuessNames[static_cast<std::size_t>(node.guess)]),
                          values.join(u'|'))
                     .arg(node.messages)
                     .arg(outline.messages)
                     .arg(node.most)
                     .arg(node.isConstant ? u" constant"_s : QString(),
                          node.isRising ? u" rising"_s : QString());
    }
    return lines;
}

std::string message(std::int64_t level, std::int64_t time, std::string_view words)
{
    return WireWriter()
        .block(2, WireWriter().text(3, words).varint(4, 7))
        .varint(5, level)
        .varint(6, time)
        .bytes();
}

} // namespace

class TestPayloadOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void severalMessagesSayMoreThanOne()
    {
        const std::vector<std::string> samples {
            message(1, 1'795'000'000, "hola"),
            message(3, 1'795'000'001, "buenas"),
            message(2, 1'795'000'009, "hola"),
        };
        QCOMPARE(printed(payloadOutline(samples)),
                 (QStringList {u"2 message \"\" 3/3 x1"_s, u"5 number \"1|3|2\" 3/3 x1"_s,
                               u"6 seconds \"1795000000|1795000001|1795000009\" 3/3 x1 rising"_s,
                               u"2.3 text \"hola|buenas\" 3/3 x1"_s,
                               u"2.4 number \"7\" 3/3 x1 constant"_s}));
    }

    void repeatedAndMissingFieldsAreCounted()
    {
        const std::vector<std::string> samples {
            WireWriter().text(1, "uno").text(1, "dos").bytes(),
            WireWriter().varint(9, 1).bytes(),
        };
        QCOMPARE(printed(payloadOutline(samples)),
                 (QStringList {u"1 text \"uno|dos\" 1/2 x2"_s, u"9 flag \"1\" 1/2 x1"_s}));
    }

    void aGuessIsWhatAllCanBe()
    {
        const std::vector<std::string> samples {
            WireWriter().varint(1, 1).block(2, "").text(3, "text").bytes(),
            WireWriter().varint(1, 5).text(2, "words").block(3, "\x01\x02\x03\x80").bytes(),
        };
        const PayloadOutline outline = payloadOutline(samples);
        QCOMPARE(outline.nodes[1].guess, PayloadGuess::Number);
        QCOMPARE(outline.nodes[2].guess, PayloadGuess::Text);
        QCOMPARE(outline.nodes[3].guess, PayloadGuess::Text);
    }

    void hostileSamplesStaySmall()
    {
        WireWriter wide;
        for (int field = 1; field < 5'000; ++field)
            wide.varint(field, field);
        std::string deep = "x";
        for (int i = 0; i < 40; ++i)
            deep = WireWriter().block(1, deep).bytes();
        const std::vector<std::string> samples {wide.bytes(), deep, "\xff\xff\xff", ""};
        const PayloadOutline outline = payloadOutline(samples);
        QCOMPARE(outline.messages, 4U);
        QCOMPARE(outline.nodes.size(), PayloadOutline::kNodes);
    }
};

RACHA_TEST(TestPayloadOutline);
#include "tst_payloadoutline.moc"
