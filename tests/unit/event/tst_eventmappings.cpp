// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventdatareader.h"
#include "core/event/eventjson.h"
#include "core/event/eventmappings.h"
#include "core/event/mappeddecoding.h"
#include "core/event/mappingfile.h"
#include "core/event/mappingfolder.h"
#include "core/simulator/wire.h"
#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

#include <QTemporaryDir>

#include <thread>
#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using simulator::WireWriter;

namespace {

const QByteArray kHorn = R"({
  "method": "WebcastHornMessage",
  "type": "HornEvent",
  "label": {"en": "Horn", "es": "Bocina"},
  "accent": "room",
  "icon": "live",
  "fields": [
    {"path": "2", "role": "user"},
    {"path": "3.1", "key": "words", "wire": "string", "role": "text"},
    {"path": "3.2", "key": "horn.level", "wire": "varint"},
    {"path": "3.3", "key": "horn.shift", "wire": "zigzag"},
    {"path": "3.4", "key": "horn.loud", "wire": "bool"},
    {"path": "4", "key": "horn.id", "wire": "id"},
    {"path": "5", "key": "levels", "wire": "varint", "repeated": true},
    {"path": "6.1", "key": "names", "repeated": true},
    {"path": "7", "key": "rest", "wire": "message"},
    {"path": "8", "key": "bits", "wire": "bytes"}
  ]
})";

EventMapping mappingOf(const QByteArray& json)
{
    auto mapping = readMapping(json, u"x.json"_s);
    return mapping ? *std::move(mapping) : EventMapping {};
}

void useOnly(const QByteArray& json)
{
    EventMappings mappings;
    if (!json.isEmpty())
        QVERIFY(mappings.add(mappingOf(json)));
    putInForce(std::move(mappings));
}

WireWriter person(std::int64_t id, std::string_view nickname, std::string_view handle)
{
    return WireWriter().varint(1, id).text(3, nickname).text(38, handle);
}

std::string hornMessage()
{
    return WireWriter()
        .block(1, WireWriter().varint(2, 7'300'000'000'000'000'123).varint(4, 1'795'000'000'000))
        .block(2, person(42, "Ana", "ana"))
        .block(3, WireWriter().text(1, "¡Tuut!").varint(2, 3).varint(3, 5).varint(4, 1))
        .varint(4, 7'300'000'000'000'000'777)
        .packed(5, std::vector<int> {1, 2, 300})
        .block(6, WireWriter().text(1, "uno"))
        .block(6, WireWriter().text(1, "dos"))
        .block(
            7,
            WireWriter().varint(1, 9).block(2, WireWriter().varint(3, 4)).varint(5, 1).varint(5, 2))
        .block(8, std::string_view("\x00\xff", 2))
        .bytes();
}

} // namespace

class TestEventMappings : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { putInForce({}); }

    void mappedMessageIsAnEventOfItsOwn();
    void storedEventIsReadBackAsItWas();
    void withoutMappingItStaysUnknown();
    void damagedMessageSaysSo();
    void valuesOfAnotherKindAreLeftOut();
    void hostileMessageStaysSmall();
    void fileSaysWhatIsWrong_data();
    void fileSaysWhatIsWrong();
    void fileIsReadAsItWasWritten();
    void twoMethodsDoNotShareAType();
    void namesOfStoredRowsStay();
    void folderGoesOnPastABadFile();
    void mappingsMayChangeWhileOthersDecode();
};

void TestEventMappings::mappedMessageIsAnEventOfItsOwn()
{
    useOnly(kHorn);
    const auto horn = test::decodedBytes("WebcastHornMessage", hornMessage());
    QCOMPARE(horn.outcome, DecodeOutcome::Decoded);
    QCOMPARE(eventTypeName(horn.event.type()), "HornEvent");
    QCOMPARE(eventTypeShortName(horn.event.type()), "horn");
    QCOMPARE(horn.event.message.value, 7'300'000'000'000'000'123);
    QCOMPARE(horn.event.user.id.value, 42);
    QCOMPARE(horn.event.user.uniqueId, "ana");
    QCOMPARE(horn.event.user.nickname, "Ana");
    QCOMPARE(horn.as<MappedEvent>().text, "¡Tuut!");
    QCOMPARE(
        QByteArray::fromStdString(eventDataJson(horn.event)),
        QByteArray(R"({"bits":"AP8=","horn":{"id":"7300000000000000777","level":3,"loud":true,)"
                   R"("shift":-3},"levels":[1,2,300],"names":["uno","dos"],)"
                   R"("rest":{"1":9,"2":{"3":4},"5":[1,2]},"words":"¡Tuut!",)"
                   R"("user":{"is_super_fan":false,"is_moderator":false,"member_level":0,)"
                   R"("gifter_level":0,"badges":[]}})"));
}

