// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/settings/settingorigin.h"
#include "core/store/databasestatus.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;

namespace racha {

class Appearance;
class FileField;
class OriginNote;
class ServerFields;
class SettingsFile;
class StoreTester;
class VerdictLine;

/// Where events are stored: a file on this computer or a database server, with a test that says why
/// it does not work. Used by the settings and by the first run; the owner stores what is edited.
class StorageForm final : public QWidget
{
    Q_OBJECT

public:
    /// `tester` outlives it.
    StorageForm(StoreTester& tester, const Appearance& appearance, QWidget* parent = nullptr);
    ~StorageForm() override;

    /// Shows what is stored, or what decides in its place.
    void reload(const SettingsFile& file, const SettingOverrides& overrides);
    QString searchWords() const;

Q_SIGNALS:
    void edited(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectFields();
    void showEngine();
    void keepPassword(const Secret& password);
    void showKept(const Result<void>& outcome);
    void showPassword();
    /// What is entered; nullopt while something is missing, or not a whole path.
    std::optional<DatabaseUrl> entered() const;
    void take();
    void test();
    void showStatus(const DatabaseStatus& status);
    void retranslate();
    QString statusText(const DatabaseStatus& status) const;

    StoreTester& m_tester;
    QString m_stored;
    QRadioButton* m_useFile;
    QRadioButton* m_useServer;
    QWidget* m_filePart;
    QLabel* m_fileLabel;
    FileField* m_file;
    ServerFields* m_server;
    OriginNote* m_origin;
    QPushButton* m_test;
    VerdictLine* m_verdict;
    QLabel* m_hint;
};

} // namespace racha
