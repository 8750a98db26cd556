// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settingorigin.h"
#include "ui/settings/settingentry.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace racha {

class Appearance;
class SettingRow;
class SettingsFile;

/// One page of the settings: its title, its rows in a panel, and panels with forms of their own.
class SettingsPage final : public QScrollArea
{
    Q_OBJECT

public:
    SettingsPage(SettingsSection section, const Appearance& appearance, QWidget* parent = nullptr);

    SettingsSection section() const { return m_section; }

    /// A further panel. `words`: what a search finds it by.
    void addPanel(QWidget* content, std::function<QString()> words);

    void reload(const SettingsFile& file, const SettingOverrides& overrides);
    /// Shows only what the query finds; false: nothing.
    bool showMatching(const QString& query);

Q_SIGNALS:
    void edited(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Panel
    {
        QWidget* frame;
        std::function<QString()> words;
    };

    QVBoxLayout* addFrame();
    void addRows();
    void retranslate();

    SettingsSection m_section;
    const Appearance& m_appearance;
    QLabel* m_title;
    QLabel* m_introduction;
    QVBoxLayout* m_layout = nullptr;
    QWidget* m_rowsFrame = nullptr;
    std::vector<SettingRow*> m_rows;
    std::vector<QWidget*> m_lines; ///< between rows
    std::vector<Panel> m_panels;
};

} // namespace racha
