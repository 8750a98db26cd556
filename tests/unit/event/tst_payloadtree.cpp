// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/payloadtree.h"
#include "proto/webcast/messages.pb.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

constexpr std::array kGuessNames {"nothing", "number", "flag", "fraction", "id",      "seconds",
                                  "ms",      "us",     "text", "message",  "numbers", "empty"};

void print(const PayloadTree& tree, std::size_t at, int depth, QStringList& lines)
{
    const PayloadNode& node = tree.nodes[at];
    if (at > 0) {
        lines << QString(depth - 1, u' ')
                + u"%1 %2 %3 @%4+%5"_s.arg(node.number)
                      .arg(QLatin1StringView(kGuessNames[static_cast<std::size_t>(node.guess)]),
                           QString::fromStdString(node.value))
                      .arg(node.offset)
                      .arg(node.length);
    }
    for (std::size_t i = 0; i < node.childCount; ++i)
        print(tree, node.firstChild + i, depth + 1, lines);
}

QStringList printed(const PayloadTree& tree)
{
    QStringList lines;
    print(tree, 0, 0, lines);
    return lines;
}

std::string field(char tag, const std::string& bytes)
{
    std::string out {tag};
    for (std::size_t size = bytes.size();; size >>= 7U) {
        if (size < 128) {
            out += static_cast<char>(size);
            return out + bytes;
        }
        out += static_cast<char>((size & 127U) | 128U);
    }
}

} // namespace

class TestPayloadTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aMessageIsShownAsItWasSent()
    {
        wire::Chat chat;
        chat.mutable_common()->set_msg_id(7'300'000'000'000'000'001);
        chat.mutable_common()->set_create_time(1'795'000'000'123);
        chat.mutable_user()->set_nickname("Lucía");
        chat.set_content("hola");
        QCOMPARE(printed(payloadTree(chat.SerializeAsString())),
                 (QStringList {u"1 message  @0+19"_s, u" 2 id 7300000000000000001 @2+10"_s,
                               u" 4 ms 1795000000123 @12+7"_s, u"2 message  @19+10"_s,
                               u" 3 text Lucía @21+8"_s, u"3 text hola @29+6"_s}));
    }

    void guessesAreWhatAPersonWouldSay_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const std::string& bytes, const QString& line) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << line;
        };
        row("flag", "\x08\x01", u"1 flag 1 @0+2"_s);
        row("number", "\x08\x11", u"1 number 17 @0+2"_s);
        row("below zero", "\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", u"1 number -1 @0+11"_s);
        row("float", std::string("\x0d\x00\x00\xc0\x3f", 5), u"1 fraction 1.5 @0+5"_s);
        row("double", std::string("\x09\x00\x00\x00\x00\x00\x00\xf8\x3f", 9),
            u"1 fraction 1.5 @0+9"_s);
        row("packed", std::string("\x0a\x04\x01\x02\x96\x01", 6), u"1 numbers 1, 2, 150 @0+6"_s);
        row("bytes", std::string("\x0a\x03\xff\xfe\x80", 5), u"1 nothing ff fe 80 @0+5"_s);
        row("empty", std::string("\x0a\x00", 2), u"1 empty  @0+2"_s);
    }

    void guessesAreWhatAPersonWouldSay()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, line);
        QCOMPARE(printed(payloadTree(payload.toStdString())), QStringList {line});
    }

    void theInnermostFieldOfAByteIsFound()
    {
        wire::Chat chat;
        chat.mutable_user()->set_nickname("Ana");
        chat.set_content("hola");
        const PayloadTree tree = payloadTree(chat.SerializeAsString());
        QCOMPARE(tree.nodes[tree.nodeAt(4)].value, "Ana");
        QCOMPARE(tree.nodes[tree.nodeAt(0)].number, 2U);
        QCOMPARE(tree.nodes[tree.nodeAt(tree.size - 1)].value, "hola");
        QCOMPARE(tree.nodeAt(tree.size), 0U);
        QCOMPARE(PayloadTree().nodeAt(0), 0U);
    }

    void hostileBytesEndInAnIncompleteTree()
    {
        const PayloadTree tree =
            payloadTree(std::string("\x08\x01\x12\xff\xff\xff\xff\x07xyz", 11));
        QVERIFY(!tree.isComplete);
        QCOMPARE(printed(tree), QStringList {u"1 flag 1 @0+2"_s});
    }

    void depthAndCountAreBounded()
    {
        std::string deep = "\x08\x01";
        for (int i = 0; i < 500; ++i)
            deep = field('\x12', deep);
        const PayloadTree nested = payloadTree(deep);
        QVERIFY(nested.nodes.size() <= PayloadTree::kDepth + 1);
        std::string wide;
        for (int i = 0; i < 50'000; ++i)
            wide += "\x08\x01";
        const PayloadTree many = payloadTree(wide);
        QCOMPARE(many.nodes.size(), PayloadTree::kNodes + 1);
        QVERIFY(!many.isComplete);
    }

    void longTextIsCut()
    {
        std::string text;
        for (int i = 0; i < 5'000; ++i)
            text += "ñ";
        const PayloadTree tree = payloadTree(field('\x0a', text));
        QCOMPARE(QString::fromStdString(tree.nodes.at(1).value).size(),
                 qsizetype(PayloadNode::kValueKept));
        QCOMPARE(tree.nodes[1].valueSize, 10'000U);
    }
};

RACHA_TEST(TestPayloadTree);
#include "tst_payloadtree.moc"
