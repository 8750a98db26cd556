// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Writes what fuzzing begins with into a folder for each target: the fake server's frames, messages
// and answers, the beginning of the sample recording, filters and files as people write them.

#include "core/event/messagedecoder.h"
#include "core/simulator/lookupanswers.h"
#include "core/simulator/plays.h"
#include "core/simulator/wire.h"

#include <QDir>
#include <QFile>
#include <QMetaEnum>

#include <algorithm>
#include <array>

using namespace racha::simulator;
using namespace Qt::Literals::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr std::int64_t kNowMs = 1'790'000'000'000;
constexpr std::size_t kMessages = 400; ///< of all plays; floods repeat themselves

class Corpus
{
public:
    Corpus(const QString& folder, const QString& target)
        : m_folder(folder + u'/' + target)
    {
        m_folder.mkpath(u"."_s);
    }

    void add(std::size_t choice, std::string_view rest)
    {
        add(std::string(1, static_cast<char>(choice)) + std::string(rest));
    }

    void add(const std::string& input)
    {
        QFile file(m_folder.filePath(u"seed-%1"_s.arg(m_count++, 4, 10, QChar(u'0'))));
        if (!file.open(QIODevice::WriteOnly)
            || file.write(input.data(), static_cast<qint64>(input.size())) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

private:
    QDir m_folder;
    int m_count = 0;
};

/// The messages of all plays that are no floods, and some of those that are.
std::vector<Batch> batches()
{
    std::vector<Batch> all;
    for (const std::string& name : playNames()) {
        std::size_t count = 0;
        for (const Scenario& connection : playNamed(name).connections) {
            all.push_back({connection.history});
            for (const Step& step : connection.steps) {
                const auto* const batch = std::get_if<Batch>(&step.what);
                if (batch != nullptr && count++ < 20)
                    all.push_back(*batch);
            }
        }
    }
    return all;
}

void addFrames(const QString& folder, const std::vector<Batch>& all)
{
    Corpus frames(folder, u"frame"_s);
    std::int64_t number = 0;
    for (const Batch& batch : all) {
        ++number;
        frames.add(0, batchFrame(batch, number, kNowMs));
        if (number % 5 == 0)
            frames.add(1, fetchResultBytes(batch, kNowMs));
    }
    for (const char* const type : {"hb", "ack", "close", "im_enter_room_resp", "text"})
        frames.add(0, frameBytes({type, 7, {{"close_reason", "disable_web_direct"}}, "x", false}));
    // Fields that nobody knows, of each wire type: fixed values, a group within a group, none at
    // all.
    for (const std::string_view odd :
         {"\x09\x01\x02\x03\x04\x05\x06\x07\x08"sv, "\x0d\x01\x02\x03\x04"sv,
          "\x7b\x83\x01\x08\x01\x84\x01\x7c"sv, "\x7b\x08\x01"sv, "\x0e"sv})
        for (const std::size_t choice : {0U, 1U})
            frames.add(choice, std::string("\x3a\x03msg") + std::string(odd));
}

void addMessages(const QString& folder, const std::vector<Batch>& all)
{
    Corpus messages(folder, u"messages"_s);
    const auto methods = racha::decodedMethods();
    std::size_t count = 0;
    for (const Batch& batch : all) {
        for (const Message& message : batch.messages) {
            const auto method = std::ranges::find(methods, message.method);
            if (count++ < kMessages)
                messages.add(static_cast<std::size_t>(method - methods.begin()), message.payload);
        }
    }
}

std::string answerInput(std::size_t whose, const HttpAnswer& answer)
{
    constexpr std::array kStatuses {200, 204, 302, 400, 401, 402, 403, 404, 429, 500, 503};
    const auto status = std::ranges::find(kStatuses, answer.status) - kStatuses.begin();
    std::string input {static_cast<char>(whose), static_cast<char>(status)};
    for (const auto& [name, value] : answer.headers)
        input += name.toStdString() + ": " + value.toStdString() + '\n';
    return input + '\0' + answer.body.toStdString();
}

template<typename Kind, typename Make>
void addAnswers(Corpus& corpus, std::size_t whose, Make&& make)
{
    const auto kinds = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        corpus.add(answerInput(whose, make(static_cast<Kind>(kinds.value(i)))));
}

void addLookups(const QString& folder, const std::vector<Batch>& all)
{
    int count = 0;
    Corpus lookups(folder, u"lookup"_s);
    const FakeLive live;
    addAnswers<ApiLiveAnswer>(lookups, 0, [&](auto kind) { return answers::apiLive(kind, live); });
    addAnswers<LivePageAnswer>(lookups, 1,
                               [&](auto kind) { return answers::livePage(kind, live); });
    addAnswers<RoomInfoAnswer>(lookups, 2,
                               [&](auto kind) { return answers::roomInfo(kind, live); });
    for (const std::size_t whose : {3U, 4U})
        addAnswers<SignAnswer>(lookups, whose, [&](auto kind) {
            return answers::sign(kind, live, "ws://127.0.0.1:9/", "ttwid=x", kNowMs);
        });
    for (const char* const body : {R"({"code":200,"room_id":"7300000000000000001","message":""})",
                                   R"({"code":404,"message":"user offline"})",
                                   R"({"isLive":true,"data":{"room_id":"7300000000000000001"}})"})
        lookups.add(answerInput(4, {200, {}, body}));
    for (const char* const text :
         {R"({"type":"workerInfo","data":{"webSocketId":"0123"}})",
          R"({"type":"roomInfo","data":{"roomInfo":{"id":"7300000000000000001","title":"x"}}})",
          R"([{"roomInfo":{"id":"7"}}])", R"({"type":"roomInfo","data":"{\"id_str\":\"7\"}"})",
          R"({"id_str":"7","owner":{"id_str":"9"}})", R"({"room_info":{"room_id":7}})",
          R"({"messages":[{"type":"WebcastChatMessage","data":{}}]})"})
        lookups.add(answerInput(6, {200, {}, text}));
    for (const Batch& batch : all) {
        for (const std::string& frame :
             {batchFrame(batch, 1, kNowMs), fetchResultBytes(batch, kNowMs),
              batch.messages.empty() ? std::string() : baseMessageBytes(batch.messages.front()),
              batch.messages.empty() ? std::string() : batch.messages.front().payload})
            lookups.add(answerInput(6, {200, {}, QByteArray::fromStdString(frame)}));
        if (++count == 20)
            break;
    }
}

WireWriter record(std::int64_t time, int body, std::string_view bytes)
{
    return WireWriter().varint(1, time).block(body, bytes);
}

std::string records(const std::vector<WireWriter>& all)
{
    std::string bytes;
    for (const WireWriter& each : all) {
        WireWriter::appendVarint(bytes, each.bytes().size());
        bytes += each.bytes();
    }
    return bytes;
}

void addRecordings(const QString& folder, const std::vector<Batch>& all)
{
    Corpus recordings(folder, u"recording"_s);
    QFile demo(QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha"));
    if (!demo.open(QIODevice::ReadOnly))
        qFatal("no sample recording");
    const std::string file = demo.read(20'000).toStdString();
    for (const std::size_t size : {8U, 17U, 1'000U, 20'000U})
        recordings.add(0, std::string_view(file).substr(0, size));
    const std::int64_t time = kNowMs * 1'000;
    const std::string capture = WireWriter()
                                    .text(1, "luna.canta")
                                    .varint(2, 7)
                                    .text(3, "fuzz")
                                    .varint(5, 9)
                                    .varint(6, 10'000)
                                    .varint(7, 5'000)
                                    .text(9, "0b0ff7a2-7a4e-4c1f-9a53-1c7b30c1d2e3")
                                    .bytes();
    const std::string content = records(
        {record(time, 2, capture), record(time, 3, batchFrame(all.front(), 1, kNowMs)),
         record(time, 4, fetchResultBytes(all.front(), kNowMs)), record(time, 5, "sent"),
         record(time, 6, "a mark"),
         record(time + 1, 8, WireWriter().varint(1, 1).varint(2, 2).text(3, "net.reset").bytes()),
         record(time + 2, 7, WireWriter().text(1, "live_end").bytes())});
    for (const std::size_t form : {1U, 3U})
        recordings.add(form, content);
    recordings.add(2, std::string_view("\x28\xb5\x2f\xfd\x20\x00\x01\x00\x00", 9));
}

void addRedactions(const QString& folder, const std::vector<Batch>& all)
{
    Corpus redactions(folder, u"redaction"_s);
    const auto methods = racha::decodedMethods();
    std::int64_t number = 0;
    for (const Batch& batch : all) {
        if (++number % 4 == 0) {
            redactions.add(0, batchFrame(batch, number, kNowMs));
            redactions.add(1, fetchResultBytes(batch, kNowMs));
        }
        for (const Message& message : batch.messages) {
            const auto method = std::ranges::find(methods, message.method) - methods.begin();
            redactions.add(2, std::string(1, static_cast<char>(method)) + message.payload);
        }
        if (number > static_cast<std::int64_t>(kMessages))
            break;
    }
}

void addFilters(const QString& folder)
{
    Corpus filters(folder, u"filter"_s);
    for (const char* const text :
         {"type == gift and diamonds >= 100 and not user in (ana, luis)",
          "text contains \"hola\" or text matches \"^a+(b|c)*$\"",
          "time > -15m and time < 2026-11-23T20:00Z",
          "(gift.name == Rosa or gift == 5655) and repeat_count in (1, 2.5, -3)",
          "is_streaking == true and streak == end", "live == luna and user == @ana",
          "event_data.rank.x != null", "user.badges contains x", "not not (id == 1)",
          "hola ñandú 🌹", "\"two words\" luna", "message_id in (7300000000000001,)",
          "type in (comment, GiftEvent, unknown) and created_at >= -1d", "a == 'b", "((((((((",
          "text matches \"(a+)+$\"", "streak_id contains \"_\" and session_id == 1e3"})
        for (const std::size_t cursor : {0U, 4U, 18U})
            filters.add(cursor, text);
}

void addSettings(const QString& folder)
{
    Corpus settings(folder, u"settings"_s);
    for (const char* const url : {"sqlite:/tmp/a.sqlite", "a.sqlite",
                                  "mysql://ana@host:3307,[::1]:3308,b/lives?tls=verify&ca=/x.pem",
                                  "mysql://ana:secret@host/lives", "mysql://h/d?tls=off",
                                  "mysql://%61na@h%20x/d%2f?tls=odd", "mysql://",
                                  "mysql://h:99999/d", "postgres://h/d", "sqlite:"})
        settings.add(0, url);
    for (const char* const file :
         {"DB_NAME=lives\nexport DB_USER='ana'\nDB_PASSWORD=\"a\\n\\\"b\\$\" # c\nDB_HOST=h # x\n",
          "# only\n\nA=1\r\nB='two\nlines'\nC=\"open", "=x\n NAME = spaced \nA=1\nA=2",
          "\xef\xbb\xbf"
          "A=bom"})
        settings.add(1, file);
}

void addMappings(const QString& folder, const std::vector<Batch>& all)
{
    Corpus mappings(folder, u"mapping"_s);
    QFile sample(
        QStringLiteral(RACHA_SOURCE_DIR "/resources/mappings/WebcastSomethingNewMessage.json"));
    if (!sample.open(QIODevice::ReadOnly))
        qFatal("no sample mapping");
    const std::string file = sample.readAll().toStdString();
    const std::string every = R"({"method":"WebcastX","type":"XEvent","fields":[
{"path":"2","role":"user"},{"path":"2.1","role":"user_id"},{"path":"2.38","role":"user_unique_id"},
{"path":"2.3","role":"user_nickname"},{"path":"3","key":"a.b.c","role":"text"},
{"path":"4","key":"v","wire":"varint","repeated":true},{"path":"4","key":"z","wire":"zigzag"},
{"path":"5","key":"t","wire":"bool"},{"path":"6","key":"f","wire":"fixed"},
{"path":"6","key":"d","wire":"float"},{"path":"7.1.2","key":"i","wire":"id","repeated":true},
{"path":"8","key":"s","wire":"string","repeated":true},{"path":"8","key":"y","wire":"bytes"},
{"path":"8","key":"m","wire":"message"},{"path":"9","key":"g"}]})";
    std::size_t count = 0;
    for (const Batch& batch : all) {
        for (const Message& message : batch.messages) {
            if (count++ % 8 == 0 && count < kMessages)
                mappings.add((count % 16 == 1 ? file : every) + '\0' + message.payload);
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 2) {
        qWarning("usage: racha-make-corpora FOLDER");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const std::vector<Batch> all = batches();
    addFrames(folder, all);
    addMessages(folder, all);
    addLookups(folder, all);
    addRecordings(folder, all);
    addFilters(folder);
    addSettings(folder);
    addMappings(folder, all);
    addRedactions(folder, all);
    return 0;
}
