// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historybar.h"

#include "ui/history/savedfilterbutton.h"
#include "ui/models/filterterm.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/menukeys.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTypingPause {300};
constexpr int kLongestWords = 200;
constexpr int kLeastField = 160;

} // namespace

HistoryBar::HistoryBar(const Appearance& appearance, SettingsFile& settings, QWidget* parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_time(new TimeButton(appearance, this))
    , m_saved(new SavedFilterButton(settings, this))
    , m_columns(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_filter(new FilterField(appearance, this))
    , m_count(new QLabel(this))
{
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(kLongestWords);
    m_words->setMinimumWidth(Appearance::scaled(kLeastField));
    m_filter->setMinimumWidth(Appearance::scaled(kLeastField));
    m_count->setObjectName(u"dim"_s);
    m_columns->setObjectName(u"menuButton"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(makeSearchRow());
    layout->addLayout(makeFilterRow());
    layout->addWidget(m_filter->makeComplaintLine(this));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &HistoryBar::applyWords);
    leaveMenuKeys(*m_words);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_words, &QLineEdit::returnPressed, this, &HistoryBar::applyWords);
    m_words->installEventFilter(this);
    connect(m_filter, &FilterField::filterChanged, this, &HistoryBar::announce);
    connect(m_time, &TimeButton::rangeChosen, this, &HistoryBar::announce);
    connect(m_export, &QPushButton::clicked, this, &HistoryBar::exportRequested);
    connect(m_saved, &SavedFilterButton::chosen, this, [this](const SavedFilter& filter) {
        set(filter.filter, filter.words, m_time->from(), m_time->until());
    });
    retranslate();
}

QLayout* HistoryBar::makeSearchRow()
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_time);
    row->addWidget(m_saved);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    return row;
}

QLayout* HistoryBar::makeFilterRow()
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    return row;
}

HistoryFilter HistoryBar::filter(WallTime now) const
{
    HistoryFilter filter;
    filter.expression = m_filter->filter();
    const QStringList words = m_searched.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        filter.words.push_back(word.toStdString());
    filter.from = m_time->from();
    filter.until = m_time->until();
    filter.now = now;
    return filter;
}

bool HistoryBar::isEmpty() const
{
    return !m_filter->filter() && m_searched.isEmpty() && !m_time->isSet();
}

void HistoryBar::announce()
{
    if (m_isSetting)
        return;
    const FilterExpressionPtr filter = m_filter->filter();
    m_saved->setCurrent(filter ? filter->text() : QString(), m_searched);
    Q_EMIT changed();
}

void HistoryBar::applyWords()
{
    m_pause.stop();
    const QString words = m_words->text().simplified();
    if (words == m_searched)
        return;
    m_searched = words;
    announce();
}

void HistoryBar::set(const QString& filter, const QString& words, WallTime from, WallTime until)
{
    {
        const QScopedValueRollback setting(m_isSetting, true);
        m_words->setText(words);
        applyWords();
        m_filter->setFilterText(filter);
        if (from != m_time->from() || until != m_time->until())
            m_time->setRange(from, until);
    }
    announce();
}

void HistoryBar::clear()
{
    set({}, {}, {}, {});
}

void HistoryBar::addTerm(const QString& term)
{
    m_filter->setFilterText(filterWith(m_filter->filter(), term));
}

void HistoryBar::removeTerm(const QString& term)
{
    m_filter->setFilterText(filterWithout(m_filter->filter(), term));
}

void HistoryBar::showCount(const std::optional<HistoryCount>& count, bool isCounting)
{
    if (isCounting)
        m_count->setText(tr("counting …"));
    else if (!count)
        m_count->clear();
    else if (isEmpty())
        m_count->setText(tr("%1 events").arg(words::number(count->all)));
    else {
        m_count->setText(tr("%1 of %2", "events that match")
                             .arg(words::number(count->matching), words::number(count->all)));
    }
    m_count->setAccessibleName(m_count->text());
}

bool HistoryBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool isEscape = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (watched != m_words || !isEscape)
        return QWidget::eventFilter(watched, event);
    m_words->clear();
    applyWords();
    return true;
}

void HistoryBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryBar::retranslate()
{
    m_words->setPlaceholderText(tr("Search user, nickname, live, comment"));
    m_words->setAccessibleName(tr("Search the stored events"));
    m_filter->setAccessibleName(tr("Filter of the stored events"));
    m_columns->setText(tr("Columns"));
    m_export->setText(tr("Export…"));
}

} // namespace racha
