// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <QString>

namespace racha::words {

/// The line of an event that the contract gives no words for. A type without a sentence of its own
/// names its kind and its fields.
QString otherEventLine(const Event& event);

} // namespace racha::words
