// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/liveseries.h"
#include "ui/models/chartdata.h"
#include "ui/models/feedfilterproxymodel.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace racha {

class Appearance;
class ChartDataModel;
class ChartLegend;
class LiveChart;
class SegmentBar;

/// The charts of a live: one at a time, of the last minutes or of all, as a picture or as a table.
///
/// Draws at most once every kTick, only while it can be seen and only what changed.
class ChartPane final : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kTick {1000};

    explicit ChartPane(const Appearance& appearance, QWidget* parent = nullptr);

    void append(const EventBatchPtr& batch);
    void clear();
    /// Once a second: time goes on where nothing happens.
    void advanceTo(WallTime now);
    /// Draws what was appended, now.
    void refresh();

    ChartTopic topic() const;
    void setTopic(ChartTopic topic);
    ChartRange range() const;
    void setRange(ChartRange range);
    /// The kinds of events that Activity shows; the usual ones at first.
    void setShownGroups(FeedGroups groups);
    /// Gives what a filter lets through.
    using Shown = std::function<ShownFeed()>;
    /// From now on Activity counts what `shown` gives, each time it is drawn, and says so; null:
    /// all that comes.
    void setFiltered(Shown shown);

    bool isTable() const;
    void setTable(bool isTable);

    const LiveChart& chart() const { return *m_chart; }

    const ChartDataModel& table() const { return *m_model; }

    /// The chart with its title and legend, without the controls, at twice the size.
    QPixmap picture() const;

Q_SIGNALS:
    /// News for the status bar.
    void told(const QString& news);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    void makeMenu();
    void retranslate();
    void scheduleRefresh();
    void choose();
    ChartData figures() const;
    void describe(const ChartData& figures);
    void showLegend(const ChartData& figures);
    void takeColours();
    void savePicture();
    void copyPicture() const;
    QString title() const;
    bool isFiltered() const;
    QString defaultPath() const;

    const Appearance& m_appearance;
    LiveSeries m_series;
    FeedGroups m_groups = FeedFilterProxyModel::usualGroups();
    Shown m_shown; ///< null: no filter is set
    QTimer m_tick;

    // In the order of the Tab key.
    SegmentBar* m_topics;
    QLabel* m_filtered; ///< beside the title: not all is counted
    QPushButton* m_more;
    SegmentBar* m_ranges;
    QMenu* m_menu;
    QAction* m_save;
    QAction* m_copy;
    QAction* m_asTable;
    ChartLegend* m_legend;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    LiveChart* m_chart;
    QTableView* m_table;
    ChartDataModel* m_model;
};

} // namespace racha
