// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exportwriter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace racha {

class ColumnPicker;
class SettingsFile;

/// What is exported of each event, and in which form. Remembers what was chosen last.
class ExportFields final : public QWidget
{
    Q_OBJECT

public:
    /// `shown`: columns of the table that the person looks at; may be empty.
    ExportFields(SettingsFile& settings, QStringList shown, QWidget* parent = nullptr);

    /// Columns may be none: then nothing can be exported.
    ExportForm form() const;
    std::int64_t mostRows() const;
    void remember();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Preset
    {
        Flat,
        All,
        Own
    };

    void makeLayout();
    void connectFields();
    void recall();
    void usePreset();
    void noteOwnColumns();
    void showWhatCounts();
    void retranslate();
    void retranslateChoices();

    SettingsFile& m_settings;
    QStringList m_own; ///< columns of the third preset
    bool m_isFilling = false; ///< fields are being set: nobody chose anything
    QLabel* m_presetLabel;
    QComboBox* m_preset;
    ColumnPicker* m_columns;
    QLabel* m_formatLabel;
    QComboBox* m_format;
    QLabel* m_delimiterLabel;
    QComboBox* m_delimiter;
    QLabel* m_zoneLabel;
    QComboBox* m_zone;
    QLabel* m_rowsLabel;
    QSpinBox* m_rows;
    QCheckBox* m_mark;
    QCheckBox* m_harmless;
};

} // namespace racha
