// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historypager.h"

#include "ui/models/historymodel.h"

#include <algorithm>
#include <limits>

namespace racha {

namespace {

constexpr std::chrono::milliseconds kTailPause {300}; // between two looks at the newest rows
constexpr std::int64_t kBehindAll = std::numeric_limits<std::int64_t>::max();

HistoryWay opposite(HistoryWay way)
{
    return way == HistoryWay::Older ? HistoryWay::Newer : HistoryWay::Older;
}

/// The place next to an event, from which the event itself is the first one met that way.
HistoryKey placeBefore(const HistoryKey& event, HistoryWay way)
{
    return {event.timestamp, way == HistoryWay::Older ? event.id + 1 : event.id - 1};
}

} // namespace

HistoryPager::HistoryPager(HistoryModel& model, QObject* parent)
    : QObject(parent)
    , m_model(model)
{
    m_tailPause.setSingleShot(true);
    m_tailPause.setInterval(kTailPause);
    connect(&m_tailPause, &QTimer::timeout, this, &HistoryPager::askForTail);
}

void HistoryPager::setReader(EventReader* reader)
{
    if (m_reader)
        m_reader->disconnect(this);
    m_reader = reader;
    if (reader != nullptr) {
        for (Edge& each : m_edges)
            each.view = EventReader::newView();
        m_tailView = EventReader::newView();
        connect(reader, &EventReader::answered, this, &HistoryPager::take);
        connect(reader, &EventReader::committed, this, &HistoryPager::noteCommitted);
        connect(reader, &EventReader::stateChanged, this, &HistoryPager::noteReader);
    }
    m_model.reset({});
    noteReader();
}

void HistoryPager::noteReader()
{
    if (m_reader && m_reader->state() == EventReader::State::Ready) {
        begin();
        return;
    }
    m_error = m_reader ? m_reader->error() : std::nullopt;
    m_state = m_error ? State::Failed : State::NoStore;
    Q_EMIT changed();
}

// --- where to begin

HistoryWay HistoryPager::downwards() const
{
    return m_model.isNewestFirst() ? HistoryWay::Older : HistoryWay::Newer;
}

void HistoryPager::look(const HistoryFilter& filter)
{
    m_filter = filter;
    start({downwards(), {}, {}});
}

void HistoryPager::lookAt(const HistoryFilter& filter, const HistoryKey& event)
{
    m_filter = filter;
    start({downwards(), placeBefore(event, downwards()), event});
}

void HistoryPager::goTo(WallTime moment)
{
    const bool isOlder = downwards() == HistoryWay::Older;
    start({downwards(), HistoryKey {moment, isOlder ? kBehindAll : 0}, {}});
}

void HistoryPager::goToNewest()
{
    start({HistoryWay::Older, {}, {}});
}

void HistoryPager::goToOldest()
{
    start({HistoryWay::Newer, {}, {}});
}

void HistoryPager::refresh()
{
    if (m_model.rowCount() == 0) {
        begin();
        return;
    }
    if (m_firstVisible == 0 && edge(opposite(downwards())).isEnd) {
        start({downwards(), {}, {}});
        return;
    }
    const int top = std::clamp(m_firstVisible, 0, m_model.rowCount() - 1);
    start({downwards(), placeBefore(m_model.row(top).key(), downwards()), {}});
}

void HistoryPager::start(const Anchor& anchor)
{
    m_anchor = anchor;
    begin();
}

/// What is shown stays until the answer comes.
void HistoryPager::begin()
{
    if (!m_reader || m_reader->state() != EventReader::State::Ready)
        return;
    for (Edge& each : m_edges)
        each = {each.view, 0, m_anchor.place, false, false};
    edge(opposite(m_anchor.way)).isEnd = !m_anchor.place;
    // What lies the other way begins on the other side of the event.
    if (m_anchor.event)
        edge(opposite(m_anchor.way)).from = m_anchor.event;
    m_tailToken = 0;
    m_isTailDue = false;
    m_isStopped = false;
    m_error.reset();
    m_state = State::Starting;
    ask(m_anchor.way);
    Q_EMIT changed();
}

void HistoryPager::stop()
{
    m_isStopped = true;
    for (Edge& each : m_edges) {
        if (!each.isSearching)
            continue;
        each.token = 0;
        if (m_reader)
            m_reader->cancel(each.view);
    }
    if (m_state == State::Starting)
        m_state = State::Ready;
    Q_EMIT changed();
}

void HistoryPager::resume()
{
    m_isStopped = false;
    fill();
    Q_EMIT changed();
}

void HistoryPager::setActive(bool active)
{
    m_isActive = active;
    if (!active)
        return;
    askForTail();
    fill();
}

std::optional<WallTime> HistoryPager::searchedTo() const
{
    for (const Edge& each : m_edges) {
        if (each.isSearching && each.from)
            return each.from->timestamp;
    }
    return std::nullopt;
}

// --- questions

void HistoryPager::ask(HistoryWay way)
{
    Edge& asked = edge(way);
    HistoryPageQuestion question;
    question.filter = m_filter;
    question.place = asked.from;
    question.way = way;
    asked.token = m_reader->ask(asked.view, question);
}

/// The newest rows once more, and what came since.
void HistoryPager::askForTail()
{
    if (!m_isTailDue || !m_isActive || !isNewestHeld() || m_state != State::Ready
        || m_tailToken != 0)
        return;
    m_isTailDue = false;
    const auto& rows = m_model.rows();
    HistoryPageQuestion question;
    question.filter = m_filter;
    question.way = HistoryWay::Newer;
    question.size = 2 * kTail;
    m_tailFrom = {};
    if (rows.size() > kTail)
        m_tailFrom = rows[rows.size() - kTail - 1].key();
    else if (!rows.empty() && !isOldestHeld())
        m_tailFrom = placeBefore(rows.front().key(), HistoryWay::Newer);
    else if (edge(HistoryWay::Older).isSearching && edge(HistoryWay::Older).from)
        m_tailFrom = *edge(HistoryWay::Older).from;
    if (m_tailFrom != HistoryKey())
        question.place = m_tailFrom;
    m_tailToken = m_reader->ask(m_tailView, question);
}

void HistoryPager::noteCommitted()
{
    if (m_state == State::Failed && m_isActive)
        begin();
    m_isTailDue = true;
    if (!m_tailPause.isActive())
        m_tailPause.start();
}

// --- answers

void HistoryPager::take(const ReadAnswer& answer)
{
    const bool isTail = answer.token == m_tailToken;
    const auto asked = std::ranges::find(m_edges, answer.token, &Edge::token);
    if (answer.token == 0 || (!isTail && asked == m_edges.end()))
        return;
    if (!answer.finding) {
        fail(answer.finding.error());
        return;
    }
    const auto* page = std::get_if<std::shared_ptr<const HistoryPage>>(&*answer.finding);
    if (page == nullptr || !*page)
        return;
    if (isTail) {
        takeTail(**page);
        return;
    }
    asked->token = 0;
    if (m_state == State::Starting)
        takeFirst(**page);
    else
        takePage(static_cast<HistoryWay>(asked - m_edges.begin()), **page);
    fill();
    Q_EMIT changed();
}

/// What is shown stays; whatever comes next asks again.
void HistoryPager::fail(const Error& error)
{
    for (Edge& each : m_edges)
        each.token = 0;
    m_tailToken = 0;
    m_error = error;
    m_state = State::Failed;
    Q_EMIT changed();
}

void HistoryPager::takeFirst(const HistoryPage& page)
{
    m_state = State::Ready;
    m_firstVisible = m_lastVisible = 0;
    m_model.reset(historyRowsOf(page.rows));
    noteEnd(m_anchor.way, page);
    Edge& other = edge(opposite(m_anchor.way));
    if (!page.rows.empty() && m_anchor.place) {
        other.from =
            historyKey(m_anchor.way == HistoryWay::Older ? page.rows.back() : page.rows.front());
    }
    const int rows = m_model.rowCount();
    const bool isUpwards = m_anchor.way != downwards();
    const int current = m_anchor.event ? m_model.indexOf(*m_anchor.event) : -1;
    Q_EMIT restarted(isUpwards ? rows - 1 : 0, current);
}

void HistoryPager::takePage(HistoryWay way, const HistoryPage& page)
{
    if (way == HistoryWay::Older)
        m_model.addOlder(historyRowsOf(page.rows));
    else
        m_model.addNewer(historyRowsOf(page.rows));
    noteEnd(way, page);
    letGoFar(way);
}

void HistoryPager::takeTail(const HistoryPage& page)
{
    m_tailToken = 0;
    if (m_isTailDue)
        m_tailPause.start();
    m_model.mergeAfter(m_tailFrom, page.rows);
    Edge& newer = edge(HistoryWay::Newer);
    newer.isEnd = page.isLast;
    newer.isSearching = page.searchedTo.has_value();
    if (!m_model.rows().empty())
        newer.from = m_model.rows().back().key();
    letGoFar(HistoryWay::Newer);
    fill();
    Q_EMIT changed();
}

void HistoryPager::noteEnd(HistoryWay way, const HistoryPage& page)
{
    Edge& reached = edge(way);
    reached.isSearching = page.searchedTo.has_value();
    reached.isEnd = page.isLast && !reached.isSearching;
    if (reached.isSearching)
        reached.from = page.searchedTo;
    else if (!page.rows.empty())
        reached.from = historyKey(way == HistoryWay::Older ? page.rows.front() : page.rows.back());
}

/// On the side that did not grow.
void HistoryPager::letGoFar(HistoryWay grown)
{
    const HistoryWay far = opposite(grown);
    const int tooMany = m_model.rowCount() - kMost;
    const int spare = rowsBeyond(far) - kAhead;
    const int count = std::min(tooMany, spare);
    if (count <= 0)
        return;
    if (far == HistoryWay::Older)
        m_model.dropOldest(count);
    else
        m_model.dropNewest(count);
    const auto& rows = m_model.rows();
    const HistoryKey outermost = (far == HistoryWay::Older ? rows.front() : rows.back()).key();
    edge(far) = {edge(far).view, 0, outermost, false, false};
    if (far == HistoryWay::Newer)
        m_tailToken = 0;
}

// --- what is on the screen

void HistoryPager::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    fill();
}

/// Rows held between the screen and that end.
int HistoryPager::rowsBeyond(HistoryWay way) const
{
    const bool isBelow = way == downwards();
    return isBelow ? m_model.rowCount() - 1 - m_lastVisible : m_firstVisible;
}

void HistoryPager::fill()
{
    if (m_state != State::Ready || !m_reader || !m_isActive)
        return;
    for (const HistoryWay way : {downwards(), opposite(downwards())}) {
        const Edge& each = edge(way);
        const bool waits = each.isSearching && m_isStopped;
        if (each.token == 0 && !each.isEnd && !waits && rowsBeyond(way) < kAhead)
            ask(way);
    }
}

} // namespace racha
