// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/recenttexts.h"

#include "core/settings/settingsfile.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

constexpr qsizetype kMost = 20;

} // namespace

RecentTexts::RecentTexts(SettingsFile& settings, QString key, QChar separator)
    : m_settings(settings)
    , m_key(std::move(key))
    , m_separator(separator)
{
}

QStringList RecentTexts::all() const
{
    return m_settings.value(m_key).value_or(QString()).split(m_separator, Qt::SkipEmptyParts);
}

QStringList RecentTexts::add(const QString& text)
{
    QStringList texts = all();
    texts.removeAll(text);
    texts.prepend(text);
    texts.resize(std::min(texts.size(), kMost));
    m_settings.setValue(m_key, texts.join(m_separator));
    return texts;
}

} // namespace racha
