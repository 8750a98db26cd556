// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/applicationcontext.h"
#include "core/platform/connectionsettings.h"
#include "core/store/databaseurl.h"
#include "core/streak/streak.h"
#include "ui/sessionopener.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace racha {

/// What the command line, the environment and the settings say for the sessions of a window.
struct WindowSessionSettings
{
    DatabaseUrl database;
    bool isDatabaseGiven = false; ///< by --database: recordings are stored there too
    ConnectionSettings connection;
    StreakSettings streaks;
};

/// Opens the store that a session needs, then makes the session: lives go to the chosen database,
/// recordings to a temporary one.
/// Thread: GUI. The context outlives it.
class WindowSessions final : public QObject, public SessionOpener
{
    Q_OBJECT

public:
    WindowSessions(WindowSessionSettings settings, ApplicationContext& context,
                   QObject* parent = nullptr);

    void openLive(const QString& username, bool waitUntilLive, bool keepRecording,
                  Ready ready) override;
    void openRecording(const QString& path, std::optional<double> speed, Ready ready) override;
    void openDemo(Ready ready) override;

Q_SIGNALS:
    /// The session goes on without a store.
    void storeFailed(const racha::Error& error);

private:
    using Make = std::function<std::unique_ptr<Session>()>;

    void whenStoreIsOpen(bool isTemporary, Make make, Ready ready);
    void deliver();
    DatabaseUrl temporaryStore();
    QString demoPath();

    const WindowSessionSettings m_settings;
    ApplicationContext& m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<bool> m_openIsTemporary; ///< which store is open, if one is
    int m_temporaryStores = 0;
    Make m_make; ///< the newest request, while the store opens
    Ready m_ready;
};

} // namespace racha
