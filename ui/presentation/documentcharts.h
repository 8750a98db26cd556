// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/reportdocument.h"

namespace racha {

/// The charts of a document, one for each topic that something is known of. Light, as a page is,
/// whatever the window looks like. Thread: GUI.
std::vector<ReportPicture> documentCharts(const Timeline& timeline);

} // namespace racha
