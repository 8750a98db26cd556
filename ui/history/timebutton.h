// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/displayzone.h"

#include <QWidget>

#include <array>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace racha {

class Appearance;

/// The stretch of time that is looked at: a button that says it, with the usual ones to choose
/// from, and beside it one that takes all time again.
class TimeButton final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeButton(const Appearance& appearance, QWidget* parent = nullptr);

    /// Zero: from the first event on.
    WallTime from() const { return m_from; }

    /// Exclusive; zero: to the last event.
    WallTime until() const { return m_until; }

    bool isSet() const { return m_from != WallTime() || m_until != WallTime(); }

    /// Emits nothing.
    void setRange(WallTime from, WallTime until);
    QString text() const;
    /// The live of the row that is read can be chosen.
    void setHasLive(bool hasLive);

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    void rangeChosen(racha::WallTime from, racha::WallTime until);
    void liveRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Range
    {
        All,
        QuarterHour,
        Hour,
        Today,
        Yesterday,
        Week,
        Own ///< dragged, or from the tree
    };

    void choose(Range range);
    void followZone();
    void show();
    void refreshIcons();
    void retranslate();
    QString ownText() const;

    const Appearance& m_appearance;
    QPushButton* m_button;
    QToolButton* m_clear;
    QMenu* m_menu;
    std::array<QAction*, static_cast<std::size_t>(Range::Own)> m_actions {};
    QAction* m_live;
    Range m_range = Range::All;
    DisplayZone m_zone = displayZone(); ///< in which the range was chosen
    WallTime m_from;
    WallTime m_until;
};

} // namespace racha
