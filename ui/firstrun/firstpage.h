// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace racha {

class Appearance;
class UsernameField;

/// What the window shows while nothing is watched: what Racha is, and the three ways to begin.
class FirstPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstPage(const Appearance& appearance, QWidget* parent = nullptr);

    UsernameField& field() { return *m_field; }

    /// Of the live that is watched next.
    void setKeepsRecording(bool keeps);

Q_SIGNALS:
    void watchRequested(const QString& username);
    void recordingChosen(bool keeps);
    void openRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeColumn();
    void retranslate();
    void refreshIcons();

    const Appearance& m_appearance;
    UsernameField* m_field;
    QPushButton* m_watch;
    QCheckBox* m_record;
    QPushButton* m_demo;
    QPushButton* m_open;
    QLabel* m_logo;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_complaint;
    QLabel* m_notice;
};

} // namespace racha
