// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "core/event/eventtypes.h"
#include "core/export/exportrow.h"
#include "core/export/exportrules.h"
#include "core/export/filterwithoutpeople.h"
#include "tests/support/testmain.h"
#include "tests/unit/export/fakestream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

const ExportPrivacy kPseudonyms {Secret("0123456789abcdef")};
const ExportPrivacy kHidden {Secret("0123456789abcdef"), true};
const ExportPrivacy kNoText {Secret(), false, true};
const QString kAna = u"p021b394186beacc5c8532043"_s;

/// Ana in the live of Luna.
FakeStream::Row rowOf(const std::string& type, const std::string& data)
{
    return {{FilterColumn::Id, "77"},
            {FilterColumn::Type, type},
            {FilterColumn::Timestamp, "2026-11-23 20:14:03.123456"},
            {FilterColumn::RoomNumber, "7311000000000000001"},
            {FilterColumn::StreamerUniqueId, "luna.canta"},
            {FilterColumn::UserNumber, "7300000000000000001"},
            {FilterColumn::UserUniqueId, "ana.maria"},
            {FilterColumn::UserNickname, "Ana María 🌹"},
            {FilterColumn::StreakId, "7300000000000000001_GiftEvent_5655_1677665557000_42424242"},
            {FilterColumn::StreakState, "end"},
            {FilterColumn::EventData, data},
            {FilterColumn::SessionNumber, "3"},
            {FilterColumn::MessageNumber, "7322000000000000009"},
            {FilterColumn::Diamonds, "5"}};
}

/// The cells of a row, the second of an export.
QStringList cellsOf(const FakeStream::Row& row, const ExportPrivacy& privacy,
                    const QStringList& columns)
{
    FakeStream stream({row});
    ExportRow cells(stream, privacy);
    cells.forget();
    cells.forget();
    QStringList texts;
    const auto chosen = exportColumns(columns).value();
    for (const ExportColumn& column : chosen) {
        const ExportCell cell = cells.cell(column);
        texts << (cell.kind == ExportCell::Kind::Null
                      ? u"NULL"_s
                      : QString::fromUtf8(cell.text.data(), std::ssize(cell.text)));
    }
    return texts;
}

QJsonObject dataOf(const std::string& type, const std::string& data, const ExportPrivacy& privacy)
{
    const QString text = cellsOf(rowOf(type, data), privacy, {u"event_data"_s}).front();
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template<typename T>
struct Unwrapped
{
    using Type = T;
};

template<typename T>
struct Unwrapped<std::optional<T>> : Unwrapped<T>
{
};

template<typename T>
struct Unwrapped<std::vector<T>> : Unwrapped<T>
{
};

/// Paths of all values of a payload, in lists, too.
template<HasFields T>
void collect(QStringList& paths, const QString& prefix)
{
    forEachField(T {}, [&](std::string_view key, const auto& member) {
        using Member = typename Unwrapped<std::decay_t<decltype(member)>>::Type;
        const QString path = prefix + QLatin1StringView(key.data(), std::ssize(key));
        if constexpr (HasFields<Member>)
            collect<Member>(paths, path + u'.');
        else
            paths << path;
    });
}

using PathsOfTypes = std::map<EventType, QStringList>;

template<typename... Payloads>
PathsOfTypes pathsOf(const std::variant<Payloads...>*)
{
    PathsOfTypes found;
    const auto each = [&found]<typename T>(const T*) {
        if constexpr (HasFields<T>)
            collect<T>(found[T::kType], {});
    };
    (each(static_cast<const Payloads*>(nullptr)), ...);
    return found;
}

/// Paths of all values of an object, in lists, too.
void collect(QStringList& paths, const QString& path, const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(paths, path.isEmpty() ? it.key() : path + u'.' + it.key(), it.value());
    for (const QJsonValue each : value.toArray())
        collect(paths, path, each);
    if (!value.isObject() && !value.isArray())
        paths << path;
}

/// With all that an event can tell of its person.
Event eventOf(EventPayload payload)
{
    Event event;
    event.user.id = {7};
    event.user.uniqueId = "ana";
    event.user.nickname = "Ana";
    UserRoles& roles = event.user.roles;
    for (bool* const role :
         {&roles.isHost, &roles.isModerator, &roles.isSubscriber, &roles.isSuperFan,
          &roles.isFollower, &roles.isFriend, &roles.isNewGifter, &roles.isAnonymous})
        *role = true;
    roles.topGifterRank = 1;
    roles.badges = std::make_shared<const std::vector<Badge>>(1);
    event.payload = std::move(payload);
    event.history = true;
    return event;
}

} // namespace

class TestExportPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// What an event tells is exported, changed or left out on purpose.
    void everyKeyHasARule()
    {
        for (const auto& [type, paths] : pathsOf(static_cast<const EventPayload*>(nullptr))) {
            for (const QString& path : paths)
                QVERIFY2(keyRule(type, path.toStdString()) != nullptr, qPrintable(path));
        }
        for (const QString& path : filterFieldNames().paths)
            QVERIFY2(!keyRules(path.toStdString()).empty(), qPrintable(path));
    }

    /// Also what the writer of event_data adds to the fields of a payload.
    void everyWrittenKeyHasARule()
    {
        GiftEvent gift;
        gift.toUser.emplace().id = {8};
        for (const Event& event : {eventOf(gift), eventOf(CommentEvent()), eventOf(LikeEvent())}) {
            QStringList paths;
            collect(
                paths, {},
                QJsonDocument::fromJson(QByteArray::fromStdString(eventDataJson(event))).object());
            QVERIFY2(paths.size() > 15, qPrintable(paths.join(u' ')));
            for (const QString& path : paths)
                QVERIFY2(keyRule(event.type(), path.toStdString()) != nullptr
                             || leadsToKeys(event.type(), path.toStdString()), // of nobody
                         qPrintable(path));
        }
    }

    void everyRuleHasItsKey()
    {
        PathsOfTypes known = pathsOf(static_cast<const EventPayload*>(nullptr));
        for (const QString& path : filterFieldNames().paths)
            known[EventType::Gift] << path;
        known[EventType::Gift] << u"from_user"_s << u"is_streaking"_s;
        for (const KeyRule& rule : rules::kKeys) {
            const QString path = QString::fromUtf8(rule.path.data(), std::ssize(rule.path));
            if (rule.type)
                QVERIFY2(known[*rule.type].contains(path), qPrintable(path));
        }
    }

    void allCellsOfAPersonAreOne()
    {
        const QStringList names {u"user_id"_s, u"user_unique_id"_s, u"nickname"_s, u"user"_s};
        const FakeStream::Row row = rowOf("LikeEvent", "{}");
        QCOMPARE(cellsOf(row, kPseudonyms, names), QStringList(4, kAna));
        QCOMPARE(cellsOf(row, {}, names),
                 (QStringList {u"7300000000000000001"_s, u"ana.maria"_s, u"Ana María 🌹"_s,
                               u"ana.maria"_s}));
        FakeStream::Row handleOnly = row;
        handleOnly.erase(FilterColumn::UserNumber);
        const QString byHandle = cellsOf(handleOnly, kPseudonyms, {u"nickname"_s}).front();
        QCOMPARE(cellsOf(handleOnly, kPseudonyms, names),
                 (QStringList {u"NULL"_s, byHandle, byHandle, byHandle}));
        QVERIFY(byHandle.startsWith(u'p') && byHandle != kAna);
        QCOMPARE(cellsOf({{FilterColumn::Type, "LikeEvent"}}, kPseudonyms, names),
                 QStringList(4, u"NULL"_s));
    }

    void whatLeadsToPeopleIsReplaced()
    {
        const FakeStream::Row row = rowOf("GiftEvent", "{}");
        const QStringList kept {
            u"type"_s,          u"time"_s,       u"room_id"_s, u"streamer_unique_id"_s,
            u"streak_status"_s, u"session_id"_s, u"diamonds"_s};
        QCOMPARE(cellsOf(row, kPseudonyms, kept), cellsOf(row, {}, kept));
        const QStringList changed =
            cellsOf(row, kPseudonyms, {u"id"_s, u"message_id"_s, u"streak_id"_s, u"streak"_s});
        QCOMPARE(changed[0], u"2"_s);
        QVERIFY(changed[1].startsWith(u'm') && changed[1].size() == 25);
        QVERIFY(changed[2].startsWith(u's') && changed[2].size() == 25);
        QCOMPARE(changed[3], changed[2]);
    }

    void theStreamerIsHiddenOnRequest()
    {
        const FakeStream::Row row = rowOf("FollowEvent", R"({"follow_count":1204})");
        const QStringList columns {u"streamer_unique_id"_s, u"room_id"_s, u"live"_s,
                                   u"follow_count"_s};
        QCOMPARE(
            cellsOf(row, kPseudonyms, columns),
            (QStringList {u"luna.canta"_s, u"7311000000000000001"_s, u"luna.canta"_s, u"1204"_s}));
        const QStringList hidden = cellsOf(row, kHidden, columns);
        QVERIFY(hidden[0].startsWith(u'p') && hidden[1].startsWith(u'r'));
        QCOMPARE(hidden[2], hidden[0]);
        QCOMPARE(hidden[3], u"NULL"_s);
        const QJsonObject greeting =
            dataOf("LiveIntroEvent", R"({"text":"soy luna.canta"})", kHidden);
        QCOMPARE(greeting["text"_L1].toString(), u"soy "_s + hidden[0]);
    }

    void aGiftNamesNobody()
    {
        const QJsonObject data = dataOf(
            "GiftEvent",
            R"({"gift":{"id":5655,"name":"Rosa","diamond_count":1,"streakable":true,"type":1},)"
            R"("repeat_count":1,"group_id":"1677665557000","value_usd":0.15,"secret":"x",)"
            R"("from_user":{"id":"7300000000000000001","unique_id":"ana.maria",)"
            R"("nickname":"Ana María 🌹","is_moderator":true,"phone":"600100200",)"
            R"("badges":[{"scene":10,"level":3,"name":"Lunáticos"}]},)"
            R"("to_user":{"id":"42424242","unique_id":"luis","nickname":"Luis"}})",
            kPseudonyms);
        QCOMPARE(data["gift"_L1].toObject(),
                 QJsonDocument::fromJson(
                     R"({"id":5655,"name":"Rosa","diamond_count":1,"streakable":true,"type":1})")
                     .object());
        QCOMPARE(data["value_usd"_L1].toDouble(), 0.15);
        QVERIFY(data["group_id"_L1].toString().startsWith(u't'));
        QCOMPARE(compact(data["from_user"_L1].toObject()),
                 uR"({"badges":[{"level":3,"scene":10}],"id":"%1","is_moderator":true,)"
                 uR"("nickname":"%1","unique_id":"%1"})"_s.arg(kAna));
        const QJsonObject receiver = data["to_user"_L1].toObject();
        QVERIFY(receiver["id"_L1].toString().startsWith(u'p'));
        QCOMPARE(QSet<QString>({receiver["id"_L1].toString(), receiver["unique_id"_L1].toString(),
                                receiver["nickname"_L1].toString()})
                     .size(),
                 1);
        for (const QString& told :
             {u"Ana"_s, u"ana"_s, u"luis"_s, u"Luis"_s, u"Lun"_s, u"7300000000000000001"_s,
              u"42424242"_s, u"600100200"_s, u"1677665557000"_s, u"secret"_s})
            QVERIFY2(!compact(data).contains(told), qPrintable(told));
    }

    /// To the host: that must not look like a receiver who was taken away.
    void nullsStay()
    {
        QCOMPARE(compact(dataOf("GiftEvent", R"({"to_user":null,"group_id":null})", kPseudonyms)),
                 uR"({"group_id":null,"to_user":null})"_s);
        QCOMPARE(
            compact(dataOf("CommentEvent", R"({"reply_to":null,"comment":null})", kPseudonyms)),
            uR"({"comment":null,"reply_to":null})"_s);
    }

    void listsOfPeopleAreReplaced()
    {
        const QJsonObject hidden = dataOf(
            "ImDeleteEvent",
            R"({"message_ids":["7322000000000000009"],"user_ids":["7300000000000000001","5"]})",
            kPseudonyms);
        QCOMPARE(hidden["user_ids"_L1][0].toString(), kAna);
        QVERIFY(hidden["user_ids"_L1][1].toString().startsWith(u'p'));
        QCOMPARE(hidden["message_ids"_L1][0].toString(),
                 cellsOf(rowOf("ImDeleteEvent", "{}"), kPseudonyms, {u"message_id"_s}).front());
        const QJsonObject viewers = dataOf(
            "RoomUserSeqEvent",
            R"({"viewers":3,"top":[{"id":"7300000000000000001","unique_id":"","nickname":"Ana",)"
            R"("score":9,"rank":1}]})",
            kPseudonyms);
        QCOMPARE(compact(viewers),
                 uR"({"top":[{"id":"%1","nickname":"%1","rank":1,"score":9,"unique_id":""}],)"
                 uR"("viewers":3})"_s.arg(kAna));
    }

    void namesBesideIdsAreOfThatPerson()
    {
        const QJsonObject goal = dataOf(
            "GoalUpdateEvent",
            R"({"contributor_id":"7300000000000000001","contributor":"ana.maria","status":2})",
            kPseudonyms);
        QCOMPARE(compact(goal),
                 uR"({"contributor":"%1","contributor_id":"%1","status":2})"_s.arg(kAna));
    }

    void textsLoseTheNamesOfTheEvent()
    {
        const QJsonObject data =
            dataOf("CommentEvent",
                   R"({"comment":"Ana María 🌹 a @Luis Miguel y @eva: hola","language":"es",)"
                   R"("reply_to":{"id":"42","unique_id":"luismi","nickname":"Luis Miguel"}})",
                   kPseudonyms);
        const QString luis = data["reply_to"_L1]["id"_L1].toString();
        const QString comment = data["comment"_L1].toString();
        QVERIFY2(comment.startsWith(kAna + u" a @"_s + luis + u" y @p"_s), qPrintable(comment));
        QVERIFY2(comment.endsWith(u": hola"_s) && !comment.contains(u"eva"_s), qPrintable(comment));
    }

    void namesAreFoundInTexts_data()
    {
        QTest::addColumn<QString>("nickname");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& nickname, const QString& comment,
                            const QString& told) {
            QTest::newRow(name) << nickname << comment << told;
        };
        row("without the emoji", u"Ana María 🌹"_s, u"soy Ana María, hola"_s, u"soy P, hola"_s);
        row("without signs", u"✨~ Lucía ❤️"_s, u"soy LUCÍA"_s, u"soy P"_s);
        row("letters that are no plain ones", u"𝓐𝓷𝓪 🌹"_s, u"soy 𝓐𝓷𝓪"_s, u"soy P"_s);
        row("two characters of Chinese", u"李娜"_s, u"李娜来了"_s, u"P来了"_s);
        row("two letters", u"Al"_s, u"Al fin"_s, u"Al fin"_s);
        row("mention with signs", u"Lucía ❤️"_s, u"@Lucía❤️ hola"_s, u"@P❤️ hola"_s);
        row("mention of another", u"Lucía"_s, u"@Lucía.B"_s, u"@OTHER"_s);
        row("mention that begins with a sign", u"Lucía"_s, u"a @✨eva♡★ y"_s, u"a @OTHER y"_s);
        row("mention and comma", u"Lucía"_s, u"@eva_2, hola"_s, u"@OTHER, hola"_s);
        row("mention and mention", u"Lucía"_s, u"@Lucía@eva!"_s, u"@P@OTHER!"_s);
    }

    void namesAreFoundInTexts()
    {
        QFETCH(QString, nickname);
        QFETCH(QString, comment);
        QFETCH(QString, told);
        FakeStream::Row row = rowOf("CommentEvent", "{}");
        row[FilterColumn::UserNickname] = nickname.toStdString();
        row[FilterColumn::EventData] = compact({{u"comment"_s, comment}}).toStdString();
        QString text = cellsOf(row, kPseudonyms, {u"text"_s}).front();
        text.replace(kAna, u"P"_s);
        static const QRegularExpression kOther(u"p[0-9a-f]{24}"_s);
        text.replace(kOther, u"OTHER"_s);
        QCOMPARE(text, told);
    }

    void textsAreLeftOutOnRequest()
    {
        // There was none: that is no text without characters.
        QCOMPARE(compact(dataOf("CommentEvent", R"({"comment":null})", kNoText)),
                 uR"({"text_length":null})"_s);
        QCOMPARE(compact(dataOf("CommentEvent", R"({"comment":""})", kNoText)),
                 uR"({"text_length":0})"_s);
        const std::string comment = R"({"comment":"hola 🌹","language":"es"})";
        QCOMPARE(compact(dataOf("CommentEvent", comment, kNoText)),
                 uR"({"language":"es","text_length":6})"_s);
        QCOMPARE(cellsOf(rowOf("CommentEvent", comment), kNoText,
                         {u"text"_s, u"text_length"_s, u"user"_s, u"id"_s}),
                 (QStringList {u"NULL"_s, u"6"_s, u"ana.maria"_s, u"77"_s}));
        QCOMPARE(
            compact(dataOf("PollEvent",
                           R"({"title":"¿Qué?","options":[{"text":"a","votes":1}],"more":"b"})",
                           kNoText)),
            uR"({"options":[{"text_length":1,"votes":1}],"text_length":5})"_s);
        QCOMPARE(compact(dataOf("GiftEvent", R"({"gift":{"name":"Rosa"}})", kNoText)),
                 uR"({"gift":{"name":"Rosa"}})"_s);
    }

    void whatIsNotKnownIsLeftOut_data()
    {
        QTest::addColumn<bool>("hasKey");
        QTest::newRow("with pseudonyms") << true;
        QTest::newRow("without texts") << false;
    }

    void whatIsNotKnownIsLeftOut()
    {
        QFETCH(bool, hasKey);
        const ExportPrivacy& privacy = hasKey ? kPseudonyms : kNoText;
        for (const char* const type : {"SomethingNewEvent", "UnknownEvent", "Ana María", ""}) {
            QCOMPARE(compact(dataOf(type,
                                    R"({"title":"Ana","n":5,"friend":{"id":"7"},"list":["Ana"],)"
                                    R"("comment":"Ana","user":{"is_host":true},"history":true})",
                                    privacy)),
                     uR"({"history":true,"user":{"is_host":true}})"_s);
        }
        QCOMPARE(cellsOf(rowOf("CommentEvent", "no JSON: Ana"), privacy, {u"event_data"_s}),
                 QStringList {u"{}"_s});
    }

    /// A table that others filled may hold anything anywhere.
    void valuesAreWhatTheirRulesSay()
    {
        QCOMPARE(compact(dataOf("JoinEvent",
                                R"({"source":"Ana María","via":"member","member_count":"Ana",)"
                                R"("action":"1","user":{"id":7300000000000000001,"is_host":"Ana",)"
                                R"("nickname":{"a":1}}})",
                                kPseudonyms)),
                 uR"({"action":"1","member_count":null,"source":null,)"
                 uR"("user":{"id":"%1","is_host":null},"via":"member"})"_s.arg(kAna));
        FakeStream::Row row = rowOf("Ana María", "{}");
        row[FilterColumn::Diamonds] = "Ana";
        row[FilterColumn::Timestamp] = "Ana";
        QCOMPARE(cellsOf(row, kPseudonyms, {u"type"_s, u"diamonds"_s, u"time"_s}),
                 QStringList(3, u"NULL"_s));
    }

    void pathsLeadIntoWhatIsTold()
    {
        const FakeStream::Row row =
            rowOf("GiftEvent",
                  R"({"from_user":{"id":"7300000000000000001","nickname":"Ana"},"to_user":null})");
        QCOMPARE(
            cellsOf(row, kPseudonyms,
                    {u"from_user.id"_s, u"from_user.nickname"_s, u"event_data.from_user"_s,
                     u"to_user.id"_s}),
            (QStringList {kAna, kAna, uR"({"id":"%1","nickname":"%1"})"_s.arg(kAna), u"NULL"_s}));
    }

    void filtersTellOfNobody_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& filter, const QString& told) {
            QTest::newRow(name) << filter << told;
        };
        row("harmless", u"type == gift and diamonds >= 100"_s,
            u"type == gift and diamonds >= 100"_s);
        row("person", u"user == ana and type == comment"_s,
            uR"(user == "…" and type == comment)"_s);
        row("list", u"not user in (ana, \"luis m\") or gift.name == Rosa"_s,
            uR"(not user in ("…", "…") or gift.name == Rosa)"_s);
        row("text", u"(text contains hola) and to_user.id == 5"_s,
            uR"((text contains "…") and to_user.id == "…")"_s);
        row("roles", u"from_user.is_moderator == true"_s, u"from_user.is_moderator == true"_s);
        row("unknown key", u"event_data.x == ana"_s, uR"(event_data.x == "…")"_s);
        row("streamer", u"live == luna"_s, uR"(live == "…")"_s);
        row("times", u"time > 2026-11-23T20:00 and streak matches 'a|b'"_s,
            uR"(time > 2026-11-23T20:00 and streak matches "…")"_s);
    }

    void filtersTellOfNobody()
    {
        QFETCH(QString, filter);
        QFETCH(QString, told);
        QCOMPARE(filterWithoutPeople(filter, kHidden), told);
        if (filter.startsWith("live"_L1))
            QCOMPARE(filterWithoutPeople(filter, kPseudonyms), filter);
    }
};

RACHA_TEST(TestExportPrivacy);
#include "tst_exportprivacy.moc"
