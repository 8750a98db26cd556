// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/applicationcontext.h"
#include "core/platform/connectionsettings.h"
#include "core/store/databaseurl.h"
#include "core/streak/streak.h"
#include "ui/sessionopener.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace racha {

/// What the command line, the environment and the settings say for the sessions of a window.
struct WindowSessionSettings
{
    DatabaseUrl database;
    bool isDatabaseGiven = false; ///< by --database: recordings are stored there too
    ConnectionSettings connection;
    StreakSettings streaks;
};

/// Opens the store that a session needs, then makes the session: lives share the chosen database,
/// each recording gets a temporary one that is gone with its session.
/// Thread: GUI. The context outlives it; its sessions do not.
class WindowSessions final : public QObject, public SessionOpener
{
    Q_OBJECT

public:
    WindowSessions(WindowSessionSettings settings, ApplicationContext& context,
                   QObject* parent = nullptr);
    ~WindowSessions() override;

    void openLive(const LiveWish& wish, QObject* receiver, Ready ready) override;
    void openRecording(const QString& path, double speed, QObject* receiver, Ready ready) override;
    void openDemo(double speed, QObject* receiver, Ready ready) override;

    /// Lets the stores drain and commit, and closes them. Blocks; for the end of the program.
    void closeStores();

private:
    using Make = std::function<std::unique_ptr<Session>(const SessionResources& resources)>;

    /// A session that waits for its store.
    struct Request
    {
        OpenStore* store = nullptr;
        QPointer<QObject> receiver;
        Make make;
        Ready ready;
    };

    void request(Request request);
    OpenStore* liveStore();
    OpenStore* temporaryStore();
    void deliver(OpenStore* store);
    void hand(Request request);
    void discard(OpenStore* store);
    QString folder();
    QString demoPath();

    const WindowSessionSettings m_settings;
    ApplicationContext& m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_temporaryStores = 0;
    std::unique_ptr<OpenStore> m_liveStore; ///< from the first live on
    std::vector<std::unique_ptr<OpenStore>> m_replayStores;
    std::vector<Request> m_waiting;
};

} // namespace racha
