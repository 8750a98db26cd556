// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/readingorder.h"

#include <QLayout>
#include <QList>
#include <QScrollArea>
#include <QWidget>

namespace racha {

namespace {

void collect(QWidget* widget, QList<QWidget*>& found);

void collect(QLayout* layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* const item = layout->itemAt(i);
        if (QWidget* const widget = item->widget())
            collect(widget, found);
        else if (QLayout* const inner = item->layout())
            collect(inner, found);
    }
}

/// What takes the keyboard sees to its own parts.
void collect(QWidget* widget, QList<QWidget*>& found)
{
    const auto* const area = qobject_cast<QScrollArea*>(widget);
    if (area != nullptr && area->widget() != nullptr)
        collect(area->widget(), found);
    else if ((widget->focusPolicy() & Qt::TabFocus) != 0)
        found << widget;
    else if (QLayout* const layout = widget->layout())
        collect(layout, found);
}

} // namespace

void setTabOrderAsRead(QWidget* root)
{
    QList<QWidget*> found;
    collect(root, found);
    for (qsizetype i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
}

} // namespace racha
