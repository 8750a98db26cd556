// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/event/types/giftevent.h"

namespace racha {

/// The gifts that this capture has met. TikTok's own list needs a signature and differs by region,
/// so it fills itself from the messages, and serves those that come without a gift struct. It
/// starts empty at each capture: a replay must not know more than its capture did.
class GiftCatalogue
{
public:
    static constexpr std::size_t kRemembered = 4'096;

    /// Learns from a message with a gift struct; completes name and price of one without. What can
    /// streak stays as rule R1 decided from the message itself.
    void complete(GiftEvent& event)
    {
        if (!event.gift.id)
            return;
        if (event.hasGiftStruct)
            m_gifts.insert(event.gift.id, event.gift);
        else if (const Gift* const known = m_gifts.find(event.gift.id))
            event.gift = *known;
    }

private:
    AgingMap<GiftId, Gift> m_gifts {kRemembered};
};

} // namespace racha
