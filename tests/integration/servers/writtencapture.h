// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/threadhandle.h"
#include "core/store/storewriter.h"
#include "tests/integration/store/testcapture.h"

#include <QObject>

#include <mutex>
#include <set>
#include <vector>

namespace racha::test {

/// Comments, gift streaks with running totals that end by mark or by idleness, runs of likes; ten
/// events a second, message ids from 1 on.
std::vector<Event> liveOf(int events, RoomId room = kRoom);

/// A capture, and the store that it is written to: the real writer on a thread of its own. What it
/// lets go of is read again from the batches that were brought, as from a journal.
class WrittenCapture final : public QObject
{
    Q_OBJECT

public:
    WrittenCapture(const std::string& uuid, const DatabaseUrl& url, RoomId room = kRoom);
    ~WrittenCapture() override;

    /// Opens the store and begins the session. False: see state().
    bool begin();
    /// In batches of up to ten.
    void bring(std::span<const Event> events);
    void end();
    /// Writes what waits and lets go of the store.
    void close();

    const StoreState& state() const { return m_state; }

    bool isFailingWith(ErrorCode code) const
    {
        return m_state.error && m_state.error->code == code;
    }

    /// What was told since the beginning.
    const std::set<ErrorCode>& toldErrors() const { return m_told; }

    /// Everything that was brought is committed.
    bool isStored() const { return m_storedUpTo == m_broughtUpTo; }

private:
    class Journal;

    void bring(const EventBatchPtr& batch);

    SystemClock m_clock;
    TestCapture m_capture;
    std::mutex m_mutex; ///< of what the writer's thread reads again
    std::vector<EventBatchPtr> m_brought;
    StoreWriter* m_writer; ///< lives on the thread
    ThreadHandle m_thread;
    StoreState m_state;
    std::set<ErrorCode> m_told;
    FrameNumber m_broughtUpTo = 0;
    FrameNumber m_storedUpTo = 0;
    bool m_isBegun = false;
};

} // namespace racha::test
