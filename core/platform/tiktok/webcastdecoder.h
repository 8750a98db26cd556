// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/eventdecoder.h"

namespace racha {

/// TikTok's push frames and first responses. Frames of other kinds, and records that are no frames,
/// give no events. Messages that are damaged become UnknownEvents and cost the others nothing.
/// Each event's raw payload is a view into the inflated frame, shared by all of its events.
class WebcastDecoder final : public EventDecoder
{
public:
    DecodedRecord decode(Record record) const override;
};

} // namespace racha
