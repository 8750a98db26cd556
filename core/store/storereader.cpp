// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storereader.h"

#include "core/base/logging.h"
#include "core/store/passingerror.h"

#include <QThread>

#include <algorithm>

namespace racha {

namespace {

template<typename T>
Result<ReadFinding> findingOf(Result<std::optional<T>> found)
{
    if (!found)
        return tl::unexpected(std::move(found.error()));
    if (!*found)
        return ReadFinding();
    return ReadFinding(std::make_shared<const T>(**std::move(found)));
}

template<typename T>
Result<ReadFinding> findingOf(Result<T> found)
{
    if (!found)
        return tl::unexpected(std::move(found.error()));
    return ReadFinding(std::make_shared<const T>(*std::move(found)));
}

/// Puts a question to the query. The tree of the payload is made here, where nobody waits for it.
struct Asking
{
    EventQuery& query;

    static Result<ReadFinding> withTree(Result<std::optional<EventDetail>> found)
    {
        if (found && *found && (*found)->payload)
            (*found)->payload->tree = payloadTree((*found)->payload->bytes);
        return findingOf(std::move(found));
    }

    Result<ReadFinding> operator()(const EventQuestion& about) const
    {
        return withTree(query.event(about.room, about.message));
    }

    Result<ReadFinding> operator()(const StoredRowQuestion& about) const
    {
        return withTree(query.storedRow(about.id));
    }

    Result<ReadFinding> operator()(const StreakQuestion& about) const
    {
        return findingOf(query.streak(about.room, about.streakId));
    }

    Result<ReadFinding> operator()(const PersonQuestion& about) const
    {
        return findingOf(query.person(about.user));
    }

    Result<ReadFinding> operator()(const HistoryPageQuestion& about) const
    {
        return findingOf(query.page(about));
    }

    Result<ReadFinding> operator()(const HistoryCountQuestion& about) const
    {
        return findingOf(query.count(about));
    }

    Result<ReadFinding> operator()(const HistoryIntervalsQuestion& about) const
    {
        return findingOf(query.intervals(about));
    }

    Result<ReadFinding> operator()(const HistoryDaysQuestion& about) const
    {
        return findingOf(query.days(about));
    }

    Result<ReadFinding> operator()(const HistoryFacetQuestion& about) const
    {
        return findingOf(query.facet(about));
    }

    Result<ReadFinding> operator()(const HistorySpanQuestion& /*about*/) const
    {
        return findingOf(query.span());
    }

    Result<ReadFinding> operator()(const UnknownQuestion& about) const
    {
        return findingOf(query.unknown(about.method));
    }

    Result<ReadFinding> operator()(const ReportQuestion& about) const
    {
        return findingOf(query.report(about));
    }
};

} // namespace

StoreReader::StoreReader(QueryFactory makeQuery, QObject* parent)
    : QObject(parent)
    , m_makeQuery(std::move(makeQuery))
{
}

StoreReader::~StoreReader() = default;

void StoreReader::ask(const ReadRequest& request)
{
    const std::lock_guard lock(m_mutex);
    if (m_isStopped)
        return;
    interrupt(request.view);
    const auto waiting = std::ranges::find(m_waiting, request.view, &ReadRequest::view);
    if (waiting != m_waiting.end()) {
        *waiting = request;
        return;
    }
    m_waiting.push_back(request);
    // Behind the questions that came while another one ran: they may replace this one.
    QMetaObject::invokeMethod(this, &StoreReader::answerNext, Qt::QueuedConnection);
}

void StoreReader::cancel(quint64 view)
{
    const std::lock_guard lock(m_mutex);
    interrupt(view);
    std::erase_if(m_waiting, [view](const ReadRequest& waiting) { return waiting.view == view; });
}

void StoreReader::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    m_waiting.clear();
    if (m_running)
        m_running->stop.request_stop();
}

void StoreReader::interrupt(quint64 view)
{
    if (m_running && m_running->view == view)
        m_running->stop.request_stop();
}

/// nullopt: it is not wanted any more.
std::optional<ReadRequest> StoreReader::takeNext(std::stop_token& stop)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty())
        return {};
    ReadRequest request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = {request.view, {}};
    stop = m_running->stop.get_token();
    return request;
}

void StoreReader::answerNext()
{
    RACHA_ASSERT_OWN_THREAD;
    std::stop_token stop;
    const auto request = takeNext(stop);
    if (!request)
        return;
    const ReadAnswer answer {request->token, answerTo(request->question, stop)};
    {
        const std::lock_guard lock(m_mutex);
        m_running.reset();
    }
    if (!stop.stop_requested())
        Q_EMIT answered(answer);
}

Result<ReadFinding> StoreReader::answerTo(const ReadQuestion& question, const std::stop_token& stop)
{
    const bool wasConnected = m_isConnected;
    auto finding = find(question, stop);
    // A server that was idle for hours closes its connections: that is no news. Nor is an
    // interruption of the question before that came too late, or a cluster's member that left.
    if (!finding && isPassing(finding.error().code) && wasConnected && !stop.stop_requested())
        finding = find(question, stop);
    if (!finding && !stop.stop_requested()) {
        qCWarning(lcStore) << "cannot read"
                           << "code=" << info(finding.error().code).text.data()
                           << "detail=" << finding.error().detail;
    }
    return finding;
}

Result<ReadFinding> StoreReader::find(const ReadQuestion& question, const std::stop_token& stop)
{
    if (auto connected = connectStore(); !connected)
        return tl::unexpected(connected.error());
    m_query->setStop(stop);
    auto finding = std::visit(Asking {*m_query}, question);
    if (!finding && !stop.stop_requested()) {
        m_query->close();
        m_isConnected = false;
    }
    return finding;
}

Result<void> StoreReader::connectStore()
{
    if (m_isConnected)
        return {};
    if (!m_query)
        m_query = m_makeQuery();
    auto opened = m_query->open();
    m_isConnected = opened.has_value();
    return opened;
}

} // namespace racha
