// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/journal/journalretention.h"
#include "core/store/databasestatus.h"
#include "core/store/storageuse.h"
#include "ui/settings/passwordplace.h"

#include <functional>

namespace racha {

/// What the store that captures use, and their journals, take on disk.
struct StorageFigures
{
    Result<StorageUse> store;
    JournalFigures journals;
    JournalKeeping keeping; ///< what becomes of journals
};

/// Tries a database for the settings and the first run: the seam to the composition root, which has
/// the drivers, the password and a thread to wait on.
class StoreTester
{
public:
    using Done = std::function<void(const DatabaseStatus& status)>;
    using Measured = std::function<void(const StorageFigures& figures)>;
    using Kept = std::function<void(const Result<void>& outcome)>;

    virtual ~StoreTester() = default;

    /// Opens the database as a capture would. Answers on the GUI thread, and only the newest
    /// question. The password is the one that captures would use.
    virtual void test(const DatabaseUrl& url, Done done) = 0;
    /// The answer to the last question is not wanted any more.
    virtual void forget() = 0;

    /// Looks how much room is taken. Answers on the GUI thread, and only the newest question.
    virtual void measure(Measured done) = 0;

    /// Where a password for that database is that was typed here, now or earlier.
    virtual PasswordPlace passwordPlace(const DatabaseUrl& url) const = 0;
    /// This desktop has a keychain.
    virtual bool hasKeychain() const = 0;
    /// A password typed in the window: used from now on, and kept in the keychain where that is
    /// wanted; else until the program ends. Empty takes it away, also from there. `done` comes
    /// once, on the GUI thread, with what the keychain said.
    virtual void setTypedPassword(const DatabaseUrl& url, const Secret& password, bool inKeychain,
                                  Kept done) = 0;
};

} // namespace racha
