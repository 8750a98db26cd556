// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/event.h"

namespace racha {

std::string_view streakStatusText(StreakStatus status)
{
    switch (status) {
    case StreakStatus::None:
        return {};
    case StreakStatus::Start:
        return "start";
    case StreakStatus::Continue:
        return "continue";
    case StreakStatus::End:
        return "end";
    }
    return {};
}

StreakStatus streakStatusFromText(std::string_view text)
{
    for (const auto status : {StreakStatus::Start, StreakStatus::Continue, StreakStatus::End}) {
        if (text == streakStatusText(status))
            return status;
    }
    return StreakStatus::None;
}

} // namespace racha
