// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace racha {

/// The next close of this TCP socket resets the connection instead of ending it in order. Where the
/// system cannot: it ends in order.
void closeAbruptly(qintptr socket);

} // namespace racha
