// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/servicequota.h"
#include "core/watchlist/checkschedule.h"
#include "ui/models/wallmodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListView;

namespace racha {

class Appearance;

/// What is told above the tiles.
struct WallBudget
{
    CheckPlan plan; ///< of the watch list; no names: it is not checked
    std::optional<WallTime> heldUntil; ///< TikTok refused: nobody is asked before
    std::optional<ServiceQuota> quota; ///< none: no key is used
};

/// All lives at a glance: a tile for each live in a tab and for each name of the watch list.
/// Thread: GUI. Shows what it is told, at most twice a second.
class WallPage final : public QWidget
{
    Q_OBJECT

public:
    explicit WallPage(const Appearance& appearance, QWidget* parent = nullptr);

    void showTiles(std::vector<WallTile> tiles, const WallBudget& budget, WallTime now);

    QListView& view() { return *m_view; }

Q_SIGNALS:
    /// By a click or Return: a live that is in a tab …
    void tabWanted(quint64 tab);
    /// … or in none yet.
    void watchRequested(const QString& username);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(const QModelIndex& index);
    void showWords();
    void retranslate();

    const Appearance& m_appearance;
    WallModel* m_model;
    QLabel* m_summary;
    QLabel* m_budget;
    QListView* m_view;
    QLabel* m_empty;
    WallBudget m_told;
    WallTime m_now;
};

} // namespace racha
