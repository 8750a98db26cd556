// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/applicationcontext.h"

#include "core/base/logging.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "core/session/journalprojection.h"
#include "core/settings/datafolders.h"
#include "core/store/sql/sqleventsink.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::seconds kDrainLimit {20};

} // namespace

ApplicationContext::ApplicationContext(QObject* parent)
    : QObject(parent)
    , m_ingestThread(QStringLiteral("ingest"))
{
    qRegisterMetaType<Error>();
    qRegisterMetaType<StoreState>();
}

ApplicationContext::~ApplicationContext()
{
    closeStore();
    m_ingestThread.stop();
}

void ApplicationContext::openStore(const DatabaseUrl& url, const QString& journalFolder)
{
    closeStore();
    m_writerThread = std::make_unique<ThreadHandle>(QStringLiteral("writer"));
    m_writer = new StoreWriter([this, url] { return std::make_unique<SqlEventSink>(url, m_clock); },
                               journalFolder, m_clock);
    m_writer->setCatchUp([](const CatchUpRequest& request) {
        return JournalProjection::open(request, std::make_unique<WebcastDecoder>());
    });
    m_writer->moveToThread(m_writerThread->thread());
    connect(m_writerThread->thread(), &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &StoreWriter::opened, this, &ApplicationContext::noteOpened,
            Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::openFailed, this, &ApplicationContext::storeFailed,
            Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::stateChanged, this, &ApplicationContext::noteStoreState,
            Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::open, Qt::QueuedConnection);
}

void ApplicationContext::closeStore()
{
    if (m_writer == nullptr)
        return;
    QEventLoop loop;
    connect(m_writer, &StoreWriter::closed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QTimer::singleShot(kDrainLimit, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::drainAndClose, Qt::QueuedConnection);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    m_writer = nullptr; // deleted as its thread ends
    m_writerThread.reset();
    m_isOpen = false;
}

SessionResources ApplicationContext::resources()
{
    SessionResources resources;
    resources.ingestThread = m_ingestThread.thread();
    resources.writer = m_isOpen ? m_writer : nullptr;
    resources.journalFolder = datafolders::journals();
    resources.clock = &m_clock;
    resources.random = &m_random;
    return resources;
}

void ApplicationContext::noteOpened()
{
    m_isOpen = true;
    Q_EMIT storeOpened();
}

void ApplicationContext::noteStoreState(const StoreState& state)
{
    m_storeState = state;
    Q_EMIT storeStateChanged(state);
}

} // namespace racha
