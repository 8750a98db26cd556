// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/processfigures.h"

namespace racha {

double residentMebibytes()
{
    return 0.0;
}

double millisecondsSinceProcessStart()
{
    return 0.0;
}

} // namespace racha
