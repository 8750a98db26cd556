// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/journal/journalreader.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "core/redaction/recordingredaction.h"
#include "tests/integration/captures/recordedmessages.h"
#include "tests/support/peopletold.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Where the other program's decoding has what people are called, said, and are seen by.
bool tellsOfPeople(const QString& key)
{
    static const QSet<QString> keys {u"nickname"_s,       u"nickName"_s,
                                     u"displayId"_s,      u"contributorDisplayId"_s,
                                     u"secUid"_s,         u"idStr"_s,
                                     u"userId"_s,         u"userIdStr"_s,
                                     u"anchorId"_s,       u"toUserId"_s,
                                     u"curUserId"_s,      u"contributorId"_s,
                                     u"roomId"_s,         u"contributorIdStr"_s,
                                     u"sendUserId"_s,     u"sendUserName"_s,
                                     u"describe"_s,       u"monitorExtra"_s,
                                     u"content"_s,        u"description"_s,
                                     u"title"_s,          u"displayContent"_s,
                                     u"urlList"_s,        u"uri"_s,
                                     u"stringValue"_s,    u"openweburl"_s,
                                     u"openWebUrl"_s,     u"logId"_s,
                                     u"bioDescription"_s, u"auditDescription"_s,
                                     u"contentLanguage"_s};
    return keys.contains(key);
}

/// What TikTok calls things: letters of it are in other texts, too.
void gatherWords(const QJsonValue& value, const QString& key, QString& words)
{
    static const QSet<QString> keys {u"key"_s, u"method"_s, u"scene"_s, u"subType"_s};
    if (value.isString() && keys.contains(key))
        words += value.toString() + u'\n';
    for (const QJsonValue& each : value.toArray())
        gatherWords(each, key, words);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        gatherWords(it.value(), it.key(), words);
}

void gather(const QJsonValue& value, const QString& key, QSet<QString>& told)
{
    if (value.isString() && tellsOfPeople(key)) {
        told << value.toString();
    } else if (value.isArray()) {
        for (const QJsonValue& each : value.toArray())
            gather(each, key, told);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (key.endsWith(u"user"_s, Qt::CaseInsensitive))
            told << object["id"_L1].toString();
        for (auto it = object.begin(); it != object.end(); ++it)
            gather(it.value(), it.key(), told);
    }
}

std::vector<Event> eventsOf(const QString& recording)
{
    const auto reader = JournalReader::open(recording);
    std::vector<Event> events;
    while (reader) {
        auto record = (*reader)->next();
        if (!record || !*record)
            break;
        DecodedRecord decoded = WebcastDecoder().decode(**std::move(record));
        std::ranges::move(decoded.events, std::back_inserter(events));
    }
    return events;
}

QSet<QString> giftNames(const std::vector<Event>& events)
{
    QSet<QString> names;
    for (const Event& event : events) {
        if (const auto* const gift = std::get_if<GiftEvent>(&event.payload))
            names << QString::fromStdString(gift->gift.name);
        if (const auto* const goal = std::get_if<GoalUpdateEvent>(&event.payload)) {
            for (const SubGoal& each : goal->subGoals)
                names << QString::fromStdString(each.giftName);
        }
    }
    return names;
}

QString figuresOf(const Event& event)
{
    const UserRoles& roles = event.user.roles;
    QString text =
        u"%1 message %2 known %3 %4 roles %5%6%7%8%9"_s.arg(static_cast<int>(event.type()))
            .arg(event.message.value)
            .arg(event.user.isKnown())
            .arg(event.user.hasIdentity)
            .arg(roles.isHost)
            .arg(roles.isModerator)
            .arg(roles.isSubscriber)
            .arg(roles.isSuperFan)
            .arg(roles.isFollower)
        + u" %1%2 rank %3 levels %4 %5 badges %6"_s.arg(roles.isFriend)
              .arg(roles.isNewGifter)
              .arg(roles.topGifterRank)
              .arg(roles.memberLevel)
              .arg(roles.gifterLevel)
              .arg(roles.badges ? roles.badges->size() : 0);
    if (const auto* const gift = std::get_if<GiftEvent>(&event.payload))
        text += u" gift %1 %2 x%3 in %4, %5 %6 %7"_s.arg(gift->gift.id.value)
                    .arg(gift->gift.diamondCount)
                    .arg(gift->wireRepeatCount)
                    .arg(gift->groupId.value)
                    .arg(gift->repeatEnd)
                    .arg(gift->streakable)
                    .arg(gift->toUser.has_value());
    if (const auto* const like = std::get_if<LikeEvent>(&event.payload))
        text += u" likes %1 of %2"_s.arg(like->count).arg(like->totalLikes);
    return text;
}

} // namespace

