// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha::words {

/// What a step of the way in asked, as people say it; one without words of its own as it is.
QString stepName(const QString& what);

} // namespace racha::words
