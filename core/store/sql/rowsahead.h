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
/// Memory: what is made and not yet taken, at most a transaction.
/// Thread: made, used and destroyed on the connection's.
class RowsAhead
{
public:
    explicit RowsAhead(PayloadPacker& packer);
    RowsAhead(const RowsAhead&) = delete;
    RowsAhead& operator=(const RowsAhead&) = delete;
    ~RowsAhead();

    /// Begins with the first row; the packer is in use until finish(). Cells beyond `largestCell`
    /// bytes are cut.
    void start(std::span<PendingRow* const> rows, std::size_t largestCell);
    /// Waits until they are made. The payload may be moved out of the way once it is stored.
    RowCells& cells(std::size_t index);
    /// What is not made yet never is.
    void finish();

private:
    void run();
    void make(RowCells& cells, const PendingRow& row);

    PayloadPacker& m_packer;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::span<PendingRow* const> m_rows; ///< to be made; empty: nothing to do
    std::vector<RowCells> m_cells;
    std::size_t m_largestCell = 0;
    std::size_t m_ready = 0;
    std::size_t m_awaited = 0; ///< so many must be ready before the taker wants to be woken
    bool m_isMaking = false;
    bool m_isStopping = false;

    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace racha
