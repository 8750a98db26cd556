// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/rowsahead.h"

#include "core/base/logging.h"
#include "core/event/eventjson.h"
#include "core/store/sql/shorttexts.h"
#include "core/store/sql/storedrow.h"

#include <algorithm>

namespace racha {

namespace {

/// The taker is woken for so many: a thread that is woken for each row costs more than the row.
constexpr std::size_t kRowsAtOnce = 64;
/// Of a cell's text, kept from row to row; not that of a rare giant.
constexpr std::size_t kRoomKept = 64U << 10U;

} // namespace

RowsAhead::RowsAhead(PayloadPacker& packer)
    : m_packer(packer)
    , m_thread([this] { run(); })
{
}

RowsAhead::~RowsAhead()
{
    finish();
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RowsAhead::start(std::span<PendingRow* const> rows, std::size_t largestCell, std::size_t kept)
{
    finish();
    {
        const std::lock_guard lock(m_mutex);
        m_cells.resize(std::max(m_cells.size(), std::min(kept, rows.size())));
        m_largestCell = largestCell;
        m_rows = rows;
    }
    m_changed.notify_all();
}

RowCells& RowsAhead::cells(std::size_t index)
{
    std::unique_lock lock(m_mutex);
    m_taken = index;
    const bool isHalfEmpty = m_ready <= index + m_cells.size() / 2;
    if (m_isWaitingForRoom && isHalfEmpty)
        m_changed.notify_all();
    if (m_ready <= index) {
        m_awaited = std::min(index + std::min(kRowsAtOnce, m_cells.size()), m_rows.size());
        m_changed.wait(lock, [&] { return m_ready >= m_awaited; });
        m_awaited = 0;
    }
    return m_cells[index % m_cells.size()];
}

void RowsAhead::finish()
{
    std::unique_lock lock(m_mutex);
    m_rows = {};
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return !m_isMaking; });
    m_ready = 0;
    m_taken = 0;
    if (m_cells.size() > kFewKept)
        m_cells = {};
}

/// The cells of the row that the taker looks at are its own.
bool RowsAhead::hasRoom() const
{
    return m_ready < m_taken + m_cells.size();
}

void RowsAhead::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isStopping || m_ready < m_rows.size(); });
        if (m_isStopping)
            return;
        m_isMaking = true;
        while (m_ready < m_rows.size()) {
            m_isWaitingForRoom = true;
            m_changed.wait(lock, [this] { return hasRoom() || m_rows.empty(); });
            m_isWaitingForRoom = false;
            if (m_rows.empty())
                break;
            RowCells& cells = m_cells[m_ready % m_cells.size()];
            const PendingRow& row = *m_rows[m_ready];
            lock.unlock();
            make(cells, row);
            lock.lock();
            if (++m_ready == m_awaited)
                m_changed.notify_all();
        }
        m_isMaking = false;
        m_changed.notify_all();
    }
}

void RowsAhead::make(RowCells& cells, const PendingRow& row)
{
    const Event& event = *row.event;
    cells.timestamp = storeText(event.timestamp);
    cells.receivedAt = storeText(event.receivedAt);
    if (cells.data.capacity() > kRoomKept)
        cells.data = {};
    cells.data.clear();
    JsonWriter json(cells.data);
    writeEventData(json, event);
    cells.isCut = false;
    if (row.isStreaking != event.isStreaking)
        cells.data = withIsStreaking(std::move(cells.data), row.isStreaking);
    if (cells.data.size() > m_largestCell) {
        qCCritical(lcStore) << "event_data larger than the server takes"
                            << "bytes=" << cells.data.size() << "message=" << event.message.value;
        cells.data = withShortTexts(cells.data, m_largestCell);
        cells.isCut = true;
    }
    cells.payload = m_packer.pack(event.raw.bytes(), cells.packed);
    if (cells.payload.bytes.size() > m_largestCell) {
        qCCritical(lcStore) << "payload larger than the server takes"
                            << "bytes=" << cells.payload.bytes.size()
                            << "message=" << event.message.value;
        cells.payload = {"none", {}};
        cells.isCut = true;
    }
}

} // namespace racha
