// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/storedpage.h"

#include "core/settings/settingsfile.h"
#include "core/store/eventreader.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/storelookup.h"
#include "ui/history/detailcorner.h"
#include "ui/history/histogram.h"
#include "ui/history/historybar.h"
#include "ui/history/historyfigures.h"
#include "ui/history/historymenus.h"
#include "ui/history/historytable.h"
#include "ui/history/historytree.h"
#include "ui/history/historyview.h"
#include "ui/history/momentdialog.h"
#include "ui/models/filterterm.h"
#include "ui/models/historymodel.h"
#include "ui/models/historyterms.h"
#include "ui/models/historytreemodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kColumns = u"stored/columns"_s;
const QString kSides = u"stored/sides"_s;
const QString kMiddle = u"stored/middle"_s;
constexpr std::chrono::hours kFarAhead {24 * 365};
constexpr int kMargin = 8;
constexpr int kTreeWidth = 220;
constexpr int kDetailShare = 40; ///< % of what is left below the question
constexpr int kLeastTableHeight = 120; ///< these scroll, whatever the size of the letters
constexpr int kLeastDetailHeight = 100;
constexpr int kCandidateRows = 500;

QFrame* panelOf(QWidget* content, QWidget* parent)
{
    auto* const panel = new QFrame(parent);
    panel->setObjectName(u"panel"_s);
    auto* const layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(content);
    return panel;
}

WallTime now()
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

} // namespace

StoredPage::StoredPage(const Appearance& appearance, SettingsFile& settings, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_message(new MessageBar(appearance, this))
    , m_bar(new HistoryBar(appearance, settings, this))
    , m_treeModel(new HistoryTreeModel(this))
    , m_tree(new HistoryTree(*m_treeModel, appearance, this))
    , m_histogram(new Histogram(appearance, this))
    , m_table(new HistoryTable(appearance, this))
    , m_menus(new HistoryMenus(*m_table, this))
    , m_figures(new HistoryFigures(*m_treeModel, this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_middle(new QSplitter(Qt::Vertical, this))
    , m_newer(new StoreLookup(this))
{
    m_sides->addWidget(panelOf(m_tree, this));
    m_sides->addWidget(makeMiddle());
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(kMargin);
    m_sides->setStretchFactor(1, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_message);
    layout->addWidget(m_bar);
    layout->addWidget(m_sides, 1);
    connectQuestion();
    connectTable();
    connectFigures();
    connectMenus();
    restoreLook();
    retranslate();
}

StoredPage::~StoredPage()
{
    saveLook();
}

QWidget* StoredPage::makeMiddle()
{
    auto* const table = new QWidget(this);
    auto* const layout = new QVBoxLayout(table);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_histogram);
    layout->addWidget(m_table, 1);
    m_middle->addWidget(panelOf(table, this));
    m_middle->setChildrenCollapsible(false);
    m_middle->setHandleWidth(kMargin);
    m_middle->setStretchFactor(0, 1);
    m_table->setMinimumHeight(kLeastTableHeight);
    return m_middle;
}

void StoredPage::connectQuestion()
{
    connect(m_bar, &HistoryBar::changed, this, &StoredPage::look);
    connect(m_bar, &HistoryBar::exportRequested, this, &StoredPage::requestExport);
    connect(&m_bar->time(), &TimeButton::liveRequested, this, [this] {
        if (const HistoryRow* const row = m_table->currentRow())
            m_bar->addTerm(liveTerm(*row));
    });
    auto* const columns = new QMenu(&m_bar->columns());
    m_bar->columns().setMenu(columns);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { m_menus->fillColumns(columns); });
    connect(m_tree, &HistoryTree::termChosen, this, [this](const QString& term) {
        // Once more takes it back.
        if (hasTerm(filterField().filter(), term))
            m_bar->removeTerm(term);
        else
            m_bar->addTerm(term);
    });
    connect(m_tree, &HistoryTree::termExcluded, this,
            [this](const QString& term) { m_bar->addTerm(u"not "_s + term); });
    connect(m_tree, &HistoryTree::stretchChosen, this, &StoredPage::chooseRange);
    connect(m_histogram, &Histogram::rangeChosen, this, &StoredPage::chooseRange);
    connect(m_histogram, &Histogram::momentChosen, m_table, &HistoryTable::goTo);
    connect(m_histogram, &Histogram::resetRequested, &m_bar->time(), &TimeButton::clear);
}

void StoredPage::connectTable()
{
    HistoryPager* const pager = &m_table->pager();
    connect(pager, &HistoryPager::changed, this, &StoredPage::showState);
    connect(m_table, &HistoryTable::visibleChanged, this, &StoredPage::noteVisible);
    connect(m_table, &HistoryTable::clearRequested, this, &StoredPage::clearFilter);
    connect(m_table, &HistoryTable::rowChosen, this, &StoredPage::showDetail);
    connect(m_table, &HistoryTable::rowActivated, this, [this] { detail().focusPage(); });
    connect(m_newer, &StoreLookup::changed, this, [this] {
        const auto newer = m_newer->found<HistoryIntervals>();
        const bool isCounted = newer && !newer->counts.empty();
        m_table->setNewerElsewhere(isCounted ? newer->counts.front() : 0);
    });
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        const bool isOpen = m_reader && m_reader->state() == EventReader::State::Ready;
        if (isOpen)
            m_table->pager().refresh();
        else
            Q_EMIT retryRequested();
    });
}

