// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/overlaydata.h"

#include <QChartView>

#include <array>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace racha {

class Appearance;

/// Two lives over the minutes since they began, what is between them shaded in the colour of the
/// one that is ahead.
class OverlayChart final : public QChartView
{
    Q_OBJECT

public:
    explicit OverlayChart(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(const OverlayData& figures);

    const OverlayData& overlay() const { return m_data; }

    /// Of the first and of the second live.
    QColor colour(int live) const;
    void setMinuteTitle(const QString& title);

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    /// One area a live: shown where it is ahead of the other.
    struct Shade
    {
        QLineSeries* upper = nullptr;
        QLineSeries* lower = nullptr;
        QAreaSeries* area = nullptr;
    };

    void addSeries();
    void setColours();
    void fill();

    const Appearance& m_appearance;
    OverlayData m_data;
    QValueAxis* m_minutes;
    QValueAxis* m_values;
    std::array<Shade, 2> m_shades;
    std::array<QLineSeries*, 2> m_lines {};
};

} // namespace racha
