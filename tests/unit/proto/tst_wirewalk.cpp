// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/webcast/messages.pb.h"
#include "proto/wirewalk.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestWireWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aMessageBecomesATree()
    {
        wire::Chat chat;
        chat.mutable_common()->set_msg_id(7);
        chat.mutable_user()->set_nickname("Lucía");
        chat.set_content("hola");
        const std::string bytes = chat.SerializeAsString();
        const WireWalk walk = walkMessage(bytes);
        QVERIFY(walk.isComplete);
        QCOMPARE(walk.fields.size(), 3U);
        QCOMPARE(walk.fields[0].children.size(), 1U);
        QCOMPARE(walk.fields[0].children[0].number, 2U);
        QCOMPARE(walk.fields[0].children[0].value, 7U);
        QVERIFY(walk.fields[1].children[0].isText);
        QCOMPARE(walk.fields[1].children[0].bytes, std::string_view("Lucía"));
        QCOMPARE(walk.fields[2].bytes, std::string_view("hola"));
        QVERIFY(walk.fields[2].children.empty());
    }

    void whatIsNoMessageStaysBytes()
    {
        wire::Chat chat;
        chat.set_content("\x01\x02\xff\xfe");
        const std::string bytes = chat.SerializeAsString();
        const WireWalk walk = walkMessage(bytes);
        QVERIFY(walk.isComplete);
        QVERIFY(!walk.fields.at(0).isText);
        QVERIFY(walk.fields.at(0).children.empty());
    }

    void aMessageOfOneLongTextIsAMessage()
    {
        const std::string text(40, 'x');
        const std::string message = "\x12\x2a\n\x28" + text;
        const WireWalk walk = walkMessage(message);
        QVERIFY(!walk.fields.at(0).isText);
        QCOMPARE(walk.fields[0].children.at(0).bytes, std::string_view(text));
        const std::string lines = "\nline two\nline three";
        const std::string comment = "\x12\x14" + lines;
        const WireWalk spoken = walkMessage(comment);
        QVERIFY(spoken.fields.at(0).isText);
        QCOMPARE(spoken.fields[0].bytes, std::string_view(lines));
    }

    void fieldsKnowTheirPlace()
    {
        const std::string message("\x08\x96\x01\x12\x02hi\x1d\x01\x02\x03\x04", 12);
        std::vector<std::size_t> sizes;
        for (const WireField& field : walkMessage(message).fields)
            sizes.push_back(field.encoded.size());
        QCOMPARE(sizes, (std::vector<std::size_t> {3, 4, 5}));
    }

    void depthIsBounded()
    {
        std::string bytes = "\x08\x01";
        for (int i = 0; i < 60; ++i)
            bytes = std::string("\x0a") + static_cast<char>(bytes.size()) + bytes;
        WireWalk walk = walkMessage(bytes);
        std::size_t depth = 0;
        for (const auto* fields = &walk.fields; !fields->empty();
             fields = &fields->front().children)
            ++depth;
        QCOMPARE(depth, WalkLimits().depth);
    }

    void countIsBounded()
    {
        std::string bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += "\x08\x01";
        const WireWalk walk = walkMessage(bytes, {4, 100});
        QCOMPARE(walk.fields.size(), 100U);
        QVERIFY(!walk.isComplete);
    }

    void damageKeepsWhatCameBefore()
    {
        const WireWalk walk = walkMessage("\x08\x01\x0a\x7f");
        QCOMPARE(walk.fields.size(), 1U);
        QVERIFY(!walk.isComplete);
    }
};

RACHA_TEST(TestWireWalk);
#include "tst_wirewalk.moc"
