// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/threadhandle.h"
#include "core/session/session.h"
#include "core/simulator/fakewebcastserver.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace racha;
using namespace racha::simulator;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Whose room is told after twelve seconds.
FakeLive slowLive()
{
    FakeLive live;
    live.uniqueId = "luna.canta";
    live.apiLive = ApiLiveAnswer::Slow;
    return live;
}

LiveRequest requestFor(const FakeWebcastServer& server)
{
    LiveRequest request;
    request.username = u"luna.canta"_s;
    ConnectionSettings& connection = request.connection;
    connection.provider = ProviderChoice::Direct;
    connection.tiktokUrl = server.httpUrl();
    connection.webcastUrl = server.httpUrl();
    connection.ttwidUrl = server.httpUrl();
    connection.pushUrl = server.pushUrl();
    return request;
}

} // namespace

class TestSessionTimings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsGivenUpWhenThePersonSaysSo();
};

/// Not after the ten seconds that it is by itself.
void TestSessionTimings::aRequestIsGivenUpWhenThePersonSaysSo()
{
    FakeWebcastServer server;
    QVERIFY(server.listen());
    server.addLive(slowLive());
    const SystemClock clock;
    SystemRandomSource random;
    ThreadHandle ingest(u"ingest"_s);
    SessionResources resources;
    resources.ingestThread = ingest.thread();
    resources.clock = &clock;
    resources.random = &random;
    LiveRequest request = requestFor(server);
    request.connection.requestTimeout = 300ms;
    const auto session = Session::live(request, resources);
    QStringList outcomes;
    connect(session.get(), &Session::stepTaken, this,
            [&outcomes](const LookupStep& step) { outcomes << step.outcome; });
    QSignalSpy finished(session.get(), &Session::finished);
    session->start();
    QTRY_VERIFY(!outcomes.filter(u"net.timeout"_s).isEmpty());
    session->stop();
    QTRY_COMPARE(finished.size(), 1);
}

RACHA_TEST(TestSessionTimings);
#include "tst_sessiontimings.moc"
