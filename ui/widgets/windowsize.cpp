// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/windowsize.h"

#include "ui/widgets/appearance.h"

#include <QScreen>
#include <QWidget>

namespace racha {

void resizeToScreen(QWidget& window, QSize size)
{
    const QSize wanted {Appearance::scaled(size.width()), Appearance::scaled(size.height())};
    window.resize(wanted.boundedTo(window.screen()->availableSize() * 9 / 10));
}

} // namespace racha
