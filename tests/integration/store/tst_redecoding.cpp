// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventmappings.h"
#include "core/event/mappingfile.h"
#include "core/event/messagedecoder.h"
#include "core/store/redecoding.h"
#include "core/store/sql/sqleventquery.h"
#include "core/store/verification.h"
#include "proto/webcast/messages.pb.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QScopeGuard>

#include <zstd.h>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// A message as it came over the wire, decoded as a capture does it.
Event received(const char* method, const std::string& bytes, std::int64_t message, std::int64_t ms)
{
    Event event;
    event.room = kRoom;
    event.message = MessageId {message};
    event.receivedAt = at(ms);
    event.method = method;
    std::vector<std::string> findings;
    decodeMessage(bytes, event, findings);
    event.timestamp = at(ms);
    event.message = MessageId {message};
    const auto frame = std::make_shared<const std::string>(bytes);
    event.raw = {frame, 0, frame->size()};
    return event;
}

void setUser(wire::User* user, std::int64_t id)
{
    user->set_id(id);
    user->set_display_id("user" + std::to_string(id));
    user->set_nickname("User " + std::to_string(id));
}

Event chat(std::int64_t message, const std::string& text, std::int64_t ms)
{
    wire::Chat chat;
    setUser(chat.mutable_user(), 42);
    chat.set_content(text);
    return received("WebcastChatMessage", chat.SerializeAsString(), message, ms);
}

