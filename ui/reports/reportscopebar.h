// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"
#include "ui/words/reporttables.h"

#include <QFrame>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QListView;

namespace racha {

class Appearance;
class ReportLivesModel;

/// What reports tell of: one of the lives, or a time of all of them; and what a diamond is worth.
class ReportScopeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Range
    {
        OneLive,
        Today,
        Week,
        Month,
        All,
    };
    static constexpr int kRangeCount = static_cast<int>(Range::All) + 1;

    explicit ReportScopeBar(const Appearance& appearance, QWidget* parent = nullptr);

    /// Keeps the choice, else takes the newest.
    void setLives(const LiveList& list);
    const std::vector<StoredLive>& lives() const;

    Range range() const;
    void setRange(Range range);
    /// The live that is chosen; nullopt: a time is, or there is no live.
    std::optional<StoredLive> live() const;
    void setLive(RoomId room);

    /// From and until of the range, in days of this computer's zone. Zero: without end.
    std::pair<WallTime, WallTime> time(WallTime now) const;

    DiamondRate rate() const;
    void setRate(const DiamondRate& rate);

Q_SIGNALS:
    void subjectChanged();
    /// By the person.
    void rateChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void chooseRow(int row);

    ReportLivesModel* m_model;
    QComboBox* m_range;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_rateLabel;
    QDoubleSpinBox* m_rate;
    QLineEdit* m_currency;
    RoomId m_room;
};

} // namespace racha
