// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>

namespace racha::words {

/// Translation context of the lines of events and of a capture's news.
struct EventLine
{
    Q_DECLARE_TR_FUNCTIONS(EventLine)
};

} // namespace racha::words
