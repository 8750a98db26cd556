// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace racha {

/// Which columns, and in which order: those that are ticked, from top to bottom.
class ColumnPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPicker(QWidget* parent = nullptr);

    QStringList chosen() const;
    /// Ticks these and puts them first.
    void choose(const QStringList& names);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(const QString& name, bool isChosen);
    void move(int by);
    void search(const QString& text);
    void retranslate();

    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
};

} // namespace racha
