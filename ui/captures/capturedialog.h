// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"
#include "ui/captures/capturelabeller.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace racha {

class Appearance;
class VerdictLine;

/// Asks what somebody calls a capture and wants to remember of it, and closes once it is stored.
/// What does not fit is told and not stored. Thread: GUI. The references outlive it.
class CaptureDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `capture`: as the store has it now.
    CaptureDialog(CaptureLabeller& labeller, DatabaseUrl database, const StoredCapture& capture,
                  const Appearance& appearance, QWidget* parent = nullptr);
    ~CaptureDialog() override;

    bool isRunning() const { return m_isRunning; }

    /// Not while it saves: what was given up would be stored all the same.
    void reject() override;

Q_SIGNALS:
    /// The store has it.
    void labelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeLayout();
    void save();
    void finish(const Result<void>& done);
    void check();
    void retranslate();
    CaptureLabel label() const;
    QString fault() const;
    bool isTooLongToEdit() const;

    CaptureLabeller& m_labeller;
    const DatabaseUrl m_database;
    const StoredCapture m_capture;
    bool m_isRunning = false;
    QLabel* m_subject;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_notesLabel;
    QPlainTextEdit* m_notes;
    QLabel* m_limits;
    VerdictLine* m_verdict;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

} // namespace racha
