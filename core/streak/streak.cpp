// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streak.h"

namespace racha {

std::string_view endReasonText(EndReason reason)
{
    switch (reason) {
    case EndReason::Running:
        return {};
    case EndReason::WireEnd:
        return "wire_end";
    case EndReason::Idle:
        return "idle";
    case EndReason::LiveEnd:
        return "live_end";
    case EndReason::Interrupted:
        return "interrupted";
    }
    return {};
}

EndReason endReasonFromText(std::string_view text)
{
    for (const auto reason :
         {EndReason::WireEnd, EndReason::Idle, EndReason::LiveEnd, EndReason::Interrupted}) {
        if (text == endReasonText(reason))
            return reason;
    }
    return EndReason::Running;
}

} // namespace racha
