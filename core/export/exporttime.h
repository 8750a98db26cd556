// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QTimeZone>

namespace racha {

/// Writes times of the store as `2026-11-23T20:14:03.123456Z`, or with the offset of a zone:
/// `2026-11-23T21:14:03.123456+01:00`.
class ExportTime
{
public:
    /// `zone`: IANA id; empty or unknown: UTC.
    explicit ExportTime(const QByteArray& zone);

    void append(std::string& out, std::string_view stored);

private:
    void appendLocal(std::string& out, WallTime time);

    QTimeZone m_zone;
    bool m_isUtc;
    std::int64_t m_quarter = 0; ///< of an hour since 1970, in which m_offset is known
    int m_offset = 0; ///< seconds
};

} // namespace racha
