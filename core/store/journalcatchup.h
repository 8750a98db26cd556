// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/journal/journalretention.h"
#include "core/store/catchup.h"
#include "core/store/eventsink.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <vector>

namespace racha {

/// A journal of which not everything could be stored, and why. It is still there.
struct JournalTrouble
{
    QString path;
    Error error;
};

/// Stores what captures that died left in their journals, and ends their sessions (R9).
///
/// A journal belongs to a store that knows its capture's uuid, or whose id stands in its file name;
/// those of other stores are left. What is wholly stored is retired; what cannot be read is set
/// aside once what is before the damage is stored. Of one of which the store refuses some events
/// for good, and takes others, the rest is stored and the journal kept aside.
/// Thread: the writer's.
class JournalCatchUp
{
public:
    /// `progress` is called after each transaction with the rows stored.
    JournalCatchUp(EventSink& sink, CatchUpFactory open, const Clock& clock,
                   JournalRetention retention, std::function<void(const WriteOutcome&)> progress);

    /// Those `except` are somebody else's business. Errors: db.* and disk.full; a journal that
    /// cannot be read, or of which the database refuses a row, stops nothing.
    Result<void> storeAbandoned(const QStringList& except = {});

    /// Journals with this in their names are ours too: see StoreWriter::keepTrying().
    void setAddressName(const QString& name) { m_addressName = name; }

    const std::vector<JournalTrouble>& troubles() const { return m_troubles; }

    /// Journals of other stores.
    const JournalShare& foreign() const { return m_foreign; }

    struct Recording
    {
        bool isWhole = false; ///< false: cancelled
        std::vector<SessionId> begun; ///< sessions that are new here
    };

    /// Stores a recording, from where the store has it; the file stays. Errors: file.*, db.*
    Result<Recording> storeRecording(const QString& path, const std::atomic<bool>& isCancelled);

private:
    Result<void> store(const QString& path);
    Result<void> begin(const CaptureHeader& capture, WallTime at);
    Result<bool> storeBatches(CatchUp& reader, const std::atomic<bool>& isCancelled);
    Result<bool> belongs(const QString& path, bool isNamedAfterUs);
    Result<void> storeHeld(const QString& path);
    Result<void> write(std::vector<EventBatchPtr>& batches);
    Result<void> writeEach(const std::vector<EventBatchPtr>& batches);
    Result<void> writePart(const EventBatchPtr& batch, const Error& cause);
    void noteWritten(const EventBatch& last, const WriteOutcome& outcome);
    void setAside(const QString& path, const Error& error);

    EventSink& m_sink;
    CatchUpFactory m_open;
    const Clock& m_clock;
    JournalRetention m_retention;
    QString m_addressName;
    std::function<void(const WriteOutcome&)> m_progress;
    std::vector<JournalTrouble> m_troubles;
    JournalShare m_foreign;
    QString m_held; ///< the journal that is being stored; empty: a recording of the person's
    QString m_keptAt; ///< its second name, once something of it is refused
    bool m_tookSomething = false; ///< of this journal
    SessionId m_session; ///< of the last batch written
    RoomId m_room;
    bool m_hasEnd = false;
    std::vector<SessionId> m_begun; ///< new sessions
};

} // namespace racha

Q_DECLARE_METATYPE(racha::JournalTrouble)
