// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"

#include <QFont>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace racha {

struct Theme;

/// A person as rows show one: the avatar where it is wanted, the name in bold, signs of roles, the
/// gifter level.
struct PersonLine
{
    QString name;
    PersonRoles roles;
    qint64 gifterLevel = 0;
    QPixmap avatar {}; ///< null: none
};

/// Side of a picture in a row, in pixels.
inline constexpr int kRowPicture = 20;

/// Paints the picture at the left of `place`, and takes its room off; nothing where it is null.
void paintPicture(QPainter& painter, QRect& place, const QPixmap& picture);

/// Paints the person from the left of `place`, the name shortened where room is short. Returns the
/// x after it.
int paintPerson(QPainter& painter, const QRect& place, const QFont& font, const PersonLine& person,
                const Theme& theme);

} // namespace racha
