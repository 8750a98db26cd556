// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/tablereport.h"

#include "ui/models/reporttablemodel.h"
#include "ui/reports/bardelegate.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/formatters.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 28;
constexpr int kColumnAir = 18;
constexpr int kWidestColumn = 260;

constexpr std::array kGifterOrders {RankingOrder::Diamonds, RankingOrder::Gifts,
                                    RankingOrder::EndedStreaks};
constexpr std::array kStreakOrders {StreakOrder::Total, StreakOrder::Duration,
                                    StreakOrder::Diamonds, StreakOrder::Begin};

QString quoted(const std::string& text)
{
    QString escaped = QString::fromStdString(text);
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

} // namespace

QTableView* makeReportTable(ReportTableModel* model, QWidget* parent)
{
    auto* const view = new QTableView(parent);
    view->setModel(model);
    view->setObjectName(u"cells"_s);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setCornerButtonEnabled(false);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(Appearance::scaled(kRowHeight));
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

void fitReportColumns(QTableView& view, const ReportTableModel& model)
{
    const QFontMetrics metrics(view.font());
    const int most = Appearance::scaled(kWidestColumn);
    for (int column = 0; column < model.columnCount(); ++column) {
        int width = metrics.horizontalAdvance(model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < model.rowCount() && width < most; ++row)
            width = std::max(
                width,
                metrics.horizontalAdvance(model.row(row).texts[static_cast<std::size_t>(column)]));
        view.setColumnWidth(column, std::min(width, most) + Appearance::scaled(kColumnAir));
    }
}

QString eventsOfRow(const ReportTable& table, std::size_t row)
{
    const auto text = [&](std::string_view key) {
        const ReportCell* const cell = table.cell(row, key);
        return cell ? reportValueText(cell->value) : std::string();
    };
    if (const std::string streak = text("streak_id"); !streak.empty())
        return u"streak_id == "_s + quoted(streak);
    if (const std::string user = text("user_id"); !user.empty())
        return u"user_id == "_s + QString::fromStdString(user);
    if (const std::string handle = text("user_unique_id"); !handle.empty())
        return u"user_unique_id == "_s + quoted(handle);
    if (const std::string word = text("word"); !word.empty())
        return u"text contains "_s + quoted(word);
    return {};
}

TableReport::TableReport(Of of, const Appearance& appearance, QWidget* parent)
    : ReportSection(appearance, parent)
    , m_of(of)
    , m_model(new ReportTableModel(this))
    , m_view(makeReportTable(m_model, this))
    , m_count(new QLabel(this))
{
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeOptions());
    layout->addWidget(m_view, 1);
    setContent(content);
    m_view->setItemDelegate(new BarDelegate(appearance, m_view));
    connect(&appearance, &Appearance::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { showEventsOf(index.row()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TableReport::showContextMenu);
    retranslate();
}

QWidget* TableReport::makeOptions()
{
    auto* const options = new QWidget(this);
    auto* const layout = new QHBoxLayout(options);
    layout->setContentsMargins(10, 6, 12, 4);
    if (m_of == Of::Gifters || m_of == Of::Streaks) {
        const int count =
            static_cast<int>(m_of == Of::Gifters ? kGifterOrders.size() : kStreakOrders.size());
        m_order = new SegmentBar(count, SegmentBar::Look::Options, appearance(), options);
        layout->addWidget(m_order);
        connect(m_order, &SegmentBar::currentChanged, this, &TableReport::ask);
    }
    if (m_of == Of::Words) {
        m_stopWords = new QCheckBox(options);
        layout->addWidget(m_stopWords);
        connect(m_stopWords, &QCheckBox::toggled, this, &TableReport::ask);
    }
    m_count->setObjectName(u"dim"_s);
    layout->addStretch(1);
    layout->addWidget(m_count);
    return options;
}

void TableReport::setOrder(int order)
{
    if (m_order)
        m_order->setCurrent(order);
}

ReportQuestion TableReport::question() const
{
    const auto order = static_cast<std::size_t>(m_order ? m_order->current() : 0);
    switch (m_of) {
    case Of::Gifters:
        return RankingQuestion {subject().scope, kGifterOrders.at(order), kRows};
    case Of::Commenters:
        return RankingQuestion {subject().scope, RankingOrder::Comments, kRows};
    case Of::Streaks:
        return StreaksQuestion {subject().scope, kStreakOrders.at(order), {}, {}, kRows};
    case Of::Words:
        break;
    }
    return WordsQuestion {subject().scope, kRows, m_stopWords->isChecked()};
}

void TableReport::showReport(const Report& report)
{
    m_report = report;
    fill();
    if (m_model->rowCount() == 0)
        showNote(emptyText());
    else
        showContent();
}

void TableReport::fill()
{
    if (!m_report)
        return;
    m_model->setTable(table());
    fitReportColumns(*m_view, *m_model);
    m_view->horizontalHeader()->setStretchLastSection(m_model->hasBars());
    m_count->setText(countText());
}

ReportTable TableReport::table() const
{
    if (!m_report)
        return {};
    if (const auto* const ranking = std::get_if<Ranking>(&*m_report))
        return words::rankingTable(*ranking, rate());
    if (const auto* const streaks = std::get_if<StreakList>(&*m_report))
        return words::streaksTable(*streaks);
    return words::wordsTable(std::get<WordList>(*m_report));
}

QString TableReport::name() const
{
    switch (m_of) {
    case Of::Gifters:
        return u"gifters"_s;
    case Of::Commenters:
        return u"commenters"_s;
    case Of::Streaks:
        return u"streaks"_s;
    case Of::Words:
        break;
    }
    return u"words"_s;
}

QString TableReport::emptyText() const
{
    switch (m_of) {
    case Of::Gifters:
        return tr("Nobody sent a gift here.");
    case Of::Commenters:
        return tr("Nobody wrote here.");
    case Of::Streaks:
        return tr("There was no streak here.");
    case Of::Words:
        break;
    }
    return tr("There are no words here.");
}

QString TableReport::countText() const
{
    if (const auto* const ranking = std::get_if<Ranking>(&*m_report))
        return tr("%n people", "", static_cast<int>(ranking->allPeople));
    if (const auto* const streaks = std::get_if<StreakList>(&*m_report))
        return tr("%n streaks", "", static_cast<int>(streaks->all));
    return tr("of %n comments", "words", static_cast<int>(std::get<WordList>(*m_report).comments));
}

void TableReport::showEventsOf(int row)
{
    const QString filter = eventsOfRow(m_model->table(), m_model->tableRow(row));
    if (!filter.isEmpty())
        Q_EMIT eventsRequested(withinSubject(filter));
}

void TableReport::showContextMenu(const QPoint& where)
{
    const QModelIndex index = m_view->indexAt(where);
    if (!index.isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show the events"), this, [this, row = index.row()] { showEventsOf(row); });
    const QString plain = m_model->table().plainRow(m_model->tableRow(index.row()));
    menu->addAction(tr("Copy row"), this,
                    [plain] { QGuiApplication::clipboard()->setText(plain); });
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

void TableReport::retranslate()
{
    if (m_of == Of::Gifters) {
        m_order->setWords(0, tr("by diamonds"), tr("Gifters of a report by diamonds"));
        m_order->setWords(1, tr("by gifts"), tr("Gifters of a report by number of gifts"));
        m_order->setWords(2, tr("by ended streaks"), tr("Gifters of a report by ended streaks"));
    } else if (m_of == Of::Streaks) {
        m_order->setWords(0, tr("by total"), tr("Streaks of a report by total"));
        m_order->setWords(1, tr("by duration"), tr("Streaks of a report by duration"));
        m_order->setWords(2, tr("by diamonds"), tr("Streaks of a report by diamonds"));
        m_order->setWords(3, tr("by time"), tr("Streaks of a report by time"));
    } else if (m_of == Of::Words) {
        m_stopWords->setText(tr("Also words like “the”"));
    }
    m_view->setAccessibleName(m_of == Of::Gifters       ? tr("Gifters")
                                  : m_of == Of::Streaks ? tr("Streaks")
                                  : m_of == Of::Words   ? tr("Words")
                                                        : tr("Commenters"));
    m_view->setAccessibleDescription(tr("Most first. Return shows the events."));
    fill();
}

} // namespace racha
