// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

namespace racha {

/// Where a password comes from that is fetched only when a server asks for one. Thread: any,
/// several at once; may wait for a person.
class PasswordSource
{
public:
    virtual ~PasswordSource() = default;

    /// It is there for this server: asking first spares a refusal.
    virtual bool isExpected() const = 0;
    /// Empty where there is none.
    virtual Secret password() = 0;
    /// Who waits for the password gets none.
    virtual void giveUp() = 0;
};

} // namespace racha
