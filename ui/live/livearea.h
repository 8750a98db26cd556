// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMainWindow>

#include <array>
#include <map>

class QDockWidget;
class QStackedWidget;

namespace racha {

class LiveTab;

/// The panes around the feed; the first ones belong to a tab, the others to the program.
enum class LiveDock : std::uint8_t
{
    Streaks,
    Charts,
    Leaders,
    Detail,
    Coverage,
    Findings,
    WatchList,
    Statistics,
    Log,
};
inline constexpr std::size_t kLiveDockCount = static_cast<std::size_t>(LiveDock::Log) + 1;

/// Holds the panes of all tabs and shows those of one: the page in the middle, the others in docks
/// that keep their places whichever tab is shown. While the layout is locked the docks have no
/// title bars: they cannot be moved, and the panes stand calmly side by side.
class LiveArea final : public QMainWindow
{
    Q_OBJECT

public:
    explicit LiveArea(QWidget* parent = nullptr);

    void add(LiveTab& tab);
    void show(LiveTab& tab);
    /// A pane that is the same for all tabs.
    void setPane(LiveDock dock, QWidget* pane);

    /// Shows or hides a dock; checked while it is shown.
    QAction* toggle(LiveDock dock) const;
    void reveal(LiveDock dock);

    /// Empty as long as nothing was ever shown here: there is no layout that anybody has seen.
    QByteArray layoutState() const;
    /// Once panes are shown: before, Qt has nothing to divide, and forgets the sizes. Nothing
    /// happens where the state is none of this version's.
    void restoreLayout(const QByteArray& state);
    void resetLayout();
    void setLocked(bool locked);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QDockWidget* dock(LiveDock which) const;
    QStackedWidget* stack(LiveDock which) const;
    void makeDock(LiveDock which, const QString& name);
    void noteAsked(LiveDock which, bool shown);
    void giveSizes();
    void giveWantedSizes();
    void giveWantedSizesSoon();
    bool restoreWantedLayout();
    void retranslate();

    QStackedWidget* m_pages;
    std::array<QDockWidget*, kLiveDockCount> m_docks {};
    QList<QDockWidget*> m_floating; ///< hidden together with the area
    QByteArray m_shownLayout; ///< before they were hidden
    QByteArray m_wantedLayout; ///< to be restored; empty: that of the program
    std::map<LiveDock, bool> m_asked; ///< shown or hidden by the person before it is restored
    bool m_wantsSizes = true;
};

} // namespace racha
