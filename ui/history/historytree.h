// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QTreeView>

namespace racha {

class Appearance;
class HistoryTreeModel;

/// Dates and facets beside the stored table. A click, or Return, adds to the question; with Ctrl,
/// or Delete, it excludes; so do the entries of the context menu.
class HistoryTree final : public QTreeView
{
    Q_OBJECT

public:
    HistoryTree(HistoryTreeModel& model, const Appearance& appearance, QWidget* parent = nullptr);

Q_SIGNALS:
    void termChosen(const QString& term);
    void termExcluded(const QString& term);
    void stretchChosen(racha::WallTime from, racha::WallTime until);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void choose(const QModelIndex& index, bool excludes);
    void retranslate();

    HistoryTreeModel& m_model;
};

} // namespace racha
