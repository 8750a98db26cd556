// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "ui/presentation/theme.h"

#include <QObject>

class QApplication;
class QFont;

namespace racha {

class Pictures;

/// The looks of the program: palette, style, fonts, and the colours that delegates paint with.
///
/// Qt 6.4 cannot be asked for the system's colour scheme; "system" judges by the lightness of the
/// palette that the platform gave before ours was set; a palette of the greatest contrast wants
/// ours to have it, too, whichever look is chosen. Thread: GUI. Lives as long as the windows that
/// it is given to.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        System,
        Light,
        Dark
    };
    Q_ENUM(Choice)

    explicit Appearance(QApplication& application);

    Choice choice() const { return m_choice; }

    void choose(Choice choice);

    const Theme& theme() const { return *m_theme; }

    /// For bytes and JSON: characters of one width.
    static QFont fixedFont();
    /// A value of `pixels` at 100 % text size, for the text size in force.
    static int scaled(int pixels);

    /// Avatars and gifts for delegates; outlive this.
    void setPictures(Pictures& pictures);
    /// Null: none, not wanted, or not yet.
    QPixmap avatar(UserId user) const;
    QPixmap giftPicture(const QString& name) const;

Q_SIGNALS:
    void changed();
    /// Pictures came, or are wanted no more: what shows some is painted anew.
    void picturesChanged();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool systemIsDark() const;
    void apply();

    QApplication& m_application;
    Choice m_choice = Choice::System;
    bool m_startedDark = false;
    bool m_wantsContrast = false;
    bool m_isApplying = false;
    const Theme* m_theme = &Theme::light();
    Pictures* m_pictures = nullptr;
};

} // namespace racha
