// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"

#include <QSettings>
#include <QVariant>

namespace racha {

std::optional<SettingOverride> SettingsFile::decided(const QString& key) const
{
    const auto found = m_decided.constFind(key);
    return found == m_decided.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QString> SettingsFile::value(const QString& key) const
{
    if (const auto given = decided(key))
        return given->value.isEmpty() ? std::nullopt : std::optional(given->value);
    const QSettings settings(m_path, QSettings::IniFormat);
    const QString text = settings.value(key).toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

bool SettingsFile::setValue(const QString& key, const QString& value)
{
    if (m_decided.contains(key))
        return true;
    QSettings settings(m_path, QSettings::IniFormat);
    if (value.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, value);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

} // namespace racha
