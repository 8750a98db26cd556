// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "tests/support/testmain.h"
#include "tests/unit/event/decoding.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace racha;
using namespace racha::test;

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray golden(const QString& name)
{
    QFile file(QStringLiteral(RACHA_SOURCE_DIR "/tests/data/golden/event/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QByteArray dataOf(const Event& event)
{
    return QByteArray::fromStdString(eventDataJson(event));
}

} // namespace

/// The documented shapes of event_data, byte by byte.
class TestEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void comment()
    {
        wire::Chat chat;
        chat.set_content("Hola \"tú\"\n");
        chat.set_content_language("es");
        fill(*chat.mutable_user(), 7, "ana", "Ana");
        addBadge(*chat.mutable_user(), 10, "5").mutable_combine()->set_str("V");
        addBadge(*chat.mutable_user(), 8, "10").mutable_combine()->set_str("10");
        QCOMPARE(dataOf(decoded("WebcastChatMessage", chat).event),
                 golden(QStringLiteral("comment.json")));
    }

    void gift()
    {
        wire::Gift gift;
        gift.set_repeat_count(15);
        gift.set_group_count(1);
        gift.set_group_id(1'677'665'557'000);
        gift.mutable_gift()->set_id(5655);
        gift.mutable_gift()->set_name("Rosa");
        gift.mutable_gift()->set_diamond_count(1);
        gift.mutable_gift()->set_type(1);
        fill(*gift.mutable_user(), 7'268'062'881'057'410'756, "ana", "Ana");
        Event event = decoded("WebcastGiftMessage", gift).event;
        auto& payload = std::get<GiftEvent>(event.payload);
        payload.added = 1;
        payload.streakTotal = 15;
        event.isStreaking = true;
        QCOMPARE(dataOf(event), golden(QStringLiteral("gift.json")));
    }

    void theRateIsExact()
    {
        wire::Gift gift;
        gift.set_repeat_count(1);
        fill(*gift.mutable_user(), 7, "ana", "Ana");
        Event event = decoded("WebcastGiftMessage", gift).event;
        for (const double rate : {0.00511, 0.00015, 1e-300, 0.1}) {
            std::get<GiftEvent>(event.payload).usdPerDiamond = rate;
            const auto data =
                QJsonDocument::fromJson(QByteArray::fromStdString(eventDataJson(event)));
            QCOMPARE(data["usd_per_diamond"_L1].toDouble(), rate);
        }
    }

    void like()
    {
        wire::Like like;
        like.set_count(15);
        like.set_total(120'034);
        fill(*like.mutable_user(), 7, "ana", "Ana");
        Event event = decoded("WebcastLikeMessage", like).event;
        std::get<LikeEvent>(event.payload).streakTotal = 45;
        QCOMPARE(dataOf(event), golden(QStringLiteral("like.json")));
    }

    void share()
    {
        wire::Social social;
        social.mutable_common()->mutable_display_text()->set_key("pm_mt_guidance_viewer_3_share");
        social.set_action(3);
        social.set_share_target("-1");
        social.set_share_count(9);
        fill(*social.mutable_user(), 7, "ana", "Ana");
        social.mutable_user()->mutable_user_attr()->set_is_admin(true);
        QCOMPARE(dataOf(decoded("WebcastSocialMessage", social).event),
                 golden(QStringLiteral("share.json")));
    }

    /// Whoever reads a documented shape finds its keys, whatever the message left out.
    void whoIsNotNamedHasNoRoles()
    {
        wire::Like like;
        like.set_count(15);
        const auto data =
            QJsonDocument::fromJson(dataOf(decoded("WebcastLikeMessage", like).event));
        QCOMPARE(data["user"_L1].toObject(),
                 (QJsonObject {{u"is_super_fan"_s, false},
                               {u"is_moderator"_s, false},
                               {u"member_level"_s, 0},
                               {u"gifter_level"_s, 0},
                               {u"badges"_s, QJsonArray()}}));
        for (const EventPayload& payload : std::vector<EventPayload> {
                 CommentEvent {}, ShareEvent {}, FollowEvent {}, JoinEvent {}, SubscribeEvent {}}) {
            Event event;
            event.payload = payload;
            QVERIFY(QJsonDocument::fromJson(dataOf(event)).object().contains(u"user"_s));
        }
        Event event;
        event.payload = RoomUserSeqEvent {};
        QVERIFY(!QJsonDocument::fromJson(dataOf(event)).object().contains(u"user"_s));
    }

    void unknownMethod()
    {
        QCOMPARE(dataOf(decodedBytes("WebcastNeverHeardOf", "").event),
                 golden(QStringLiteral("unknown.json")));
    }

    void damagedMessage()
    {
        QCOMPARE(dataOf(decodedBytes("WebcastLikeMessage", "\x0a\x7f").event),
                 golden(QStringLiteral("damaged.json")));
    }

    void historyIsMarked()
    {
        Event event = decodedBytes("WebcastNeverHeardOf", "").event;
        event.history = true;
        QCOMPARE(dataOf(event), golden(QStringLiteral("history.json")));
    }
};

RACHA_TEST(TestEventJson);
#include "tst_eventjson.moc"
