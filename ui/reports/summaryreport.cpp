// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/summaryreport.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"
#include "ui/words/reportcells.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kCardWidth = 190;
constexpr int kMostColumns = 5;
constexpr int kGap = 8;

} // namespace

SummaryReport::SummaryReport(const Appearance& appearance, QWidget* parent)
    : ReportSection(appearance, parent)
    , m_content(new QWidget(this))
    , m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(10, 10, 10, 10);
    m_grid->setSpacing(kGap);
    auto* const layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    m_content->setObjectName(u"plainArea"_s);
    m_area = new QScrollArea(this);
    setSpokenRole(*m_area, QAccessible::Grouping);
    m_area->setObjectName(u"plainArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_content);
    setContent(m_area);
}

ReportQuestion SummaryReport::question() const
{
    return SummaryQuestion {subject().scope};
}

SummaryReport::Card SummaryReport::makeCard()
{
    Card card {new QFrame(m_content), nullptr, nullptr, nullptr};
    card.frame->setObjectName(u"panel"_s);
    card.title = new QLabel(card.frame);
    card.value = new QLabel(card.frame);
    card.remark = new QLabel(card.frame);
    card.title->setObjectName(u"figureCaption"_s);
    card.value->setObjectName(u"figureValue"_s);
    card.remark->setObjectName(u"figureCaption"_s);
    card.remark->setWordWrap(true);
    card.remark->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* const layout = new QVBoxLayout(card.frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    for (QLabel* const label : {card.title, card.value, card.remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(0);
        layout->addWidget(label);
    }
    card.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addStretch(1);
    return card;
}

void SummaryReport::showReport(const Report& report)
{
    m_summary = std::get<LiveSummary>(report);
    fill();
    if (m_summary->figures.allEvents() == 0)
        showNote(tr("There are no events here."),
                 tr("Watch a live, or choose another time or filter."));
    else
        showContent();
}

void SummaryReport::fill()
{
    if (!m_summary)
        return;
    const auto figures = words::summaryFigures(*m_summary, rate());
    while (m_cards.size() < figures.size())
        m_cards.push_back(makeCard());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const SummaryFigure& figure = figures[i];
        const QString text = words::shownText(figure.cell);
        const QString value = text.isEmpty() ? u"–"_s : text;
        m_cards[i].title->setText(figure.title);
        m_cards[i].value->setText(value);
        m_cards[i].value->setAccessibleName(figure.title + u": " + value);
        m_cards[i].remark->setText(figure.remark);
        m_cards[i].remark->setVisible(!figure.remark.isEmpty());
    }
    place();
}

void SummaryReport::place()
{
    const int columns = std::clamp(width() / Appearance::scaled(kCardWidth), 1, kMostColumns);
    if (columns == m_columns && m_grid->count() == static_cast<int>(m_cards.size()))
        return;
    m_columns = columns;
    for (int i = 0; i < kMostColumns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i)
        m_grid->addWidget(m_cards[static_cast<std::size_t>(i)].frame, i / columns, i % columns);
}

void SummaryReport::resizeEvent(QResizeEvent* event)
{
    ReportSection::resizeEvent(event);
    place();
}

ReportTable SummaryReport::table() const
{
    return m_summary ? words::summaryTable(*m_summary, rate()) : ReportTable();
}

void SummaryReport::retranslate()
{
    m_area->setAccessibleName(tr("Figures of the summary"));
    fill();
}

} // namespace racha
