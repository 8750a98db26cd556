// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace racha {

/// Whose work is inside the program, and under which terms; in English, as their licences are.
/// Not modal.
class NoticesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NoticesDialog(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QTextBrowser* m_text;
    QPushButton* m_close;
};

} // namespace racha
