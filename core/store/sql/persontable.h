// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <map>
#include <string>
#include <tuple>

namespace racha {

class SqlConnection;

/// What stands in `folded`.
std::string foldedNames(std::string_view uniqueId, std::string_view nickname);

/// Writes live_people: who is named in the events, each combination of id, handle and nickname
/// once, with its names folded for the search. What a row leaves NULL is 0 or empty there. Within
/// the caller's transaction; in the order of the table's key, so that writers do not deadlock.
class PersonTable
{
public:
    explicit PersonTable(SqlConnection& connection);

    /// Takes note of a person as a row names it (cut, empty where NULL); nobody is no person.
    void add(UserId user, std::string_view uniqueId, std::string_view nickname);
    Result<void> write();
    /// A transaction came to nothing: whom it wrote may not be there.
    void forget();

private:
    using Person = std::tuple<std::int64_t, std::string, std::string>;

    SqlConnection& m_connection;
    AgingMap<std::string, bool> m_known;
    std::map<Person, std::string> m_fresh; ///< with the key in m_known
};

} // namespace racha
