// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/typechips.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace racha {

namespace {

constexpr int kChipPadding = 10;
constexpr int kChipHeight = 24;
constexpr int kSpacing = 6;
constexpr int kSign = 14;

} // namespace

TypeChip::TypeChip(FeedGroup group, const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_group(group)
    , m_appearance(appearance)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void TypeChip::setCompact(bool compact)
{
    if (compact == m_isCompact)
        return;
    m_isCompact = compact;
    updateGeometry();
    update();
}

int TypeChip::widthOf(bool compact) const
{
    return 2 * kChipPadding + (compact ? kSign : fontMetrics().horizontalAdvance(text()));
}

QSize TypeChip::sizeHint() const
{
    return {widthOf(m_isCompact), Appearance::scaled(kChipHeight)};
}

void TypeChip::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    const QColor colour = theme.group(m_group);
    QColor edge = isChecked() ? theme.tint(colour, 0.55) : theme.line;
    QColor fill = isChecked() ? theme.tint(colour, underMouse() ? 0.22 : 0.12) : theme.panel;
    if (!isChecked() && underMouse())
        fill = theme.background;
    if (hasFocus())
        edge = theme.accent;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, hasFocus() ? 2.0 : 1.0));
    painter.setBrush(fill);
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QColor ink = isChecked() ? colour : theme.dim;
    if (m_isCompact) {
        const QPixmap sign =
            symbolPixmap(EventPresenter::iconName(m_group), ink, kSign, devicePixelRatioF());
        painter.setOpacity(isChecked() ? 1.0 : 0.6);
        painter.drawPixmap((width() - kSign) / 2, (height() - kSign) / 2, sign);
        return;
    }
    painter.setPen(ink);
    QFont font = painter.font();
    font.setStrikeOut(!isChecked());
    painter.setFont(font);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

TypeChips::TypeChips(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i] = new TypeChip(static_cast<FeedGroup>(i), appearance, this);
        layout->addWidget(m_chips[i]);
        connect(m_chips[i], &QAbstractButton::clicked, this, [this, i] { noteClick(i); });
    }
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    setShown(FeedFilterProxyModel::usualGroups());
    retranslate();
}

FeedFilterProxyModel::Groups TypeChips::shown() const
{
    FeedFilterProxyModel::Groups groups;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        groups.set(i, m_chips[i]->isChecked());
    return groups;
}

void TypeChips::setShown(FeedFilterProxyModel::Groups groups)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(groups.test(i));
    Q_EMIT shownChanged(groups);
}

void TypeChips::fitInto(int width)
{
    int needed = -kSpacing;
    for (const TypeChip* const chip : m_chips)
        needed += chip->widthOf(false) + kSpacing;
    for (TypeChip* const chip : m_chips)
        chip->setCompact(needed > width);
}

void TypeChips::noteClick(std::size_t chip)
{
    if (QApplication::keyboardModifiers() & Qt::AltModifier) {
        FeedFilterProxyModel::Groups alone;
        alone.set(chip);
        setShown(alone);
        return;
    }
    Q_EMIT shownChanged(shown());
}

void TypeChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TypeChips::retranslate()
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString word = EventPresenter::groupWord(static_cast<FeedGroup>(i));
        m_chips[i]->setText(word);
        m_chips[i]->setAccessibleName(tr("Show: %1").arg(word));
        m_chips[i]->setToolTip(
            tr("%1: show or hide events of this kind. With Alt: show only these.").arg(word));
        m_chips[i]->updateGeometry();
    }
}

} // namespace racha
