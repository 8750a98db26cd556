// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/eventstream.h"

#include <QVariantList>

namespace racha {

class SqlConnection;

/// The rows of one SELECT after the other, as text.
class SliceRows
{
public:
    virtual ~SliceRows() = default;

    /// The fastest that the connection's driver offers. `columns`: of each SELECT.
    static std::unique_ptr<SliceRows> of(SqlConnection& connection, std::size_t columns);

    virtual Result<void> open(const QString& sql, const QVariantList& values) = 0;
    /// False: there is none.
    virtual Result<bool> next() = 0;
    /// After the last row, or in the middle.
    virtual void close() = 0;
    /// Until next() or close().
    virtual EventStream::Cell cell(std::size_t place) const = 0;
};

} // namespace racha
