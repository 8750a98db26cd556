// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <vector>

namespace racha {

struct FeedRow;

/// Rows of the feed for the clipboard: sentences, one a line.
QString feedRowsAsText(const std::vector<const FeedRow*>& rows);
/// One JSON object a line: the columns that a row keeps, event_data as an object. Gaps, states and
/// marks are no events and left out.
QString feedRowsAsJson(const std::vector<const FeedRow*>& rows, std::string_view streamer);
/// Header and rows: time, type, user, nickname, text, gift, count, diamonds, streak; by the CSV
/// rules of exports, events only.
QString feedRowsAsCsv(const std::vector<const FeedRow*>& rows);

} // namespace racha
