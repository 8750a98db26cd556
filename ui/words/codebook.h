// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

struct ExportForm;
struct ExportPrivacy;

} // namespace racha

namespace racha::words {

/// What each column of an export and each key of event_data is: type, unit, meaning, who says so,
/// how it is known, and what was done to it here. Markdown, in the language in force; `form`
/// without columns has those of live_events.
QString codebook(const ExportForm& form, const ExportPrivacy& privacy);

} // namespace racha::words
