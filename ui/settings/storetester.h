// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"
#include "core/store/databasestatus.h"

#include <functional>

namespace racha {

/// Tries a database for the settings and the first run: the seam to the composition root, which has
/// the drivers, the password and a thread to wait on.
class StoreTester
{
public:
    using Done = std::function<void(const DatabaseStatus& status)>;

    virtual ~StoreTester() = default;

    /// Opens the database as a capture would. Answers on the GUI thread, and only the newest
    /// question. The password is the one that captures would use.
    virtual void test(const DatabaseUrl& url, Done done) = 0;
    /// The answer to the last question is not wanted any more.
    virtual void forget() = 0;

    /// A password typed in the window: used from now on, kept nowhere. Empty takes it away.
    virtual void setTypedPassword(const Secret& password) = 0;
    /// One was typed since the program began.
    virtual bool hasTypedPassword() const = 0;
};

} // namespace racha
