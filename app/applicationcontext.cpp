// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/applicationcontext.h"

#include "app/heap.h"
#include "core/settings/datafolders.h"

#include <QThreadPool>

namespace racha {

namespace {

constexpr std::chrono::seconds kTidying {10};
constexpr std::chrono::hours kRemoving {1};

} // namespace

ApplicationContext::ApplicationContext(QObject* parent)
    : QObject(parent)
    , m_ingestThread(QStringLiteral("ingest"))
{
    m_tidying.setInterval(kTidying);
    connect(&m_tidying, &QTimer::timeout, this,
            [] { QThreadPool::globalInstance()->start(giveFreedMemoryBack); });
    m_tidying.start();
    m_removing.setInterval(kRemoving);
    connect(&m_removing, &QTimer::timeout, this, &ApplicationContext::removeJournals);
}

ApplicationContext::~ApplicationContext()
{
    m_ingestThread.stop();
}

std::unique_ptr<OpenStore> ApplicationContext::openStore(const DatabaseUrl& url,
                                                         const QString& journalFolder)
{
    auto store = std::make_unique<OpenStore>(url, journalFolder, m_clock, m_keeping);
    connect(this, &ApplicationContext::keepingChanged, store.get(), &OpenStore::setKeeping);
    return store;
}

void ApplicationContext::keepJournals(const JournalKeeping& keeping)
{
    m_keeping = keeping;
    Q_EMIT keepingChanged(keeping);
    removeJournals();
    m_removing.start();
}

void ApplicationContext::removeJournals()
{
    const JournalRetention retention(datafolders::journals(), m_keeping);
    QThreadPool::globalInstance()->start(
        [retention, now = m_clock.now()] { retention.apply(now); });
}

SessionResources ApplicationContext::resources(const OpenStore* store)
{
    SessionResources resources;
    resources.ingestThread = m_ingestThread.thread();
    resources.writer = store != nullptr ? store->writer() : nullptr;
    resources.journalFolder = datafolders::journals();
    resources.storeId = store != nullptr ? store->storeId() : QString();
    resources.keeping = m_keeping;
    resources.clock = &m_clock;
    resources.random = &m_random;
    return resources;
}

} // namespace racha
