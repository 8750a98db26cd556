// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/menukeys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace racha {

namespace {

class MenuKeys final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* /*line*/, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool isMenus = key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier;
        if (isMenus)
            event->ignore();
        return isMenus;
    }
};

} // namespace

void leaveMenuKeys(QLineEdit& line)
{
    line.installEventFilter(new MenuKeys(&line));
}

} // namespace racha
