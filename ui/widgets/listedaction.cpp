// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/listedaction.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// `&File` is read as `File`, `Save && Quit` as `Save & Quit`.
QString withoutMnemonic(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        plain += text[i];
    }
    return plain;
}

QString shortcutText(const QAction& action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence& shortcut : shortcuts)
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(u", "_s);
}

class Collector
{
public:
    void addMenu(const QList<QAction*>& actions, const QStringList& menus)
    {
        for (QAction* const action : actions) {
            if (const QMenu* const menu = action->menu())
                addMenu(menu->actions(), QStringList(menus) << withoutMnemonic(menu->title()));
            else
                add(*action, menus);
        }
    }

    void add(QAction& action, const QStringList& menus)
    {
        const bool isShown = action.isVisible() && !action.isSeparator();
        if (!isShown || action.text().isEmpty() || m_seen.contains(&action))
            return;
        m_seen.insert(&action);
        m_listed.push_back({&action, withoutMnemonic(action.text()), menus, shortcutText(action)});
    }

    std::vector<ListedAction> take() { return std::move(m_listed); }

private:
    QSet<const QAction*> m_seen;
    std::vector<ListedAction> m_listed;
};

} // namespace

std::vector<ListedAction> listedActions(const QMainWindow& window)
{
    Collector collector;
    if (const auto* const bar = qobject_cast<const QMenuBar*>(window.menuWidget()))
        collector.addMenu(bar->actions(), {});
    const auto others = window.findChildren<QAction*>();
    for (QAction* const action : others) {
        if (!action->shortcut().isEmpty() && action->menu() == nullptr)
            collector.add(*action, {});
    }
    return collector.take();
}

} // namespace racha