/// Rows first: what is counted may take longer.
void StoredPage::connectFigures()
{
    m_figures->setOpenBy([this](const QModelIndex& index) { return m_tree->isExpanded(index); });
    connect(&m_table->pager(), &HistoryPager::restarted, this, &StoredPage::offerCandidates);
    connect(m_figures, &HistoryFigures::countChanged, this, &StoredPage::showFigures);
    connect(m_figures, &HistoryFigures::intervalsChanged, this, &StoredPage::showFigures);
    connect(m_figures, &HistoryFigures::scaleChanged, this,
            [this] { m_table->setScale(m_figures->scale()); });
    // The months of the newest year, once there are some.
    connect(m_treeModel, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& parent) {
                const QModelIndex year = m_treeModel->index(0, 0, m_treeModel->whenSection());
                if (parent == year && m_treeModel->rowCount(year) == 1)
                    m_tree->expand(year);
            });
    connect(m_histogram, &Histogram::resized, this,
            [this] { m_figures->setMostBars(m_histogram->mostBars()); });
    m_tree->expand(m_treeModel->whenSection());
    m_tree->expand(m_treeModel->section(HistoryFacet::Type));
    m_tree->expand(m_treeModel->section(HistoryFacet::Live));
}

void StoredPage::connectMenus()
{
    connect(m_menus, &HistoryMenus::termChosen, m_bar, &HistoryBar::addTerm);
    connect(m_menus, &HistoryMenus::termExcluded, this,
            [this](const QString& term) { m_bar->addTerm(u"not "_s + term); });
    connect(m_menus, &HistoryMenus::termBegun, this,
            [this](const QString& start) { filterField().beginTerm(start); });
    connect(m_menus, &HistoryMenus::followed, this, &StoredPage::follow);
    connect(m_menus, &HistoryMenus::inTimeRequested, this, &StoredPage::lookAround);
    connect(m_menus, &HistoryMenus::rangeRequested, this, &StoredPage::chooseRange);
    connect(m_menus, &HistoryMenus::deletionRequested, this, &StoredPage::deletionRequested);
}

