// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/batch/eventbatch.h"

namespace racha {

std::string_view liveStateText(LiveState state)
{
    switch (state) {
    case LiveState::Live:
        return "live";
    case LiveState::Paused:
        return "paused";
    case LiveState::Ended:
        return "ended";
    case LiveState::Interrupted:
        return "interrupted";
    case LiveState::Failed:
        return "failed";
    }
    return {};
}

} // namespace racha
