// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QFrame>

class QLabel;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace racha {

class Appearance;
class LeaderboardModel;
class LeaderDelegate;
class SegmentBar;
class ThankListModel;

/// Who gave, wrote and liked most, and the gifts to say thank you for.
class LeadersPane final : public QFrame
{
    Q_OBJECT

public:
    enum class Page
    {
        Gifters,
        Commenters,
        Likers,
        Thanks,
    };
    static constexpr int kPageCount = static_cast<int>(Page::Thanks) + 1;

    explicit LeadersPane(const Appearance& appearance, QWidget* parent = nullptr);

    LeaderboardModel& leaders() { return *m_leaders; }

    ThankListModel& thanks() { return *m_thanks; }

    void append(const EventBatchPtr& batch);
    void clear();

    /// Part of every pane; nothing here depends on the time.
    void advanceTo(WallTime now) { Q_UNUSED(now) }

    Page page() const;
    void setPage(Page page);

    /// Gifters by number of gifts instead of diamonds.
    bool isByGifts() const;

    /// Gifts worth less are not on the thank list.
    qint64 minimumDiamonds() const;
    void setMinimumDiamonds(qint64 diamonds);

Q_SIGNALS:
    void personSelected(qint64 userId);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeOptions();
    void connectParts();
    void retranslate();
    void choose();
    void showPage();
    void showThanksWord();
    void fitColumns();
    void announcePerson(const QModelIndex& index);
    void showContextMenu(QTableView* view, const QPoint& where);
    QString emptyText() const;
    QString footerText() const;

    const Appearance& m_appearance;
    LeaderboardModel* m_leaders;
    ThankListModel* m_thanks;
    LeaderDelegate* m_delegate;

    SegmentBar* m_pages;
    QWidget* m_options = nullptr;
    SegmentBar* m_order;
    QLabel* m_minimumLabel;
    QSpinBox* m_minimum;
    QStackedWidget* m_stack;
    QTableView* m_board;
    QTableView* m_list;
    QLabel* m_empty;
    QLabel* m_footer;
};

} // namespace racha
