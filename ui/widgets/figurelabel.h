// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace racha {

/// One figure to be read at a glance: large value, small caption under it, a line to its left.
class FigureLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureLabel(QWidget* parent = nullptr);

    void setValue(const QString& value);
    void setCaption(const QString& caption);

private:
    void announce();

    QLabel* m_value;
    QLabel* m_caption;
};

} // namespace racha
