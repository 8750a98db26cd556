// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

class QPushButton;

namespace racha {

/// The list of the feed. Follows the newest row; scrolling up stops that and counts what is new.
class FeedView final : public QTableView
{
    Q_OBJECT

public:
    explicit FeedView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

    bool isFollowing() const { return m_isFollowing; }

    int newRows() const { return m_newRows; }

public Q_SLOTS:
    void follow();
    void stopFollowing();

Q_SIGNALS:
    void followingChanged(bool following);
    /// Rows that came since following stopped; 0 while it follows.
    void newRowsChanged(int rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void noteScrolled(int value);
    void noteRange(int minimum, int maximum);
    void noteInserted(int first, int last);
    void noteRemoved(int first, int last);
    void setNewRows(int rows);
    void setRowHeight();

    bool m_isFollowing = true;
    bool m_isAdjusting = false;
    int m_newRows = 0;
};

} // namespace racha
