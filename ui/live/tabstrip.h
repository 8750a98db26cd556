// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTabBar>
#include <QWidget>

class QToolButton;

namespace racha {

class Appearance;
class LiveTab;

/// The row of tabs, one a live, each with the sign of its state; and the button for another one.
class TabStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TabStrip(const Appearance& appearance, QWidget* parent = nullptr);

    QTabBar& bar() { return *m_bar; }

    /// At the right end of the row.
    void setCorner(QWidget* corner);
    /// Without tabs the row holds only its corner.
    void setTabsShown(bool shown);

    /// Text, sign and tooltip of a tab, as its live stands; again in another look.
    void show(int index, const LiveTab& tab);

Q_SIGNALS:
    void currentChanged(int index);
    /// Also of the tab that is shown.
    void chosen(int index);
    void closeRequested(int index);
    void moved(int from, int to);
    void newTabRequested();
    /// The person of that tab is to be waited for.
    void watchListWanted(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refreshIcons();
    void showContextMenu(const QPoint& where);
    QToolButton* closeButton(int index);
    QIcon sign(const LiveTab& tab) const;

    const Appearance& m_appearance;
    QTabBar* m_bar;
    QToolButton* m_new;
};

} // namespace racha
