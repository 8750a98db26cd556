// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/eventsentence.h"
#include "ui/words/language.h"

#include <QSet>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

Event eventOf(EventPayload payload)
{
    Event event;
    event.user.id = UserId {123};
    event.user.uniqueId = "ana";
    event.user.nickname = "Ana 🌹";
    event.payload = std::move(payload);
    return event;
}

Event gift(std::int64_t added, std::int64_t total, StreakStatus status)
{
    GiftEvent payload;
    payload.gift.id = GiftId {5655};
    payload.gift.name = "Rosa";
    payload.added = added;
    payload.streakTotal = total;
    Event event = eventOf(payload);
    event.streakStatus = status;
    if (status != StreakStatus::None)
        event.streakId = "123_GiftEvent_5655_1";
    return event;
}

Event like(std::int64_t count, std::int64_t total)
{
    LikeEvent payload;
    payload.count = count;
    payload.streakTotal = total;
    Event event = eventOf(payload);
    event.streakId = "123_LikeEvent_1";
    return event;
}

Streak roses()
{
    Streak streak;
    streak.user = UserId {123};
    streak.userUniqueId = "ana";
    streak.gift = GiftId {5655};
    streak.giftName = "Rosa";
    streak.total = 7;
    streak.endReason = EndReason::Idle;
    return streak;
}

template<std::size_t... I>
std::vector<EventPayload> onePayloadEach(std::index_sequence<I...>)
{
    return {EventPayload(std::in_place_index<I>)...};
}

} // namespace

class TestEventSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreThoseOfTheContract_data();
    void linesAreThoseOfTheContract();
    void newsOfACaptureAreThoseOfTheContract();
    void anEndMarkThatAddsNothingNamesTheLastAddition();
    void everyTypeHasItsOwnWords();
    void peopleWithoutHandleAreNamedByWhatIsKnown();
    void giftsWithoutNameAreNamedByTheirId();
    void placeholdersInCommentsAreText();
    void commentsStayOnOneLine();
};

void TestEventSentence::linesAreThoseOfTheContract_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spanish");
    CommentEvent comment;
    comment.comment = "Hola a todos";
    QTest::newRow("comment") << eventOf(comment) << u"💬 ana: Hola a todos"_s
                             << u"💬 ana: Hola a todos"_s;
    QTest::newRow("running streak")
        << gift(2, 4, StreakStatus::Continue) << u"🔄 ana sent Rosa x2 (Streak total: 4)"_s
        << u"🔄 ana envió Rosa x2 (Total racha: 4)"_s;
    QTest::newRow("first of a streak")
        << gift(1, 1, StreakStatus::Start) << u"🔄 ana sent Rosa x1 (Streak total: 1)"_s
        << u"🔄 ana envió Rosa x1 (Total racha: 1)"_s;
    QTest::newRow("end of a streak")
        << gift(3, 7, StreakStatus::End) << u"✅ ana sent Rosa x3 (Streak total: 7)"_s
        << u"✅ ana envió Rosa x3 (Total racha: 7)"_s;
    QTest::newRow("gift without streak")
        << gift(5, 5, StreakStatus::None) << u"🎁 ana sent Rosa x5"_s << u"🎁 ana envió Rosa x5"_s;
    QTest::newRow("one like") << like(1, 1) << u"❤️ ana liked"_s << u"❤️ ana dio like"_s;
    QTest::newRow("likes") << like(15, 45) << u"❤️ ana sent 15 likes (Streak total: 45)"_s
                           << u"❤️ ana dio 15 likes (Total racha: 45)"_s;
    QTest::newRow("share") << eventOf(ShareEvent {}) << u"📤 ana shared the live"_s
                           << u"📤 ana compartió el live"_s;
    QTest::newRow("follow") << eventOf(FollowEvent {}) << u"👤 ana followed"_s
                            << u"👤 ana siguió al streamer"_s;
    QTest::newRow("join") << eventOf(JoinEvent {}) << u"🚪 ana joined"_s
                          << u"🚪 ana se unió al live"_s;
    QTest::newRow("subscription") << eventOf(SubscribeEvent {}) << u"⭐ ana subscribed"_s
                                  << u"⭐ ana se suscribió"_s;
}

void TestEventSentence::linesAreThoseOfTheContract()
{
    QFETCH(Event, event);
    QFETCH(QString, english);
    QFETCH(QString, spanish);
    QVERIFY(installLanguage(Language::English));
    QCOMPARE(words::eventLine(event), english);
    QVERIFY(installLanguage(Language::Spanish));
    QCOMPARE(words::eventLine(event), spanish);
}

