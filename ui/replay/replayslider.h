// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QList>
#include <QSlider>
#include <QTimer>

namespace racha {

class Appearance;

/// The length of a recording as a line: what was played, its marks and gaps. A click jumps there;
/// dragging and keys move the handle first, and choose once they rest.
/// Memory: kMostNotices marks and as many gaps.
class ReplaySlider final : public QSlider
{
    Q_OBJECT

public:
    static constexpr int kMostNotices = 2'000;

    explicit ReplaySlider(const Appearance& appearance, QWidget* parent = nullptr);

    void setRecording(WallTime begin, std::chrono::microseconds length);
    /// Where the replay stands; while the user moves the handle nothing happens.
    void setPosition(std::chrono::microseconds position, bool isSeeking);
    /// Known already: nothing happens.
    void addMark(WallTime at, const QString& text);
    void addGap(WallTime from, WallTime to);
    void clearNotices();

    /// What the tooltip says above that place: clock time, recorded time, marks and gaps near it.
    QString textAt(int x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(racha::WallTime moment);
    /// The handle is at another place, moved by the user or by the replay.
    void handleMoved(std::chrono::milliseconds position);

protected:
    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct MarkPlace
    {
        WallTime at;
        QString text;
    };

    struct GapPlace
    {
        WallTime from;
        WallTime to;
    };

    bool isMovedByUser() const { return m_isDragged || m_rest.isActive(); }

    QRect groove() const;
    qreal xOf(WallTime moment) const;
    int valueAt(int x) const;
    WallTime momentOf(int value) const;
    void choose();
    void paintGroove(QPainter& painter) const;
    void paintNotices(QPainter& painter) const;
    void paintHandle(QPainter& painter) const;

    const Appearance& m_appearance;
    WallTime m_begin;
    QList<MarkPlace> m_marks;
    QList<GapPlace> m_gaps;
    QTimer m_rest; ///< runs while keys or wheel move the handle
    bool m_isDragged = false;
    bool m_isSeeking = false;
};

} // namespace racha
