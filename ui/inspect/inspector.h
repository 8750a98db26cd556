// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/databaseurl.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace racha {

/// What is looked at in a store.
enum class Inspection : std::uint8_t
{
    Verify, ///< computes streaks and totals again, follows references
    Redecode ///< decodes the stored messages again
};

/// One thing that is not as it should be, in words.
struct InspectionRow
{
    QString where;
    QString what;
};

struct InspectionResult
{
    QStringList sentences;
    bool isWhole = false; ///< nothing was found, and nothing was left out
    std::int64_t mendable = 0; ///< what could be written
};

/// Inspects a store and mends it: the seam to the composition root, which has drivers and threads.
/// Answers come on the GUI thread, and only the newest question has them.
class Inspector
{
public:
    using Found = std::function<void(const QList<InspectionRow>& rows)>;
    using Watch = std::function<void(const QString& what, double share)>;
    using Done = std::function<void(const Result<InspectionResult>& result)>;

    /// What is told on the way, and at the end.
    struct Listener
    {
        Found found;
        Watch watch;
        Done done;
    };

    virtual ~Inspector() = default;

    virtual void look(Inspection inspection, const DatabaseUrl& database, Listener listener) = 0;
    /// `backup`: an SQLite store is copied there first; empty: it is not. Where that fails, nothing
    /// is written.
    virtual void mend(Inspection inspection, const DatabaseUrl& database, const QString& backup,
                      Listener listener) = 0;
    /// Done follows; what is written by then stays.
    virtual void cancel() = 0;
    /// Nobody waits for an answer any more; what runs is cancelled.
    virtual void forget() = 0;
};

} // namespace racha
