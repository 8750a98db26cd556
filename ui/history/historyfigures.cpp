// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historyfigures.h"

#include "ui/detail/storelookup.h"
#include "ui/models/historytreemodel.h"

#include <algorithm>

namespace racha {

namespace {

constexpr std::size_t kFacetCount = static_cast<std::size_t>(HistoryFacet::User) + 1;

bool isFound(const StoreLookup& lookup)
{
    return lookup.state() == StoreLookup::State::Found;
}

} // namespace

HistoryFigures::HistoryFigures(HistoryTreeModel& tree, QObject* parent)
    : QObject(parent)
    , m_tree(tree)
    , m_isOpen([](const QModelIndex&) { return false; })
    , m_span(makeLookup(&HistoryFigures::takeSpan))
    , m_count(makeLookup(&HistoryFigures::takeCount))
    , m_intervals(makeLookup(&HistoryFigures::intervalsChanged))
    , m_days(makeLookup(&HistoryFigures::takeDays))
    , m_hours(makeLookup(&HistoryFigures::takeHours))
{
    for (std::size_t i = 0; i < kFacetCount; ++i) {
        auto* const lookup = new StoreLookup(this);
        m_facets.push_back(lookup);
        connect(lookup, &StoreLookup::changed, this, [this, lookup] {
            if (const auto values = lookup->found<HistoryFacetValues>(); isFound(*lookup) && values)
                m_tree.setFacet(*values);
        });
    }
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HistoryFigures::askAll);
    for (const StoreLookup* const lookup : findChildren<StoreLookup*>(Qt::FindDirectChildrenOnly))
        connect(lookup, &StoreLookup::changed, this, &HistoryFigures::noteAnswered);
    connect(&tree, &HistoryTreeModel::facetWanted, this, &HistoryFigures::askForFacet);
    connect(&tree, &HistoryTreeModel::hoursWanted, this,
            [this](const std::vector<WallTime>& bounds) {
                m_hoursWanted.push_back(bounds);
                if (m_hoursWanted.size() == 1)
                    askForHours();
            });
    connect(this, &HistoryFigures::intervalsChanged, this, &HistoryFigures::scaleChanged);
}

StoreLookup* HistoryFigures::makeLookup(void (HistoryFigures::*taken)())
{
    auto* const lookup = new StoreLookup(this);
    connect(lookup, &StoreLookup::changed, this, taken);
    return lookup;
}

void HistoryFigures::setReader(EventReader* reader)
{
    if (m_reader)
        m_reader->disconnect(this);
    m_reader = reader;
    m_isAsked = false;
    m_hoursWanted.clear();
    for (StoreLookup* const lookup : findChildren<StoreLookup*>(Qt::FindDirectChildrenOnly)) {
        lookup->clear();
        lookup->setReader(reader);
    }
    m_tree.setDays({});
    m_tree.askAgain([](const QModelIndex&) { return false; });
    if (reader != nullptr)
        connect(reader, &EventReader::committed, this, &HistoryFigures::noteCommitted);
}

void HistoryFigures::ask(const HistoryFilter& filter)
{
    m_filter = filter;
    m_isAsked = true;
    askAll();
}

void HistoryFigures::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isAsked)
        askAll();
}

void HistoryFigures::noteCommitted()
{
    if (m_isActive && m_isAsked && !m_pause.isActive() && !m_sinceAsked.isValid())
        m_pause.start(std::max(kRefresh, kRest * m_effort));
}

bool HistoryFigures::isBusy() const
{
    const auto lookups = findChildren<StoreLookup*>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(lookups, [](const StoreLookup* lookup) {
        return lookup->state() == StoreLookup::State::Asking
            || lookup->state() == StoreLookup::State::Loading;
    });
}

void HistoryFigures::noteAnswered()
{
    if (m_sinceAsked.isValid() && !isBusy()) {
        m_effort = std::chrono::milliseconds(m_sinceAsked.elapsed());
        m_sinceAsked.invalidate();
    }
}

void HistoryFigures::askAll()
{
    if (!m_isActive)
        return;
    m_sinceAsked.start();
    m_zone = displayZone();
    m_span->look(HistorySpanQuestion {});
    m_count->look(HistoryCountQuestion {m_filter});
    m_days->look(HistoryDaysQuestion {m_filter, displayZoneId()});
    m_tree.askAgain(m_isOpen);
}

