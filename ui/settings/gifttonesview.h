// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace racha {

class SettingsFile;
class TonePlayer;

/// Lets one hear what the tones of gifts tell, and says why nothing is heard.
class GiftTonesView final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    GiftTonesView(TonePlayer& player, const SettingsFile& settings, QWidget* parent = nullptr);
    ~GiftTonesView() override;

    QString searchWords() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTrouble();
    QString troubleText() const;
    void retranslate();

    TonePlayer& m_player;
    const SettingsFile& m_settings;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_trouble;
    QPushButton* m_listen;
};

} // namespace racha
