// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "core/event/packedeventdata.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace racha::test;

namespace {

Event comment(std::string text)
{
    Event event;
    event.user.id = UserId {7'123'456'789'012'345'678};
    event.user.uniqueId = "ana";
    event.user.nickname = "Ana 🌹";
    event.user.roles.gifterLevel = 12;
    CommentEvent payload;
    payload.comment = std::move(text);
    event.payload = std::move(payload);
    return event;
}

} // namespace

class TestPackedEventData : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void unpacksToTheSameText()
    {
        for (const auto& text :
             {std::string(), std::string("Hola \"tú\"\n👋"), std::string(100'000, 'x')}) {
            const Event event = comment(text);
            QCOMPARE(PackedEventData(event).json(), eventDataJson(event));
        }
    }

    void everyTypeUnpacks()
    {
        []<std::size_t... I>(std::index_sequence<I...>)
        {
            (unpacksToTheSame(std::variant_alternative_t<I, EventPayload> {}), ...);
        }
        (std::make_index_sequence<kPayloadCount>());
    }

    void aCommonCommentTakesLessThanHalf()
    {
        const std::string json = eventDataJson(comment("Hola a todos, ¿qué tal?"));
        QVERIFY(PackedEventData(comment("Hola a todos, ¿qué tal?")).size() < json.size() / 2);
    }

    void whatIsLooseIsPackedOnDemand()
    {
        const Event event = comment("Hola a todos, ¿qué tal?");
        PackedEventData data = PackedEventData::loose(event);
        QCOMPARE(data.json(), eventDataJson(event));
        data.pack();
        data.pack(); // once is enough
        QCOMPARE(data.json(), eventDataJson(event));
        QCOMPARE(data.size(), PackedEventData(event).size());
    }

    void nothingIsEmpty() { QVERIFY(PackedEventData().json().empty()); }

private:
    static void unpacksToTheSame(EventPayload payload)
    {
        Event event;
        event.payload = std::move(payload);
        QCOMPARE(PackedEventData(event).json(), eventDataJson(event));
    }
};

RACHA_TEST(TestPackedEventData);
#include "tst_packedeventdata.moc"
