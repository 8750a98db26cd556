// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/sessionprotocol.h"

#include <memory>

namespace racha {

/// Understands what another talk would hear, and says nothing: on a stream where somebody else does
/// the talking, a service or a browser.
class ListeningProtocol final : public SessionProtocol
{
public:
    explicit ListeningProtocol(std::unique_ptr<SessionProtocol> understood)
        : m_understood(std::move(understood))
    {
    }

    Step opened(MonoTime now) override
    {
        Q_UNUSED(now)
        return {};
    }

    Step received(const QByteArray& frame, MonoTime now) override
    {
        Step step = m_understood->received(frame, now);
        step.send.clear();
        step.nextTick.reset();
        return step;
    }

    Step tick(MonoTime now) override
    {
        Q_UNUSED(now)
        return {};
    }

private:
    std::unique_ptr<SessionProtocol> m_understood;
};

} // namespace racha
