// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/session/statistics.h"

#include <QFrame>
#include <QTimer>

#include <array>
#include <functional>

class QLabel;

namespace racha {

class Appearance;
class QuietLabel;

/// How the program is doing, in figures: what arrives, what is stored, what went wrong, what it
/// takes. Looks once a second while it is seen, and not at all else.
/// Thread: GUI.
class StatisticsPane final : public QFrame
{
    Q_OBJECT

public:
    using Source = std::function<Statistics()>;

    StatisticsPane(Source source, const Appearance& appearance, QWidget* parent = nullptr);

    void showStatistics(const Statistics& now);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum Figure
    {
        EventsPerSecond,
        Events,
        Frames,
        Stored,
        Waiting,
        StoreStateFigure,
        DecodeErrors,
        Duplicates,
        Unknown,
        Memory,
        DiskFree,
        Answer,
        QuotaUsed,
        QuotaLeft,
        QuotaResets,
        FigureCount
    };

    struct Cell
    {
        QLabel* caption;
        QuietLabel* value;
    };

    void layOut();
    void set(Figure figure, const QString& value, bool isAlarming = false);
    void refresh();
    void showStore(const std::optional<StoreState>& store);
    void showQuota(const std::optional<ServiceQuota>& quota, WallTime now);
    void retranslate();

    Source m_source;
    const Appearance& m_appearance;
    Statistics m_shown;
    std::array<QLabel*, 5> m_titles {};
    std::array<Cell, FigureCount> m_cells {};
    QTimer m_tick;
};

} // namespace racha
