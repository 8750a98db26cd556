// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/feed/webhook.h"

#include <functional>

namespace racha {

/// Calls of servers that want to hear of alerts: the seam to the composition root, which has the
/// network and a thread.
/// Thread: GUI.
class Webhooks
{
public:
    using Tested = std::function<void(const WebhookAnswer& answer)>;

    virtual ~Webhooks() = default;

    virtual WebhookAddress addressOf(const QString& address) const = 0;
    /// Returns at once; what is over a limit is dropped.
    virtual void post(const WebhookCall& call) = 0;
    /// One call at once, whatever waits; answers on the GUI thread, and only the newest question.
    virtual void test(const WebhookCall& call, Tested done) = 0;
    virtual WebhookFigures figures() const = 0;
    /// What calls are signed with. Errors: file.*
    virtual Result<Secret> signingSecret() = 0;
    /// Called whenever the figures changed; null: nobody wants to know.
    virtual void watch(std::function<void()> changed) = 0;
};

} // namespace racha
