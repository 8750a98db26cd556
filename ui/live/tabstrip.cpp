// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/tabstrip.h"

#include "ui/live/livetab.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/statepill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSign = 10;
constexpr int kCloseSign = 12;

} // namespace

TabStrip::TabStrip(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_bar(new QTabBar(this))
    , m_new(new QToolButton(this))
{
    setObjectName(u"tabStrip"_s);
    m_bar->setDocumentMode(true);
    m_bar->setMovable(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideRight);
    m_bar->setIconSize({kSign, kSign});
    m_new->setObjectName(u"quiet"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 12, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_new);
    layout->addStretch(1);
    connect(m_bar, &QTabBar::currentChanged, this, &TabStrip::currentChanged);
    connect(m_bar, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            Q_EMIT chosen(index);
    });
    connect(m_bar, &QTabBar::tabMoved, this, &TabStrip::moved);
    m_bar->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_bar, &QWidget::customContextMenuRequested, this, &TabStrip::showContextMenu);
    connect(m_new, &QToolButton::clicked, this, &TabStrip::newTabRequested);
    connect(&appearance, &Appearance::changed, this, &TabStrip::refreshIcons);
    retranslate();
    refreshIcons();
}

void TabStrip::setCorner(QWidget* corner)
{
    layout()->addWidget(corner);
}

void TabStrip::setTabsShown(bool shown)
{
    m_bar->setVisible(shown);
    m_new->setVisible(shown);
}

/// The style's own sign for closing has a colour that is not ours.
QToolButton* TabStrip::closeButton(int index)
{
    if (QWidget* const known = m_bar->tabButton(index, QTabBar::RightSide))
        return static_cast<QToolButton*>(known);
    auto* const button = new QToolButton(m_bar);
    button->setObjectName(u"quiet"_s);
    button->setIconSize({kCloseSign, kCloseSign});
    button->setIcon(symbolIcon(u"close"_s, m_appearance.theme().dim));
    m_bar->setTabButton(index, QTabBar::RightSide, button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int i = 0; i < m_bar->count(); ++i) {
            if (m_bar->tabButton(i, QTabBar::RightSide) == button) {
                Q_EMIT closeRequested(i);
                return;
            }
        }
    });
    return button;
}

void TabStrip::show(int index, const LiveTab& tab)
{
    const QString name = tab.name().isEmpty() ? tr("New tab") : tab.name();
    const QString state = StatePill::words(tab.state());
    m_bar->setTabText(index, name);
    m_bar->setTabIcon(index, tab.isEmpty() ? QIcon() : sign(tab));
    m_bar->setTabToolTip(index, tab.isEmpty() ? QString() : u"%1 · %2"_s.arg(name, state));
    QToolButton* const close = closeButton(index);
    close->setAccessibleName(tr("Close tab %1, %2").arg(index + 1).arg(name));
    close->setToolTip(tr("Close this tab"));
    QWidget* before = m_bar;
    for (int i = 0; i < m_bar->count(); ++i) {
        setTabOrder(before, closeButton(i));
        before = closeButton(i);
    }
}

QIcon TabStrip::sign(const LiveTab& tab) const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(kSign, kSign) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    StatePill::paintSign(painter, QRectF(1, 1, kSign - 2, kSign - 2), tab.state(),
                         m_appearance.theme());
    return QIcon(pixmap);
}

/// By the mouse that of the tab under it, by the keyboard that of the one that is shown.
void TabStrip::showContextMenu(const QPoint& where)
{
    const int at = m_bar->tabAt(where);
    const int index = at >= 0 ? at : m_bar->currentIndex();
    if (index < 0)
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QString name = m_bar->tabText(index); name.startsWith(u'@')) {
        menu->addAction(tr("Add %1 to the &watch list").arg(name), this,
                        [this, index] { Q_EMIT watchListWanted(index); });
    }
    menu->addAction(tr("&Close this tab"), this, [this, index] { Q_EMIT closeRequested(index); });
    menu->popup(m_bar->mapToGlobal(where));
}

void TabStrip::refreshIcons()
{
    m_new->setIcon(symbolIcon(u"add"_s, m_appearance.theme().text));
    for (int i = 0; i < m_bar->count(); ++i)
        closeButton(i)->setIcon(symbolIcon(u"close"_s, m_appearance.theme().dim));
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
