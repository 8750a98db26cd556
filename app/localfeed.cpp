// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/localfeed.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

std::int64_t lineCount(const EventBatch& batch)
{
    const auto closed =
        std::count_if(batch.streaks.begin(), batch.streaks.end(), [](const StreakChange& change) {
            return change.kind == StreakChangeKind::Closed;
        });
    return static_cast<std::int64_t>(batch.events.size() + batch.notices.size()) + closed
        + (batch.end ? 1 : 0);
}

} // namespace

LocalFeed::LocalFeed(QObject* parent)
    : QObject(parent)
    , m_thread(QStringLiteral("feed"))
    , m_server(new FeedServer)
    , m_onTheWay(std::make_shared<std::atomic<int>>(0))
{
    qRegisterMetaType<std::vector<FeedReader>>();
    m_server->moveToThread(m_thread.thread());
    connect(m_thread.thread(), &QThread::finished, m_server, &QObject::deleteLater);
    connect(m_server, &FeedServer::readersChanged, this, &LocalFeed::readersChanged,
            Qt::QueuedConnection);
}

LocalFeed::~LocalFeed()
{
    close();
    m_thread.stop();
}

Result<quint16> LocalFeed::open(quint16 port, const Secret& token)
{
    Result<quint16> opened;
    QMetaObject::invokeMethod(
        m_server, [&] { opened = m_server->listen(port, token); }, Qt::BlockingQueuedConnection);
    m_isOpen = opened.has_value();
    m_lostLines = 0;
    return opened;
}

void LocalFeed::close()
{
    if (std::exchange(m_isOpen, false))
        QMetaObject::invokeMethod(m_server, &FeedServer::close, Qt::BlockingQueuedConnection);
}

void LocalFeed::append(const EventBatchPtr& batch)
{
    if (!m_isOpen)
        return;
    if (m_onTheWay->load() >= kMostOnTheWay) {
        m_lostLines += lineCount(*batch);
        return;
    }
    ++*m_onTheWay;
    QMetaObject::invokeMethod(
        m_server,
        [server = m_server, batch, onTheWay = m_onTheWay, lost = std::exchange(m_lostLines, 0)] {
            if (lost > 0)
                server->skip(lost);
            server->append(*batch);
            --*onTheWay;
        },
        Qt::QueuedConnection);
}

} // namespace racha
