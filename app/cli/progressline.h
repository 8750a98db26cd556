// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QString>

namespace racha {

/// How far a long work is, on standard error: a line that is written over on a terminal, and a new
/// one now and then where it is none.
/// Thread: any, one at a time.
class ProgressLine
{
public:
    ProgressLine();

    ~ProgressLine() { clear(); }

    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `share`: 0 to 1.
    void show(const QString& what, double share);
    /// Where nobody knows how much there is.
    void show(const QString& text);
    /// Before something else is written.
    void clear();

private:
    bool isDue(const QString& what);
    void write(const QString& text);

    bool m_isTerminal;
    bool m_isShown = false;
    QString m_last; ///< what was said
    QElapsedTimer m_since;
};

} // namespace racha
