// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/openstore.h"
#include "core/platform/tiktok/visitor.h"
#include "core/session/session.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace racha {

class QuotaLookup;

/// The composition root of both programs: owns clock, chance and the thread of the captures, and
/// opens stores on threads of theirs.
///
/// Destroy sessions first: finished() of a session says that its store has its events. Then the
/// stores, which drain and commit; this last. Thread: main.
class ApplicationContext final : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationContext(QObject* parent = nullptr);
    ~ApplicationContext() override;

    /// Opens the database on a writer thread of its own; its signals tell how that went.
    /// `journalFolder`: as for OpenStore.
    std::unique_ptr<OpenStore> openStore(const DatabaseUrl& url, const QString& journalFolder,
                                         StoreSilence silence = StoreSilence::Fails);

    /// From now on, of journals that are wholly stored; those kept long enough are removed now and
    /// once an hour, on a thread of the pool. Before this is called none is.
    void keepJournals(const JournalKeeping& keeping);

    /// For new sessions; null, or a store that is not open: they store nothing.
    SessionResources resources(const OpenStore* store);

    /// Has the signing service asked what the key may still do, where there is a key that may be
    /// used and nothing was heard for an hour; quotaAsked() follows in any case.
    void askQuota(const ConnectionSettings& connection);
    /// quotaChanged() once, for who is new.
    void announceQuota();

Q_SIGNALS:
    void keepingChanged(const racha::JournalKeeping& keeping);
    void quotaChanged(const racha::ServiceQuota& quota);
    void quotaAsked();

private:
    void removeJournals();

    SystemClock m_clock;
    SystemRandomSource m_random;
    std::shared_ptr<Visitor> m_visitor; ///< lives on the ingest thread
    ThreadHandle m_ingestThread;
    QuotaLookup* m_quotaLookup; ///< lives on the ingest thread, and ends with it
    QTimer m_tidying; ///< of memory that a burst left behind
    QTimer m_removing; ///< of journals
    JournalKeeping m_keeping;
};

} // namespace racha
