// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/historyscale.h"

#include <QScrollBar>

namespace racha {

/// A scroll bar that stands for the time of all that matches, not for the rows at hand. Dragging it
/// says which moment it is at, and asks for the rows there at once.
class TimeBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit TimeBar(QWidget* parent = nullptr);

    void setScale(const HistoryScale& scale);

    void setNewestFirst(bool newestFirst);
    /// What is at the top of the screen; while it is dragged nothing happens.
    void showMoment(WallTime moment);
    /// The screen shows the first row of all, or the last.
    void showTop();
    void showBottom();

    /// The moment of a place on the bar.
    WallTime momentOf(int position) const;

Q_SIGNALS:
    void momentRequested(racha::WallTime moment);
    /// The handle is at one of the ends.
    void topRequested();
    void bottomRequested();
    /// Arrow and track: rows and screens, not moments. Positive is downwards.
    void linesRequested(int lines);
    void pagesRequested(int pages);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void takeAction(int action);
    void takeDrag(int position);
    void place(int position);

    HistoryScale m_scale;
    bool m_isNewestFirst = true;
};

} // namespace racha
