// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/displayzone.h"

#include <QByteArray>

#include <ctime>

namespace racha::test {

/// The computer stands elsewhere as long as this lives; afterwards it is in UTC again, where the
/// test main put it, and its own clock is read.
class ComputerZone
{
public:
    explicit ComputerZone(const char* id) { move(id); }

    ~ComputerZone()
    {
        installDisplayZone(DisplayZone::Computer);
        move("UTC");
    }

    Q_DISABLE_COPY_MOVE(ComputerZone)

private:
    static void move(const char* id)
    {
        qputenv("TZ", id);
        ::tzset();
    }
};

} // namespace racha::test
