// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/slicerows.h"
#include "core/store/sql/sqleventstream.h"

namespace racha {

/// Reads slices of time, some thousand rows each: a single question about millions of rows would
/// outlast any time limit, and Qt's drivers hold whole results in memory.
class SlicedStream final : public SqlEventStream
{
public:
    SlicedStream(std::unique_ptr<SqlConnection> connection, EventStreamRequest request,
                 const std::atomic<bool>& isCancelled);

    Cell cell(FilterColumn column) override;

protected:
    Result<void> prepare() override;
    Result<bool> advance() override;

private:
    Result<void> openSlice();
    /// Sets the end of the next slice, or that there is no row beyond it.
    Result<void> findSliceEnd();
    void closeSlice();
    Result<bool> noted(const Result<bool>& advanced);

    std::unique_ptr<SliceRows> m_rows;
    bool m_isOpen = false; ///< a slice
    QString m_after; ///< a timestamp; the slice is what follows it …
    QString m_upTo; ///< … up to here; empty: to the last event
    std::int64_t m_sliceRows;
    std::int64_t m_readRows = 0; ///< of the slice
    std::int64_t m_readBytes = 0;
    bool m_isLast = false;
};

} // namespace racha
