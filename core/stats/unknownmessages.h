// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/event/unknownmethod.h"

namespace racha {

/// The messages without a decoder of ours that came since the program started, by method; also
/// those that a mapping makes events of. For people who want to know what they are.
///
/// Memory: bounded, methods and samples alike. Thread: any, one at a time.
class UnknownMessages
{
public:
    static constexpr std::size_t kMethods = 200;

    void take(const EventBatch& batch);

    /// In the order in which they came first.
    const std::vector<UnknownMethod>& methods() const { return m_methods; }

private:
    std::vector<UnknownMethod> m_methods;
};

} // namespace racha
