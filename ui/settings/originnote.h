// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settingorigin.h"

#include <QLabel>

namespace racha {

class Appearance;

/// Says in place that a setting cannot be changed here, and what decides it instead.
class OriginNote final : public QWidget
{
    Q_OBJECT

public:
    explicit OriginNote(const Appearance& appearance, QWidget* parent = nullptr);

    /// Hides itself where nothing overrides.
    void setOverride(const std::optional<SettingOverride>& what);

    QString text() const { return m_words->text(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const Appearance& m_appearance;
    std::optional<SettingOverride> m_override;
    QLabel* m_icon;
    QLabel* m_words;
};

/// `Set by --proxy on the command line. It cannot be changed here.`
QString overrideText(const SettingOverride& what);

/// That of a key, if there is one.
std::optional<SettingOverride> overrideOf(const SettingOverrides& all, const char* key);

} // namespace racha
