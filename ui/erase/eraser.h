// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/erasure.h"

#include <functional>

namespace racha {

/// Erases stored events and counts beforehand what would go: the seam to the composition root,
/// which has drivers and threads. Answers come on the GUI thread, and only the newest question has
/// one.
class Eraser
{
public:
    using Previewed = std::function<void(const Result<ErasurePreview>& preview)>;
    using Watch = std::function<void(std::int64_t events)>;
    using Done = std::function<void(const Result<std::int64_t>& events)>;

    virtual ~Eraser() = default;

    virtual void preview(const ErasureTask& task, Previewed previewed) = 0;
    /// `backup`: an SQLite store is copied there first; empty: it is not. Where that fails, nothing
    /// is erased.
    virtual void start(const ErasureTask& task, const QString& backup, Watch watch, Done done) = 0;
    /// What is erased by then stays erased; Done says how much.
    virtual void cancel() = 0;
    /// Nobody waits for an answer any more; what runs is cancelled.
    virtual void forget() = 0;
};

} // namespace racha
