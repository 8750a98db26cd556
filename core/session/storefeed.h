// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/batch/roomhistory.h"
#include "core/store/catchup.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace racha {

/// The ingest thread's end of the way to the store: announces a capture to the writer before its
/// first batch, hands batches on, and brings the room's history back to a capture that asked.
///
/// A writer in the middle of a long transaction takes nothing in: when kFull bytes of batches are
/// with it or on their way, it is told to read the journal from there on, and beyond kMostUnderWay
/// journaled ones are kept back. Where a capture cannot say how it stood there, the next one that
/// is handed on shows a hole, and the writer reads the journal from its beginning.
///
/// What a replay that was sought back plays again is handed on once; only its marks are each time,
/// since they may be new and are stored once all the same.
/// Thread: ingest. Its signals are connected to the writer by Session.
class StoreFeed final : public QObject
{
    Q_OBJECT

public:
    /// Below what the writer itself holds before it lets batches go, and above what a flood of
    /// 5,000 large events a second has under way all the time: one transaction, and what comes
    /// meanwhile.
    static constexpr std::size_t kFull = 15U << 20U;
    /// Above it.
    static constexpr std::size_t kMostUnderWay = 17U << 20U;

    using Bytes = std::shared_ptr<std::atomic<std::size_t>>;

    /// `underWay`: see StoreWriter::underWay().
    StoreFeed(QString journalPath, Bytes underWay, QObject* parent = nullptr);

    /// Where the capture's journal may be read from to miss nothing of what was not handed on yet;
    /// null where it cannot say.
    using Fork = std::function<CatchUpStartPtr()>;

    void setFork(Fork fork) { m_fork = std::move(fork); }

    using Answer = std::function<void(RoomHistory)>;

    /// Begins the capture in the store and passes on what it knows of the room; an empty history
    /// where the store does not answer in time (it then recomputes what it must when it writes).
    void askHistory(const CaptureHeader& capture, Answer answer);

public Q_SLOTS:
    void forward(const racha::EventBatchPtr& batch);
    /// Nothing more comes. What was handed on has no end where the capture ended in what it played
    /// again.
    void conclude();
    void takeHistory(const QString& uuid, const racha::RoomHistory& history);
    void confirm(const QString& uuid, racha::FrameNumber upTo);

Q_SIGNALS:
    /// The store committed this capture's records up to here.
    void confirmed(racha::FrameNumber upTo);
    /// `startedAt`: by the capture's own clock; zero: now.
    void beginRequested(const racha::CaptureHeader& capture, const QString& journalPath,
                        racha::WallTime startedAt);
    void batchForwarded(const racha::EventBatchPtr& batch);
    /// After the last batch before `start`.
    void wayFull(const QString& uuid, const racha::CatchUpStartPtr& start);
    /// The capture has ended, and no batch said so.
    void interrupted(const racha::CaptureHeader& capture);

private:
    void begin(const CaptureHeader& capture, WallTime startedAt);
    void watchWay(const EventBatch& batch);
    bool isKeptBack(const EventBatch& batch);
    EventBatchPtr counted(const EventBatchPtr& batch);

    QString m_journalPath;
    Bytes m_underWay; ///< batches outlive the feed
    Fork m_fork;
    bool m_isForked = false; ///< since the way was last half empty
    QSet<QString> m_begun;
    std::string m_forwarding; ///< uuid of the last batch
    FrameNumber m_forwardedTo = 0;
    std::shared_ptr<const CaptureHeader> m_open; ///< of the last batch, unless it was an end
    QHash<QString, Answer> m_waiting;
};

} // namespace racha
