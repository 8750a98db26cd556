// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

struct ExportPrivacy;

/// A filter as it may stand beside an export with pseudonyms: `…` for each value that is compared
/// with what could tell who somebody is. `text` is a filter that was understood.
QString filterWithoutPeople(const QString& text, const ExportPrivacy& privacy);

} // namespace racha