DetailPane& StoredPage::detail()
{
    if (m_detail != nullptr)
        return *m_detail;
    m_detail = new DetailPane(m_appearance, this);
    m_detail->setReader(m_reader);
    auto* const corner = new DetailCorner(m_detail);
    connect(corner, &DetailCorner::inTimeRequested, this, &StoredPage::showInTime);
    connect(corner, &DetailCorner::liveRequested, this, [this] {
        if (const HistoryRow* const row = m_table->currentRow())
            follow(liveTerm(*row));
    });
    m_detail->setCorner(corner);
    m_detail->setMinimumHeight(kLeastDetailHeight);
    m_middle->addWidget(m_detail);
    if (!m_middle->restoreState(kept(kMiddle))) {
        const int height = m_middle->height() * kDetailShare / 100;
        m_middle->setSizes({m_middle->height() - height, height});
    }
    connect(m_detail, &DetailPane::streakRequested, this, [this](const QString& streak) {
        HistoryRow row;
        row.event.streakId = streak.toStdString();
        follow(streakTerm(row));
    });
    connect(m_detail, &DetailPane::personRequested, this, [this](qint64 user) {
        HistoryRow row;
        row.event.user.value = user;
        follow(personTerm(row));
    });
    return *m_detail;
}

void StoredPage::showDetail(const HistoryRow& row)
{
    const bool isFirst = m_detail == nullptr;
    detail().showRow(row.feed);
    detail().show();
    m_bar->time().setHasLive(true);
    if (isFirst)
        keepChosenInSight();
}

/// The detail took its room from the table. Rows do not move under a mouse that is still down: that
/// would choose some more.
void StoredPage::keepChosenInSight()
{
    HistoryView* const view = &m_table->view();
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        view->scrollTo(view->currentIndex());
    else
        QTimer::singleShot(QApplication::doubleClickInterval(), view,
                           [view] { view->scrollTo(view->currentIndex()); });
}

// --- the question

void StoredPage::setReader(EventReader* reader)
{
    if (reader == m_reader)
        return;
    m_reader = reader;
    if (m_detail != nullptr) {
        m_detail->clear();
        m_detail->setReader(reader);
    }
    m_figures->setReader(reader);
    m_newer->clear();
    m_newer->setReader(reader);
    m_isReadingOlder = false;
    m_table->setReader(reader);
    if (reader != nullptr)
        look();
}

FilterField& StoredPage::filterField()
{
    return m_bar->filterField();
}

void StoredPage::look()
{
    const HistoryFilter filter = m_bar->filter(now());
    m_histogram->setZoomed(m_bar->time().isSet());
    m_table->pager().look(filter);
    m_figures->ask(filter);
}

void StoredPage::follow(const QString& term)
{
    m_bar->set(term, {}, {}, {});
}

void StoredPage::chooseRange(WallTime from, WallTime until)
{
    const FilterExpressionPtr filter = filterField().filter();
    TimeButton& time = m_bar->time();
    // An end that is not named stays.
    const bool isOneEnd = from == WallTime() || until == WallTime();
    m_bar->set(filter ? filter->text() : QString(), m_bar->words().text(),
               isOneEnd && from == WallTime() ? time.from() : from,
               isOneEnd && until == WallTime() ? time.until() : until);
}

void StoredPage::clearFilter()
{
    m_bar->clear();
}

void StoredPage::showInTime()
{
    if (const HistoryRow* const row = m_table->currentRow())
        lookAround(*row);
}

void StoredPage::lookAround(const HistoryRow& row)
{
    const HistoryKey place = row.key();
    m_bar->clear();
    m_table->pager().lookAt(m_bar->filter(now()), place);
}

void StoredPage::refresh()
{
    m_table->pager().refresh();
    m_figures->ask(m_table->pager().filter());
}

void StoredPage::requestExport()
{
    QStringList columns;
    const QList<int> shown = m_table->view().shownColumns();
    for (const int column : shown)
        columns << historyField(column);
    Q_EMIT exportRequested(filter(), columns);
}

HistoryFilter StoredPage::filter() const
{
    return m_bar->filter(now());
}

// --- what is shown

void StoredPage::showState()
{
    const HistoryPager& pager = m_table->pager();
    if (pager.state() == HistoryPager::State::Failed && pager.error())
        m_message->showError(*pager.error(), MessageBar::Severity::Failure, true);
    else if (pager.state() == HistoryPager::State::Ready)
        m_message->dismiss();
    askForNewer();
}

