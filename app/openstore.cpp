// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/openstore.h"

#include "core/platform/tiktok/webcastdecoder.h"
#include "core/session/journalprojection.h"
#include "core/store/eventreader.h"
#include "core/store/sql/sqleventquery.h"
#include "core/store/sql/sqleventsink.h"
#include "core/store/storereader.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds kDrainLimit {20};

/// What a store is known by that has not answered yet.
QString addressName(const DatabaseUrl& url)
{
    const auto digest = QCryptographicHash::hash(url.text().toUtf8(), QCryptographicHash::Sha1);
    return u"at"_s + QString::fromLatin1(digest.toHex());
}

StoreReader* makeReader(const DatabaseUrl& url, ThreadHandle& thread)
{
    auto* const reader = new StoreReader([url] { return std::make_unique<SqlEventQuery>(url); });
    reader->moveToThread(thread.thread());
    QObject::connect(thread.thread(), &QThread::finished, reader, &QObject::deleteLater);
    return reader;
}

} // namespace

OpenStore::OpenStore(const DatabaseUrl& url)
    : m_url(url)
    , m_thread(QStringLiteral("writer"))
    , m_readerThread(QStringLiteral("reader"))
    , m_counterThread(QStringLiteral("counter"))
    , m_reader(makeReader(url, m_readerThread))
    , m_counter(makeReader(url, m_counterThread))
{
    qRegisterMetaType<ReadAnswer>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<StoreState>();
    qRegisterMetaType<JournalTrouble>();
    qRegisterMetaType<JournalShare>();
}

std::unique_ptr<OpenStore> OpenStore::onlyToRead(const DatabaseUrl& url)
{
    std::unique_ptr<OpenStore> store(new OpenStore(url));
    store->m_error = Error {ErrorCode::DbReadOnly, u"the settings say so"_s};
    return store;
}

OpenStore::OpenStore(const DatabaseUrl& url, const QString& journalFolder, const Clock& clock,
                     const JournalKeeping& keeping, StoreSilence silence, QObject* parent)
    : OpenStore(url)
{
    setParent(parent);
    m_writer = new StoreWriter([&clock, url] { return std::make_unique<SqlEventSink>(url, clock); },
                               journalFolder, clock);
    m_writer->setKeeping(keeping);
    if (silence == StoreSilence::IsWaitedOut)
        m_writer->keepTrying(addressName(url));
    m_writer->setCatchUp([](const CatchUpRequest& request) {
        return JournalProjection::open(request, std::make_unique<WebcastDecoder>());
    });
    m_writer->moveToThread(m_thread.thread());
    connect(m_thread.thread(), &QThread::finished, m_writer, &QObject::deleteLater);
    connectWriter();
    QMetaObject::invokeMethod(m_writer, &StoreWriter::open, Qt::QueuedConnection);
}

void OpenStore::connectWriter()
{
    const auto noteOpened = [this](const QString& storeId) {
        m_isOpen = true;
        m_storeId = storeId;
        Q_EMIT decided();
    };
    const auto noteDelay = [this] {
        m_isOpen = true;
        m_storeId = addressName(m_url);
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
    const auto noteTrouble = [this](const JournalTrouble& trouble) {
        m_troubles.push_back(trouble);
        Q_EMIT journalTroubled();
    };
    connect(m_writer, &StoreWriter::opened, this, noteOpened, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::openDelayed, this, noteDelay, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::openFailed, this, noteFailure, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::stateChanged, this, noteState, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::journalTroubled, this, noteTrouble, Qt::QueuedConnection);
    connect(m_writer, &StoreWriter::foreignJournalsFound, this, &OpenStore::foreignJournalsFound,
            Qt::QueuedConnection);
}

void OpenStore::setKeeping(const JournalKeeping& keeping)
{
    if (m_writer == nullptr)
        return;
    QMetaObject::invokeMethod(
        m_writer, [writer = m_writer, keeping] { writer->setKeeping(keeping); },
        Qt::QueuedConnection);
}

OpenStore::~OpenStore()
{
    close();
    m_readerThread.stop();
    m_counterThread.stop();
    m_thread.stop();
}

void OpenStore::serve(EventReader& reader)
{
    disconnect(&reader, &EventReader::requested, nullptr, nullptr);
    disconnect(&reader, &EventReader::cancelled, nullptr, nullptr);
    // At once, not behind the question that runs: it may be what is to be ended.
    connect(&reader, &EventReader::requested, this, [this](const ReadRequest& request) {
        (isFigure(request.question) ? m_counter : m_reader)->ask(request);
    });
    connect(&reader, &EventReader::cancelled, this, [this](quint64 view) {
        m_reader->cancel(view);
        m_counter->cancel(view);
    });
    const auto once = static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection);
    connect(m_reader, &StoreReader::answered, &reader, &EventReader::take, once);
    connect(m_counter, &StoreReader::answered, &reader, &EventReader::take, once);
    if (m_writer != nullptr)
        connect(m_writer, &StoreWriter::committed, &reader, &EventReader::noteCommitted, once);
    if (isReadable())
        reader.setReady(m_url, m_error.has_value());
    else
        reader.setFailed(*m_error);
}

void OpenStore::stopReading()
{
    if (m_url.passwords)
        m_url.passwords->giveUp(); // or the threads would wait for a person
    m_reader->stop();
    m_counter->stop();
}

void OpenStore::close()
{
    stopReading();
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
    stopReading();
    if (m_writer == nullptr) {
        deleteLater();
        return;
    }
    disconnect(m_writer, nullptr, this, nullptr);
    connect(m_writer, &StoreWriter::closed, this, &QObject::deleteLater, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::drainAndClose, Qt::QueuedConnection);
    m_writer = nullptr;
}

} // namespace racha
