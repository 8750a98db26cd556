// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace racha {

/// Standard output in large pieces, as UTF-8 whatever the locale. A reader that went away is no
/// failure: the program ends quietly.
class StandardOutput
{
public:
    /// For lines that are put together in place; end each with `\n`, then call flushIfLarge().
    std::string& buffer() { return m_buffer; }

    void writeLine(std::string_view line);
    void writeLine(const QString& line);
    void flushIfLarge();
    void flush();

    bool isBroken() const { return m_isBroken; }

    /// Why it is, unless the reader just went away. Errors: disk.full, file.unwritable.
    const Result<void>& status() const { return m_status; }

private:
    std::string m_buffer;
    bool m_isBroken = false;
    Result<void> m_status;
};

} // namespace racha
