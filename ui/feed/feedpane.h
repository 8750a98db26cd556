// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "ui/models/feedfilterproxymodel.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace racha {

class Appearance;
class FeedDelegate;
class FeedView;
class LiveFeedModel;
class TypeChips;

/// The live feed: type chips above, rows below, a button for what is new while one reads back.
class FeedPane final : public QFrame
{
    Q_OBJECT

public:
    explicit FeedPane(const Appearance& appearance, QWidget* parent = nullptr);

    LiveFeedModel& model() { return *m_model; }

    FeedView& view() { return *m_view; }

    TypeChips& chips() { return *m_chips; }

    void append(const EventBatchPtr& batch);
    void clear();
    /// What the empty feed says: why it is empty.
    void setEmptyText(const QString& title, const QString& text);
    /// Once a second: durations of running streaks.
    void advanceTo(WallTime now);
    void copySelection() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    void retranslate();
    void showNewRows();
    void placeOverlays();
    void showEmptyHint();
    void showContextMenu(const QPoint& where);

    const Appearance& m_appearance;
    LiveFeedModel* m_model;
    FeedFilterProxyModel* m_proxy;
    FeedDelegate* m_delegate;
    FeedView* m_view;
    TypeChips* m_chips;
    QLabel* m_title;
    QLabel* m_empty;
    QPushButton* m_newEvents;
    qint64 m_skipped = 0;
    QString m_emptyTitle;
    QString m_emptyText;
};

} // namespace racha
