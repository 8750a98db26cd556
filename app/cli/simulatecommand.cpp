// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/scenariowords.h"
#include "app/cli/standardoutput.h"
#include "core/export/exportfile.h"
#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/flood.h"
#include "core/simulator/scenariofile.h"
#include "core/simulator/tally.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;
using namespace simulator;

namespace {

struct SimulateCommandText
{
    Q_DECLARE_TR_FUNCTIONS(SimulateCommandText)
};

constexpr double kLargestSeed = 9e15;
constexpr double kLongestSimulation = 86'400;

/// Shows a scenario on 127.0.0.1 until Ctrl+C, or once. Listens nowhere else.
class SimulateCommand final : public Command
{
public:
    explicit SimulateCommand(CommandRequest request)
        : m_request(std::move(request))
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { end(); }

private:
    Result<SimulationWish> wish() const;
    Result<Simulation> simulation(const QString& name) const;
    Result<Simulation> simulationOfFile(const QString& path, const SimulationWish& wish) const;
    Result<void> listen();
    Result<void> openTruth();
    void writeTruth();
    void endTruth(const std::string& sums);
    void truthLine(const std::string& line);
    void listScenarios();
    QStringList addresses() const;
    void announce();
    void announceForPeople(const QString& http, const QString& users);
    void followClients();
    void noteConnection(std::size_t index, bool accepted);
    void noteClosed(std::size_t index);
    bool wasSeen() const;
    void beginFlood(std::size_t index);
    void print(const QJsonObject& object);
    void end();

    CommandRequest m_request;
    StandardOutput m_output;
    Simulation m_simulation;
    std::unique_ptr<FakeWebcastServer> m_server;
    std::atomic<bool> m_isCancelled {false};
    std::unique_ptr<ExportFile> m_truth;
    bool m_isJson = false;
};

Result<SimulationWish> SimulateCommand::wish() const
{
    const CommandLine& line = m_request.line;
    SystemRandomSource random;
    SimulationWish wish {.freshSeed = random.next() % 1'000'000,
                         .nowMs = QDateTime::currentMSecsSinceEpoch()};
    const auto seed = line.number(Option::Seed, 0, kLargestSeed, 0);
    const auto rate = line.number(Option::Rate, 0.01, 20'000, 0);
    const auto seconds = line.number(Option::Duration, 0.1, kLongestSimulation, 0);
    for (const auto& number : {seed, rate, seconds}) {
        if (!number)
            return tl::unexpected(number.error());
    }
    if (line.isSet(Option::Seed))
        wish.seed = static_cast<std::uint64_t>(*seed);
    if (line.isSet(Option::Rate))
        wish.rate = *rate;
    if (line.isSet(Option::Duration))
        wish.seconds = *seconds;
    return wish;
}

Result<Simulation> SimulateCommand::simulationOfFile(const QString& path,
                                                     const SimulationWish& wish) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, path + u": "_s + file.errorString());
    const auto json = file.read(kLargestScenarioFile + 1);
    if (json.size() > kLargestScenarioFile)
        return failure(ErrorCode::FileUnreadable, path + u": larger than 1 MiB"_s);
    auto read = readScenario(json, wish);
    if (!read)
        return failure(ErrorCode::UsageInvalid, scenarioFaultText(path, read.error()));
    return *std::move(read);
}

/// A name that is built in, else a file.
Result<Simulation> SimulateCommand::simulation(const QString& name) const
{
    const auto asked = wish();
    if (!asked)
        return tl::unexpected(asked.error());
    if (auto found = simulationNamed(name.toStdString(), *asked))
        return *std::move(found);
    if (!QFile::exists(name))
        return failure(ErrorCode::UsageInvalid,
                       SimulateCommandText::tr("%1 is neither a scenario that is built in (see "
                                               "--list) nor a file")
                           .arg(name.left(200)));
    return simulationOfFile(name, *asked);
}

