// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settingorigin.h"
#include "ui/settings/settingentry.h"

#include <QWidget>

class QLabel;

namespace racha {

class Appearance;
class OriginNote;
class SettingControl;

/// One setting: its title, what it is changed with, what it means, and who decides it.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    /// `entry` outlives it.
    SettingRow(const SettingEntry& entry, const Appearance& appearance, QWidget* parent = nullptr);

    const SettingEntry& entry() const { return m_entry; }

    /// The stored value, or what decides in its place: then it cannot be changed.
    void show(const QString& stored, const std::optional<SettingOverride>& decided);
    /// Each word of the query is in its words.
    bool matches(const QString& query) const;

Q_SIGNALS:
    void edited(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refreshColours();

    const SettingEntry& m_entry;
    const Appearance& m_appearance;
    SettingControl* m_control;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_complaint;
    OriginNote* m_origin;
};

} // namespace racha