void TestEventSentence::newsOfACaptureAreThoseOfTheContract()
{
    const auto news = [] {
        return QStringList {words::beginLine(u"ana"_s),
                            words::connectedLine(u"ana"_s, RoomId {7'301}),
                            words::streakEndedLine(roses(), 2),
                            words::connectionLostLine("the cable", std::chrono::seconds {4}),
                            words::reconnectedLine(std::chrono::seconds {14}),
                            words::liveEndedLine()};
    };
    QVERIFY(installLanguage(Language::English));
    QCOMPARE(
        news(),
        (QStringList {u"🎬 Capturing events of @ana..."_s, u"✅ Connected to @ana - Room ID: 7301"_s,
                      u"✅ ana sent Rosa x2 (Streak total: 7)"_s,
                      u"⚠️ Connection lost: the cable. Trying again in 4 s"_s,
                      u"✅ Reconnected; no data for 14 s"_s, u"🏁 The live ended"_s}));
    QVERIFY(installLanguage(Language::Spanish));
    QCOMPARE(news(),
             (QStringList {u"🎬 Iniciando captura de eventos para @ana..."_s,
                           u"✅ Conectado a @ana - Room ID: 7301"_s,
                           u"✅ ana envió Rosa x2 (Total racha: 7)"_s,
                           u"⚠️ Conexión perdida: the cable. Reintento en 4 s"_s,
                           u"✅ Reconectado; sin datos durante 14 s"_s, u"🏁 El live terminó"_s}));
}

void TestEventSentence::anEndMarkThatAddsNothingNamesTheLastAddition()
{
    QVERIFY(installLanguage(Language::English));
    QCOMPARE(words::eventLine(gift(0, 3, StreakStatus::End), 1),
             u"✅ ana sent Rosa x1 (Streak total: 3)"_s);
}

void TestEventSentence::everyTypeHasItsOwnWords()
{
    const auto payloads = onePayloadEach(std::make_index_sequence<kPayloadCount>());
    for (const Language language : {Language::English, Language::Spanish}) {
        QVERIFY(installLanguage(language));
        QSet<QString> labels;
        for (EventPayload payload : payloads) {
            if (auto* const mapped = std::get_if<MappedEvent>(&payload))
                mapped->type = storedEventType("HornEvent");
            const Event event = eventOf(payload);
            labels.insert(words::eventTypeLabel(event.type()));
            QVERIFY(words::eventLine(event).size() > 2);
        }
        QCOMPARE(static_cast<std::size_t>(labels.size()), kPayloadCount);
    }
}

void TestEventSentence::peopleWithoutHandleAreNamedByWhatIsKnown()
{
    QVERIFY(installLanguage(Language::English));
    Event event = eventOf(JoinEvent {});
    event.user.uniqueId.clear();
    QCOMPARE(words::eventLine(event), u"🚪 Ana 🌹 joined"_s);
    event.user.nickname.clear();
    QCOMPARE(words::eventLine(event), u"🚪 123 joined"_s);
    event.user.id = {};
    QCOMPARE(words::eventLine(event), u"🚪 ? joined"_s);
}

void TestEventSentence::giftsWithoutNameAreNamedByTheirId()
{
    Event event = gift(1, 1, StreakStatus::None);
    std::get<GiftEvent>(event.payload).gift.name.clear();
    QVERIFY(installLanguage(Language::Spanish));
    QCOMPARE(words::eventLine(event), u"🎁 ana envió regalo 5655 x1"_s);
}

void TestEventSentence::placeholdersInCommentsAreText()
{
    CommentEvent comment;
    comment.comment = "100%1 %2 %n";
    QVERIFY(installLanguage(Language::English));
    QCOMPARE(words::eventLine(eventOf(comment)), u"💬 ana: 100%1 %2 %n"_s);
}

void TestEventSentence::commentsStayOnOneLine()
{
    CommentEvent comment;
    comment.comment = "a\n✅ Connected\x1b[2J";
    QVERIFY(installLanguage(Language::English));
    QCOMPARE(words::eventLine(eventOf(comment)), u"💬 ana: a ✅ Connected\uFFFD[2J"_s);
}

RACHA_TEST(TestEventSentence);
#include "tst_eventsentence.moc"
