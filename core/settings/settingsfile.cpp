// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"

#include <QSettings>
#include <QVariant>

namespace racha {

std::optional<QString> SettingsFile::value(const QString& key) const
{
    const QSettings settings(m_path, QSettings::IniFormat);
    const QString text = settings.value(key).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

bool SettingsFile::setValue(const QString& key, const QString& value)
{
    QSettings settings(m_path, QSettings::IniFormat);
    if (value.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, value);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace racha
