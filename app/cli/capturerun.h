// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/applicationcontext.h"
#include "app/cli/eventoutput.h"
#include "app/cli/standardoutput.h"
#include "app/localfeed.h"
#include "app/statisticsfile.h"

#include <QTimer>

#include <optional>
#include <vector>

namespace racha {

/// Where overlays and bots may listen.
struct FeedPlace
{
    quint16 port = 0;
    QString tokenFile;
};

struct RunSettings
{
    std::optional<DatabaseUrl> database; ///< nullopt: store nothing
    std::optional<std::chrono::milliseconds> duration;
    JournalKeeping keeping; ///< of journals that are wholly stored
    QString statisticsPath; ///< empty: none
    FilterExpressionPtr filter; ///< of what is printed; null: everything
    bool isJson = false;
    std::optional<FeedPlace> feed; ///< nullopt: no local feed
};

/// Runs sessions from the opening of the store to the closing of everything, and prints them.
/// Thread: main.
class CaptureRun final : public QObject
{
    Q_OBJECT

public:
    using MakeSession = std::function<std::unique_ptr<Session>(const SessionResources& resources)>;

    explicit CaptureRun(RunSettings settings, QObject* parent = nullptr);
    ~CaptureRun() override;

    /// `name`: the handle; empty for a replay, whose recording knows it.
    void add(const QString& name, MakeSession make);
    /// Errors: file.*, usage.invalid (the feed's port is taken).
    Result<void> prepare();
    void start();
    /// Ends everything in order; the outcome is success.
    void stop();

Q_SIGNALS:
    void finished(int exitStatus);

private:
    struct Run
    {
        QString name;
        MakeSession make;
        std::unique_ptr<Session> session;
        std::unique_ptr<EventOutput> output;
        RoomStats stats; ///< of its room so far
        std::shared_ptr<const Coverage> coverage; ///< the same; null: nothing came
        std::optional<CaptureOutcome> outcome;
        std::optional<Error> failure; ///< that it ended with by itself
    };

    Result<void> openFeed(const FeedPlace& place);
    void openStore(const DatabaseUrl& url);
    void begin();
    void connectSession(Run& run);
    void print(Run& run, const EventBatchPtr& batch);
    void showState(Run& run, const CaptureState& state);
    void noteOutcome(Run& run, const CaptureOutcome& outcome);
    void noteStoreFailed(const Error& error);
    void noteStoreState(const StoreState& state);
    void noteTroubles();
    void noteForeign(const JournalShare& journals);
    void conclude();
    void tellRest() const;
    void tellSummary();
    void flush();
    int exitStatus() const;

    RunSettings m_settings;
    SystemClock m_clock;
    StandardOutput m_output;
    StatisticsFile m_statistics;
    std::vector<std::unique_ptr<Run>> m_runs;
    QTimer m_duration;
    RoomStats m_total; ///< of the rooms that are over
    std::vector<Coverage> m_coverages; ///< of the same
    std::optional<Error> m_storeError; ///< the store is failing now
    std::int64_t m_cutRows = 0; ///< told so far
    std::int64_t m_unstored = 0; ///< events that came, by the last news of the store
    std::optional<Error> m_fatal; ///< ends everything
    bool m_hasBegun = false;
    bool m_isStopping = false;
    bool m_isConcluding = false;
    std::unique_ptr<LocalFeed> m_feed;
    std::unique_ptr<ApplicationContext> m_context;
    std::unique_ptr<OpenStore> m_store; ///< last member: ends first
};

} // namespace racha
