// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/applicationcontext.h"

#include "app/heap.h"
#include "core/settings/datafolders.h"

#include <QThreadPool>

namespace racha {

namespace {

constexpr std::chrono::seconds kTidying {10};

} // namespace

ApplicationContext::ApplicationContext(QObject* parent)
    : QObject(parent)
    , m_ingestThread(QStringLiteral("ingest"))
{
    m_tidying.setInterval(kTidying);
    connect(&m_tidying, &QTimer::timeout, this,
            [] { QThreadPool::globalInstance()->start(giveFreedMemoryBack); });
    m_tidying.start();
}

ApplicationContext::~ApplicationContext()
{
    m_ingestThread.stop();
}

std::unique_ptr<OpenStore> ApplicationContext::openStore(const DatabaseUrl& url,
                                                         const QString& journalFolder)
{
    return std::make_unique<OpenStore>(url, journalFolder, m_clock);
}

SessionResources ApplicationContext::resources(const OpenStore* store)
{
    SessionResources resources;
    resources.ingestThread = m_ingestThread.thread();
    resources.writer = store != nullptr ? store->writer() : nullptr;
    resources.journalFolder = datafolders::journals();
    resources.clock = &m_clock;
    resources.random = &m_random;
    return resources;
}

} // namespace racha
