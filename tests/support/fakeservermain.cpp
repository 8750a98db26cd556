// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// racha-fake-server: the fake TikTok as a program, to try racha-cli by hand and under load.
// Prints JSON lines: where it listens, the ground truth, and what clients did.

#include "tests/support/fakewebcastserver.h"
#include "tests/support/floodframes.h"
#include "tests/support/plays.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QTimer>

#include <cstdio>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

void print(const std::string& line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

void print(const QJsonObject& object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

/// Sends frames at a steady rate to one connection, then ends the live.
class Flood final : public QObject
{
public:
    Flood(FakeWebcastServer& server, std::size_t connection, std::int64_t room,
          double eventsPerSecond, std::chrono::seconds duration, std::size_t bytes)
        : QObject(&server)
        , m_server(server)
        , m_connection(connection)
        , m_frames(room, bytes)
        , m_room(room)
        , m_framesPerMs(eventsPerSecond / FloodFrames::kMessages / 1000)
        , m_durationMs(std::chrono::milliseconds(duration).count())
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Flood::sendDue);
        m_since.start();
        m_timer.start(2);
    }

private:
    static constexpr qint64 kMaxWaiting = 64 << 20;

    void sendDue()
    {
        const auto elapsed = std::min<qint64>(m_since.elapsed(), m_durationMs);
        const auto due = static_cast<std::int64_t>(static_cast<double>(elapsed) * m_framesPerMs);
        while (m_frames.frames() < due) {
            // A client that reads too slowly is let wait, not drowned.
            if (m_server.bytesToWrite(m_connection) > kMaxWaiting)
                return;
            const auto logId = 8'000'000'000'000'000'000 + m_frames.frames();
            const auto frame = m_frames.next(logId, QDateTime::currentMSecsSinceEpoch());
            m_server.sendFrame(m_connection, frame, logId, FloodFrames::kMessages);
        }
        if (elapsed >= m_durationMs)
            finish();
    }

    void finish()
    {
        m_timer.stop();
        print(QJsonObject {
            {u"kind"_s, u"flood"_s},
            {u"sent_ms"_s, m_since.elapsed()},
            {u"messages"_s, static_cast<qint64>(m_frames.frames() * FloodFrames::kMessages)}});
        print(m_frames.summary());
        Story story(fakeHost(), QDateTime::currentMSecsSinceEpoch(), m_room,
                    Story::kFirstMessageId + 1'000'000'000);
        m_server.send(m_connection, {.messages = {story.control(3, "flood over")}});
    }

    FakeWebcastServer& m_server;
    std::size_t m_connection;
    FloodFrames m_frames;
    std::int64_t m_room;
    double m_framesPerMs;
    qint64 m_durationMs;
    QElapsedTimer m_since;
    QTimer m_timer;
};

/// An answer by the name of its enumerator, in any case.
template<class T>
bool setAnswer(const QCommandLineParser& parser, const QString& option, Answers<T>& answers)
{
    if (!parser.isSet(option))
        return true;
    const auto names = QMetaEnum::fromType<T>();
    for (int i = 0; i < names.keyCount(); ++i) {
        if (parser.value(option).compare(QLatin1StringView(names.key(i)), Qt::CaseInsensitive)
            == 0) {
            answers = Answers<T>(static_cast<T>(names.value(i)));
            return true;
        }
    }
    std::fprintf(stderr, "--%s takes one of:", qPrintable(option));
    for (int i = 0; i < names.keyCount(); ++i)
        std::fprintf(stderr, " %s", names.key(i));
    std::fputs("\n", stderr);
    return false;
}

void addOptions(QCommandLineParser& parser)
{
    parser.addHelpOption();
    parser.addOptions({
        {u"list"_s, u"list the plays"_s},
        {u"port"_s, u"port of 127.0.0.1; default: a free one"_s, u"n"_s, u"0"_s},
        {u"tls"_s, u"https and wss, with an authority made for this run"_s},
        {u"user"_s, u"username of the live"_s, u"name"_s, u"luna.canta"_s},
        {u"scenario"_s, u"the play, see --list"_s, u"name"_s, u"chat-flood"_s},
        {u"rate"_s, u"chat-flood: messages a second"_s, u"n"_s, u"500"_s},
        {u"duration"_s, u"chat-flood and --flood: seconds"_s, u"s"_s, u"10"_s},
        {u"flood"_s, u"frames of ten large messages, events a second"_s, u"n"_s},
        {u"bytes"_s, u"--flood: size of a message"_s, u"n"_s, u"4700"_s},
        {u"time-scale"_s, u"multiplies the times of the play"_s, u"factor"_s, u"1"_s},
        {u"sign-key"_s, u"the signing service wants this key"_s, u"key"_s},
        {u"once"_s, u"stop when the live ended and the client left"_s},
        {u"no-events"_s, u"print no line per expected event"_s},
        {u"api-live"_s, u"answer of the room look-up"_s, u"kind"_s},
        {u"page"_s, u"answer of the live page"_s, u"kind"_s},
        {u"room-info"_s, u"answer of room/info"_s, u"kind"_s},
        {u"sign"_s, u"answer of the signing service"_s, u"kind"_s},
        {u"handshake"_s, u"answer to the websocket upgrade"_s, u"kind"_s},
        {u"ttwid"_s, u"answer of both cookie routes"_s, u"kind"_s},
    });
}

int listPlays()
{
    for (const auto& name : playNames())
        std::printf("%-18s %s\n", name.c_str(), playNamed(name).what.c_str());
    return 0;
}

void announce(const FakeWebcastServer& server, const QString& user)
{
    const auto http = server.httpUrl().toString();
    QString command = u"racha-cli capture "_s + user;
    for (const auto* name : {"tiktok", "webcast", "sign", "ttwid"})
        command += u" --"_s + QLatin1StringView(name) + u"-url "_s + http;
    command += u" --push-url "_s + server.pushUrl().toString();
    if (!server.certificateAuthorityFile().isEmpty())
        command += u" --ca-file "_s + server.certificateAuthorityFile();
    print(QJsonObject {{u"kind"_s, u"server"_s},
                       {u"http"_s, http},
                       {u"push"_s, server.pushUrl().toString()},
                       {u"ca_file"_s, server.certificateAuthorityFile()},
                       {u"user"_s, user},
                       {u"try"_s, command}});
}

void reportConnections(FakeWebcastServer& server, bool once)
{
    QObject::connect(&server, &FakeWebcastServer::requested, &server, [](const QString& path) {
        print(QJsonObject {{u"kind"_s, u"request"_s}, {u"path"_s, path}});
    });
    QObject::connect(
        &server, &FakeWebcastServer::upgradeAnswered, &server,
        [&server](std::size_t index, bool accepted) {
            const auto& record = server.connections()[index];
            print(QJsonObject {{u"kind"_s, u"connection"_s},
                               {u"accepted"_s, accepted},
                               {u"problems"_s, QJsonArray::fromStringList(record.problems)}});
        });
    QObject::connect(
        &server, &FakeWebcastServer::closed, &server, [&server, once](std::size_t index) {
            const auto& record = server.connections()[index];
            print(QJsonObject {{u"kind"_s, u"closed"_s},
                               {u"joined"_s, record.joined},
                               {u"sent_messages"_s, static_cast<qint64>(record.sentMessages)},
                               {u"asked_acks"_s, static_cast<qint64>(record.askedAcks.size())},
                               {u"acks"_s, static_cast<qint64>(record.acks().size())},
                               {u"heartbeats"_s, static_cast<qint64>(record.heartbeats().size())},
                               {u"close_code"_s, record.closeCode},
                               {u"problems"_s, QJsonArray::fromStringList(record.problems)}});
            if (once && record.closeCode != 0)
                QCoreApplication::quit();
        });
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A fake TikTok on loopback."_s);
    addOptions(parser);
    parser.process(app);
    if (parser.isSet(u"list"_s))
        return listPlays();

    PlayOptions options;
    options.startMs = QDateTime::currentMSecsSinceEpoch();
    options.ratePerSecond = parser.value(u"rate"_s).toDouble();
    options.duration = std::chrono::seconds(parser.value(u"duration"_s).toInt());
    const bool floods = parser.isSet(u"flood"_s);
    const auto play =
        floods ? Play {} : playNamed(parser.value(u"scenario"_s).toStdString(), options);
    if (!floods && play.name.empty()) {
        std::fputs("no such scenario; see --list\n", stderr);
        return 2;
    }
    FakeLive live {.uniqueId = parser.value(u"user"_s).toUtf8(), .scenarios = play.connections};
    Answers<TtwidAnswer> ttwid = TtwidAnswer::Cookie;
    if (!setAnswer(parser, u"api-live"_s, live.apiLive) || !setAnswer(parser, u"page"_s, live.page)
        || !setAnswer(parser, u"room-info"_s, live.roomInfo)
        || !setAnswer(parser, u"sign"_s, live.sign)
        || !setAnswer(parser, u"handshake"_s, live.handshake)
        || !setAnswer(parser, u"ttwid"_s, ttwid))
        return 2;

    FakeWebcastServer server(parser.isSet(u"tls"_s) ? FakeWebcastServer::Transport::Tls
                                                    : FakeWebcastServer::Transport::Plain);
    const auto room = live.room;
    server.addLive(std::move(live));
    server.setTtwid(ttwid, ttwid);
    server.setSignKey(parser.value(u"sign-key"_s).toUtf8());
    server.setTimeScale(parser.value(u"time-scale"_s).toDouble());
    if (!server.listen(static_cast<quint16>(parser.value(u"port"_s).toUInt()))) {
        std::fputs("cannot listen\n", stderr);
        return 1;
    }
    announce(server, parser.value(u"user"_s));
    if (!floods && !parser.isSet(u"no-events"_s)) {
        for (const auto& line : playTruth(play))
            print(line);
    }
    if (!floods)
        print(playSummary(play));
    reportConnections(server, parser.isSet(u"once"_s));
    if (floods) {
        QObject::connect(&server, &FakeWebcastServer::joined, &server, [&](std::size_t index) {
            new Flood(server, index, room, parser.value(u"flood"_s).toDouble(), options.duration,
                      parser.value(u"bytes"_s).toULong());
        });
    }
    return QCoreApplication::exec();
}