/// What was counted would stand at the wrong days until the answer comes.
void HistoryFigures::followZone()
{
    if (m_zone == displayZone())
        return;
    m_zone = displayZone();
    m_hoursWanted.clear();
    m_days->clear();
    m_tree.setDays({});
    if (m_isAsked)
        askAll();
}

void HistoryFigures::setMostBars(int bars)
{
    if (bars == m_mostBars)
        return;
    m_mostBars = bars;
    if (m_isActive && m_isAsked)
        askIntervals();
}

void HistoryFigures::takeSpan()
{
    if (isFound(*m_span))
        askIntervals();
}

void HistoryFigures::askIntervals()
{
    const HistorySpan all = span();
    const WallTime first = m_filter.from != WallTime() ? m_filter.from : all.first;
    const WallTime last = m_filter.until != WallTime()
        ? m_filter.until - std::chrono::microseconds(1)
        : std::max(first, all.last);
    if (all.first == WallTime() || last < first) {
        m_intervals->clear();
        return;
    }
    m_intervals->look(HistoryIntervalsQuestion {m_filter, historyBounds(first, last, m_mostBars)});
}

void HistoryFigures::askForFacet(HistoryFacet facet)
{
    HistoryFacetQuestion question;
    question.filter = m_filter;
    question.facet = facet;
    m_facets[static_cast<std::size_t>(facet)]->look(question);
}

void HistoryFigures::askForHours()
{
    if (!m_hoursWanted.empty())
        m_hours->look(HistoryIntervalsQuestion {m_filter, m_hoursWanted.front()});
}

/// The figure of before stays while the next one is on its way.
void HistoryFigures::takeCount()
{
    if (!isCountDue())
        Q_EMIT countChanged();
}

void HistoryFigures::takeDays()
{
    if (const auto days = m_days->found<HistoryDays>(); isFound(*m_days) && days)
        m_tree.setDays(days->days);
    Q_EMIT scaleChanged();
}

void HistoryFigures::takeHours()
{
    if (m_hours->state() == StoreLookup::State::Failed)
        m_hoursWanted.clear();
    const auto hours = m_hours->found<HistoryIntervals>();
    if (!isFound(*m_hours) || !hours || m_hoursWanted.empty())
        return;
    m_hoursWanted.pop_front();
    m_tree.setHours(*hours);
    askForHours();
}

// --- what is known

std::optional<HistoryCount> HistoryFigures::count() const
{
    const auto count = m_count->found<HistoryCount>();
    return count ? std::optional(*count) : std::nullopt;
}

bool HistoryFigures::isCountDue() const
{
    return m_count->state() == StoreLookup::State::Asking;
}

bool HistoryFigures::isCounting() const
{
    return m_count->state() == StoreLookup::State::Loading;
}

std::shared_ptr<const HistoryIntervals> HistoryFigures::intervals() const
{
    return m_intervals->found<HistoryIntervals>();
}

HistorySpan HistoryFigures::span() const
{
    const auto span = m_span->found<HistorySpan>();
    return span ? *span : HistorySpan {};
}

HistoryScale HistoryFigures::scale() const
{
    std::vector<HistoryScale::Stretch> stretches;
    const auto bars = intervals();
    const auto days = m_days->found<HistoryDays>();
    const bool areBarsFine = bars && !bars->counts.empty()
        && bars->bounds[1] - bars->bounds[0] <= std::chrono::hours(25);
    if (areBarsFine || (bars && !days)) {
        for (std::size_t i = 0; i < bars->counts.size(); ++i)
            stretches.push_back({bars->bounds[i], bars->bounds[i + 1], bars->counts[i]});
    } else if (days) {
        for (const HistoryDays::Day& day : days->days)
            stretches.push_back({day.begin, day.begin + std::chrono::hours(24), day.events});
    }
    const HistoryScale scale(stretches);
    if (!scale.isEmpty() || span().first == WallTime())
        return scale;
    return HistoryScale(span().first, span().last);
}

} // namespace racha
