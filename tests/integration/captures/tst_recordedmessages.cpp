// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "core/event/messagedecoder.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "tests/integration/captures/independentdecoding.h"
#include "tests/integration/captures/recordedmessages.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <vector>

using namespace racha;
using racha::test::RecordedMessage;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Event> decodeAll(const std::vector<std::string>& frames, std::int64_t& errors)
{
    const WebcastDecoder decoder;
    std::vector<Event> events;
    for (const std::string& frame : frames) {
        Record record;
        record.receivedAt = wallTimeFromText("2024-01-01T00:00:00Z");
        record.body = PushFrame {frame};
        DecodedRecord decoded = decoder.decode(std::move(record));
        errors += decoded.decodeErrors;
        for (Event& event : decoded.events)
            events.push_back(std::move(event));
    }
    return events;
}

QString textOf(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact));
}

/// Every key of `expected` that `actual` does not have alike.
QStringList differences(const QJsonObject& expected, const QJsonObject& actual)
{
    QStringList result;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (actual[it.key()] != it.value())
            result.append(it.key() % u": expected "_s % textOf(it.value()) % u", is "_s
                          % textOf(actual[it.key()]));
    }
    return result;
}

QString where(std::size_t index, const RecordedMessage& message)
{
    return u"message "_s % QString::number(index) % u" ("_s % message.method % u") "_s;
}

QJsonObject rolesOf(const User& user)
{
    const UserRoles& roles = user.roles;
    return {
        {u"id"_s, user.id ? QJsonValue(QString::number(user.id.value)) : QJsonValue()},
        {u"unique_id"_s, QString::fromStdString(user.uniqueId)},
        {u"nickname"_s, QString::fromStdString(user.nickname)},
        {u"host"_s, roles.isHost},
        {u"moderator"_s, roles.isModerator},
        {u"subscriber"_s, roles.isSubscriber},
        {u"super_fan"_s, roles.isSuperFan},
        {u"follower"_s, roles.isFollower},
        {u"friend"_s, roles.isFriend},
        {u"new_gifter"_s, roles.isNewGifter},
        {u"top_rank"_s, QJsonValue(qint64(roles.topGifterRank))},
        {u"gifter_level"_s, QJsonValue(qint64(roles.gifterLevel))},
        {u"member_level"_s, QJsonValue(qint64(roles.memberLevel))},
        {u"badges"_s, roles.badges ? QJsonValue(qint64(roles.badges->size())) : QJsonValue(0)},
    };
}

} // namespace

/// 1,205 recorded messages against another program's decoding of them, field by field.
class TestRecordedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (!test::hasRecordedMessages())
            QSKIP("no recorded messages beside the checkout (shared/captures/webcast-2023)");
        m_messages = test::readRecordedMessages();
        QVERIFY(m_messages.size() > 1000);
        std::int64_t errors = 0;
        m_events = decodeAll(test::framesOf(m_messages), errors);
        QCOMPARE(errors, 0);
        QCOMPARE(m_events.size(), m_messages.size());
    }

    void typesAreAsTheMessagesSay()
    {
        for (std::size_t i = 0; i < m_messages.size(); ++i) {
            const QString expected = expectation(i).type;
            const auto name = eventTypeName(m_events[i].type());
            const QString actual = QString::fromUtf8(name.data(), qsizetype(name.size()));
            QVERIFY2(actual == (expected.isEmpty() ? u"UnknownEvent"_s : expected),
                     qPrintable(where(i, m_messages[i]) % actual % u" for "_s % expected));
        }
    }

    void payloadsAreAsDecodedElsewhere()
    {
        for (std::size_t i = 0; i < m_messages.size(); ++i) {
            const QByteArray json = QByteArray::fromStdString(eventDataJson(m_events[i]));
            const auto document = QJsonDocument::fromJson(json);
            QVERIFY2(document.isObject(), json.constData());
            const QStringList wrong = differences(expectation(i).data, document.object());
            QVERIFY2(wrong.isEmpty(), qPrintable(where(i, m_messages[i]) % wrong.join(u"; "_s)));
        }
    }

    void peopleAreAsDecodedElsewhere()
    {
        int compared = 0;
        for (std::size_t i = 0; i < m_messages.size(); ++i) {
            const test::Expectation expected = expectation(i);
            if (expected.user.isEmpty())
                continue;
            ++compared;
            const QStringList wrong =
                differences(test::expectedRoles(expected), rolesOf(m_events[i].user));
            QVERIFY2(wrong.isEmpty(), qPrintable(where(i, m_messages[i]) % wrong.join(u"; "_s)));
        }
        QVERIFY(compared > 400);
    }

    void picturesAreTheFirstOfTheAvatar()
    {
        for (std::size_t i = 0; i < m_messages.size(); ++i) {
            const QJsonObject user = expectation(i).user;
            const QJsonArray urls = user["avatarThumb"_L1]["urlList"_L1].toArray();
            if (!urls.isEmpty())
                QCOMPARE(QString::fromStdString(m_events[i].user.avatarUrl), urls[0].toString());
        }
    }

    void envelopeFieldsAreAsDecodedElsewhere()
    {
        for (std::size_t i = 0; i < m_messages.size(); ++i) {
            if (!m_messages[i].wasDecoded)
                continue;
            const QJsonObject common = m_messages[i].decoded["common"_L1].toObject();
            const Event& event = m_events[i];
            QCOMPARE(event.message.value, test::integerOf(common["msgId"_L1]));
            QCOMPARE(event.room.value, test::integerOf(common["roomId"_L1]));
            const qint64 sent = test::integerOf(common["createTime"_L1]);
            if (sent > 100'000'000'000)
                QCOMPARE(microseconds(event.timestamp), sent * 1000);
            else if (sent > 0)
                QCOMPARE(microseconds(event.timestamp), sent * 1'000'000);
            else
                QCOMPARE(event.timestamp, event.receivedAt);
        }
    }

    void payloadBytesAreKept()
    {
        for (std::size_t i = 0; i < m_messages.size(); ++i)
            QVERIFY(m_events[i].raw.bytes() == m_messages[i].payload);
    }

    void topGiftersHaveTheirWords()
    {
        int found = 0;
        for (const Event& event : m_events) {
            if (!event.user.roles.badges)
                continue;
            for (const Badge& badge : *event.user.roles.badges) {
                if (badge.scene == static_cast<std::int64_t>(BadgeScene::TopGifter)) {
                    ++found;
                    QVERIFY2(!badge.name.empty(), event.method.c_str());
                }
            }
        }
        QVERIFY(found > 0);
    }

    void cutAnywhereNoMessageBreaksTheProgram()
    {
        std::vector<std::string> findings;
        for (std::size_t i = 0; i < m_messages.size(); i += 7) {
            const std::string& payload = m_messages[i].payload;
            for (std::size_t size = 0; size < payload.size(); size += 1 + size / 16) {
                Event event;
                event.method = m_messages[i].method.toStdString();
                event.receivedAt = wallTimeFromText("2024-01-01T00:00:00Z");
                decodeMessage(std::string_view(payload).substr(0, size), event, findings);
                QVERIFY(!eventDataJson(event).empty());
            }
        }
    }

private:
    test::Expectation expectation(std::size_t i) const
    {
        return test::expectationFor(m_messages[i].method, m_messages[i].decoded);
    }

    std::vector<RecordedMessage> m_messages;
    std::vector<Event> m_events;
};

RACHA_TEST(TestRecordedMessages);
#include "tst_recordedmessages.moc"
