// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/language.h"
#include "ui/words/streakverdict.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

Streak roses(EndReason reason)
{
    Streak streak;
    streak.gift = GiftId {5655};
    streak.giftName = "Rosa";
    streak.total = 12'070;
    streak.diamonds = 12'070;
    streak.endReason = reason;
    return streak;
}

Streak likes(std::int64_t total)
{
    Streak streak;
    streak.type = EventType::Like;
    streak.total = total;
    streak.endReason = EndReason::Idle;
    return streak;
}

Event gift(std::int64_t type, bool hasStruct)
{
    GiftEvent payload;
    payload.gift.type = type;
    payload.hasGiftStruct = hasStruct;
    Event event;
    event.payload = payload;
    return event;
}

Event eventOf(EventPayload payload)
{
    Event event;
    event.payload = std::move(payload);
    return event;
}

} // namespace

Q_DECLARE_METATYPE(racha::Streak)
Q_DECLARE_METATYPE(racha::StreakRemarks)

class TestStreakVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theEndIsToldInWords_data()
    {
        QTest::addColumn<Streak>("streak");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        QTest::newRow("idle")
            << roses(EndReason::Idle)
            << u"Closed after 10 s without a message: Rosa × 12,070 from ana, "
               "12,070\u00A0◆."_s
            << u"Cerrada tras 10 s sin mensajes: Rosa × 12.070 de ana, 12.070\u00A0◆."_s;
        QTest::newRow("end mark")
            << roses(EndReason::WireEnd)
            << u"Closed by TikTok's end mark: Rosa × 12,070 from ana, 12,070\u00A0◆."_s
            << u"Cerrada por la marca de fin de TikTok: Rosa × 12.070 de ana, 12.070\u00A0◆."_s;
        QTest::newRow("end of the live")
            << roses(EndReason::LiveEnd)
            << u"Closed because the live ended: Rosa × 12,070 from ana, 12,070\u00A0◆."_s
            << u"Cerrada porque terminó el live: Rosa × 12.070 de ana, 12.070\u00A0◆."_s;
        QTest::newRow("capture stopped")
            << roses(EndReason::Interrupted)
            << u"Cut off because the capture stopped: Rosa × 12,070 from ana, 12,070\u00A0◆."_s
            << u"Interrumpida porque se detuvo la captura: Rosa × 12.070 de ana, 12.070\u00A0◆."_s;
        QTest::newRow("running") << roses(EndReason::Running)
                                 << u"Still running: Rosa × 12,070 from ana, 12,070\u00A0◆."_s
                                 << u"Sigue en curso: Rosa × 12.070 de ana, 12.070\u00A0◆."_s;
        QTest::newRow("likes") << likes(245)
                               << u"Closed after 2.5 s without a message: 245 likes from ana."_s
                               << u"Cerrada tras 2,5 s sin mensajes: 245 me gusta de ana."_s;
        QTest::newRow("one like") << likes(1)
                                  << u"Closed after 2.5 s without a message: 1 like from ana."_s
                                  << u"Cerrada tras 2,5 s sin mensajes: 1 me gusta de ana."_s;
    }

    void theEndIsToldInWords()
    {
        QFETCH(Streak, streak);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        StreakSettings settings;
        settings.likeIdle = std::chrono::milliseconds(2'500);
        QVERIFY(installLanguage(Language::English));
        QCOMPARE(words::streakVerdict(streak, settings, u"ana"_s), english);
        QVERIFY(installLanguage(Language::Spanish));
        QCOMPARE(words::streakVerdict(streak, settings, u"ana"_s), spanish);
    }

    void whatIsOddIsToldInWords()
    {
        const StreakRemarks remarks {.begunAt = 17, .late = 1, .afterEnd = 2, .pauses = 1};
        QVERIFY(installLanguage(Language::English));
        QCOMPARE(words::streakRemarks({}, EventType::Gift, {}), QStringList());
        QCOMPARE(
            words::streakRemarks(remarks, EventType::Gift, {}),
            (QStringList {
                u"The first message that came already said 17: what was sent before it is counted with it."_s,
                u"1 message said no more than was counted already, so it added nothing."_s,
                u"2 messages came after the end mark; only what exceeds the total was added."_s,
                u"1 pause was longer than 10 s: the streak was closed and, as TikTok went on with the same group, opened again."_s}));
        QVERIFY(installLanguage(Language::Spanish));
        QCOMPARE(
            words::streakRemarks(remarks, EventType::Gift, {}),
            (QStringList {
                u"El primer mensaje que llegó ya decía 17: lo enviado antes se cuenta con él."_s,
                u"1 mensaje no decía más de lo ya contado, así que no sumó nada."_s,
                u"2 mensajes llegaron después de la marca de fin; solo se sumó lo que supera el total."_s,
                u"1 pausa duró más de 10 s: la racha se cerró y, como TikTok siguió con el mismo grupo, se volvió a abrir."_s}));
    }

    void whyAnEventIsInNoStreak_data()
    {
        QTest::addColumn<Event>("event");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        QTest::newRow("gift that cannot streak")
            << gift(2, true)
            << u"Not part of a streak: this gift cannot streak (type 2, no combo flag), so it was complete when it came."_s
            << u"No forma parte de una racha: este regalo no admite rachas (tipo 2, sin marca de combo), así que llegó ya completo."_s;
        QTest::newRow("gift without struct and group")
            << gift(0, false)
            << u"Not part of a streak: the message does not describe its gift and has no group id, so it counts by itself."_s
            << u"No forma parte de una racha: el mensaje no describe su regalo ni trae identificador de grupo, así que cuenta por sí solo."_s;
        QTest::newRow("likes of nobody")
            << eventOf(LikeEvent {})
            << u"Not part of a streak: TikTok does not say who sent these likes."_s
            << u"No forma parte de una racha: TikTok no dice quién envió estos me gusta."_s;
        QTest::newRow("a comment")
            << eventOf(CommentEvent {})
            << u"Not part of a streak: only gifts and likes make streaks."_s
            << u"No forma parte de una racha: solo los regalos y los me gusta forman rachas."_s;
    }

    void whyAnEventIsInNoStreak()
    {
        QFETCH(Event, event);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        QVERIFY(installLanguage(Language::English));
        QCOMPARE(words::noStreakVerdict(event), english);
        QVERIFY(installLanguage(Language::Spanish));
        QCOMPARE(words::noStreakVerdict(event), spanish);
    }
};

RACHA_TEST(TestStreakVerdict);
#include "tst_streakverdict.moc"
