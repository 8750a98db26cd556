// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/replayprogress.h"
#include "core/store/eventreader.h"
#include "ui/live/livepage.h"
#include "ui/sessionopener.h"

#include <QElapsedTimer>

namespace racha {

class ChartPane;
class CoveragePane;
class DetailPane;
class FindingsPane;
class LeadersPane;
class TimelinePane;
struct LiveFinding;

/// One tab of the window: a live or a recording from the wish to its last event, and the panes that
/// show it. An empty tab has no panes yet: making them takes longer than a window may take to
/// open. Destroyed before the widgets that hold its panes.
/// Thread: GUI. The references outlive it.
class LiveTab final : public QObject
{
    Q_OBJECT

public:
    LiveTab(SessionOpener& opener, const Appearance& appearance, QObject* parent = nullptr);
    ~LiveTab() override;

    /// Nothing was ever watched in it; it has no panes.
    bool isEmpty() const { return !m_page; }

    bool isRunning() const;
    /// Whether retry() would do something.
    bool canRetry() const;

    /// A .racha file is kept: of the live that runs here, where none does of the next one.
    bool keepsRecording() const { return m_wish.keepRecording; }

    /// From the next live on.
    void setKeepsRecording(bool keeps) { m_wish.keepRecording = keeps; }

    const CaptureState& state() const { return m_state; }

    const RoomStats& stats() const { return m_stats; }

    const StoreState& store() const { return m_store; }

    double usdPerDiamond() const { return m_usdPerDiamond; }

    /// Of what is shown, as its newest batch says; null: none came.
    const std::shared_ptr<const CaptureHeader>& capture() const { return m_capture; }

    qint64 eventsPerSecond() const { return m_eventsPerSecond; }

    /// Where the replay stands, if what is shown is one.
    const ReplayProgress& replay() const { return m_replay; }

    /// The last one that is over.
    const std::optional<Gap>& lastGap() const { return m_lastGap; }

    /// What time it is there: the clock's, in a replay that of what is shown.
    WallTime now() const;
    /// `@ana`; of a recording its file's name until its live is known.
    QString name() const;

    /// Reads from the store of what is shown; lasts as long as the tab.
    EventReader& reader() { return m_reader; }

    // Not of an empty tab.
    LivePage& page() { return *m_page; }

    FeedPane& feed() { return m_page->feed(); }

    TimelinePane& timeline() { return *m_timeline; }

    ChartPane& charts() { return *m_charts; }

    LeadersPane& leaders() { return *m_leaders; }

    DetailPane& detail() { return *m_detail; }

    CoveragePane& coverage() { return *m_coverage; }

    FindingsPane& findings() { return *m_findings; }

public Q_SLOTS:
    void watch(const racha::LiveWish& wish);
    void openRecording(const QString& path, double speed);
    void playDemo(double speed);
    void stop();
    /// Reconnects at once; what has ended is watched again.
    void retry();
    /// Where it failed since nobody is live it is watched again, until they are.
    void waitForLive();
    /// Asks for the text of a mark at this moment.
    void beginMark();
    void setReplayPaused(bool paused);
    void setReplaySpeed(double factor);
    void stepReplay();
    /// Twice a second: what counts the time. `isShown`: its panes can be seen.
    void tick(bool isShown);

Q_SIGNALS:
    /// It has its panes now: before anything is shown in them.
    void furnished();
    void stateChanged();
    void batchTaken(const racha::EventBatchPtr& batch);
    void storeStateChanged(const racha::StoreState& state);
    void stepTaken(const racha::LookupStep& step);
    void replayProgressed();
    /// What was shown was played or watched to its end. A replay may be sought back then.
    void finished(const racha::CaptureOutcome& outcome);
    /// The person wants to see all about a row.
    void detailWanted();
    /// Or what is stored like this.
    void storedWanted(const QString& filter);

private:
    void furnish();
    void connectPanes();
    void connectReplay();
    void connectFindings();
    void showPayloadOf(const LiveFinding& finding);
    SessionReceiver prepare(const QString& username, bool isReplay);
    SessionReceiver prepareReplay(double speed);
    void take(OpenedSession opened);
    void giveUpSession();
    void clearPanes();
    void takeBatch(const EventBatchPtr& batch);
    void takeState(const CaptureState& state);
    void takeStore(const StoreState& state);
    void takeOutcome(const CaptureOutcome& outcome);
    void countRate();

    SessionOpener& m_opener;
    const Appearance& m_appearance;
    EventReader m_reader; ///< before the panes that read by it
    std::unique_ptr<LivePage> m_page;
    std::unique_ptr<TimelinePane> m_timeline;
    std::unique_ptr<ChartPane> m_charts;
    std::unique_ptr<LeadersPane> m_leaders;
    std::unique_ptr<DetailPane> m_detail;
    std::unique_ptr<CoveragePane> m_coverage;
    std::unique_ptr<FindingsPane> m_findings;
    std::unique_ptr<Session> m_session;
    LiveWish m_wish;
    QString m_recording; ///< name of the file
    bool m_isOpening = false;
    int m_request = 0; ///< answers to earlier ones come too late
    CaptureState m_state;
    StoreState m_store;
    RoomStats m_stats;
    RoomStats m_statsBefore; ///< of the rooms that are over
    std::optional<Gap> m_lastGap;
    std::shared_ptr<const CaptureHeader> m_capture;
    double m_usdPerDiamond = 0.01;
    std::int64_t m_countedEvents = 0;
    qint64 m_eventsPerSecond = 0;
    QElapsedTimer m_rateClock;
    ReplayProgress m_replay;
};

} // namespace racha
