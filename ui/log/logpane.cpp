// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/log/logpane.h"

#include "ui/log/logdelegate.h"
#include "ui/models/logfilterproxymodel.h"
#include "ui/models/logmodel.h"
#include "ui/widgets/appearance.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTick {250};
constexpr int kRowHeight = 24;
constexpr std::array kLevels {LogLevel::Debug, LogLevel::Info, LogLevel::Warning,
                              LogLevel::Critical};

} // namespace

LogPane::LogPane(const LogRing& ring, const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_ring(ring)
    , m_model(new LogModel(this))
    , m_proxy(new LogFilterProxyModel(this))
    , m_level(new QComboBox(this))
    , m_query(new QLineEdit(this))
    , m_follow(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_view(new QTableView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"panel"_s);
    m_proxy->setSourceModel(m_model);
    m_level->setSizeAdjustPolicy(QComboBox::AdjustToContents); // in each language anew
    for (std::size_t i = 0; i < kLevels.size(); ++i)
        m_level->addItem(QString());
    m_query->setClearButtonEnabled(true);
    m_follow->setObjectName(u"toggle"_s);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    setUpView();
    m_view->setItemDelegate(new LogDelegate(appearance, m_view));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);

    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &LogPane::refresh);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_proxy->setLeastLevel(kLevels[static_cast<std::size_t>(std::max(0, index))]);
        showEmptyHint();
    });
    connect(m_query, &QLineEdit::textChanged, this, [this](const QString& query) {
        m_proxy->setQuery(query);
        showEmptyHint();
    });
    connect(m_follow, &QPushButton::toggled, this, &LogPane::setFollowing);
    connect(m_copy, &QPushButton::clicked, this, &LogPane::copy);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_model->clear();
        showEmptyHint();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::actionTriggered, this,
            &LogPane::noteScrolled);
    connect(&appearance, &Appearance::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    showEmptyHint();
}

void LogPane::setUpView()
{
    m_view->setObjectName(u"logView"_s);
    m_view->setModel(m_proxy);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(Appearance::scaled(kRowHeight));
    QHeaderView& header = *m_view->horizontalHeader();
    header.setHighlightSections(false);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header.setStretchLastSection(true);
}

QWidget* LogPane::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_level);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_follow);
    layout->addWidget(m_copy);
    layout->addWidget(m_clear);
    return header;
}

void LogPane::refresh()
{
    m_model->refresh(m_ring);
    if (m_follow->isChecked())
        m_view->scrollToBottom();
    showEmptyHint();
}

void LogPane::setFollowing(bool follows)
{
    if (follows)
        m_view->scrollToBottom();
}

/// By hand only: rows that come do not stop the following.
void LogPane::noteScrolled()
{
    const QScrollBar& bar = *m_view->verticalScrollBar();
    m_follow->setChecked(bar.sliderPosition() >= bar.maximum());
}

void LogPane::showEmptyHint()
{
    const bool isEmpty = m_proxy->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_model->rowCount() == 0 ? tr("Nothing was logged yet. That is good news.")
                                              : tr("No line is like that."));
}

void LogPane::copy() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        for (int i = 0; i < m_proxy->rowCount(); ++i)
            rows << m_proxy->index(i, 0);
    }
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows))
        lines << row.data(LogModel::LineRole).toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void LogPane::showEvent(QShowEvent* event)
{
    m_tick.start();
    refresh();
    QFrame::showEvent(event);
}

void LogPane::hideEvent(QHideEvent* event)
{
    m_tick.stop();
    QFrame::hideEvent(event);
}

void LogPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void LogPane::retranslate()
{
    const std::array levels {tr("All lines"), tr("Info and worse"), tr("Warnings and errors"),
                             tr("Errors only")};
    for (int i = 0; i < m_level->count(); ++i)
        m_level->setItemText(i, levels[static_cast<std::size_t>(i)]);
    m_level->setAccessibleName(tr("Lines of the log to show"));
    m_query->setPlaceholderText(tr("Search the log"));
    m_query->setAccessibleName(tr("Search the log"));
    m_follow->setText(tr("Follow"));
    m_follow->setAccessibleName(tr("Follow the log"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the log"));
    m_copy->setToolTip(tr("Copy the selected lines, or all that are shown"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the log"));
    m_clear->setToolTip(tr("Show only what comes from now on"));
    m_view->setAccessibleName(tr("Lines of the log"));
    m_model->retranslate();
    const QFontMetrics metrics(font());
    m_view->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(u"00:00:00.000"_s) + 24);
    int level = 0;
    for (const LogLevel each : kLevels)
        level = std::max(level, metrics.horizontalAdvance(LogModel::levelText(each)));
    m_view->setColumnWidth(LogModel::LevelColumn, level + 24);
    m_view->setColumnWidth(LogModel::AreaColumn, metrics.horizontalAdvance(u"connection"_s) + 24);
    showEmptyHint();
}

} // namespace racha
