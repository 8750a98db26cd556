// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/about.h"

#include "ui/aboutdialog.h"

namespace racha {

void showAbout(const QString& versions, QWidget* parent)
{
    auto* const dialog = new AboutDialog(versions, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace racha
