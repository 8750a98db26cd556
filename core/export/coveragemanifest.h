// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventstream.h"

#include <set>
#include <string>

namespace racha {

/// What is to be known of an export beside its rows: which captures they are from, and what each of
/// them missed. One JSON object.
class CoverageManifest
{
public:
    /// The capture of a row that is exported.
    void take(EventStream::Cell session);

    /// Errors: db.*
    Result<std::string> text(const DatabaseUrl& database, std::int64_t rows) const;

private:
    std::set<std::int64_t> m_sessions;
    std::int64_t m_last = 0; ///< rows of one capture stand together
    std::int64_t m_rowsOfNone = 0; ///< that no capture wrote
};

} // namespace racha
