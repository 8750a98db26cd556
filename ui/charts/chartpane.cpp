// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/charts/chartpane.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/livechart.h"
#include "ui/models/chartdatamodel.h"
#include "ui/presentation/chartpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filequestions.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/displayzone.h"
#include "ui/words/formatters.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPictureScale = 2;
constexpr int kPictureMargin = 16;
constexpr int kRowHeight = 24;

QTableView* makeTable(QAbstractItemModel* model, QWidget* parent)
{
    auto* const table = new QTableView(parent);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Appearance::scaled(kRowHeight));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    QObject::connect(model, &QAbstractItemModel::modelReset, table,
                     &QTableView::resizeColumnsToContents);
    return table;
}

} // namespace

ChartPane::ChartPane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_topics(new SegmentBar(kChartTopicCount, SegmentBar::Look::Titles, appearance, this))
    , m_filtered(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_ranges(new SegmentBar(kChartRangeCount, SegmentBar::Look::Options, appearance, this))
    , m_menu(new QMenu(this))
    , m_legend(new ChartLegend(appearance, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_chart(new LiveChart(appearance, this))
    , m_model(new ChartDataModel(this))
{
    setObjectName(u"panel"_s);
    m_ranges->setCurrent(static_cast<int>(ChartRange::HalfHour));
    m_table = makeTable(m_model, this);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    for (QWidget* const page : std::initializer_list<QWidget*> {m_empty, m_chart, m_table})
        m_pages->addWidget(page);
    auto* const line = new QWidget(this);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    auto* const content = new QVBoxLayout;
    content->setContentsMargins(12, 4, 12, 8);
    content->setSpacing(6);
    m_legend->setCorner(m_ranges);
    content->addWidget(m_legend);
    content->addWidget(m_pages, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(line);
    layout->addLayout(content, 1);
    makeMenu();

    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &ChartPane::refresh);
    connect(m_topics, &SegmentBar::currentChanged, this, &ChartPane::choose);
    connect(m_ranges, &SegmentBar::currentChanged, this, &ChartPane::choose);
    connect(&appearance, &Appearance::changed, this, &ChartPane::takeColours);
    retranslate();
    takeColours();
}

QWidget* ChartPane::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(6, 6, 8, 4);
    layout->setSpacing(6);
    m_filtered->setObjectName(u"dim"_s);
    m_filtered->hide();
    layout->addWidget(m_topics);
    layout->addWidget(m_filtered);
    layout->addStretch(1);
    layout->addWidget(m_more);
    return header;
}

void ChartPane::makeMenu()
{
    m_save = m_menu->addAction(QString(), this, &ChartPane::savePicture);
    m_copy = m_menu->addAction(QString(), this, &ChartPane::copyPicture);
    m_menu->addSeparator();
    m_asTable = m_menu->addAction(QString());
    m_asTable->setCheckable(true);
    connect(m_asTable, &QAction::toggled, this, &ChartPane::choose);
    m_more->setObjectName(u"quiet"_s);
    m_more->setText(u"…"_s);
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    for (QWidget* const page : std::initializer_list<QWidget*> {m_chart, m_table}) {
        connect(page, &QWidget::customContextMenuRequested, this,
                [this, page](const QPoint& where) { m_menu->popup(page->mapToGlobal(where)); });
    }
}

void ChartPane::append(const EventBatchPtr& batch)
{
    m_series.take(*batch);
    scheduleRefresh();
}

void ChartPane::clear()
{
    m_series.clear();
    refresh();
}

void ChartPane::advanceTo(WallTime now)
{
    if (m_series.isEmpty() || now <= m_series.now())
        return;
    m_series.advanceTo(now);
    scheduleRefresh();
}

void ChartPane::scheduleRefresh()
{
    if (isVisible() && !m_tick.isActive())
        m_tick.start();
}

void ChartPane::showEvent(QShowEvent* event)
{
    refresh();
    QFrame::showEvent(event);
}

ChartTopic ChartPane::topic() const
{
    return static_cast<ChartTopic>(m_topics->current());
}

void ChartPane::setTopic(ChartTopic topic)
{
    m_topics->setCurrent(static_cast<int>(topic));
}

ChartRange ChartPane::range() const
{
    return static_cast<ChartRange>(m_ranges->current());
}

void ChartPane::setRange(ChartRange range)
{
    m_ranges->setCurrent(static_cast<int>(range));
}

bool ChartPane::isTable() const
{
    return m_asTable->isChecked();
}

void ChartPane::setTable(bool isTable)
{
    m_asTable->setChecked(isTable);
}

void ChartPane::setShownGroups(FeedGroups groups)
{
    m_groups = groups;
    refresh();
}

void ChartPane::setFiltered(Shown shown)
{
    m_shown = std::move(shown);
    refresh();
}

/// The figures of the other charts are the room's.
bool ChartPane::isFiltered() const
{
    return m_shown && topic() == ChartTopic::Activity;
}

void ChartPane::choose()
{
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    refresh();
    if (hadFocus)
        m_pages->currentWidget()->setFocus();
}

ChartData ChartPane::figures() const
{
    if (!isFiltered())
        return chartData(m_series, {topic(), range(), m_groups});
    const ShownFeed shown = m_shown();
    return chartData(m_series, {topic(), range(), m_groups, &shown});
}

void ChartPane::refresh()
{
    m_tick.stop();
    const ChartData shown = figures();
    if (shown.steps.empty())
        m_pages->setCurrentWidget(m_empty);
    else if (isTable())
        m_pages->setCurrentWidget(m_table);
    else
        m_pages->setCurrentWidget(m_chart);
    if (isTable())
        m_model->setChart(shown);
    else
        m_chart->setData(shown);
    m_filtered->setVisible(isFiltered());
    showLegend(shown);
    describe(shown);
}

void ChartPane::showLegend(const ChartData& figures)
{
    std::vector<LegendEntry> entries;
    // As they are stacked, so that the first is the uppermost.
    for (auto curve = figures.curves.rbegin(); curve != figures.curves.rend(); ++curve) {
        entries.push_back({ChartPresenter::colour(*curve, m_appearance.theme()),
                           ChartPresenter::curveWord(*curve), !curve->isBars});
    }
    m_legend->setEntries(std::move(entries));
}

void ChartPane::describe(const ChartData& figures)
{
    QString words = ChartPresenter::newest(figures);
    if (isFiltered())
        words.prepend(m_filtered->text() + u": "_s);
    if (words == m_chart->accessibleDescription())
        return;
    m_chart->setAccessibleDescription(words);
    m_table->setAccessibleDescription(words);
}

QString ChartPane::title() const
{
    const ChartData& shown = m_chart->chartData();
    const QString filtered = isFiltered() ? QString(u" · "_s + m_filtered->text()) : QString();
    return ChartPresenter::topicWord(topic()) + filtered + u" · " + words::day(shown.span.from)
        + u" · " + ChartPresenter::span(shown.span, std::chrono::minutes(1)) + words::zoneMark();
}

QPixmap ChartPane::picture() const
{
    if (isTable()) {
        m_chart->resize(m_pages->size());
        m_chart->setData(figures());
    }
    const int width = m_chart->width();
    const int titleHeight = fontMetrics().height() + 8;
    const int legendHeight = m_legend->height();
    const QSize size(width + 2 * kPictureMargin,
                     titleHeight + legendHeight + m_chart->height() + 2 * kPictureMargin);
    QPixmap picture(size * kPictureScale);
    picture.setDevicePixelRatio(kPictureScale);
    picture.fill(m_appearance.theme().panel);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kPictureMargin, kPictureMargin);
    painter.setFont(font());
    painter.setPen(m_appearance.theme().text);
    painter.drawText(QRect(0, 0, width, titleHeight), Qt::AlignLeft | Qt::AlignTop, title());
    m_legend->render(&painter, QPoint(0, titleHeight), {}, QWidget::RenderFlags());
    m_chart->render(&painter, QRectF(0, titleHeight + legendHeight, width, m_chart->height()),
                    m_chart->viewport()->rect());
    return picture;
}

QString ChartPane::defaultPath() const
{
    const QString time = computerTime(m_series.now()).toString(u"yyyy-MM-dd-HHmm");
    static constexpr std::array kNames {"activity", "viewers", "diamonds", "likes"};
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
        + u"/racha-%1-%2.png"_s.arg(QLatin1StringView(kNames[static_cast<std::size_t>(topic())]),
                                    time);
}

void ChartPane::savePicture()
{
    const auto save = [this, shown = picture()](const QString& path) {
        if (shown.save(path, "PNG"))
            Q_EMIT told(tr("The picture was saved as %1.").arg(path));
        else
            filequestions::warn(
                this, tr("Save picture"),
                tr("The picture could not be saved as %1. Choose another folder.").arg(path));
    };
    filequestions::askWhereToSave(this, tr("Save picture"), defaultPath(), tr("Pictures (*.png)"),
                                  save);
}

void ChartPane::copyPicture() const
{
    QGuiApplication::clipboard()->setPixmap(picture());
}

void ChartPane::takeColours()
{
    showLegend(m_chart->chartData());
}

void ChartPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ChartPane::retranslate()
{
    for (int i = 0; i < kChartTopicCount; ++i) {
        const QString word = ChartPresenter::topicWord(static_cast<ChartTopic>(i));
        m_topics->setWords(i, word, tr("Chart: %1").arg(word));
    }
    for (int i = 0; i < kChartRangeCount; ++i) {
        const QString word = ChartPresenter::rangeWord(static_cast<ChartRange>(i));
        m_ranges->setWords(i, word, tr("Chart range: %1").arg(word));
    }
    m_filtered->setText(tr("filtered"));
    m_filtered->setToolTip(tr("Only what the filter of the feed lets through is counted"));
    m_save->setText(tr("Save picture…"));
    m_copy->setText(tr("Copy picture"));
    m_asTable->setText(tr("Show as table"));
    m_more->setAccessibleName(tr("More about the chart"));
    m_more->setToolTip(tr("Save or copy the chart, or see it as a table"));
    m_empty->setText(tr("The charts begin with the first event."));
    m_chart->setAccessibleName(tr("Chart"));
    m_table->setAccessibleName(tr("Figures of the chart"));
    m_model->retranslate();
    refresh();
}

} // namespace racha
