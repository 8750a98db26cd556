// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>

namespace racha::test {

/// What an event of a message must say, from another program's decoding of the same bytes. Written
/// against that program's names only, so that a mistake of our decoders is not repeated here.
struct Expectation
{
    QString type; ///< `CommentEvent` …
    QJsonObject data {}; ///< keys of event_data that are compared; others may exist
    QJsonObject user {}; ///< the wire user who did it; empty: nobody is compared
    QJsonObject identity {}; ///< UserIdentity, where the message has one
    bool hasIdentity = false;
};

/// The type is empty for methods that have no event of their own.
Expectation expectationFor(const QString& method, const QJsonObject& decoded);

/// id, handle, nickname and roles of a wire user as our columns and JSON should show them.
QJsonObject expectedRoles(const Expectation& expectation);

/// A 64-bit number that is text or number.
qint64 integerOf(const QJsonValue& value);

} // namespace racha::test
