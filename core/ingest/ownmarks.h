// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QString>

#include <optional>
#include <vector>

namespace racha {

/// Marks that the user set while a recording was played. They are none of the file's records, which
/// stays as it is, so each further pass through it is told of them here.
/// Memory: kMost marks; further ones are told once and not again.
class OwnMarks
{
public:
    static constexpr std::size_t kMost = 10'000;

    struct OwnMark
    {
        WallTime at;
        QString text;
    };

    /// Told at once, so not again in this pass. `at` lies within what was played.
    void add(WallTime at, const QString& text);

    /// A further pass through the file begins.
    void restart() { m_next = 0; }

    /// The next mark of this pass that was set before `moment`; each is given once a pass.
    std::optional<OwnMark> takeBefore(WallTime moment);

private:
    std::vector<OwnMark> m_marks; ///< by time
    std::size_t m_next = 0; ///< of those not told in this pass
};

} // namespace racha