Result<void> SimulateCommand::listen()
{
    const CommandLine& line = m_request.line;
    const auto speed = line.number(Option::Speed, 0.01, 10'000, 1);
    const auto port = line.number(Option::Port, 0, 65'535, 0);
    if (!speed)
        return tl::unexpected(speed.error());
    if (!port)
        return tl::unexpected(port.error());
    const bool isTls = line.isSet(Option::Tls);
    m_server = std::make_unique<FakeWebcastServer>(isTls ? FakeWebcastServer::Transport::Tls
                                                         : FakeWebcastServer::Transport::Plain);
    m_simulation.showOn(*m_server);
    m_server->setTimeScale(1 / *speed);
    if (!m_server->listen(static_cast<quint16>(*port))) {
        const QString where = u"127.0.0.1:%1"_s.arg(static_cast<int>(*port));
        return failure(
            ErrorCode::UsageInvalid,
            isTls ? SimulateCommandText::tr("%1 is taken, or openssl could not make a certificate")
                        .arg(where)
                  : SimulateCommandText::tr("%1 is taken").arg(where));
    }
    return {};
}

Result<void> SimulateCommand::openTruth()
{
    if (!m_request.line.isSet(Option::Truth))
        return {};
    const QString target = m_request.line.value(Option::Truth);
    if (target == u"-") {
        if (!m_isJson)
            return failure(ErrorCode::UsageInvalid,
                           SimulateCommandText::tr("--truth - needs --json"));
        return {};
    }
    m_truth = std::make_unique<ExportFile>(m_isCancelled);
    return m_truth->open(target);
}

Result<void> SimulateCommand::prepare()
{
    m_isJson = m_request.line.isSet(Option::Json);
    if (m_request.line.isSet(Option::List))
        return {};
    const QStringList& operands = m_request.line.operands();
    if (operands.size() != 1)
        return failure(ErrorCode::UsageInvalid,
                       operands.isEmpty() ? SimulateCommandText::tr(
                           "a scenario is missing: a name of --list, or a file")
                                          : SimulateCommandText::tr("only one scenario at a time"));
    auto made = simulation(operands.first());
    if (!made)
        return tl::unexpected(made.error());
    m_simulation = *std::move(made);
    if (const auto opened = openTruth(); !opened)
        return opened;
    return listen();
}

void SimulateCommand::start()
{
    if (m_server == nullptr) {
        listScenarios();
        Q_EMIT finished(0);
        return;
    }
    followClients();
    announce();
    writeTruth();
    m_output.flush();
}

void SimulateCommand::listScenarios()
{
    constexpr int kWidth = 20;
    for (const auto& name : simulationNames()) {
        const QString words = scenarioWords(name);
        if (m_isJson)
            print({{u"kind"_s, u"scenario"_s},
                   {u"name"_s, QString::fromStdString(name)},
                   {u"what"_s, words}});
        else
            m_output.writeLine(
                QString(QString::fromStdString(name).leftJustified(kWidth) + u' ' + words));
    }
    m_output.flush();
}

/// Where the truth has a file of its own, standard output has none of it.
void SimulateCommand::truthLine(const std::string& line)
{
    if (m_truth) [[maybe_unused]]
        const auto written = m_truth->write(line + '\n');
    else if (m_request.line.isSet(Option::Truth))
        m_output.writeLine(std::string_view(line));
}

void SimulateCommand::writeTruth()
{
    if (m_simulation.flood)
        return;
    Tally tally([this](const std::string& line) { truthLine(line); });
    m_simulation.count(tally);
    endTruth(tally.summary());
}

/// The sums end the file, and are said on standard output for programs.
void SimulateCommand::endTruth(const std::string& sums)
{
    if (m_truth) {
        truthLine(sums);
        if (const auto whole = m_truth->commit(); !whole)
            messages::report(whole.error());
        m_truth.reset();
    }
    if (m_isJson)
        m_output.writeLine(std::string_view(sums));
}

QStringList SimulateCommand::addresses() const
{
    const QString http = m_server->httpUrl().toString();
    QStringList options;
    for (const auto* name : {"tiktok", "webcast", "sign", "ttwid"})
        options << u"--%1-url"_s.arg(QLatin1StringView(name)) << http;
    options << u"--push-url"_s << m_server->pushUrl().toString();
    if (const QString ca = m_server->certificateAuthorityFile(); !ca.isEmpty())
        options << u"--ca-file"_s << ca;
    return options;
}

void SimulateCommand::announce()
{
    const QString http = m_server->httpUrl().toString();
    QStringList users;
    for (const FakeLive& live : m_simulation.lives)
        users << QString::fromUtf8(live.uniqueId);
    if (!m_isJson)
        return announceForPeople(http, users.join(u' '));
    print({{u"kind"_s, u"server"_s},
           {u"http"_s, http},
           {u"push"_s, m_server->pushUrl().toString()},
           {u"ca_file"_s, m_server->certificateAuthorityFile()},
           {u"user"_s, users.first()},
           {u"users"_s, QJsonArray::fromStringList(users)},
           {u"seed"_s, static_cast<qint64>(m_simulation.seed)},
           {u"try"_s, u"racha-cli capture %1 %2"_s.arg(users.join(u' '), addresses().join(u' '))}});
}

void SimulateCommand::announceForPeople(const QString& http, const QString& users)
{
    const QString options = addresses().join(u' ');
    m_output.writeLine(
        SimulateCommandText::tr("A fake TikTok listens on %1 (seed %2). Ctrl+C ends it.")
            .arg(http)
            .arg(m_simulation.seed));
    m_output.writeLine(SimulateCommandText::tr("In the terminal, storing nothing:"));
    m_output.writeLine(u"  racha-cli capture %1 --no-database %2"_s.arg(users, options));
    m_output.writeLine(SimulateCommandText::tr("In the window:"));
    m_output.writeLine(
        u"  racha %1 %2"_s.arg(QString::fromUtf8(m_simulation.lives.front().uniqueId), options));
}

void SimulateCommand::followClients()
{
    connect(m_server.get(), &FakeWebcastServer::requested, this, [this](const QString& path) {
        if (m_isJson)
            print({{u"kind"_s, u"request"_s}, {u"path"_s, path}});
        m_output.flush();
    });
    connect(m_server.get(), &FakeWebcastServer::upgradeAnswered, this,
            &SimulateCommand::noteConnection);
    connect(m_server.get(), &FakeWebcastServer::closed, this, &SimulateCommand::noteClosed);
    if (m_simulation.flood)
        connect(m_server.get(), &FakeWebcastServer::joined, this, &SimulateCommand::beginFlood);
}

void SimulateCommand::noteConnection(std::size_t index, bool accepted)
{
    const ConnectionRecord& record = m_server->connections()[index];
    if (m_isJson)
        print({{u"kind"_s, u"connection"_s},
               {u"accepted"_s, accepted},
               {u"streamer"_s, QString::fromUtf8(record.streamer)},
               {u"problems"_s, QJsonArray::fromStringList(record.problems)}});
    else
        m_output.writeLine(accepted ? SimulateCommandText::tr("A client watches @%1.")
                                          .arg(QString::fromUtf8(record.streamer))
                                    : SimulateCommandText::tr("A client was refused."));
    m_output.flush();
}

void SimulateCommand::noteClosed(std::size_t index)
{
    const ConnectionRecord& record = m_server->connections()[index];
    if (m_isJson) {
        print({{u"kind"_s, u"closed"_s},
               {u"streamer"_s, QString::fromUtf8(record.streamer)},
               {u"joined"_s, record.joined},
               {u"sent_messages"_s, static_cast<qint64>(record.sentMessages)},
               {u"asked_acks"_s, static_cast<qint64>(record.askedAcks.size())},
               {u"acks"_s, static_cast<qint64>(record.acks().size())},
               {u"heartbeats"_s, static_cast<qint64>(record.heartbeats().size())},
               {u"close_code"_s, record.closeCode},
               {u"problems"_s, QJsonArray::fromStringList(record.problems)}});
    } else {
        m_output.writeLine(
            SimulateCommandText::tr("It left; messages sent: %1, acknowledged: %2 of %3.")
                .arg(record.sentMessages)
                .arg(record.acks().size())
                .arg(record.askedAcks.size()));
        for (const QString& problem : record.problems)
            m_output.writeLine(
                SimulateCommandText::tr("Not as the protocol wants it: %1").arg(problem));
    }
    m_output.flush();
    if (m_request.line.isSet(Option::Once) && wasSeen())
        end();
}

/// Each live that somebody joined was shown over all its connections, and nobody is there any more.
bool SimulateCommand::wasSeen() const
{
    QHash<QByteArray, std::size_t> joined;
    QHash<QByteArray, bool> isLeft; ///< by the client's own wish
    for (const ConnectionRecord& record : m_server->connections()) {
        if (record.open)
            return false;
        joined[record.streamer] += record.joined ? 1 : 0;
        isLeft[record.streamer] = record.closeCode != 0;
    }
    return std::all_of(
        m_simulation.lives.begin(), m_simulation.lives.end(), [&](const FakeLive& live) {
            const auto times = joined.value(live.uniqueId);
            return times == 0 || (times >= live.scenarios.size() && isLeft[live.uniqueId]);
        });
}

void SimulateCommand::beginFlood(std::size_t index)
{
    auto* const flood =
        new Flood(*m_server, index, m_simulation.lives.front().room, *m_simulation.flood);
    connect(flood, &Flood::finished, this, [this, flood] {
        endTruth(flood->summary());
        m_output.flush();
    });
}

void SimulateCommand::print(const QJsonObject& object)
{
    m_output.writeLine(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

void SimulateCommand::end()
{
    if (m_server)
        m_server->disconnect(this);
    m_output.flush();
    Q_EMIT finished(0);
}

} // namespace

std::unique_ptr<Command> makeSimulateCommand(CommandRequest request)
{
    return std::make_unique<SimulateCommand>(std::move(request));
}

} // namespace racha
