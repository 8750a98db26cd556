// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settingorigin.h"
#include "ui/settings/settingentry.h"

#include <QDialog>

#include <array>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace racha {

class Appearance;
class FeedControl;
class FolderList;
class SecretKeeper;
class SecretsForm;
class SettingsFile;
class SettingsPage;
class StorageForm;
class StorageUseView;
class StoreTester;
class TonePlayer;

/// The settings: pages at the left, a search on top; every change is stored and heeded at once, or
/// says that it is with the next live. Not modal. Language and theme it changes itself; for the
/// rest see settingChanged().
/// Thread: GUI. The references outlive it.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(SettingsFile& file, SettingOverrides overrides, StoreTester& tester,
                   SecretKeeper& keeper, Appearance& appearance, QWidget* parent = nullptr);

    void showSection(SettingsSection section);
    /// The local feed has a panel of its own then. The control outlives the dialog.
    void setFeed(FeedControl& feed);
    /// The tones of gifts can be listened to then. The player outlives the dialog.
    void setTones(TonePlayer& player);

public Q_SLOTS:
    /// Something else changed the settings: a menu, the first run.
    void reload();

Q_SIGNALS:
    /// Stored; `value` is empty where the setting is back at its default.
    void settingChanged(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makePages();
    void connectParts();
    QWidget* makeLeft();
    QWidget* makeFoot();
    void store(const QString& key, const QString& value);
    void apply(const QString& key, const QString& value);
    void resetPage();
    void search();
    void refreshIcons();
    void retranslate();
    SettingsPage* currentPage() const;

    SettingsFile& m_file;
    const SettingOverrides m_overrides;
    Appearance& m_appearance;
    QLineEdit* m_search;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QLabel* m_nothing;
    SecretsForm* m_secrets;
    StorageForm* m_storage;
    StorageUseView* m_use;
    FolderList* m_folders;
    QPushButton* m_reset;
    QPushButton* m_close;
    QLabel* m_trouble;
    std::array<SettingsPage*, kSettingsSections> m_pages {};
};

} // namespace racha
