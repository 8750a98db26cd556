// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/reportscopebar.h"

#include "core/settings/settinglimits.h"
#include "ui/models/reportlivesmodel.h"
#include "ui/reports/livedelegate.h"
#include "ui/widgets/appearance.h"
#include "ui/words/displayzone.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCurrencyWidth = 62;
constexpr int kCurrencyLength = 12;
constexpr int kWeekDays = 7;
constexpr int kMonthDays = 30;

} // namespace

ReportScopeBar::ReportScopeBar(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_model(new ReportLivesModel(this))
    , m_range(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_rateLabel(new QLabel(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_currency(new QLineEdit(this))
{
    setObjectName(u"panel"_s);
    for (int i = 0; i < kRangeCount; ++i)
        m_range->addItem(QString());
    m_search->setClearButtonEnabled(true);
    m_list->setModel(m_model);
    m_list->setObjectName(u"flatList"_s);
    m_list->setItemDelegate(new LiveDelegate(appearance, this));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rateLabel->setObjectName(u"dim"_s);
    m_rateLabel->setBuddy(m_rate);
    m_rate->setDecimals(4);
    m_rate->setSingleStep(0.001);
    m_rate->setRange(kUsdPerDiamond.low, kUsdPerDiamond.high);
    m_rate->setValue(kUsdPerDiamond.fallback);
    m_rate->setKeyboardTracking(false);
    m_currency->setMaxLength(kCurrencyLength);
    m_currency->setFixedWidth(Appearance::scaled(kCurrencyWidth));
    auto* const money = new QHBoxLayout;
    money->addWidget(m_rate, 1);
    money->addWidget(m_currency);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_range);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_rateLabel);
    layout->addLayout(money);
    connect(m_range, &QComboBox::currentIndexChanged, this, &ReportScopeBar::subjectChanged);
    connect(m_search, &QLineEdit::textChanged, m_model, &ReportLivesModel::setSearch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { chooseRow(index.row()); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { chooseRow(index.row()); });
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &ReportScopeBar::rateChanged);
    connect(m_currency, &QLineEdit::editingFinished, this, &ReportScopeBar::rateChanged);
    retranslate();
}

void ReportScopeBar::setLives(const LiveList& list)
{
    const QSignalBlocker blocker(m_list->selectionModel());
    m_model->setLives(list);
    const bool isThere =
        std::ranges::find(list.lives, m_room, &StoredLive::room) != list.lives.end();
    if (!isThere)
        m_room = list.lives.empty() ? RoomId() : list.lives.front().room;
    const int row = m_model->rowOf(m_room);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    Q_EMIT subjectChanged();
}

const std::vector<StoredLive>& ReportScopeBar::lives() const
{
    return m_model->lives();
}

ReportScopeBar::Range ReportScopeBar::range() const
{
    return static_cast<Range>(m_range->currentIndex());
}

void ReportScopeBar::setRange(Range range)
{
    m_range->setCurrentIndex(static_cast<int>(range));
}

std::optional<StoredLive> ReportScopeBar::live() const
{
    const auto found = std::ranges::find(lives(), m_room, &StoredLive::room);
    if (range() != Range::OneLive || found == lives().end())
        return std::nullopt;
    return *found;
}

void ReportScopeBar::setLive(RoomId room)
{
    if (const int row = m_model->rowOf(room); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    else if (m_model->lives().empty())
        m_room = room; // the list is on its way
}

/// A row that is chosen is what one wants to see, whatever range was shown.
void ReportScopeBar::chooseRow(int row)
{
    if (row < 0)
        return;
    const RoomId room = m_model->row(row).live.room;
    if (room == m_room && range() == Range::OneLive)
        return;
    m_room = room;
    if (range() == Range::OneLive)
        Q_EMIT subjectChanged();
    else
        setRange(Range::OneLive);
}

std::pair<WallTime, WallTime> ReportScopeBar::time(WallTime now) const
{
    const QDate today = shownTime(now).date();
    switch (range()) {
    case Range::OneLive:
    case Range::All:
        break;
    case Range::Today:
        return {shownDayBegin(today), {}};
    case Range::Week:
        return {shownDayBegin(today.addDays(1 - kWeekDays)), {}};
    case Range::Month:
        return {shownDayBegin(today.addDays(1 - kMonthDays)), {}};
    }
    return {};
}

DiamondRate ReportScopeBar::rate() const
{
    const QString currency = m_currency->text().trimmed();
    return {m_rate->value(), currency.isEmpty() ? u"USD"_s : currency};
}

void ReportScopeBar::setRate(const DiamondRate& rate)
{
    const QSignalBlocker blocker(m_rate);
    m_rate->setValue(rate.perDiamond);
    m_currency->setText(rate.currency);
}

void ReportScopeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ReportScopeBar::retranslate()
{
    const std::array ranges {tr("One live"), tr("All lives, today"), tr("All lives, 7 days"),
                             tr("All lives, 30 days"), tr("All lives")};
    for (int i = 0; i < kRangeCount; ++i)
        m_range->setItemText(i, ranges[static_cast<std::size_t>(i)]);
    m_range->setAccessibleName(tr("What the reports tell of"));
    m_search->setPlaceholderText(tr("Search lives"));
    m_search->setAccessibleName(tr("Search lives"));
    m_list->setAccessibleName(tr("Stored lives"));
    m_rateLabel->setText(tr("One diamond, as an estimate"));
    m_rate->setAccessibleName(tr("What one diamond is worth, as an estimate"));
    m_currency->setAccessibleName(tr("Currency of the estimate"));
    m_currency->setPlaceholderText(u"USD"_s);
    m_model->retranslate();
}

} // namespace racha
