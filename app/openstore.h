// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"
#include "core/store/storewriter.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace racha {

class EventReader;
class StoreReader;

/// What it is where a server does not answer at the start.
enum class StoreSilence : std::uint8_t
{
    Fails, ///< the end
    IsWaitedOut ///< tried again, while captures go on
};

/// A database in use: its writer and its readers on threads of their own, opened at once. One
/// reader gives pages and details, the other counts, so that nobody waits for a count.
///
/// Destroy the sessions that write to it first. Thread: main.
class OpenStore final : public QObject
{
    Q_OBJECT

public:
    /// `journalFolder`: where abandoned captures of this store are looked for; empty for a
    /// temporary store. The clock outlives it.
    OpenStore(const DatabaseUrl& url, const QString& journalFolder, const Clock& clock,
              const JournalKeeping& keeping = {}, StoreSilence silence = StoreSilence::Fails,
              QObject* parent = nullptr);
    /// Without a writer, as if it could not be written: error() is db.read_only.
    static std::unique_ptr<OpenStore> onlyToRead(const DatabaseUrl& url);
    /// As close().
    ~OpenStore() override;

    /// Drains, commits, closes. Blocks for as long as kDrainLimit: what did not make it is in the
    /// journals and is caught up at the next start.
    void close();
    /// The same without blocking; deletes itself when done.
    void closeLater();

    /// Null until it is decided(), and where it could not be opened.
    StoreWriter* writer() const { return m_isOpen ? m_writer : nullptr; }

    /// Ties a window's end of the reader to this store, and unties it from any other.
    void serve(EventReader& reader);

    /// From now on, of journals that are wholly stored.
    void setKeeping(const JournalKeeping& keeping);

    const StoreState& state() const { return m_state; }

    /// What journals are named after: its id, or its address while it has not answered yet.
    const QString& storeId() const { return m_storeId; }

    /// Journals of which not everything could be stored, since this was asked last.
    std::vector<JournalTrouble> takeTroubles() { return std::exchange(m_troubles, {}); }

    /// Why it could not be opened for writing.
    const std::optional<Error>& error() const { return m_error; }

    /// What cannot be written may be read all the same.
    bool isReadable() const { return !m_error || m_error->code == ErrorCode::DbReadOnly; }

Q_SIGNALS:
    /// It is open, or error() says why not. Twice where it did not answer at first: sessions may
    /// begin all the same, and state() tells how it stands.
    void decided();
    void stateChanged(const racha::StoreState& state);
    /// There are new ones to take.
    void journalTroubled();
    void foreignJournalsFound(const racha::JournalShare& journals);

private:
    explicit OpenStore(const DatabaseUrl& url);
    void connectWriter();
    void stopReading();

    const DatabaseUrl m_url;
    ThreadHandle m_thread;
    ThreadHandle m_readerThread;
    ThreadHandle m_counterThread;
    // Each lives on its thread, and is deleted as that ends.
    StoreWriter* m_writer = nullptr;
    StoreReader* m_reader;
    StoreReader* m_counter;
    bool m_isOpen = false;
    QString m_storeId;
    std::vector<JournalTrouble> m_troubles;
    StoreState m_state;
    std::optional<Error> m_error;
};

} // namespace racha
