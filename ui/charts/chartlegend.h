// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace racha {

class Appearance;

struct LegendEntry
{
    QColor colour;
    QString text;
    bool isLine = false; ///< else a field

    bool operator==(const LegendEntry&) const = default;
};

/// What the colours of a chart mean, in as many lines as it takes. Says nothing aloud: the chart's
/// description and its table do.
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Appearance& appearance, QWidget* parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);
    /// Stands at the right end of the first line.
    void setCorner(QWidget* corner);

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void placeCorner();
    int cornerWidth() const;

    int entryWidth(const LegendEntry& entry) const;
    int lineHeight() const;
    std::vector<QRect> places(int width) const;

    const Appearance& m_appearance;
    std::vector<LegendEntry> m_entries;
    QWidget* m_corner = nullptr;
};

} // namespace racha
