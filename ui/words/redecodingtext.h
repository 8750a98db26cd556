// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringList>

#include <utility>

namespace racha {

struct RedecodingResult;

/// Which fields differ (with a count), and how, by example; in the language in force.
QList<std::pair<QString, QString>> redecodingRows(const RedecodingResult& result);
/// The same as lines, examples indented.
QStringList redecodingLines(const RedecodingResult& result);
/// What it came to, a sentence each.
QStringList redecodingSentences(const RedecodingResult& result);

} // namespace racha
