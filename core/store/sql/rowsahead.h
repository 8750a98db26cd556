// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/payloadpacker.h"
#include "core/store/sql/pendingrow.h"

#include <condition_variable>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace racha {

/// What of a row has to be made before it can be bound.
struct RowCells
{
    std::string data; ///< event_data
    std::string timestamp;
    std::string receivedAt;
    std::string packed; ///< may be empty, the payload then lies elsewhere
    PayloadPacker::Packed payload; ///< looks into `packed` or into the event
    bool isCut = false; ///< without what the server does not take
};

/// Makes the cells of a transaction's rows on a thread of its own, while those that are ready are
/// inserted: of the instructions that a row takes, a third is its JSON and its packing.
/// Memory: the cells of as many rows as the taker wants kept.
/// Thread: made, used and destroyed on the connection's.
class RowsAhead
{
public:
    /// Enough that neither thread waits for the other at each row; their room is kept from
    /// transaction to transaction.
    static constexpr std::size_t kFewKept = 512;

    explicit RowsAhead(PayloadPacker& packer);
    RowsAhead(const RowsAhead&) = delete;
    RowsAhead& operator=(const RowsAhead&) = delete;
    ~RowsAhead();

    /// Begins with the first row; the packer is in use until finish(). Cells beyond `largestCell`
    /// bytes are cut. Those of the last `kept` rows exist at a time: whoever keeps fewer than all
    /// takes them in order, and is done with one when it takes the next.
    void start(std::span<PendingRow* const> rows, std::size_t largestCell, std::size_t kept);
    /// Waits until they are made.
    RowCells& cells(std::size_t index);
    /// What is not made yet never is.
    void finish();

private:
    void run();
    void make(RowCells& cells, const PendingRow& row);
    bool hasRoom() const;

    PayloadPacker& m_packer;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::span<PendingRow* const> m_rows; ///< to be made; empty: nothing to do
    std::vector<RowCells> m_cells; ///< in turns
    std::size_t m_largestCell = 0;
    std::size_t m_ready = 0;
    std::size_t m_taken = 0; ///< the row that the taker looks at
    std::size_t m_awaited = 0; ///< so many must be ready before the taker wants to be woken
    bool m_isMaking = false;
    bool m_isWaitingForRoom = false;
    bool m_isStopping = false;

    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace racha