void TestEventMappings::storedEventIsReadBackAsItWas()
{
    useOnly(kHorn);
    auto horn = test::decodedBytes("WebcastHornMessage", hornMessage());
    horn.event.history = true;
    const std::string stored = eventDataJson(horn.event);
    Event read;
    read.user = horn.event.user;
    readEventData(storedEventType("HornEvent"), stored, read);
    QCOMPARE(read.type(), horn.event.type());
    QCOMPARE(std::get<MappedEvent>(read.payload).text, "¡Tuut!");
    QCOMPARE(eventDataJson(read), stored);
}

void TestEventMappings::withoutMappingItStaysUnknown()
{
    const auto horn = test::decodedBytes("WebcastHornMessage", hornMessage());
    QCOMPARE(horn.outcome, DecodeOutcome::NoMeaning);
    QCOMPARE(eventDataJson(horn.event), R"({"method":"WebcastHornMessage","error":null})");
}

void TestEventMappings::damagedMessageSaysSo()
{
    useOnly(kHorn);
    const std::string whole = hornMessage();
    const auto horn = test::decodedBytes("WebcastHornMessage", whole.substr(0, whole.size() - 1));
    QCOMPARE(horn.outcome, DecodeOutcome::Damaged);
    QCOMPARE(horn.event.type(), EventType::Unknown);
    QVERIFY(horn.as<UnknownEvent>().error);
}

void TestEventMappings::valuesOfAnotherKindAreLeftOut()
{
    useOnly(kHorn);
    const std::string other = WireWriter()
                                  .text(3, "no message at all, a text")
                                  .text(4, "not a number")
                                  .varint(7, 5)
                                  .varint(8, 5)
                                  .bytes();
    const auto horn = test::decodedBytes("WebcastHornMessage", other);
    QCOMPARE(horn.outcome, DecodeOutcome::Decoded);
    QCOMPARE(eventDataJson(horn.event), "{}");
}

void TestEventMappings::hostileMessageStaysSmall()
{
    useOnly(kHorn);
    WireWriter message;
    const std::string large(300'000, '\xff');
    for (int i = 0; i < 200; ++i)
        message.block(6, WireWriter().text(1, large)).block(8, large).varintAlways(5, i);
    const auto horn = test::decodedBytes("WebcastHornMessage", message.bytes());
    QCOMPARE(horn.outcome, DecodeOutcome::Decoded);
    QVERIFY(eventDataJson(horn.event).size() < 2 * kMappedBytes);
    QVERIFY(QByteArray::fromStdString(eventDataJson(horn.event)).contains("\"levels\":[0,1,2,"));
    QVERIFY(!QByteArray::fromStdString(eventDataJson(horn.event)).contains(",100"));
}

void TestEventMappings::fileSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QByteArray& before, const QByteArray& after,
                        const QString& detail) {
        QTest::newRow(name) << before << after << QString(u"mapping x.json: "_s + detail);
    };
    row("no JSON", "\"accent\":", "\"accent\";", u"line 5: "_s);
    row("no object", kHorn, "[]", u"line 1: an object"_s);
    row("unknown key", "\"icon\"", "\"icons\"", u"icons: no such key"_s);
    row("unknown key of a field", "\"repeated\": true},\n    {\"path\": \"6.1\"",
        "\"list\": true},\n    {\"path\": \"6.1\"", u"fields[6].list: no such key"_s);
    row("method that we decode", "WebcastHornMessage", "WebcastChatMessage",
        u"method: Racha decodes WebcastChatMessage itself"_s);
    row("method of odd signs", "WebcastHornMessage", "Webcast Horn", u"method: "_s);
    row("type of ours", "HornEvent", "GiftEvent", u"type: "_s);
    row("type that our short name is", "HornEvent", "giftEvent", u"type: "_s);
    row("type without Event", "HornEvent", "Horn", u"type: "_s);
    row("label of a number", "\"Bocina\"", "7", u"label.es: "_s);
    row("accent", "\"room\"", "\"pink\"", u"accent: one of comment, gift"_s);
    row("icon", "\"live\"", "\"../live\"", u"icon: "_s);
    row("path", "\"3.2\"", "\"3.0\"", u"fields[2].path: "_s);
    row("path too deep", "\"3.2\"", "\"1.2.3.4.5.6.7.8.9.10.11.12.13\"", u"fields[2].path: "_s);
    row("path that is too large", "\"3.2\"", "\"4294967297\"", u"fields[2].path: "_s);
    row("wire", "\"zigzag\"", "\"zag\"", u"fields[3].wire: one of guess, varint"_s);
    row("role", "\"role\": \"text\"", "\"role\": \"\"", u"fields[1].role: one of user"_s);
    row("repeated", "\"repeated\": true},\n    {\"path\": \"6.1\"",
        "\"repeated\": 1},\n    {\"path\": \"6.1\"", u"fields[6].repeated: "_s);
    row("key twice", "\"levels\"", "\"words\"", u"fields[6].key: words is taken"_s);
    row("key within a value", "\"levels\"", "\"words.x\"", u"fields[6].key: words.x is taken"_s);
    row("value above a key", "\"levels\"", "\"horn\"", u"fields[6].key: horn is taken"_s);
    row("key of every event", "\"levels\"", "\"user.x\"", u"fields[6].key: user.x has a meaning"_s);
    row("key of odd signs", "\"levels\"", "\"le vels\"", u"fields[6].key: "_s);
    row("no key", "\"key\": \"levels\", ", "", u"fields[6].key: "_s);
    row("fields of a text", kHorn, R"({"method":"WebcastX","type":"XEvent","fields":""})",
        u"fields: a list"_s);
    row("too many fields", kHorn,
        R"({"method":"WebcastX","type":"XEvent","fields":[)" + QByteArray("{},").repeated(64)
            + "{}]}",
        u"fields: a list of at most 64"_s);
    row("too large", kHorn, QByteArray(kLargestMapping + 1, ' '), u"larger than 65536 bytes"_s);
    row("too deep", kHorn, QByteArray("[").repeated(5'000), u"line 1: "_s);
}

void TestEventMappings::fileSaysWhatIsWrong()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, detail);
    QVERIFY(readMapping(kHorn, u"x.json"_s));
    QByteArray json = kHorn;
    json.replace(before, after);
    QVERIFY(json != kHorn);
    const auto mapping = readMapping(json, u"x.json"_s);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, ErrorCode::FileNotMapping);
    QVERIFY2(mapping.error().detail.startsWith(detail), qPrintable(mapping.error().detail));
}

