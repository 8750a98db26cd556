// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/storedrow.h"

#include <functional>

namespace racha {

class VerificationDesk;

/// Reads gifts and likes person by person, which is how streaks hang together: no streak has two
/// senders. Some thousand rows at a time; one person's are never parted.
class PersonRowReader
{
public:
    using IsWanted = std::function<bool(const StoredRow&)>;

    PersonRowReader(VerificationDesk& desk, IsWanted isWanted);

    /// Rows of the next people, in no order. False: nobody is left.
    Result<bool> next(std::vector<StoredRow>& rows);
    /// Rows of one person in one room, in the order (received_at, id).
    static Result<std::vector<StoredRow>> rowsOf(SqlConnection& connection, RoomId room,
                                                 UserId person);

private:
    Result<bool> findPeople();
    Result<void> readPeople(std::vector<StoredRow>& rows);
    Result<void> readInParts(const QString& who, const QVariantList& values,
                             std::vector<StoredRow>& rows);

    void take(std::vector<StoredRow>&& part, std::vector<StoredRow>& rows) const;

    VerificationDesk& m_desk;
    IsWanted m_isWanted;
    bool m_isBegun = false; ///< those without a person were read
    std::int64_t m_first; ///< the people at hand
    std::int64_t m_last;
    std::int64_t m_rows = 0; ///< theirs, of all types
};

} // namespace racha
