// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/system/abruptclose.h"

namespace racha {

void closeAbruptly(qintptr) { }

} // namespace racha
