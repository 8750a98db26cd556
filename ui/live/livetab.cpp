// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livetab.h"

#include "ui/charts/chartpane.h"
#include "ui/coverage/coveragepane.h"
#include "ui/detail/detailpane.h"
#include "ui/feed/feedpane.h"
#include "ui/findings/findingspane.h"
#include "ui/leaders/leaderspane.h"
#include "ui/models/findingfilter.h"
#include "ui/models/livefeedmodel.h"
#include "ui/replay/replaybar.h"
#include "ui/timeline/timelinepane.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/markeditor.h"

#include <QFileInfo>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the feed, or the store, knows its newest message by.
FeedRow rowOf(const LiveFinding& finding)
{
    FeedRow row;
    row.kind = finding.gapFrom != WallTime() ? FeedRowKind::Gap : FeedRowKind::Message;
    row.at = finding.gapFrom != WallTime() ? finding.gapFrom : finding.last;
    row.lastAt = finding.last;
    row.timestamp = finding.last;
    row.message = finding.message;
    row.room = finding.room;
    row.streakId = finding.streakId;
    return row;
}

} // namespace

LiveTab::LiveTab(SessionOpener& opener, const Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_opener(opener)
    , m_appearance(appearance)
{
}

void LiveTab::furnish()
{
    m_page = std::make_unique<LivePage>(m_appearance);
    m_timeline = std::make_unique<TimelinePane>(m_appearance);
    m_charts = std::make_unique<ChartPane>(m_appearance);
    m_leaders = std::make_unique<LeadersPane>(m_appearance);
    m_detail = std::make_unique<DetailPane>(m_appearance);
    m_detail->setReader(&m_reader);
    m_coverage = std::make_unique<CoveragePane>(m_appearance);
    m_findings = std::make_unique<FindingsPane>(m_appearance);
    connect(m_page.get(), &LivePage::retryRequested, this, &LiveTab::retry);
    connect(m_page.get(), &LivePage::waitRequested, this, &LiveTab::waitForLive);
    connectPanes();
    connectReplay();
    connectFindings();
    Q_EMIT furnished();
}

void LiveTab::connectPanes()
{
    FeedPane* const feed = &m_page->feed();
    connect(feed, &FeedPane::rowChosen, this, [this](const FeedRow& row) {
        m_detail->showRow(row);
        if (!row.streakId.empty())
            m_timeline->selectStreak(QString::fromStdString(row.streakId));
    });
    connect(feed, &FeedPane::rowActivated, this, [this](const FeedRow& row) {
        m_detail->showRow(row);
        Q_EMIT detailWanted();
    });
    connect(feed, &FeedPane::shownGroupsChanged, m_charts.get(), &ChartPane::setShownGroups);
    connect(&feed->filterField(), &FilterField::filterChanged, m_charts.get(),
            [this, feed](const FilterExpressionPtr& filter) {
                m_charts->setFiltered(filter ? [feed] { return feed->shownEvents(); }
                                             : ChartPane::Shown());
            });
    connect(m_timeline.get(), &TimelinePane::streakSelected, feed, &FeedPane::selectStreak);
    connect(m_leaders.get(), &LeadersPane::personSelected, feed, &FeedPane::followPerson);
    connect(m_detail.get(), &DetailPane::streakRequested, feed, &FeedPane::followStreak);
    connect(m_detail.get(), &DetailPane::personRequested, feed, &FeedPane::followPerson);
    connect(&m_page->markEditor(), &MarkEditor::saved, this,
            [this](const QString& text, WallTime moment) {
                if (m_session)
                    m_session->addMark(text, moment);
            });
}

void LiveTab::connectReplay()
{
    ReplayBar* const bar = &m_page->replayBar();
    connect(bar, &ReplayBar::playRequested, this, [this](bool play) { setReplayPaused(!play); });
    connect(bar, &ReplayBar::stepRequested, this, &LiveTab::stepReplay);
    connect(bar, &ReplayBar::speedRequested, this, &LiveTab::setReplaySpeed);
    connect(bar, &ReplayBar::seekRequested, this, [this](WallTime moment) {
        if (m_session)
            m_session->seekReplay(moment);
    });
}

void LiveTab::connectFindings()
{
    connect(m_findings.get(), &FindingsPane::storedRequested, this, &LiveTab::storedWanted);
    connect(m_findings.get(), &FindingsPane::payloadRequested, this, &LiveTab::showPayloadOf);
    connect(m_findings.get(), &FindingsPane::feedRequested, this,
            [this](const LiveFinding& finding) {
                // Of what the feed does not hold any more, or does not show, the store may.
                const QString filter = findingFilter(finding);
                if (!m_page->feed().selectRow(rowOf(finding)) && !filter.isEmpty())
                    Q_EMIT storedWanted(filter);
            });
}

void LiveTab::showPayloadOf(const LiveFinding& finding)
{
    m_detail->showRow(rowOf(finding));
    m_detail->showPage(DetailPane::Page::Payload);
    Q_EMIT detailWanted();
}

LiveTab::~LiveTab()
{
    giveUpSession();
}

/// A replay at its end stands still, though it may be sought back.
bool LiveTab::isRunning() const
{
    const bool isAtEnd = m_state.isReplay
        && (m_state.phase == CapturePhase::Ended || m_state.phase == CapturePhase::Stopped);
    return m_isOpening || (m_session && !m_session->isFinished() && !isAtEnd);
}

WallTime LiveTab::now() const
{
    return m_state.isReplay ? m_replay.now() : SystemClock().now();
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
    m_opener.openLive(wish, prepare(wish.username, false));
}

void LiveTab::openRecording(const QString& path, double speed)
{
    SessionReceiver receiver = prepareReplay(speed);
    m_recording = QFileInfo(path).completeBaseName();
    m_page->replayBar().setRecording(m_recording);
    Q_EMIT stateChanged();
    m_opener.openRecording(path, speed, std::move(receiver));
}

void LiveTab::playDemo(double speed)
{
    SessionReceiver receiver = prepareReplay(speed);
    m_page->replayBar().setRecording(tr("Demo"));
    m_opener.openDemo(speed, std::move(receiver));
}

SessionReceiver LiveTab::prepareReplay(double speed)
{
    SessionReceiver receiver = prepare(QString(), true);
    m_replay.speed = speed;
    Q_EMIT replayProgressed();
    return receiver;
}

/// Clears what was shown, so that nobody takes the last live's figures for this one's.
SessionReceiver LiveTab::prepare(const QString& username, bool isReplay)
{
    giveUpSession();
    if (isEmpty())
        furnish();
    m_isOpening = true;
    m_recording.clear();
    m_state = {};
    m_state.username = username;
    m_state.isReplay = isReplay;
    m_state.phase = CapturePhase::LookingUp;
    m_state.since = SystemClock().now();
    m_eventsPerSecond = 0;
    m_lastGap.reset();
    m_capture.reset();
    m_replay = {};
    m_page->markEditor().cancel();
    m_rateClock.start();
    m_page->clear();
    clearPanes();
    m_detail->clear();
    m_page->showState(m_state);
    Q_EMIT stateChanged();
    const auto takeIfNewest = [this, request = ++m_request](OpenedSession opened) {
        if (request == m_request)
            take(std::move(opened));
    };
    return {this, &m_reader, takeIfNewest};
}

/// A replay that begins again, or another live: the panes know nothing yet.
void LiveTab::clearPanes()
{
    m_page->feed().clear();
    m_timeline->clear();
    m_charts->clear();
    m_leaders->clear();
    m_coverage->clear();
    m_findings->clear();
    m_stats = {};
    m_statsBefore = {};
    m_countedEvents = 0;
}

void LiveTab::take(OpenedSession opened)
{
    m_isOpening = false;
    m_session = std::move(opened.session);
    connect(m_session.get(), &Session::batchReady, this, &LiveTab::takeBatch);
    connect(m_session.get(), &Session::stateChanged, this, &LiveTab::takeState);
    connect(m_session.get(), &Session::storeStateChanged, this, &LiveTab::takeStore);
    connect(m_session.get(), &Session::stepTaken, m_page.get(), &LivePage::addStep);
    connect(m_session.get(), &Session::stepTaken, this, &LiveTab::stepTaken);
    connect(m_session.get(), &Session::finished, this, &LiveTab::takeOutcome);
    connect(m_session.get(), &Session::replayRestarted, this, &LiveTab::clearPanes);
    connect(m_session.get(), &Session::replayProgressed, this,
            [this](const ReplayProgress& progress) {
                m_replay = progress;
                m_page->replayBar().setProgress(progress);
                Q_EMIT replayProgressed();
            });
    takeStore(opened.store);
    if (opened.storeError)
        m_page->showStoreFailure(*opened.storeError);
    for (const JournalTrouble& trouble : opened.journalTroubles)
        m_page->showJournalTrouble(trouble.path);
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
    m_charts->append(batch);
    m_leaders->append(batch);
    m_coverage->append(batch);
    m_findings->append(batch);
    if (m_state.isReplay)
        m_page->replayBar().append(batch);
    m_stats = joined(m_statsBefore, batch->stats);
    if (batch->end)
        m_statsBefore = m_stats; // the live may go on in another room
    for (const Notice& notice : batch->notices) {
        if (const auto* const gap = std::get_if<Gap>(&notice.what))
            m_lastGap = *gap;
    }
    if (batch->capture) {
        m_capture = batch->capture;
        m_usdPerDiamond = m_capture->settings.usdPerDiamond;
    }
    Q_EMIT batchTaken(batch);
}

void LiveTab::takeState(const CaptureState& state)
{
    m_state = state;
    m_page->showState(state);
    Q_EMIT stateChanged();
    if (state.isReplay && m_session && !m_session->isFinished() && !isRunning())
        takeOutcome({std::nullopt, state.phase == CapturePhase::Ended});
}

void LiveTab::takeStore(const StoreState& state)
{
    m_store = state;
    m_page->showStore(state);
    m_findings->noteStore(state, now());
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

bool LiveTab::canRetry() const
{
    return !m_isOpening && !m_wish.username.isEmpty() && !m_state.isReplay;
}

void LiveTab::retry()
{
    if (!canRetry())
        return;
    if (isRunning())
        m_session->retryNow();
    else
        watch(m_wish);
}

void LiveTab::waitForLive()
{
    if (!isOffline(m_state) || isRunning())
        return;
    m_wish.waitUntilLive = true;
    watch(m_wish);
}

void LiveTab::beginMark()
{
    if (m_session && isRunning())
        m_page->markEditor().begin(now());
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

void LiveTab::stepReplay()
{
    if (m_session)
        m_session->stepReplay();
}

void LiveTab::tick(bool isShown)
{
    if (isShown && !isEmpty()) {
        m_page->advanceTo(now());
        m_timeline->advanceTo(now());
        m_charts->advanceTo(now());
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
