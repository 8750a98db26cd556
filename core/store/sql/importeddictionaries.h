// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <string>
#include <unordered_map>

namespace racha {

class SqlConnection;

/// What payloads of another store are packed with: its dictionaries get numbers of this one.
class ImportedDictionaries
{
public:
    /// `source`: null where it has none.
    ImportedDictionaries(SqlConnection* source, SqlConnection& target)
        : m_source(source)
        , m_target(target)
    {
    }

    /// The name here of an encoding there. Within no transaction: a dictionary that is new here is
    /// stored. One that is not to be found there is number 0, which nobody takes for another.
    Result<std::string> encoding(const std::string& there);

private:
    Result<std::string> translated(const std::string& number);

    SqlConnection* m_source;
    SqlConnection& m_target;
    std::unordered_map<std::string, std::string> m_numbers;
};

} // namespace racha
