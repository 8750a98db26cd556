// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/applicationcontext.h"
#include "core/journal/journalsettings.h"
#include "core/platform/connectionsettings.h"
#include "core/store/databaseurl.h"
#include "core/streak/streak.h"
#include "ui/sessionopener.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace racha {

/// What the command line, the environment and the settings say for the sessions of a window.
struct WindowSessionSettings
{
    DatabaseUrl database;
    bool isDatabaseGiven = false; ///< by --database: recordings are stored there too
    bool isReadOnly = false; ///< nothing is stored there
    ConnectionSettings connection;
    StreakSettings streaks;
    JournalSettings journal;
};

/// Opens the store that a session needs, then makes the session: lives share the chosen database,
/// each recording gets a temporary one that is gone with its session.
/// Thread: GUI. The context outlives it; its sessions do not.
class WindowSessions final : public QObject, public SessionOpener
{
    Q_OBJECT

public:
    using Complete =
        std::function<void(const ConnectionSettings& connection, ConnectionAnswer done)>;

    /// `settings`: asked for each session, so that changed ones hold from the next on.
    /// `complete`: gives the connection what the keychain has of it, later where it must be asked.
    WindowSessions(std::function<WindowSessionSettings()> settings, Complete complete,
                   ApplicationContext& context, QObject* parent = nullptr);
    ~WindowSessions() override;

    void openLive(const LiveWish& wish, SessionReceiver receiver) override;
    void openRecording(const QString& path, double speed, SessionReceiver receiver) override;
    void openDemo(double speed, SessionReceiver receiver) override;
    void readLiveStore(EventReader& reader) override;

    /// Lets the stores drain and commit, and closes them. Blocks; for the end of the program.
    void closeStores();

private:
    using Make = std::function<std::unique_ptr<Session>(const SessionResources& resources)>;

    /// A session that waits for its store.
    struct Request
    {
        OpenStore* store = nullptr;
        Make make;
        SessionReceiver receiver;
        QPointer<QObject> owner; ///< the receiver's, if it is still there
    };

    void request(OpenStore* store, Make make, SessionReceiver receiver);
    OpenStore* liveStore(const WindowSessionSettings& settings);
    OpenStore* temporaryStore();
    void deliver(OpenStore* store);
    bool isTemporary(const OpenStore* store) const;
    void hand(Request request);
    void discard(OpenStore* store);
    QString folder();
    QString demoPath();

    const std::function<WindowSessionSettings()> m_settings;
    const Complete m_complete;
    QPointer<EventReader>
        m_liveReader; ///< served by the store of lives, whenever it is opened anew
    ApplicationContext& m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_temporaryStores = 0;
    /// From the first live on; further ones where the settings name another database.
    /// By URL, and whether they are only read.
    std::map<std::pair<QString, bool>, std::unique_ptr<OpenStore>> m_liveStores;
    std::vector<std::unique_ptr<OpenStore>> m_replayStores;
    std::vector<Request> m_waiting;
};

} // namespace racha
