// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"
#include "core/feed/feedwish.h"

namespace racha {

/// How a request to the local feed is answered, before anything is upgraded.
struct FeedAdmission
{
    int status = 101; ///< 101: let in
    QByteArray body {}; ///< of a refusal
    FeedWish wish {};
    QByteArray agent {}; ///< who it says it is, shortened
};

/// Judges the head of an HTTP request, up to its empty line.
///
/// Who says the token is let in, from wherever: `Authorization: Bearer TOKEN`, or `?token=TOKEN`
/// for pages, which cannot set headers. A page of a stranger, which has an Origin, is told 403,
/// another program 401. A Host other than this computer's is refused even with the token: that is a
/// page whose name was bent to 127.0.0.1. The token is compared in the same time whatever differs.
FeedAdmission judgeFeedRequest(const QByteArray& head, const Secret& token);

/// In a time that does not depend on where they differ.
bool isSameSecret(const Secret& one, const Secret& other);

/// The answer of a refusal, whole.
QByteArray refusalBytes(const FeedAdmission& admission);

} // namespace racha
