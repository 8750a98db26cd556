// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/export/exportprivacy.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace racha {

class FileField;
class SettingsFile;

/// What an export does so that nobody can be recognised in it, and the files that explain it.
/// Remembers what was chosen last; of the key only where it is.
class ResearchFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ResearchFields(SettingsFile& settings, QWidget* parent = nullptr);

    /// Why people cannot be called by pseudonyms as the person wants; then nothing may be exported
    /// nor shown. Empty: all is well.
    QString fault() const;
    /// Nullopt while there is a fault(): never names where pseudonyms are wanted.
    std::optional<ExportPrivacy> privacy() const;
    /// The file may hold another key by now.
    void readKeyAgain();

    /// Empty: people keep their names.
    QString keyFile() const;
    bool withCodebook() const;
    /// With what the captures missed.
    bool withManifest() const;
    void remember();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void connectFields();
    void recall();
    void readKey();
    void askForNewKey();
    void makeKey(const QString& path);
    void showWhatCounts();
    void retranslate();

    SettingsFile& m_settings;
    Result<Secret> m_key;
    QLabel* m_title;
    QCheckBox* m_pseudonyms;
    FileField* m_file;
    QPushButton* m_newKey;
    QCheckBox* m_streamer;
    QCheckBox* m_text;
    QCheckBox* m_codebook;
    QCheckBox* m_manifest;
};

} // namespace racha
