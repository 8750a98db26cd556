// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace racha {

/// A program that reads the local feed now.
struct FeedReaderNote
{
    QString agent; ///< who it says it is; may be empty
    QString live; ///< that it wants; empty: every
    QString filter;
};

/// How the local feed stands.
struct FeedStatus
{
    bool isOpen = false;
    quint16 port = 0;
    std::optional<Error> trouble {}; ///< why it is not, though it should
    std::vector<FeedReaderNote> readers {};
};

/// The local feed as the settings show it: the seam to the composition root, which has the server
/// and its thread. The settings switch it; this follows them.
/// Thread: GUI.
class FeedControl
{
public:
    virtual ~FeedControl() = default;

    virtual FeedStatus status() const = 0;
    /// Makes one where there is none. Errors: file.*
    virtual Result<Secret> token() = 0;
    /// Those who know the old one are sent away. Errors: file.*
    virtual Result<Secret> renewToken() = 0;
    /// Called whenever the status changed; null: nobody wants to know.
    virtual void watch(std::function<void()> changed) = 0;
};

} // namespace racha
