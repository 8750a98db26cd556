// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QLabel>

namespace racha {

/// What a screen reader finds in a widget whose words change while nobody asks for them: figures
/// that tick, times that count. It is told when it comes to the widget;
/// QWidget::setAccessibleName() would tell it of each change, several times a second. For widgets
/// that take no input; inherit it beside QWidget. Thread: GUI.
class Spoken
{
public:
    virtual QString spokenName() const = 0;

    virtual QString spokenDescription() const { return {}; }

    virtual QAccessible::Role spokenRole() const { return QAccessible::StaticText; }

    /// True: what it is made of is not read once more by itself.
    virtual bool speaksForItsParts() const { return false; }

protected:
    Spoken();
    ~Spoken() = default;
};

/// What a widget that paints itself is to a screen reader, where Qt knows nothing but a filler.
void setSpokenRole(QWidget& widget, QAccessible::Role role);

/// A label whose text changes often. With a title it is read as `title: text`.
class QuietLabel : public QLabel, public Spoken
{
    Q_OBJECT

public:
    explicit QuietLabel(QWidget* parent = nullptr);

    void setTitle(const QString& title) { m_title = title; }

    QString spokenName() const override;

private:
    QString m_title;
};

} // namespace racha