void TestEventMappings::fileIsReadAsItWasWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/horn.json"_s);
    QVERIFY(writeMappingFile(mappingOf(kHorn), path));
    const auto read = readMappingFile(path);
    QVERIFY(read);
    QCOMPARE(mappingText(*read), mappingText(mappingOf(kHorn)));
    QCOMPARE(read->fields.size(), std::size_t {10});
    EventMapping wrong = *read;
    wrong.typeName = "Horn";
    QVERIFY(!writeMappingFile(wrong, path));
    QVERIFY(readMappingFile(path)); // what was there stays
}

void TestEventMappings::twoMethodsDoNotShareAType()
{
    EventMappings mappings;
    QVERIFY(mappings.add(mappingOf(kHorn)));
    EventMapping other = mappingOf(kHorn);
    other.method = "WebcastOtherMessage";
    QVERIFY(!mappings.add(other));
    QCOMPARE(mappings.all().size(), std::size_t {1});
    EventMapping again = mappingOf(kHorn);
    again.labelEn = "Trumpet";
    QVERIFY(mappings.add(again));
    QCOMPARE(mappings.all().size(), std::size_t {1});
    QCOMPARE(mappings.ofMethod("WebcastHornMessage")->labelEn, "Trumpet");
    mappings.remove("WebcastHornMessage");
    QVERIFY(mappings.ofMethod("WebcastHornMessage") == nullptr);
}

void TestEventMappings::namesOfStoredRowsStay()
{
    const EventType type = storedEventType("FormerEvent"); // its mapping is gone
    QVERIFY(isMapped(type));
    QCOMPARE(eventTypeName(type), "FormerEvent");
    QCOMPARE(storedEventType("FormerEvent"), type);
    QCOMPARE(storedEventType("FORMEREvent"), EventType::Unknown);
    QCOMPARE(storedEventType("no type"), EventType::Unknown);
    QCOMPARE(storedEventType("GiftEvent"), EventType::Gift);
    Event event;
    readEventData(type, R"({"a":1})", event);
    QCOMPARE(eventDataJson(event), R"({"a":1})");
}

void TestEventMappings::folderGoesOnPastABadFile()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write(u"1bad.json"_s, "{");
    write(u"2horn.json"_s, kHorn);
    write(u"3again.json"_s, kHorn);
    write(u"notes.txt"_s, "nothing");
    EventMappings mappings;
    const MappingFolder files(folder.path());
    const QList<Error> problems = files.readInto(mappings);
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems[0].detail.startsWith(u"mapping 1bad.json: line 1: "));
    QVERIFY(problems[1].detail.startsWith(u"mapping 3again.json: method: "));
    QCOMPARE(mappings.all().size(), std::size_t {1});
    QCOMPARE(files.pathOf("WebcastHornMessage"), folder.filePath(u"2horn.json"_s));
    QCOMPARE(files.pathOf("WebcastOtherMessage"), folder.filePath(u"WebcastOtherMessage.json"_s));
    QVERIFY(MappingFolder(folder.filePath(u"none"_s)).readInto(mappings).isEmpty());
}

void TestEventMappings::mappingsMayChangeWhileOthersDecode()
{
    const std::string message = hornMessage();
    std::jthread other([](const std::stop_token& stop) {
        for (int i = 0; !stop.stop_requested(); ++i) {
            EventMappings mappings;
            if (i % 2 == 0)
                std::ignore = mappings.add(mappingOf(kHorn));
            putInForce(std::move(mappings));
        }
    });
    for (int i = 0; i < 2'000; ++i) {
        const auto horn = test::decodedBytes("WebcastHornMessage", message);
        QVERIFY(horn.outcome == DecodeOutcome::Decoded ? horn.is<MappedEvent>()
                                                       : horn.is<UnknownEvent>());
    }
}

RACHA_TEST(TestEventMappings);
#include "tst_eventmappings.moc"
