// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QString>

#include <cstdint>
#include <deque>
#include <mutex>
#include <vector>

namespace racha {

enum class LogLevel : std::uint8_t
{
    Debug,
    Info,
    Warning,
    Critical
};

/// One line of the log as it is kept. Secrets are of type Secret and print as `***` before.
struct LogLine
{
    std::int64_t number = 0; ///< counts up from 1, never reused
    WallTime at;
    LogLevel level = LogLevel::Info;
    QString area; ///< `racha.store`
    QString text;
};

/// The newest lines of the log, for the log window and the diagnostic report.
/// Thread: any; all calls are guarded. Memory: bounded by kMostLines and kMostCharacters.
class LogRing
{
public:
    static constexpr std::size_t kMostLines = 5'000;
    static constexpr qsizetype kMostCharacters = 1'000'000;
    static constexpr qsizetype kLongestText = 2'000; ///< the rest of a line is cut off

    void add(WallTime at, LogLevel level, const QString& area, const QString& text);

    /// The lines kept with a number above `number`, oldest first.
    std::vector<LogLine> after(std::int64_t number) const;
    /// The newest `count` lines, oldest first.
    std::vector<LogLine> newest(std::size_t count) const;

private:
    mutable std::mutex m_mutex;
    std::deque<LogLine> m_lines;
    qsizetype m_characters = 0;
    std::int64_t m_added = 0;
};

} // namespace racha
