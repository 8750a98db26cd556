// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterexpression.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace racha {

/// Why a wish is none, as the line that the client gets.
using FeedComplaint = QByteArray;

/// Which lines a client of the local feed wants.
struct FeedWish
{
    FilterExpressionPtr filter {}; ///< of events and their streaks; null: all
    QString live {}; ///< streamer; empty: every live

    /// Of the parts of an address. Hostile: bounded by FilterLimits.
    static tl::expected<FeedWish, FeedComplaint> of(const QString& filter, const QString& live);
    /// Of what a client says: `{"filter": "…", "live": "…"}`, both may be left out.
    static tl::expected<FeedWish, FeedComplaint> ofMessage(const QByteArray& message);
};

} // namespace racha
