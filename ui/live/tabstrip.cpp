// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/tabstrip.h"

#include "ui/live/livetab.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/statepill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDot = 10;

} // namespace

TabStrip::TabStrip(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_bar(new QTabBar(this))
    , m_new(new QToolButton(this))
{
    setObjectName(u"tabStrip"_s);
    m_bar->setDocumentMode(true);
    m_bar->setTabsClosable(true);
    m_bar->setMovable(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setIconSize({kDot, kDot});
    m_new->setAutoRaise(true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_new);
    layout->addStretch(1);
    connect(m_bar, &QTabBar::currentChanged, this, &TabStrip::currentChanged);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &TabStrip::closeRequested);
    connect(m_bar, &QTabBar::tabMoved, this, &TabStrip::moved);
    connect(m_new, &QToolButton::clicked, this, &TabStrip::newTabRequested);
    connect(&appearance, &Appearance::changed, this, &TabStrip::refreshIcons);
    retranslate();
    refreshIcons();
}

void TabStrip::show(int index, const LiveTab& tab)
{
    const QString name = tab.name().isEmpty() ? tr("New tab") : tab.name();
    const QString state = StatePill::words(tab.state());
    m_bar->setTabText(index, name);
    m_bar->setTabIcon(index, tab.isEmpty() ? QIcon() : dot(tab));
    m_bar->setTabToolTip(index, tab.isEmpty() ? QString() : u"%1 · %2"_s.arg(name, state));
}

QIcon TabStrip::dot(const LiveTab& tab) const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(kDot, kDot) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(StatePill::colour(tab.state(), m_appearance.theme()));
    painter.drawEllipse(QRectF(1, 1, kDot - 2, kDot - 2));
    return QIcon(pixmap);
}

void TabStrip::refreshIcons()
{
    m_new->setIcon(symbolIcon(u"add"_s, m_appearance.theme().text));
}

void TabStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TabStrip::retranslate()
{
    m_bar->setAccessibleName(tr("Lives"));
    m_new->setAccessibleName(tr("New tab"));
    m_new->setToolTip(tr("Watch another live in a new tab (Ctrl+T)"));
}

} // namespace racha
