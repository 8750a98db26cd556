// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSet>
#include <QTest>
#include <QTextEdit>
#include <QTranslator>

namespace racha::test {

/// What a person works with, as far as it is shown; not the parts that Qt builds controls of.
inline QList<QWidget*> shownControls(const QWidget& window)
{
    QList<QWidget*> controls;
    const auto all = window.findChildren<QWidget*>();
    for (QWidget* const widget : all) {
        const bool isControl = qobject_cast<QAbstractButton*>(widget)
            || qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget)
            || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QTextEdit*>(widget)
            || qobject_cast<QAbstractItemView*>(widget);
        const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_"))
            || qobject_cast<QComboBox*>(widget->parentWidget())
            || qobject_cast<QAbstractSpinBox*>(widget->parentWidget())
            || qobject_cast<QLineEdit*>(widget->parentWidget())
            || qobject_cast<QAbstractItemView*>(widget->parentWidget());
        if (isControl && !isPart && widget->isVisibleTo(&window))
            controls << widget;
    }
    return controls;
}

inline QString nameOf(const QWidget& control)
{
    if (!control.accessibleName().isEmpty())
        return control.accessibleName();
    const auto* const button = qobject_cast<const QAbstractButton*>(&control);
    return button == nullptr ? QString() : button->text();
}

/// Controls without a name, and names that two of them have.
inline QStringList nameFaults(const QWidget& window)
{
    QStringList faults;
    QSet<QString> seen;
    const auto controls = shownControls(window);
    for (const QWidget* const control : controls) {
        const QString name = nameOf(*control);
        if (name.isEmpty())
            faults << QString::fromLatin1(control->metaObject()->className())
                    + QStringLiteral(" has no name");
        else if (seen.contains(name))
            faults << QStringLiteral("two are called ") + name;
        seen.insert(name);
    }
    return faults;
}

/// Enabled controls that Tab never reaches, nor the arrow keys from one of their group.
inline QStringList unreachable(QWidget& window)
{
    QSet<const QWidget*> reached;
    const QWidget* at = &window;
    do {
        at = at->nextInFocusChain();
        reached.insert(at);
    } while (at != &window);
    QStringList faults;
    const auto controls = shownControls(window);
    for (const QWidget* const control : controls) {
        const bool takesTab =
            (control->focusPolicy() & Qt::TabFocus) != 0 || control->focusProxy() != nullptr;
        const auto* const button = qobject_cast<const QAbstractButton*>(control);
        const bool takesArrows = button != nullptr && button->autoExclusive();
        if (control->isEnabled() && (!(takesTab || takesArrows) || !reached.contains(control)))
            faults << nameOf(*control);
    }
    return faults;
}

/// Texts that do not fit into what shows them.
inline QStringList clippedTexts(const QWidget& window)
{
    QStringList faults;
    const auto labels = window.findChildren<QLabel*>();
    for (const QLabel* const label : labels) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isNarrow = !label->wordWrap() && label->sizeHint().width() > label->width();
        if (isNarrow || needed > label->height())
            faults << label->text();
    }
    const auto areas = window.findChildren<QScrollArea*>();
    for (const QScrollArea* const area : areas) {
        const bool isShown = area->isVisibleTo(&window) && area->widget() != nullptr;
        if (isShown && area->widget()->width() > area->viewport()->width())
            faults << QStringLiteral("too wide: ") + area->accessibleName();
    }
    const auto controls = shownControls(window);
    for (const QWidget* const control : controls) {
        const bool hasText = qobject_cast<const QAbstractButton*>(control)
            || qobject_cast<const QComboBox*>(control)
            || qobject_cast<const QAbstractSpinBox*>(control);
        if (hasText && control->sizeHint().width() > control->width())
            faults << nameOf(*control);
    }
    return faults;
}

/// All of these, one a line; empty where the screen is for everybody.
inline QString faultsOf(QWidget& window)
{
    return (nameFaults(window) + unreachable(window) + clippedTexts(window)).join(u'\n');
}

/// A row of test data for each language, in the column `language`.
inline void addLanguageRows()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << static_cast<int>(Language::English);
    QTest::newRow("Spanish") << static_cast<int>(Language::Spanish);
}

/// After a test that spoke a language: the next ones find the words of the sources again.
inline void forgetLanguage()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator*>();
    for (QTranslator* const translator : translators)
        delete translator;
    QLocale::setDefault(QLocale::c());
}

} // namespace racha::test
