// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/windowsessions.h"

#include "core/settings/datafolders.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

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

} // namespace

WindowSessions::WindowSessions(WindowSessionSettings settings, ApplicationContext& context,
                               QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_context(context)
{
    connect(&context, &ApplicationContext::storeOpened, this, &WindowSessions::deliver);
    connect(&context, &ApplicationContext::storeFailed, this, [this](const Error& error) {
        m_openIsTemporary.reset();
        deliver();
        Q_EMIT storeFailed(error);
    });
}

void WindowSessions::openLive(const QString& username, bool waitUntilLive, bool keepRecording,
                              Ready ready)
{
    LiveRequest request;
    request.username = username;
    request.connection = m_settings.connection;
    request.streaks = m_settings.streaks;
    request.waitUntilLive = waitUntilLive;
    if (keepRecording)
        request.recordPath = recordingPath(username);
    whenStoreIsOpen(
        false, [this, request] { return Session::live(request, m_context.resources()); },
        std::move(ready));
}

void WindowSessions::openRecording(const QString& path, std::optional<double> speed, Ready ready)
{
    ReplaySettings settings;
    settings.path = path;
    settings.speed = speed;
    whenStoreIsOpen(
        !m_settings.isDatabaseGiven,
        [this, settings] { return Session::replay(settings, m_context.resources()); },
        std::move(ready));
}

void WindowSessions::openDemo(Ready ready)
{
    openRecording(demoPath(), 1.0, std::move(ready));
}

/// A replay always begins with an empty temporary store: played twice, it is stored twice.
void WindowSessions::whenStoreIsOpen(bool isTemporary, Make make, Ready ready)
{
    m_make = std::move(make);
    m_ready = std::move(ready);
    if (!isTemporary && m_openIsTemporary == false) {
        QMetaObject::invokeMethod(this, &WindowSessions::deliver, Qt::QueuedConnection);
        return;
    }
    m_openIsTemporary = isTemporary;
    if (isTemporary)
        m_context.openStore(temporaryStore(), QString());
    else
        m_context.openStore(m_settings.database, datafolders::journals());
}

void WindowSessions::deliver()
{
    if (!m_make)
        return;
    const Make make = std::exchange(m_make, {});
    const Ready ready = std::exchange(m_ready, {});
    ready(make());
}

DatabaseUrl WindowSessions::temporaryStore()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    DatabaseUrl url;
    url.path = m_folder->filePath(u"replay-%1.sqlite"_s.arg(++m_temporaryStores));
    return url;
}

/// The demo is inside the program; the reader of recordings wants a file.
QString WindowSessions::demoPath()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"demo.racha"_s);
    if (!QFile::exists(path))
        QFile::copy(kDemo, path);
    return path;
}

} // namespace racha
