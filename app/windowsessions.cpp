// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/windowsessions.h"

#include "core/settings/datafolders.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kDemo = u":/demo.racha"_s;

QString recordingPath(const QString& username)
{
    const QString folder = datafolders::data() + u"/recordings";
    QDir().mkpath(folder);
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss");
    return u"%1/%2-%3.racha"_s.arg(folder, username, time);
}

bool isDecided(const OpenStore& store)
{
    return store.writer() != nullptr || store.error();
}

} // namespace

WindowSessions::WindowSessions(WindowSessionSettings settings, ApplicationContext& context,
                               QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_context(context)
{
}

WindowSessions::~WindowSessions()
{
    closeStores();
}

void WindowSessions::closeStores()
{
    m_waiting.clear();
    m_replayStores.clear();
    m_liveStore.reset();
}

void WindowSessions::openLive(const LiveWish& wish, QObject* receiver, Ready ready)
{
    LiveRequest live;
    live.username = wish.username;
    live.connection = m_settings.connection;
    live.streaks = m_settings.streaks;
    live.waitUntilLive = wish.waitUntilLive;
    if (wish.keepRecording)
        live.recordPath = recordingPath(wish.username);
    const auto make = [live](const SessionResources& resources) {
        return Session::live(live, resources);
    };
    request({liveStore(), receiver, make, std::move(ready)});
}

void WindowSessions::openRecording(const QString& path, double speed, QObject* receiver,
                                   Ready ready)
{
    ReplaySettings replay;
    replay.path = path;
    replay.speed = speed;
    const auto make = [replay](const SessionResources& resources) {
        return Session::replay(replay, resources);
    };
    OpenStore* const store = m_settings.isDatabaseGiven ? liveStore() : temporaryStore();
    request({store, receiver, make, std::move(ready)});
}

void WindowSessions::openDemo(double speed, QObject* receiver, Ready ready)
{
    openRecording(demoPath(), speed, receiver, std::move(ready));
}

/// The answer is never given from within the asking.
void WindowSessions::request(Request request)
{
    OpenStore* const store = request.store;
    m_waiting.push_back(std::move(request));
    if (isDecided(*store)) {
        QMetaObject::invokeMethod(
            this, [this, store] { deliver(store); }, Qt::QueuedConnection);
    }
}

/// One that could not be opened is tried again with the next live.
OpenStore* WindowSessions::liveStore()
{
    if (!m_liveStore || m_liveStore->error()) {
        m_liveStore = m_context.openStore(m_settings.database, datafolders::journals());
        OpenStore* const store = m_liveStore.get();
        connect(store, &OpenStore::decided, this, [this, store] { deliver(store); });
    }
    return m_liveStore.get();
}

OpenStore* WindowSessions::temporaryStore()
{
    DatabaseUrl url;
    url.path = u"%1/replay-%2.sqlite"_s.arg(folder()).arg(++m_temporaryStores);
    m_replayStores.push_back(m_context.openStore(url, QString()));
    OpenStore* const store = m_replayStores.back().get();
    connect(store, &OpenStore::decided, this, [this, store] { deliver(store); });
    connect(store, &QObject::destroyed, this, [path = url.path] {
        for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(path + suffix);
    });
    return store;
}

void WindowSessions::deliver(OpenStore* store)
{
    const auto first =
        std::stable_partition(m_waiting.begin(), m_waiting.end(),
                              [store](const Request& request) { return request.store != store; });
    std::vector<Request> ready(std::make_move_iterator(first),
                               std::make_move_iterator(m_waiting.end()));
    m_waiting.erase(first, m_waiting.end());
    for (Request& request : ready)
        hand(std::move(request));
}

void WindowSessions::hand(Request request)
{
    const bool isTemporary = request.store != m_liveStore.get();
    if (!request.receiver) {
        if (isTemporary)
            discard(request.store);
        return;
    }
    OpenedSession opened;
    opened.session = request.make(m_context.resources(request.store));
    opened.store = request.store->state();
    opened.storeError = request.store->error();
    if (isTemporary) {
        connect(opened.session.get(), &QObject::destroyed, this,
                [this, store = request.store] { discard(store); });
    }
    request.ready(std::move(opened));
}

/// The window goes on while a replay's store closes.
void WindowSessions::discard(OpenStore* store)
{
    const auto found =
        std::find_if(m_replayStores.begin(), m_replayStores.end(),
                     [store](const auto& candidate) { return candidate.get() == store; });
    if (found == m_replayStores.end())
        return;
    OpenStore* const closing = found->release();
    m_replayStores.erase(found);
    closing->setParent(this);
    closing->closeLater();
}

QString WindowSessions::folder()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    return m_folder->path();
}

/// The demo is inside the program; the reader of recordings wants a file.
QString WindowSessions::demoPath()
{
    const QString path = folder() + u"/demo.racha";
    if (!QFile::exists(path))
        QFile::copy(kDemo, path);
    return path;
}

} // namespace racha
