// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/unknownmessages.h"

#include "core/event/messagedecoder.h"

#include <algorithm>

namespace racha {

void UnknownMessages::take(const EventBatch& batch)
{
    for (const Event& event : batch.events) {
        if (event.type() < EventType::Unknown || hasDecoder(event.method))
            continue;
        auto it = std::ranges::find(m_methods, event.method, &UnknownMethod::method);
        if (it == m_methods.end()) {
            if (m_methods.size() == kMethods)
                continue;
            it = m_methods.insert(it, {event.method, 0, event.receivedAt, event.receivedAt, {}});
        }
        ++it->count;
        it->lastSeen = event.receivedAt;
        if (event.raw.size == 0 || event.raw.size > UnknownMethod::kSampleBytes)
            continue;
        if (it->samples.size() == UnknownMethod::kSamples)
            it->samples.erase(it->samples.begin());
        it->samples.emplace_back(event.raw.bytes());
    }
}

} // namespace racha
