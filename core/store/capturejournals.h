// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/journalcatchup.h"
#include "core/store/writelane.h"

namespace racha {

/// The journals of the captures that a store is written from: how a lane that fell behind is read
/// from its own again, and what becomes of those that dead captures left.
/// Thread: the writer's.
class CaptureJournals
{
public:
    /// `folder`: where abandoned journals are looked for; empty: nowhere. `clock` outlives it.
    CaptureJournals(QString folder, const Clock& clock);

    void setCatchUp(CatchUpFactory open) { m_open = std::move(open); }

    /// Journals with this in their names are this store's: see StoreWriter::keepTrying().
    void setAddressName(const QString& name) { m_addressName = name; }

    void setKeeping(const JournalKeeping& keeping) { m_keeping = keeping; }

    using TroubleReport = std::function<void(const JournalTrouble&)>;

    /// Told of each journal of which not everything can be stored.
    void setTroubleReport(TroubleReport report) { m_report = std::move(report); }

    /// Journals can be read again.
    bool areReadable() const { return static_cast<bool>(m_open); }

    /// Stores what dead captures left, but for those `except`; gives the journals of other stores.
    /// Errors: db.* and disk.full.
    Result<JournalShare> storeAbandoned(EventSink& sink, const QStringList& except,
                                        const std::function<void(const WriteOutcome&)>& progress);

    /// What the lane's journal has behind its cursor, for one transaction; none at its end. Where
    /// the journal itself is bad writing goes on with what comes; it stays, since the store misses
    /// what is in it. Errors: db.*, of the store that reading asks, too; the next call begins at
    /// the cursor again.
    Result<std::vector<EventBatchPtr>> next(WriteLane& lane, EventSink& sink, std::size_t rows,
                                            std::size_t bytes);

    /// Not everything in the lane's journal will be stored: it is kept for the person, and goes on.
    void keep(WriteLane& lane);
    /// Of what is not in the store.
    void tell(const WriteLane& lane, const Error& cause);

private:
    void setAside(WriteLane& lane);
    Result<void> begin(WriteLane& lane, EventSink& sink);
    Result<void> readFailed(WriteLane& lane, const Error& cause);

    QString m_folder;
    const Clock& m_clock;
    JournalKeeping m_keeping;
    QString m_addressName;
    CatchUpFactory m_open;
    TroubleReport m_report;
};

} // namespace racha
