// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"
#include "core/session/session.h"
#include "core/store/databaseurl.h"

#include <QObject>

#include <memory>

namespace racha {

/// The composition root of both programs: owns clock, chance, threads and the store's writer, and
/// ends them in order.
///
/// Destroy sessions first: finished() of a session says that the store has its events. Then
/// closeStore() (or the destructor) lets the writer drain and commit, and the threads end.
/// Thread: main.
class ApplicationContext final : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationContext(QObject* parent = nullptr);
    ~ApplicationContext() override;

    /// Opens the database on the writer thread; then storeOpened() or storeFailed(). An earlier
    /// store is closed first. `journalFolder`: where abandoned captures of this store are looked
    /// for; empty for a temporary store.
    void openStore(const DatabaseUrl& url, const QString& journalFolder);
    /// Drains, commits, closes. Blocks for as long as kDrainLimit: what did not make it is in the
    /// journals and is caught up at the next start.
    void closeStore();

    /// For new sessions. Its writer is null until storeOpened().
    SessionResources resources();

    const StoreState& storeState() const { return m_storeState; }

Q_SIGNALS:
    void storeOpened();
    void storeFailed(const racha::Error& error);
    void storeStateChanged(const racha::StoreState& state);

private:
    void noteOpened();
    void noteStoreState(const StoreState& state);

    SystemClock m_clock;
    SystemRandomSource m_random;
    ThreadHandle m_ingestThread;
    std::unique_ptr<ThreadHandle> m_writerThread;
    StoreWriter* m_writer = nullptr; ///< lives on the writer thread
    bool m_isOpen = false;
    StoreState m_storeState;
};

} // namespace racha
