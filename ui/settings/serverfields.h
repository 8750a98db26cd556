// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"
#include "core/settings/settingorigin.h"
#include "core/store/databaseurl.h"
#include "ui/settings/storetester.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace racha {

class Appearance;
class FileField;
class OriginNote;

/// Where a database server is and how to get in.
class ServerFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerFields(const Appearance& appearance, QWidget* parent = nullptr);

    void setUrl(const DatabaseUrl& url);
    /// What is entered, without password; nullopt while server or name is missing.
    std::optional<DatabaseUrl> url() const;

    void setPasswordFile(const QString& path);
    /// Who decides the password in place of both fields for it.
    void setPasswordOverride(const std::optional<SettingOverride>& decided);
    /// Address, name, user and encryption.
    void setAddressEnabled(bool enabled);
    /// Where a typed password is, and whether there is a keychain to keep it in.
    void showPassword(PasswordPlace place, bool hasKeychain);
    bool wantsKeychain() const;
    QString searchWords() const;

Q_SIGNALS:
    void edited();
    void passwordTyped(const racha::Secret& password);
    void passwordFileEdited(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* addRow(QFormLayout* layout, QWidget* field);
    void connectFields();
    void showCaFile();
    QString passwordPlaceText() const;
    void retranslate();

    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_name;
    QLineEdit* m_user;
    QComboBox* m_tls;
    FileField* m_caFile;
    QLineEdit* m_password;
    FileField* m_passwordFile;
    OriginNote* m_passwordOrigin;
    QList<QLabel*> m_labels;
    QCheckBox* m_keep;
    PasswordPlace m_place = PasswordPlace::Nowhere;
    bool m_hasKeychain = true;
};

} // namespace racha
