// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/erase/eraser.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace racha {

class Appearance;
class FileField;
class VerdictLine;

/// Takes a person's data, or a range of events, out of the store: says what would go, offers a
/// backup, and wants a word typed before it does it.
class EraseDialog final : public QDialog
{
    Q_OBJECT

public:
    EraseDialog(Eraser& eraser, ErasureTask task, const Appearance& appearance,
                QWidget* parent = nullptr);
    ~EraseDialog() override;

    bool isRunning() const { return m_isRunning; }

    /// What has to be typed, in the language in force.
    static QString confirmation();

Q_SIGNALS:
    /// The store has fewer events now.
    void erased();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void start();
    void finish(const Result<std::int64_t>& result);
    void setRunning(bool isRunning);
    void refreshState();
    void retranslate();
    QString subjectText() const;
    QString previewText() const;
    bool isFile() const;
    bool isReady() const;

    Eraser& m_eraser;
    const ErasureTask m_task;
    std::optional<ErasurePreview> m_preview;
    bool m_isRunning = false;
    bool m_isDone = false;
    QLabel* m_subject;
    QLabel* m_what;
    QLabel* m_stays;
    QCheckBox* m_backUp;
    FileField* m_backup;
    QLabel* m_serverBackup;
    QLabel* m_confirmLabel;
    QLineEdit* m_confirm;
    QProgressBar* m_bar;
    VerdictLine* m_verdict;
    QPushButton* m_go; ///< Erase, or Cancel
    QPushButton* m_close;
};

} // namespace racha
