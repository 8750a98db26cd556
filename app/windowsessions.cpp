// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/windowsessions.h"

#include "core/settings/datafolders.h"
#include "core/store/eventreader.h"

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

WindowSessions::WindowSessions(std::function<WindowSessionSettings()> settings, Complete complete,
                               ApplicationContext& context, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_complete(std::move(complete))
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
    m_liveStores.clear();
}

void WindowSessions::openLive(const LiveWish& wish, SessionReceiver receiver)
{
    const WindowSessionSettings settings = m_settings();
    LiveRequest live;
    live.username = wish.username;
    live.streaks = settings.streaks;
    live.journal = settings.journal;
    live.waitsForRoom = true;
    live.waitUntilLive = wish.waitUntilLive;
    if (wish.keepRecording)
        live.recordPath = recordingPath(wish.username);
    m_complete(settings.connection,
               [self = QPointer(this), owner = QPointer(receiver.owner), live, settings,
                receiver](const ConnectionSettings& connection) mutable {
                   if (!self || !owner)
                       return; // while the keychain was asked
                   live.connection = connection;
                   const auto make = [live](const SessionResources& resources) {
                       return Session::live(live, resources);
                   };
                   self->request(self->liveStore(settings), make, std::move(receiver));
               });
}

void WindowSessions::openRecording(const QString& path, double speed, SessionReceiver receiver)
{
    ReplaySettings replay;
    replay.path = path;
    replay.speed = speed;
    replay.waitsAtEnd = true;
    const auto make = [replay](const SessionResources& resources) {
        return Session::replay(replay, resources);
    };
    const WindowSessionSettings settings = m_settings();
    OpenStore* const store = settings.isDatabaseGiven ? liveStore(settings) : temporaryStore();
    request(store, make, std::move(receiver));
}

void WindowSessions::openDemo(double speed, SessionReceiver receiver)
{
    openRecording(demoPath(), speed, std::move(receiver));
}

void WindowSessions::readLiveStore(EventReader& reader)
{
    m_liveReader = &reader;
    OpenStore* const store = liveStore(m_settings());
    if (isDecided(*store))
        store->serve(reader);
}

/// The answer is never given from within the asking.
void WindowSessions::request(OpenStore* store, Make make, SessionReceiver receiver)
{
    const QPointer<QObject> owner = receiver.owner;
    m_waiting.push_back({store, std::move(make), std::move(receiver), owner});
    if (isDecided(*store)) {
        QMetaObject::invokeMethod(
            this, [this, store] { deliver(store); }, Qt::QueuedConnection);
    }
}

/// One that could not be opened is tried again with the next live.
OpenStore* WindowSessions::liveStore(const WindowSessionSettings& settings)
{
    const DatabaseUrl& url = settings.database;
    std::unique_ptr<OpenStore>& held = m_liveStores[{url.text(), settings.isReadOnly}];
    if (!held || (held->error() && !settings.isReadOnly)) {
        held = settings.isReadOnly
            ? OpenStore::onlyToRead(url)
            : m_context.openStore(url, datafolders::journals(), StoreSilence::IsWaitedOut);
        OpenStore* const store = held.get();
        connect(store, &OpenStore::decided, this, [this, store] {
            if (m_liveReader)
                store->serve(*m_liveReader);
            deliver(store);
        });
    }
    return held.get();
}

bool WindowSessions::isTemporary(const OpenStore* store) const
{
    return std::any_of(m_replayStores.begin(), m_replayStores.end(),
                       [store](const auto& held) { return held.get() == store; });
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
    if (!request.owner) {
        discard(request.store);
        return;
    }
    OpenedSession opened;
    opened.session = request.make(m_context.resources(request.store));
    opened.store = request.store->state();
    opened.storeError = request.store->error();
    opened.journalTroubles = request.store->takeTroubles();
    if (isTemporary(request.store)) {
        connect(opened.session.get(), &QObject::destroyed, this,
                [this, store = request.store] { discard(store); });
    }
    request.store->serve(*request.receiver.reader);
    request.receiver.take(std::move(opened));
}

/// Of a replay's store; those of lives stay open. The window goes on while it closes.
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
