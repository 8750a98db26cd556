// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/widgets/spoken.h"

namespace racha {

/// One figure to be read at a glance: large value, small caption under it, a line to its left.
class FigureLabel final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit FigureLabel(QWidget* parent = nullptr);

    void setValue(const QString& value);
    void setCaption(const QString& caption);

    /// `18.5 k likes · 45 since 20:00`
    QString spokenName() const override;

    bool speaksForItsParts() const override { return true; }

private:
    QuietLabel* m_value;
    QuietLabel* m_caption;
};

} // namespace racha