/// Only where the newest rows are not held: there the table counts by itself.
void StoredPage::askForNewer()
{
    const HistoryPager& pager = m_table->pager();
    const HistoryKey seen = m_table->newestSeen();
    const bool isReadingOlder = pager.state() == HistoryPager::State::Ready && !pager.isNewestHeld()
        && seen != HistoryKey();
    if (isReadingOlder == m_isReadingOlder)
        return;
    m_isReadingOlder = isReadingOlder;
    if (!isReadingOlder) {
        m_newer->clear();
        return;
    }
    const WallTime from = seen.timestamp + std::chrono::microseconds(1);
    m_newer->look(HistoryIntervalsQuestion {pager.filter(), {from, now() + kFarAhead}});
    m_newer->follow(true);
}

void StoredPage::showFigures()
{
    // Until then the figure is that of the filter before.
    if (!m_figures->isCountDue())
        m_bar->showCount(m_figures->count(), m_figures->isCounting());
    if (const auto intervals = m_figures->intervals())
        m_histogram->setIntervals(*intervals);
    else
        m_histogram->clear();
}

void StoredPage::noteVisible()
{
    m_histogram->setVisibleStretch(m_table->visibleStretch());
}

/// Who and what can be completed in the filter: what the rows at hand name.
void StoredPage::offerCandidates()
{
    QStringList users;
    QStringList gifts;
    const HistoryModel& model = m_table->model();
    for (int i = 0; i < std::min(model.rowCount(), kCandidateRows); ++i) {
        const FeedRow& row = model.row(i).feed;
        if (!row.handle.isEmpty())
            users << row.handle;
        if (row.type == EventType::Gift)
            gifts << row.text;
    }
    users.removeDuplicates();
    gifts.removeDuplicates();
    filterField().setCandidates(users, gifts);
}

// --- hands

void StoredPage::focusSearch()
{
    m_bar->words().setFocus(Qt::ShortcutFocusReason);
    m_bar->words().selectAll();
}

void StoredPage::focusFilter()
{
    filterField().setFocus(Qt::ShortcutFocusReason);
    filterField().selectAll();
}

void StoredPage::askForMoment()
{
    if (!m_moment) {
        m_moment = new MomentDialog(this);
        connect(m_moment, &MomentDialog::momentChosen, m_table, &HistoryTable::goTo);
    }
    m_moment->ask(m_table->visibleStretch().end);
}

void StoredPage::goToNewest()
{
    m_table->goToNewest();
}

void StoredPage::copySelection()
{
    m_menus->copyAsText();
}

void StoredPage::selectAll()
{
    m_table->view().selectAll();
}

// --- look

QByteArray StoredPage::kept(const QString& key) const
{
    return QByteArray::fromBase64(m_settings.value(key).value_or(QString()).toLatin1());
}

void StoredPage::restoreLook()
{
    m_table->view().restoreColumns(kept(kColumns));
    if (!m_sides->restoreState(kept(kSides)))
        m_sides->setSizes({Appearance::scaled(kTreeWidth), Appearance::scaled(1000)});
}

void StoredPage::saveLook()
{
    const auto keep = [this](const QString& key, const QByteArray& state) {
        const QString text = QString::fromLatin1(state.toBase64());
        if (m_settings.value(key) != text)
            m_settings.setValue(key, text);
    };
    keep(kColumns, m_table->view().columnState());
    keep(kSides, m_sides->saveState());
    if (m_detail != nullptr)
        keep(kMiddle, m_middle->saveState());
}

void StoredPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_figures->setMostBars(m_histogram->mostBars());
    m_figures->setActive(true);
    m_table->pager().setActive(true);
    m_newer->follow(m_isReadingOlder);
}

void StoredPage::hideEvent(QHideEvent* event)
{
    m_figures->setActive(false);
    m_table->pager().setActive(false);
    m_newer->follow(false);
    saveLook();
    QWidget::hideEvent(event);
}

void StoredPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_figures->followZone();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StoredPage::retranslate()
{
    showFigures();
}

} // namespace racha
