// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/settings/settingorigin.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace racha {

class Appearance;
class SettingsFile;
class StorageForm;
class StoreTester;

/// The first start in three short pages: language, where to store, what Racha is and cannot know.
/// A part of the window like any other page: takes no focus by itself, stops nobody, can be skipped
/// at once and is shown again from the Help menu.
/// Thread: GUI. The references outlive it.
class FirstRun final : public QWidget
{
    Q_OBJECT

public:
    FirstRun(SettingsFile& file, SettingOverrides overrides, StoreTester& tester,
             const Appearance& appearance, QWidget* parent = nullptr);

    /// Nobody has seen or skipped it yet.
    static bool isDue(const SettingsFile& file);

    /// Shows the first page (again).
    void begin();

Q_SIGNALS:
    /// Seen to its end or skipped; it is not due any more.
    void finished();
    /// Stored; as SettingsDialog::settingChanged().
    void settingChanged(const QString& key, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCard();
    QWidget* makeLanguagePage();
    QWidget* makeStorePage();
    QWidget* makeNoticePage();
    QWidget* makeFoot();
    void showPage(int page);
    void chooseLanguage(const QString& code);
    void store(const QString& key, const QString& value);
    void finish();
    void retranslate();
    void retranslateNotices();
    void refreshIcons();

    static constexpr int kNotices = 4;

    struct LanguageButton
    {
        const char* code;
        QPushButton* button;
    };

    struct Notice
    {
        QLabel* icon;
        QLabel* words;
    };

    SettingsFile& m_file;
    const SettingOverrides m_overrides;
    StoreTester& m_tester;
    const Appearance& m_appearance;
    QStackedWidget* m_pages;
    StorageForm* m_storage = nullptr;
    QLabel* m_logo;
    std::array<QLabel*, 3> m_titles {};
    std::array<QLabel*, 3> m_texts {};
    std::array<LanguageButton, 2> m_languages {};
    std::array<Notice, kNotices> m_notices {};
    QLabel* m_step = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace racha
