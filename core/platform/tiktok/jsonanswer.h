// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace racha {

/// The object in an answer; nullopt: it is none, or one that only wants our memory.
///
/// A parsed value takes many times the bytes of its text, and each level of it a call, so both are
/// counted before anything is parsed: kMaxJsonDepth levels, kMaxJsonValues values.
std::optional<QJsonObject> readJsonObject(const QByteArray& body);

// TikTok's largest answer, the page's state, has some 5,000 values, 12 levels deep.
inline constexpr int kMaxJsonDepth = 64;
inline constexpr int kMaxJsonValues = 200'000;

} // namespace racha