Event rose(std::int64_t message, std::int64_t count, bool isEnd, std::int64_t ms)
{
    wire::Gift gift;
    setUser(gift.mutable_user(), 7);
    gift.set_gift_id(5'655);
    gift.set_repeat_count(count);
    gift.set_repeat_end(isEnd ? 1 : 0);
    gift.set_group_id(99);
    gift.mutable_gift()->set_id(5'655);
    gift.mutable_gift()->set_name("Rose");
    gift.mutable_gift()->set_diamond_count(1);
    gift.mutable_gift()->set_type(1);
    return received("WebcastGiftMessage", gift.SerializeAsString(), message, ms);
}

} // namespace

/// On the engine that RACHA_TEST_ENGINE names.
class TestRedecoding : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;

    void storeLive()
    {
        TestCapture capture("live");
        capture.add(chat(1, "hola luna", 1'000));
        capture.add(chat(2, "buenas noches", 2'000));
        capture.add(rose(3, 2, false, 3'000));
        capture.add(rose(4, 5, true, 4'000));
        capture.end(EndReason::Interrupted);
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        const auto outcome = m_sink->write(session->id, {&batch, 1});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    }

    RedecodingResult look() const
    {
        return Redecoding(m_database->url()).look({}, {}).value_or(RedecodingResult {});
    }

    RedecodingResult apply() const
    {
        const auto result =
            Redecoding(m_database->url())
                .apply({}, at(90'000), [](const RedecodingResult&) { return Result<void>(); }, {});
        if (!result)
            qCritical() << result.error().detail;
        return result.value_or(RedecodingResult {});
    }

    std::int64_t findings() const
    {
        const auto result = Verification(m_database->url()).run({}, {}, {});
        return result ? result->findings : -1;
    }

    QString rows() const
    {
        return m_database->query(u"SELECT event_type, user_id, user_unique_id, user_nickname, "
                                 "is_streaking, streak_id, streak_status, event_data, diamonds "
                                 "FROM live_events ORDER BY id"_s);
    }

    QString words() const
    {
        return m_database->query(u"SELECT w.word, e.message_id FROM live_word_events we JOIN "
                                 "live_words w ON w.id = we.word_id JOIN live_events e "
                                 "ON e.id = we.event_id ORDER BY w.word"_s);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(m_engine);
        m_sink = m_database->sink(m_clock);
        const auto opened = m_sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        storeLive();
    }

    void cleanup()
    {
        m_sink.reset();
        m_database.reset();
    }

    void whatThisVersionStoredSaysWhatItsMessagesSay()
    {
        const RedecodingResult result = look();
        QCOMPARE(result.events, 4);
        QCOMPARE(result.differing, 0);
        QCOMPARE(result.unreadable, 0);
    }

    void whatAnOlderDecoderLeftIsRepaired_data()
    {
        QTest::addColumn<QString>("alteration");
        QTest::addColumn<QByteArray>("field");
        const QString first = u" WHERE message_id = 1"_s;
        const QString gift = u" WHERE message_id = 4"_s;
        QTest::newRow("text missing")
            << u"UPDATE live_events SET event_data = replace(event_data, 'hola luna', '')"_s + first
            << QByteArray("CommentEvent event_data.comment");
        QTest::newRow("key missing")
            << u"UPDATE live_events SET event_data = replace(event_data, '\"comment\":\"hola luna\",', '')"_s
                + first
            << QByteArray("CommentEvent event_data.comment");
        QTest::newRow("key too many")
            << u"UPDATE live_events SET event_data = replace(event_data, '{\"comment\"', '{\"old\":1,\"comment\"')"_s
                + first
            << QByteArray("CommentEvent event_data.old");
        QTest::newRow("unknown method")
            << u"UPDATE live_events SET event_type = 'UnknownEvent', user_id = NULL, "
               "user_unique_id = NULL, user_nickname = NULL, "
               "event_data = '{\"method\":\"WebcastChatMessage\",\"error\":null}'"_s
                + first
            << QByteArray("UnknownEvent event_type");
        QTest::newRow("no handle") << u"UPDATE live_events SET user_unique_id = NULL"_s + first
                                   << QByteArray("CommentEvent user_unique_id");
        QTest::newRow("gift unknown")
            << u"UPDATE live_events SET event_type = 'UnknownEvent', streak_id = NULL, "
               "streak_status = NULL, is_streaking = 0, diamonds = 0, "
               "event_data = '{\"method\":\"WebcastGiftMessage\",\"error\":null}'"_s
                + gift
            << QByteArray("UnknownEvent event_type");
        QTest::newRow("count wrong")
            << u"UPDATE live_events SET event_data = replace(event_data, '\"wire_repeat_count\":5', '\"wire_repeat_count\":0')"_s
                + gift
            << QByteArray("GiftEvent event_data.wire_repeat_count");
    }

    void whatAnOlderDecoderLeftIsRepaired()
    {
        QFETCH(QString, alteration);
        QFETCH(QByteArray, field);
        const QString before = rows();
        const QString wordsBefore = words();
        QCOMPARE(m_database->query(alteration), QString());
        QVERIFY(rows() != before);
        // As an older version would have left the rest of the store.
        QVERIFY(Verification(m_database->url())
                    .repair({}, at(80'000),
                            [](const VerificationResult&) { return Result<void>(); }, {}, {}));
        const RedecodingResult looked = look();
        QCOMPARE(looked.differing, 1);
        QCOMPARE(looked.written, 0);
        QByteArrayList fields;
        for (const auto& [place, change] : looked.changes)
            fields << QByteArray::fromStdString(place.first + ' ' + place.second);
        QVERIFY2(fields.contains(field), fields.join(", ").constData());
        QCOMPARE(apply().written, 1);
        QCOMPARE(rows(), before);
        QCOMPARE(words(), wordsBefore);
        QCOMPARE(findings(), 0);
        QCOMPARE(look().differing, 0);
        QCOMPARE(apply().written, 0);
    }

    void aMappingMakesEventsOfStoredMessages()
    {
        const auto unmap = qScopeGuard([] { putInForce({}); });
        TestCapture capture("horns");
        wire::Chat horn; // any message with a person and a text
        setUser(horn.mutable_user(), 43);
        horn.set_content("tuut");
        capture.add(received("WebcastHornMessage", horn.SerializeAsString(), 9'000, 5'000));
        capture.end(EndReason::Interrupted);
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        QVERIFY(m_sink->write(session->id, {&batch, 1}));
        QCOMPARE(look().differing, 0);
        const QString before = rows();
        QVERIFY(before.contains(u"UnknownEvent"));

        EventMappings mappings;
        auto mapping =
            readMapping(R"({"method":"WebcastHornMessage","type":"StoredHornEvent","fields":[)"
                        R"({"path":"2","role":"user"},{"path":"3","key":"words","role":"text"}]})",
                        u"x.json"_s);
        QVERIFY(mapping);
        QVERIFY(mappings.add(*mapping));
        putInForce(mappings);
        QCOMPARE(look().differing, 1);
        QCOMPARE(apply().written, 1);
        const QString after = rows();
        QVERIFY2(after.contains(u"StoredHornEvent"), qPrintable(after));
        QVERIFY2(after.contains(u"\"words\":\"tuut\""), qPrintable(after));
        QVERIFY2(after.contains(u"user43"), qPrintable(after));
        QCOMPARE(findings(), 0);

        // The rows stay what they are when the mapping goes.
        putInForce({});
        QCOMPARE(look().worse, 1);
        QCOMPARE(apply().written, 0);
        QCOMPARE(rows(), after);
    }

    void unknownMessagesAreFoundByTheirMethod()
    {
        TestCapture capture("horns");
        for (int i = 0; i < 20; ++i)
            capture.add(received("WebcastHornMessage", "\x10" + std::string(1, char(i + 1)),
                                 9'100 + i, 5'000 + i));
        capture.add(received("WebcastOtherMessage", "\x10\x01", 9'200, 6'000));
        capture.add(received("WebcastChatMessage", "\xff", 9'201, 6'001)); // damaged, but known
        capture.end(EndReason::Interrupted);
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const EventBatchPtr batch = capture.take();
        QVERIFY(m_sink->write(session->id, {&batch, 1}));
        SqlEventQuery query(m_database->url());
        QVERIFY(query.open());
        const auto all = query.unknown({});
        QVERIFY(all);
        QCOMPARE(all->methods.size(), std::size_t {2});
        QCOMPARE(all->methods[0].method, "WebcastHornMessage");
        QCOMPARE(all->methods[0].count, 20);
        QCOMPARE(all->methods[0].firstSeen, at(5'000));
        QCOMPARE(all->methods[0].lastSeen, at(5'019));
        const auto horn = query.unknown("WebcastHornMessage");
        QVERIFY(horn);
        QCOMPARE(horn->methods.size(), std::size_t {1});
        QCOMPARE(horn->methods[0].samples.size(), UnknownMethod::kSamples);
        QCOMPARE(horn->methods[0].samples.back(), "\x10\x14");
    }

    void whatCannotBeDecodedAnyMoreStays()
    {
        const QString before = rows();
        m_database->query(u"UPDATE live_event_payloads SET method = 'WebcastGone' "
                          "WHERE method = 'WebcastChatMessage'"_s);
        QCOMPARE(apply().worse, 2);
        QCOMPARE(rows(), before);
    }

    void damagedPayloadsAreCounted()
    {
        m_database->query(u"UPDATE live_event_payloads SET encoding = 'zstd', payload = 'abc' "
                          "WHERE method = 'WebcastChatMessage'"_s);
        const RedecodingResult result = look();
        QCOMPARE(result.unreadable, 2);
        QCOMPARE(result.differing, 0);
    }

    void payloadsPackedWithADictionaryAreRead()
    {
        const std::string dictionary = "WebcastChatMessage user42 User 42 hola luna buenas noches";
        const Event event = chat(1, "hola luna", 1'000);
        const std::string_view raw = event.raw.bytes();
        std::string packed(ZSTD_compressBound(raw.size()), '\0');
        const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(ZSTD_createCCtx(),
                                                                              ZSTD_freeCCtx);
        packed.resize(ZSTD_compress_usingDict(context.get(), packed.data(), packed.size(),
                                              raw.data(), raw.size(), dictionary.data(),
                                              dictionary.size(), 3));
        const auto hex = [](const std::string& bytes) {
            return QString::fromLatin1(QByteArray::fromStdString(bytes).toHex());
        };
        m_database->query(u"INSERT INTO live_payload_dictionaries (id, dictionary, created_at) "
                          "VALUES (7, x'%1', '2026-11-23')"_s.arg(hex(dictionary)));
        m_database->query(
            u"UPDATE live_event_payloads SET encoding = 'zstd:7', payload = x'%1' "
            "WHERE event_id = (SELECT id FROM live_events WHERE message_id = 1)"_s.arg(
                hex(packed)));
        QCOMPARE(look().unreadable, 0);
        QCOMPARE(look().differing, 0);
        QCOMPARE(findings(), 0);
        m_database->query(u"DELETE FROM live_payload_dictionaries"_s);
        QCOMPARE(look().unreadable, 1);
        QCOMPARE(findings(), 1);
    }
};

RACHA_TEST(TestRedecoding);
#include "tst_redecoding.moc"
