// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventdatareader.h"
#include "core/event/eventjson.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// event_data read and written again.
std::string again(EventType type, std::string_view json)
{
    Event event;
    if (type != EventType::Gift)
        event.user.id = UserId {7};
    readEventData(type, json, event);
    const auto* gift = std::get_if<GiftEvent>(&event.payload);
    event.isStreaking = gift != nullptr && json.find("\"is_streaking\":true") != json.npos;
    return eventDataJson(event);
}

std::string golden(const QString& name)
{
    QFile file(QStringLiteral(RACHA_SOURCE_DIR "/tests/data/golden/event/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toStdString() : std::string();
}

template<std::size_t... I>
std::vector<EventPayload> onePayloadEach(std::index_sequence<I...>)
{
    return {EventPayload(std::in_place_index<I>)...};
}

} // namespace

class TestEventDataReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatWasWrittenIsReadAgain_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("file");
        QTest::newRow("comment") << int(EventType::Comment) << u"comment.json"_s;
        QTest::newRow("gift") << int(EventType::Gift) << u"gift.json"_s;
        QTest::newRow("like") << int(EventType::Like) << u"like.json"_s;
        QTest::newRow("share") << int(EventType::Share) << u"share.json"_s;
    }

    void whatWasWrittenIsReadAgain()
    {
        QFETCH(int, type);
        QFETCH(QString, file);
        const std::string json = golden(file);
        QVERIFY(!json.empty());
        QCOMPARE(again(static_cast<EventType>(type), json), json);
    }

    void everyTypeSurvives()
    {
        for (const EventPayload& payload :
             onePayloadEach(std::make_index_sequence<kPayloadCount>())) {
            Event event;
            event.user.id = UserId {7};
            event.user.roles.isFriend = true;
            event.history = true;
            event.payload = payload;
            const std::string json = eventDataJson(event);
            QCOMPARE(again(event.type(), json), json);
        }
    }

    void listsAndNestedPartsSurvive()
    {
        LinkMicBattleEvent battle;
        battle.battleId = Id {7'300'000'000'000'000'009};
        battle.hosts = {{UserId {1}, "ana", "Ana", 120, "win"}, {UserId {2}, "leo", "Leo", 80, {}}};
        Event event;
        event.payload = battle;
        Event read;
        readEventData(EventType::LinkMicBattle, eventDataJson(event), read);
        QCOMPARE(eventDataJson(read), eventDataJson(event));
    }

    void oddTextGivesAnEmptyPayload_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"comment\":");
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("other kinds of values") << QByteArray(R"({"comment":{"a":1},"user":7})");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }

    void oddTextGivesAnEmptyPayload()
    {
        QFETCH(QByteArray, json);
        Event event;
        readEventData(EventType::Comment, json.toStdString(), event);
        QVERIFY(std::get<CommentEvent>(event.payload).comment.empty());
    }
};

RACHA_TEST(TestEventDataReader);
#include "tst_eventdatareader.moc"
