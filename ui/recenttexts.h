// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace racha {

class SettingsFile;

/// What somebody entered lately, the newest first, over the starts of the program.
/// Thread: GUI. The settings outlive it.
class RecentTexts
{
public:
    /// `key`: of the settings. `separator`: what no such text holds.
    RecentTexts(SettingsFile& settings, QString key, QChar separator);

    QStringList all() const;
    /// To the front; the oldest goes where there are many. Returns all().
    QStringList add(const QString& text);

private:
    SettingsFile& m_settings;
    const QString m_key;
    const QChar m_separator;
};

} // namespace racha
