// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

#include <optional>

namespace racha {

/// The platform's keychain. Asking it may start it and make it ask the person, so that it is asked
/// only where a secret is saved or needed, and never on the GUI thread.
/// Thread: any, one call at a time. Errors: file.unreadable, file.unwritable, with its own words.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// As people know it. Thread: any.
    virtual QString name() const = 0;
    /// `account`: whose secret it is, `ana@db.example:3306/racha`. Nullopt: it has none.
    virtual Result<std::optional<Secret>> read(const QString& account) = 0;
    virtual Result<void> write(const QString& account, const Secret& secret) = 0;
    /// No error where there is none.
    virtual Result<void> remove(const QString& account) = 0;
    /// What waits for the keychain now is not wanted any more, and fails. Thread: any.
    virtual void giveUp() = 0;
};

} // namespace racha
