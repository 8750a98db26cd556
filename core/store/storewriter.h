// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/catchup.h"
#include "core/store/databaseurl.h"
#include "core/store/eventsink.h"
#include "core/store/journalcatchup.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace racha {

enum class StorePhase : std::uint8_t
{
    Closed,
    Opening,
    Ready,
    Behind,
    Failed
};

struct StoreState
{
    StorePhase phase = StorePhase::Closed;
    std::string engine; ///< `SQLite`, `MariaDB 10.11.19` …
    std::int64_t stored = 0; ///< rows since open
    std::int64_t refused = 0;
    std::int64_t queued = 0; ///< events waiting, in memory or in journals
    /// What keeps it from storing; it is tried again all the same, at `retryAt`.
    std::optional<Error> error;
    std::optional<WallTime> failingSince = {}; ///< the first try that failed
    std::optional<WallTime> retryAt = {}; ///< none: a try is under way
    std::chrono::milliseconds behind {}; ///< what is stored is older by this than what came
    std::int64_t cut = 0; ///< rows since open that hold less than their events
    std::int64_t setAside = 0; ///< events since open that the store refuses for good
};

/// Writes the batches of all captures through one EventSink, on its own thread.
///
/// Batches of a capture are known by their header's uuid. A transaction closes at 2,500 rows, 8 MiB
/// or 250 ms. When more than kMaxPendingBytes wait, batches are released and the capture is
/// *behind*: once the store answers again its journal is read from the cursor through a second
/// Pipeline, and live writing resumes where that meets the newest batch (a batch whose firstFrame
/// is above cursor + 1 shows a hole). A conflict with another writer is repeated at once, and is
/// news only if it lasts; after any other failure the store is opened anew, sooner at first than
/// later. An event that the store refuses again and again while it takes other things is set aside:
/// it stays in its journal, which is kept, and writing goes on behind it.
/// Captures without a journal are written, never dropped: they wait by
/// Capture::confirmStored (replays).
/// Thread: the writer thread; create there or move there before open().
class StoreWriter final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxPendingBytes = 16U << 20U;

    using SinkFactory = std::function<std::unique_ptr<EventSink>()>;

    /// `journalFolder`: where abandoned journals are looked for at open(); empty: nowhere.
    /// `clock` outlives the writer.
    StoreWriter(SinkFactory makeSink, QString journalFolder, const Clock& clock,
                QObject* parent = nullptr);
    ~StoreWriter() override;

    /// How a journal is read again. Set before open(); without it nothing is caught up, and batches
    /// wait in memory, however many.
    void setCatchUp(CatchUpFactory factory);

    /// Bytes of batches that are held or on their way here, of all captures: counted by those who
    /// send them. Thread: any.
    std::shared_ptr<std::atomic<std::size_t>> underWay() const;

    /// A store that does not answer at open() is tried again, as one that is lost later. Captures
    /// that begin meanwhile name their journals after `addressName`, since its id is not known yet.
    /// Set before open().
    void keepTrying(const QString& addressName);

public Q_SLOTS:
    /// What becomes of journals that are wholly stored; until told they go at once.
    void setKeeping(const racha::JournalKeeping& keeping);
    /// Connects, migrates, catches up abandoned journals of this store, closes dead sessions (R9);
    /// then opened(), openFailed() or, with keepTrying(), openDelayed() and some time later
    /// opened(). Looks for abandoned journals again once an hour.
    void open();
    /// Begins the session of a capture and answers with what the store knows of the room.
    /// `journalPath` may be empty. `startedAt`: by the capture's own clock; zero: now.
    void beginCapture(const racha::CaptureHeader& capture, const QString& journalPath,
                      racha::WallTime startedAt = {});
    void append(const racha::EventBatchPtr& batch);
    /// The way here is full: what the capture brings after `start` is read from its journal.
    void fallBehind(const QString& uuid, const racha::CatchUpStartPtr& start);
    /// The capture ended before what it had brought, as a replay does that was sought back and then
    /// stopped: what waits is written, and its session is interrupted there, unless it has ended.
    void interruptCapture(const racha::CaptureHeader& capture);
    /// Writes what waits, commits, ends; then closed().
    void drainAndClose();

Q_SIGNALS:
    /// `storeId`: see EventSink.
    void opened(const QString& storeId);
    void openFailed(const racha::Error& error);
    /// Captures may begin: what they bring is stored once it answers.
    void openDelayed();
    void captureBegun(const QString& uuid, const racha::RoomHistory& history);
    void committed(const QString& uuid, racha::FrameNumber upTo);
    void stateChanged(const racha::StoreState& state);
    /// Not everything in it could be stored.
    void journalTroubled(const racha::JournalTrouble& trouble);
    /// Journals of other stores lie in the folder, and stay until these are opened.
    void foreignJournalsFound(const racha::JournalShare& journals);
    void closed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha

Q_DECLARE_METATYPE(racha::CaptureHeader)
Q_DECLARE_METATYPE(racha::StoreState)
