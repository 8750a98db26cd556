// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/historypager.h"
#include "ui/models/historyscale.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace racha {

class Appearance;
class HistoryModel;
class HistoryView;
struct HistoryRow;
class TimeBar;

/// The stored table with its scroll bar of time; below it how far a long search has come, over it
/// how much is newer than what is read, or why there is nothing to read.
class HistoryTable final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTable(const Appearance& appearance, QWidget* parent = nullptr);

    HistoryModel& model() { return *m_model; }

    HistoryPager& pager() { return *m_pager; }

    HistoryView& view() { return *m_view; }

    TimeBar& timeBar() { return *m_bar; }

    /// The store to read from; null: none. It lasts until another one is set.
    void setReader(EventReader* reader);
    /// What the scroll bar measures by.
    void setScale(const HistoryScale& scale);
    /// How many events that match came in beyond the rows held.
    void setNewerElsewhere(qint64 events);
    void goTo(WallTime moment);

    /// The newest event that was seen; zero while there is none.
    HistoryKey newestSeen() const { return m_newestSeen; }

    /// Of the rows on the screen; empty while there are none.
    HistoryScale::Stretch visibleStretch() const;
    /// The row that a menu or a key is about; null: none.
    const HistoryRow* currentRow() const;

public Q_SLOTS:
    void goToNewest();
    void setNewestFirst(bool newestFirst);

Q_SIGNALS:
    void rowChosen(const racha::HistoryRow& row);
    void rowActivated(const racha::HistoryRow& row);
    /// Other rows are on the screen.
    void visibleChanged();
    /// The person wants to see everything again.
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSearchLine();
    void connectParts();
    void connectBar();
    void scrollBy(int pixels);
    void goToTop();
    void goToBottom();
    void noteScrolled();
    void noteSeen();
    void showPosition();
    void showState();
    void showSearch();
    void showNewer();
    void showEmpty();
    bool isFiltered() const;
    qint64 newerRows() const;
    void placeOverlays();
    void retranslate();

    HistoryModel* m_model;
    HistoryPager* m_pager;
    HistoryView* m_view;
    TimeBar* m_bar;
    QWidget* m_searchLine;
    QLabel* m_searched;
    QPushButton* m_stop;
    QPushButton* m_newer;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_clear;
    HistoryKey m_newestSeen;
    qint64 m_newerElsewhere = 0;
};

} // namespace racha
