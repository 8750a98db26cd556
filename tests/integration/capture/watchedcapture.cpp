// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/capture/watchedcapture.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace racha::test {

QString Course::code() const
{
    if (!outcome.error)
        return {};
    const auto text = info(outcome.error->code).text;
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<Event> Course::events() const
{
    std::vector<Event> all;
    for (const auto& batch : batches)
        all.insert(all.end(), batch->events.begin(), batch->events.end());
    return all;
}

std::vector<Gap> Course::gaps() const
{
    std::vector<Gap> all;
    for (const auto& batch : batches) {
        for (const auto& notice : batch->notices) {
            if (const auto* const gap = std::get_if<Gap>(&notice.what))
                all.push_back(*gap);
        }
    }
    return all;
}

bool Course::passed(CapturePhase phase) const
{
    return std::any_of(states.begin(), states.end(),
                       [phase](const auto& state) { return state.phase == phase; });
}

QString Course::end() const
{
    if (batches.empty() || !batches.back()->end)
        return {};
    return QString::fromStdString(*batches.back()->end);
}

LiveCaptureSettings settingsFor(const FakeWebcastServer& server)
{
    LiveCaptureSettings settings;
    settings.username = u"luna.canta"_s;
    auto& connection = settings.connection;
    connection.tiktokUrl = server.httpUrl();
    connection.webcastUrl = server.httpUrl();
    connection.ttwidUrl = server.httpUrl();
    connection.signUrl = server.httpUrl();
    connection.pushUrl = server.pushUrl();
    connection.extraCertificates = server.certificateAuthority();
    auto& timings = settings.timings;
    timings.lookups.notFoundRetry = 10ms;
    timings.backoffFirst = 10ms;
    timings.backoffLast = 40ms;
    timings.deviceBlocked = 10ms;
    timings.blocked = 20ms;
    timings.signFailing = 10ms;
    timings.signQuota = 20ms;
    timings.oversized = 20ms;
    timings.waitForLive = 30ms;
    return settings;
}

Course watched(const LiveCaptureSettings& settings, HistorySource history,
               const std::function<void(LiveCapture&, const CaptureState&)>& meanwhile)
{
    // Qt ignores it once in a process, Qt Test takes that back with each further class.
    std::signal(SIGPIPE, SIG_IGN);
    const SystemClock clock;
    SeededRandomSource random(1);
    LiveCapture capture(settings, std::move(history), clock, random);
    Course told;
    QEventLoop loop;
    QObject::connect(&capture, &Capture::batchReady, &loop,
                     [&](const EventBatchPtr& batch) { told.batches.push_back(batch); });
    QObject::connect(&capture, &Capture::stepTaken, &loop, [&](const LookupStep& step) {
        told.steps.append(step.what);
        told.outcomes.append(step.outcome);
        told.told.append(step.what + u'|' + step.outcome);
    });
    QObject::connect(&capture, &Capture::stateChanged, &loop, [&](const CaptureState& state) {
        told.states.push_back(state);
        if (meanwhile)
            meanwhile(capture, state);
    });
    QObject::connect(&capture, &Capture::finished, &loop, [&](const CaptureOutcome& outcome) {
        told.outcome = outcome;
        told.finished = true;
        loop.quit();
    });
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    QTimer::singleShot(0, &capture, &Capture::start);
    loop.exec();
    return told;
}

} // namespace racha::test
