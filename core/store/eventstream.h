// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/filter/filtersource.h"
#include "core/store/databaseurl.h"
#include "core/store/history.h"

#include <atomic>
#include <memory>
#include <optional>
#include <set>

namespace racha {

struct EventStreamRequest
{
    HistoryFilter filter;
    std::set<FilterColumn> columns; ///< all others are NULL
    std::int64_t mostRows = 0; ///< 0: all
};

/// All stored events that a filter matches, one after the other in the order (timestamp, id), as
/// they stood at one moment. Holds a few of them at a time and no writer up.
/// Thread: the one that opened it.
class EventStream
{
public:
    using Cell = std::optional<std::string_view>; ///< nullopt: NULL

    virtual ~EventStream() = default;

    /// Connects and begins. Errors: db.*
    /// `isCancelled` may be set by another thread; the stream ends then, and soon.
    static Result<std::unique_ptr<EventStream>> open(const DatabaseUrl& url,
                                                     const EventStreamRequest& request,
                                                     const std::atomic<bool>& isCancelled);

    /// Goes to the next row. False: there is none, or it was cancelled. Errors: db.*
    virtual Result<bool> next() = 0;
    /// A cell as text: times in the form of the store, truths 0 and 1. Stays until next().
    virtual Cell cell(FilterColumn column) = 0;
};

} // namespace racha
