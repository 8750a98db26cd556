// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace racha {

struct SettingEntry;

/// What one setting is changed with: a list, a number, a switch, a text or a file.
class SettingControl : public QWidget
{
    Q_OBJECT

public:
    /// `entry` outlives it.
    static SettingControl* make(const SettingEntry& entry, QWidget* parent);

    /// Shows a stored value; empty is the default. Says nothing.
    virtual void setValue(const QString& value) = 0;
    /// Its words, and `title` as its name for those who do not see it.
    virtual void retranslate(const QString& title) = 0;
    /// What the label in front of it leads to.
    virtual QWidget& field() = 0;

Q_SIGNALS:
    /// A value to be stored; empty: the default.
    void edited(const QString& value);
    /// What was typed cannot be stored, and why; empty: it can.
    void complained(const QString& complaint);

protected:
    using QWidget::QWidget;
};

} // namespace racha
