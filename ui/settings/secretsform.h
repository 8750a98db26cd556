// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/settings/connectionsecret.h"
#include "core/settings/settingorigin.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace racha {

class Appearance;
class OriginNote;
class SecretKeeper;
class SettingsFile;
class VerdictLine;

/// Signing key, password of the proxy and session, to type, to keep in the keychain and to take
/// away. What is typed is taken at once and shown no more.
class SecretsForm final : public QWidget
{
    Q_OBJECT

public:
    /// `keeper` outlives it.
    SecretsForm(SecretKeeper& keeper, const Appearance& appearance, QWidget* parent = nullptr);

    /// Shows where each is, or what decides in its place.
    void reload(const SettingsFile& file, const SettingOverrides& overrides);
    QString searchWords() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        QLabel* label;
        QLineEdit* field;
        QPushButton* remove;
        OriginNote* origin;
    };

    Row& row(ConnectionSecret which) { return m_rows[static_cast<std::size_t>(which)]; }

    void makeRows(const Appearance& appearance);
    void take(ConnectionSecret which);
    void keep(ConnectionSecret which, const Secret& secret);
    void showKept(const Result<void>& outcome);
    void showPlaces();
    QString placeText(ConnectionSecret which) const;
    void retranslate();

    SecretKeeper& m_keeper;
    std::array<Row, kConnectionSecrets> m_rows {};
    QCheckBox* m_keep;
    QLabel* m_hint;
    VerdictLine* m_verdict;
};

} // namespace racha
