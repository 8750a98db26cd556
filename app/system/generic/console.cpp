// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/console.h"

namespace racha {

bool isErrorTerminal()
{
    return false;
}

void useUtf8() { }

void outliveBrokenOutput() { }

} // namespace racha
