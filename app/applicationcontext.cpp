// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/applicationcontext.h"

#include "app/system/heap.h"
#include "core/platform/tiktok/quotalookup.h"
#include "core/settings/datafolders.h"

#include <QNetworkInformation>
#include <QThreadPool>

namespace racha {

namespace {

constexpr std::chrono::seconds kTidying {10};
constexpr std::chrono::hours kRemoving {1};

} // namespace

ApplicationContext::ApplicationContext(QObject* parent)
    : QObject(parent)
    , m_visitor(std::make_shared<Visitor>(m_clock, m_random,
                                          datafolders::state() + QStringLiteral("/visitor.json")))
    , m_ingestThread(QStringLiteral("ingest"))
    , m_quotaLookup(new QuotaLookup(m_visitor, m_clock))
{
    connect(m_visitor.get(), &Visitor::quotaChanged, this, &ApplicationContext::quotaChanged);
    connect(m_quotaLookup, &QuotaLookup::done, this, &ApplicationContext::quotaAsked);
    m_visitor->moveToThread(m_ingestThread.thread());
    m_quotaLookup->moveToThread(m_ingestThread.thread());
    // Connections ask it what the network does; without a backend they notice it later.
    QNetworkInformation::loadDefaultBackend();
    m_tidying.setInterval(kTidying);
    connect(&m_tidying, &QTimer::timeout, this,
            [] { QThreadPool::globalInstance()->start(giveFreedMemoryBack); });
    m_tidying.start();
    m_removing.setInterval(kRemoving);
    connect(&m_removing, &QTimer::timeout, this, &ApplicationContext::removeJournals);
}

ApplicationContext::~ApplicationContext()
{
    m_quotaLookup->deleteLater(); // runs in that thread's loop, or when it ends
    m_ingestThread.stop();
}

std::unique_ptr<OpenStore> ApplicationContext::openStore(const DatabaseUrl& url,
                                                         const QString& journalFolder,
                                                         StoreSilence silence)
{
    auto store = std::make_unique<OpenStore>(url, journalFolder, m_clock, m_keeping, silence);
    connect(this, &ApplicationContext::keepingChanged, store.get(), &OpenStore::setKeeping);
    return store;
}

void ApplicationContext::askQuota(const ConnectionSettings& connection)
{
    QMetaObject::invokeMethod(
        m_quotaLookup, [lookup = m_quotaLookup, connection] { lookup->ask(connection); },
        Qt::QueuedConnection);
}

void ApplicationContext::announceQuota()
{
    QMetaObject::invokeMethod(m_visitor.get(), &Visitor::announceQuota, Qt::QueuedConnection);
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
    resources.visitor = m_visitor;
    return resources;
}

} // namespace racha
