// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/settings/connectionsecret.h"
#include "ui/settings/passwordplace.h"

#include <functional>

namespace racha {

/// Keeps what was typed for the connection: the seam to the composition root, which has the
/// keychain and a thread to wait on. Thread: GUI; never blocks.
class SecretKeeper
{
public:
    using Kept = std::function<void(const Result<void>& outcome)>;

    virtual ~SecretKeeper() = default;

    virtual PasswordPlace place(ConnectionSecret which) const = 0;
    /// This desktop has a keychain.
    virtual bool hasKeychain() const = 0;
    /// Used from the next live on, and kept in the keychain where that is wanted; else until the
    /// program ends. Empty takes it away, also from there. `done` comes once, with what the
    /// keychain said.
    virtual void keep(ConnectionSecret which, const Secret& secret, bool inKeychain, Kept done) = 0;
};

} // namespace racha
