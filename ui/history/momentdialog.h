// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QDialog>

class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;

namespace racha {

/// Asks for a moment to go to.
class MomentDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit MomentDialog(QWidget* parent = nullptr);

    /// Suggests a moment and shows itself.
    void ask(WallTime moment);

Q_SIGNALS:
    void momentChosen(racha::WallTime moment);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_label;
    QDateTimeEdit* m_moment;
    QDialogButtonBox* m_buttons;
};

} // namespace racha
