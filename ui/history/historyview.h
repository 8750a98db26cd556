// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/historymodel.h"

#include <QHeaderView>
#include <QTableView>

namespace racha {

class Appearance;
class HistoryPager;

/// The table of stored events. Rows may come and go above what is read: that stays where it is.
/// While it is at the newest end and nothing is chosen, it follows what comes in there.
class HistoryView final : public QTableView
{
    Q_OBJECT

public:
    /// `pager` fills the model. Both outlive the view.
    HistoryView(HistoryModel& model, const HistoryPager& pager, const Appearance& appearance,
                QWidget* parent = nullptr);

    /// That row at the top of the screen; `current`, if it is one, chosen and amid its neighbours.
    void show(int row, int current);
    void scrollToNewest();

    int firstVisible() const;
    int lastVisible() const;

    /// The newest row of all is on the screen.
    bool showsNewest() const;

    /// Chosen rows in the order shown.
    std::vector<const HistoryRow*> selectedRows() const;

    /// Columns shown, their order and widths; false where the state is none of this version's.
    bool restoreColumns(const QByteArray& state);
    QByteArray columnState() const;
    void resetColumns();
    void setColumnShown(int column, bool shown);

    bool isColumnShown(int column) const { return !isColumnHidden(column); }

    QList<int> shownColumns() const; ///< in the order shown

Q_SIGNALS:
    /// Other rows are on the screen.
    void scrolled();
    void orderRequested(bool newestFirst);
    /// The ends of all that matches, as Home and End ask for.
    void topRequested();
    void bottomRequested();
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

private:
    void connectModel();
    void connectHeader();
    void setRowHeight();
    void noteInserted(int first, int last);
    void noteRemoved(int first, int last);
    void noteScrolled();
    void setOffset(int pixels);
    void centreCurrent();
    void noteResized(int column, int before, int after);
    void fitColumns();
    void fitNames();

    int rowHeight() const { return verticalHeader()->defaultSectionSize(); }

    HistoryModel& m_model;
    const HistoryPager& m_pager;
    bool m_isFollowing = true; ///< the newest end
    bool m_isAdjusting = false;
    bool m_isCentring = false; ///< the current row, as soon as rows above it are there
    bool m_isFitting = false;
    bool m_hasOwnNames = false; ///< the person chose how wide names are
};

} // namespace racha
