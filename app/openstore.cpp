// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/openstore.h"

#include "core/platform/tiktok/webcastdecoder.h"
#include "core/session/journalprojection.h"
#include "core/store/eventreader.h"
#include "core/store/sql/sqleventquery.h"
#include "core/store/sql/sqleventsink.h"
#include "core/store/storereader.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::seconds kDrainLimit {20};

} // namespace

OpenStore::OpenStore(const DatabaseUrl& url, const QString& journalFolder, const Clock& clock,
                     QObject* parent)
    : QObject(parent)
    , m_thread(QStringLiteral("writer"))
    , m_readerThread(QStringLiteral("reader"))
    , m_writer(new StoreWriter([&clock, url] { return std::make_unique<SqlEventSink>(url, clock); },
                               journalFolder, clock))
    , m_reader(new StoreReader([url] { return std::make_unique<SqlEventQuery>(url); }))
{
    qRegisterMetaType<ReadRequest>();
    qRegisterMetaType<ReadAnswer>();
    m_reader->moveToThread(m_readerThread.thread());
    connect(m_readerThread.thread(), &QThread::finished, m_reader, &QObject::deleteLater);
    qRegisterMetaType<Error>();
    qRegisterMetaType<StoreState>();
    m_writer->setCatchUp([](const CatchUpRequest& request) {
        return JournalProjection::open(request, std::make_unique<WebcastDecoder>());
    });
    m_writer->moveToThread(m_thread.thread());
    connect(m_thread.thread(), &QThread::finished, m_writer, &QObject::deleteLater);
    const auto noteOpened = [this] {
        m_isOpen = true;
        Q_EMIT decided();
    };
    const auto noteFailure = [this](const Error& error) {
        m_error = error;
        Q_EMIT decided();
    };
    const auto noteState = [this](const StoreState& state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    };
    connect(m_writer, &StoreWriter::opened, this, noteOpened, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::openFailed, this, noteFailure, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::stateChanged, this, noteState, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::open, Qt::QueuedConnection);
}

OpenStore::~OpenStore()
{
    close();
    m_readerThread.stop();
    m_thread.stop();
}

void OpenStore::serve(EventReader& reader)
{
    disconnect(&reader, &EventReader::requested, nullptr, nullptr);
    connect(&reader, &EventReader::requested, m_reader, &StoreReader::ask, Qt::QueuedConnection);
    const auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection);
    connect(m_reader, &StoreReader::answered, &reader, &EventReader::take, once);
    connect(m_writer, &StoreWriter::committed, &reader, &EventReader::noteCommitted, once);
    if (m_error)
        reader.setFailed(*m_error);
    else
        reader.setReady();
}

void OpenStore::close()
{
    if (m_writer == nullptr)
        return;
    QEventLoop loop;
    connect(m_writer, &StoreWriter::closed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    QTimer::singleShot(kDrainLimit, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::drainAndClose, Qt::QueuedConnection);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    m_writer = nullptr;
}

void OpenStore::closeLater()
{
    disconnect(m_writer, nullptr, this, nullptr);
    connect(m_writer, &StoreWriter::closed, this, &QObject::deleteLater, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::drainAndClose, Qt::QueuedConnection);
    m_writer = nullptr;
}

} // namespace racha
