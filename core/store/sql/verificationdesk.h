// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/verification.h"

#include <set>
#include <utility>

namespace racha {

/// What a repair can write, as the look at the store gathered it. Keys, not values: whoever writes
/// computes again.
struct RepairPlan
{
    std::set<std::pair<RoomId, UserId>> streaks; ///< whose are not as they should be
    std::set<std::pair<RoomId, std::string>> unfounded; ///< streaks without rows
    std::set<std::int64_t> plainRows; ///< events in no streak that have cells of one
    std::set<SessionId> sessions; ///< with wrong totals
    std::set<std::int64_t> wordEvents; ///< whose words are not as they should be
    std::set<std::int64_t> nameEvents; ///< that name somebody whom live_people does not know
    std::set<std::int64_t> people; ///< rows of live_people folded wrongly
    std::set<RoomId> adoptedRooms; ///< where what was added to a predecessor's rows is wrong

    bool isEmpty() const
    {
        return streaks.empty() && unfounded.empty() && plainRows.empty() && sessions.empty()
            && wordEvents.empty() && nameEvents.empty() && people.empty() && adoptedRooms.empty();
    }
};

/// What the parts of a verification share: the connection with its snapshot, who listens, what was
/// found so far.
class VerificationDesk
{
public:
    VerificationDesk(SqlConnection& connection, std::stop_token stop,
                     const Verification::Report& report, const Verification::Watch& watch)
        : m_connection(connection)
        , m_stop(std::move(stop))
        , m_report(report)
        , m_watch(watch)
    {
    }

    SqlConnection& connection() { return m_connection; }

    bool isUnwanted() const { return m_stop.stop_requested(); }

    void find(const Finding& finding);
    void enter(VerificationPhase phase);
    /// `share`: of the phase.
    void advance(double share);

    /// Calls `each` with the query at each row of its answer. No other question within.
    template<typename Each>
    Result<void> read(const QString& sql, const QVariantList& values, Each&& each)
    {
        auto query = m_connection.run(sql, values);
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next())
            each(std::as_const(**query));
        return m_connection.finish(**query);
    }

    VerificationResult result;
    RepairPlan plan;

private:
    SqlConnection& m_connection;
    std::stop_token m_stop;
    const Verification::Report& m_report;
    const Verification::Watch& m_watch;
    VerificationPhase m_phase = VerificationPhase::File;
};

/// The id of a row, as findings name it.
inline std::string rowName(std::int64_t id)
{
    return std::to_string(id);
}

/// What stands in a cell; nullopt for NULL.
inline std::optional<std::string> cellText(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(utf8Of(value));
}

/// What should stand in a cell of text, cut as its column is; empty text is NULL.
inline std::optional<std::string> nameCell(std::string_view text)
{
    const auto cut = firstCodePoints(text, kNameLength);
    return cut.empty() ? std::nullopt : std::optional(std::string(cut));
}

inline std::optional<std::string> idCell(Id id)
{
    return id ? std::optional(std::to_string(id.value)) : std::nullopt;
}

} // namespace racha
