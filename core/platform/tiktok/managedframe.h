// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace racha {

/// A binary message of the managed socket as the push frame that TikTok's socket would have sent.
/// The service promises "raw protobuf" and no more, so each layer of a frame is understood: the
/// frame itself, the response inside it, packed or not, one message with its method, or the bare
/// payload of one, which begins with its method. Nothing: none of these.
std::optional<QByteArray> asPushFrame(const QByteArray& bytes);

/// Whether a binary message holds a text, as some relays send theirs.
bool looksLikeJson(const QByteArray& bytes);

/// Whether a text is a message of the live that the service decoded, though we asked for raw ones.
bool isDecodedMessage(const QString& text);

} // namespace racha
