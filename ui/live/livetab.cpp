// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livetab.h"

#include "ui/feed/feedpane.h"
#include "ui/models/livefeedmodel.h"
#include "ui/timeline/timelinepane.h"

#include <QFileInfo>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

LiveTab::LiveTab(SessionOpener& opener, const Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_opener(opener)
    , m_page(std::make_unique<LivePage>(appearance))
    , m_timeline(std::make_unique<TimelinePane>(appearance))
{
    connect(m_page.get(), &LivePage::retryRequested, this, &LiveTab::retry);
}

LiveTab::~LiveTab()
{
    giveUpSession();
}

bool LiveTab::isRunning() const
{
    return m_isOpening || (m_session && !m_session->isFinished());
}

WallTime LiveTab::now() const
{
    return m_state.isReplay ? m_page->feed().model().upTo() : SystemClock().now();
}

QString LiveTab::name() const
{
    if (!m_state.username.isEmpty())
        return u'@' + m_state.username;
    return m_recording;
}

void LiveTab::watch(const LiveWish& wish)
{
    m_wish = wish;
    m_opener.openLive(wish, this, prepare(wish.username, false));
}

void LiveTab::openRecording(const QString& path, double speed)
{
    const SessionOpener::Ready ready = prepare(QString(), true);
    m_recording = QFileInfo(path).completeBaseName();
    Q_EMIT stateChanged();
    m_opener.openRecording(path, speed, this, ready);
}

void LiveTab::playDemo(double speed)
{
    m_opener.openDemo(speed, this, prepare(QString(), true));
}

/// Clears what was shown, so that nobody takes the last live's figures for this one's.
SessionOpener::Ready LiveTab::prepare(const QString& username, bool isReplay)
{
    giveUpSession();
    m_isEmpty = false;
    m_isOpening = true;
    m_recording.clear();
    m_state = {};
    m_state.username = username;
    m_state.isReplay = isReplay;
    m_state.phase = CapturePhase::LookingUp;
    m_state.since = SystemClock().now();
    m_stats = {};
    m_countedEvents = 0;
    m_eventsPerSecond = 0;
    m_rateClock.start();
    m_page->clear();
    m_timeline->clear();
    m_page->showState(m_state);
    Q_EMIT stateChanged();
    return [this, request = ++m_request](OpenedSession opened) {
        if (request == m_request)
            take(std::move(opened));
    };
}

void LiveTab::take(OpenedSession opened)
{
    m_isOpening = false;
    m_session = std::move(opened.session);
    connect(m_session.get(), &Session::batchReady, this, &LiveTab::takeBatch);
    connect(m_session.get(), &Session::stateChanged, this, &LiveTab::takeState);
    connect(m_session.get(), &Session::storeStateChanged, this, &LiveTab::takeStore);
    connect(m_session.get(), &Session::finished, this, &LiveTab::takeOutcome);
    takeStore(opened.store);
    if (opened.storeError)
        m_page->showStoreFailure(*opened.storeError);
    m_session->start();
}

void LiveTab::giveUpSession()
{
    ++m_request;
    m_isOpening = false;
    if (m_session)
        m_session->disconnect(this);
    m_session.reset();
}

void LiveTab::takeBatch(const EventBatchPtr& batch)
{
    m_page->feed().append(batch);
    m_timeline->append(batch);
    m_stats = batch->stats;
    if (batch->capture)
        m_usdPerDiamond = batch->capture->settings.usdPerDiamond;
    Q_EMIT batchTaken(batch);
}

void LiveTab::takeState(const CaptureState& state)
{
    m_state = state;
    m_page->showState(state);
    Q_EMIT stateChanged();
}

void LiveTab::takeStore(const StoreState& state)
{
    m_store = state;
    Q_EMIT storeStateChanged(state);
}

void LiveTab::takeOutcome(const CaptureOutcome& outcome)
{
    m_page->feed().model().flush();
    m_page->showOutcome(outcome);
    countRate();
    Q_EMIT stateChanged();
    Q_EMIT finished(outcome);
}

void LiveTab::stop()
{
    if (m_session) {
        m_session->stop();
        return;
    }
    if (!m_isOpening)
        return;
    giveUpSession();
    CaptureState stopped = m_state;
    stopped.phase = CapturePhase::Stopped;
    takeState(stopped);
}

void LiveTab::retry()
{
    if (m_session && isRunning())
        m_session->retryNow();
    else if (!m_isOpening && !m_wish.username.isEmpty() && !m_state.isReplay)
        watch(m_wish);
}

void LiveTab::addMark(const QString& text)
{
    if (m_session && isRunning())
        m_session->addMark(text);
}

void LiveTab::setReplayPaused(bool paused)
{
    if (m_session)
        m_session->setReplayPaused(paused);
}

void LiveTab::setReplaySpeed(double factor)
{
    if (m_session)
        m_session->setReplaySpeed(factor);
}

void LiveTab::tick(bool isShown)
{
    if (isShown) {
        m_page->advanceTo(now());
        m_timeline->advanceTo(now());
    }
    if (m_rateClock.isValid() && m_rateClock.elapsed() >= 1000)
        countRate();
}

void LiveTab::countRate()
{
    const std::int64_t events = m_stats.eventCount();
    const double seconds = static_cast<double>(std::max<qint64>(1, m_rateClock.restart())) / 1000.0;
    const auto fresh = static_cast<double>(events - m_countedEvents);
    m_eventsPerSecond = isRunning() ? static_cast<qint64>(fresh / seconds + 0.5) : 0;
    m_countedEvents = events;
}

} // namespace racha
