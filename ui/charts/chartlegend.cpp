// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/charts/chartlegend.h"

#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace racha {

namespace {

constexpr int kField = 10;
constexpr int kTextGap = 5;
constexpr int kEntryGap = 10;
constexpr int kLineHeight = 19;

} // namespace

ChartLegend::ChartLegend(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QFont small = font();
    small.setPixelSize(fontInfo().pixelSize() - 1);
    setFont(small);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void ChartLegend::setEntries(std::vector<LegendEntry> entries)
{
    if (entries == m_entries)
        return;
    const int before = heightForWidth(width());
    m_entries = std::move(entries);
    if (heightForWidth(width()) != before)
        updateGeometry();
    update();
}

void ChartLegend::setCorner(QWidget* corner)
{
    corner->setParent(this);
    m_corner = corner;
    placeCorner();
}

void ChartLegend::placeCorner()
{
    if (!m_corner)
        return;
    m_corner->adjustSize();
    m_corner->move(width() - m_corner->width(), 0);
}

int ChartLegend::cornerWidth() const
{
    return m_corner ? m_corner->sizeHint().width() + kEntryGap : 0;
}

void ChartLegend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeCorner();
}

/// The corner's words may change their length.
bool ChartLegend::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        placeCorner();
        updateGeometry();
    }
    return QWidget::event(event);
}

int ChartLegend::entryWidth(const LegendEntry& entry) const
{
    return kField + kTextGap + fontMetrics().horizontalAdvance(entry.text);
}

int ChartLegend::lineHeight() const
{
    return Appearance::scaled(kLineHeight);
}

std::vector<QRect> ChartLegend::places(int width) const
{
    std::vector<QRect> places;
    QPoint at;
    for (const LegendEntry& entry : m_entries) {
        const int needed = entryWidth(entry);
        const int room = at.y() == 0 ? width - cornerWidth() : width;
        if (at.x() > 0 && at.x() + needed > room)
            at = QPoint(0, at.y() + lineHeight());
        places.emplace_back(at, QSize(needed, lineHeight()));
        at.rx() += needed + kEntryGap;
    }
    return places;
}

int ChartLegend::heightForWidth(int width) const
{
    const auto all = places(width);
    const int lines = all.empty() ? lineHeight() : all.back().bottom() + 1;
    return std::max(lines, m_corner ? m_corner->sizeHint().height() : 0);
}

QSize ChartLegend::sizeHint() const
{
    return {minimumSizeHint().width(), heightForWidth(width())};
}

QSize ChartLegend::minimumSizeHint() const
{
    int widest = 0;
    for (const LegendEntry& entry : m_entries)
        widest = std::max(widest, entryWidth(entry));
    return {widest + cornerWidth(), lineHeight()};
}

void ChartLegend::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int middle = all[i].center().y() + 1;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_entries[i].colour);
        const int thickness = m_entries[i].isLine ? 3 : kField;
        painter.drawRoundedRect(QRectF(all[i].left(), middle - thickness / 2.0, kField, thickness),
                                2, 2);
        painter.setPen(theme.text);
        painter.drawText(all[i].adjusted(kField + kTextGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine,
                         m_entries[i].text);
    }
}

} // namespace racha