/// The recorded messages as a person would share them.
class TestRedactedMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (!hasRecordedMessages())
            QSKIP("no recorded messages beside the checkout (shared/captures/webcast-2023)");
        m_messages = readRecordedMessages();
        const auto journal = FrameJournal::create(m_original);
        QVERIFY(journal);
        for (const std::string& frame : framesOf(m_messages)) {
            Record record {0, wallTimeFromText("2024-01-01T00:00:00Z"), PushFrame {frame}};
            (*journal)->append(record);
        }
        QVERIFY((*journal)->flush());
        const std::atomic<bool> isCancelled {false};
        const auto result = RecordingRedaction({m_original, m_copy, false}).run(isCancelled);
        QVERIFY(result);
        m_result = *result;
    }

    void theirFiguresStay()
    {
        const auto originals = eventsOf(m_original);
        const auto copies = eventsOf(m_copy);
        QCOMPARE(copies.size(), originals.size());
        for (std::size_t i = 0; i < copies.size(); ++i)
            QCOMPARE(figuresOf(copies[i]), figuresOf(originals[i]));
        QCOMPARE(m_result.figures.messages, std::int64_t(m_messages.size()));
        QCOMPARE(m_result.figures.damagedFrames, 0);
    }

    void onlyWhatNobodyKnowsLosesItsContent()
    {
        std::int64_t unknown = 0;
        for (const Event& event : eventsOf(m_original))
            unknown += event.type() == EventType::Unknown ? 1 : 0;
        QVERIFY(m_result.figures.emptied > 0);
        QVERIFY(m_result.figures.emptied <= unknown);
    }

    void samePeopleAreTheSame()
    {
        const auto originals = eventsOf(m_original);
        const auto copies = eventsOf(m_copy);
        QHash<qint64, qint64> pseudonyms;
        QSet<qint64> used;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            const qint64 id = originals[i].user.id.value;
            if (id == 0)
                continue;
            const qint64 pseudonym = copies[i].user.id.value;
            QVERIFY(pseudonym > 0 && pseudonym != id);
            QCOMPARE(pseudonyms.value(id, pseudonym), pseudonym);
            pseudonyms[id] = pseudonym;
            used << pseudonym;
        }
        QCOMPARE(used.size(), pseudonyms.size());
        QVERIFY(used.size() > 100);
    }

    void nothingTheyToldIsLeft()
    {
        QSet<QString> told;
        QString words;
        for (const RecordedMessage& message : m_messages) {
            gather(message.decoded, {}, told);
            gatherWords(message.decoded, {}, words);
        }
        const auto originals = eventsOf(m_original);
        for (const Event& event : originals)
            told += toldOfPeople(event);
        told -= giftNames(originals); // sentences name them, too
        const std::string original = contentOf(m_original);
        const std::string copy = contentOf(m_copy);
        constexpr int kEnough = 500; // to know that it is looked for in the right way
        int found = 0;
        for (const QString& each : told) {
            found += found < kEnough && holds(original, each) ? 1 : 0;
            QVERIFY2(words.contains(each) || !holds(copy, each), qPrintable(each));
        }
        QCOMPARE(found, kEnough);
        QVERIFY(told.size() > 2'000);
    }

private:
    QTemporaryDir m_folder;
    QString m_original = m_folder.filePath(u"original.racha"_s);
    QString m_copy = m_folder.filePath(u"copy.racha"_s);
    std::vector<RecordedMessage> m_messages;
    RedactionResult m_result;
};

RACHA_TEST(TestRedactedMessages);
#include "tst_redactedmessages.moc"
