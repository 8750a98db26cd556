// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "ui/models/chartdata.h"
#include "ui/models/feedfilterproxymodel.h"

#include <QFrame>

#include <vector>

class QLabel;
class QMenu;
class QPushButton;

namespace racha {

class Appearance;
class FeedDelegate;
class FeedDigest;
class FeedView;
class FilterField;
class LiveFeedModel;
class PinnedGifts;
class TypeChips;
struct FeedRow;

/// The live feed: type chips and filter above, large gifts while they are news, rows below, a
/// button for what is new while one reads back.
class FeedPane final : public QFrame
{
    Q_OBJECT

public:
    explicit FeedPane(const Appearance& appearance, QWidget* parent = nullptr);

    LiveFeedModel& model() { return *m_model; }

    FeedView& view() { return *m_view; }

    TypeChips& chips() { return *m_chips; }

    FilterField& filterField() { return *m_filter; }

    void append(const EventBatchPtr& batch);
    void clear();
    /// Goes to a row that was chosen elsewhere; emits nothing. False: it is not shown.
    bool selectRow(const FeedRow& row);
    /// What the rows stand for that are shown, but for what came from before the capture.
    ShownFeed shownEvents() const;
    /// What the empty feed says: why it is empty.
    void setEmptyText(const QString& title, const QString& text);
    /// Once a second: durations of running streaks.
    void advanceTo(WallTime now);
    /// The selected rows, as text, JSON Lines or CSV, to the clipboard.
    void copySelection() const;
    void copyAsJson() const;
    void copyAsCsv() const;

public Q_SLOTS:
    /// Shows only what matches this text, too; empty: everything.
    void setFilterText(const QString& text);
    /// Shows only this streak, or this person.
    void followStreak(const QString& streakId);
    void followPerson(qint64 userId);
    /// Goes to the rows of a streak that was chosen elsewhere, or says why none is shown; emits
    /// nothing.
    void selectStreak(const QString& streakId);

Q_SIGNALS:
    /// Somebody is to be waited for.
    void watchListWanted(const QString& handle);
    /// The person chose a row.
    void rowChosen(const racha::FeedRow& row);
    /// And wants to see all about it.
    void rowActivated(const racha::FeedRow& row);
    /// The kinds of events that the person wants to see.
    void shownGroupsChanged(racha::FeedFilterProxyModel::Groups groups);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    void connectView();
    void retranslate();
    void arrangeHeader();
    void showNewRows();
    void showSkipped();
    void placeOverlays();
    void showEmptyHint();
    void showContextMenu(const QPoint& where);
    void addFilterActions(QMenu* menu, const FeedRow& row);
    void narrow(const QString& term);
    bool goTo(const FeedRow& row);
    void showNote(const QString& note);
    QString whyHidden(const std::vector<int>& rows) const;
    void offerCandidates();
    std::vector<const FeedRow*> selectedRows() const;

    LiveFeedModel* m_model;
    FeedFilterProxyModel* m_proxy;
    FeedDelegate* m_delegate;
    FeedView* m_view;
    TypeChips* m_chips;
    FilterField* m_filter;
    PinnedGifts* m_pinned;
    FeedDigest* m_digest;
    QWidget* m_header;
    QLabel* m_complaint;
    QLabel* m_note; ///< why what was chosen elsewhere is not to be seen
    QLabel* m_title;
    QLabel* m_empty;
    QPushButton* m_skippedRows;
    QPushButton* m_newEvents;
    qint64 m_skipped = 0;
    bool m_isSelecting = false; ///< by selectStreak()
    QString m_emptyTitle;
    QString m_emptyText;
};

} // namespace racha
