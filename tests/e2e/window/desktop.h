// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/windowsessions.h"
#include "core/settings/settingsfile.h"
#include "tests/support/fakewebcastserver.h"
#include "ui/mainwindow.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/messagebar.h"

#include <QTemporaryDir>

namespace racha::test {

/// The window as main() builds it, in folders of its own, talking to a fake server in this thread.
class Desktop
{
public:
    Desktop();
    ~Desktop();

    FakeWebcastServer& server() { return m_server; }

    MainWindow& window() { return *m_window; }

    MessageBar& message() { return m_window->current().page().message(); }

    /// Gives the server a live of this play, all of it at once.
    void addLive(const std::string& play, const QByteArray& name = "luna.canta");
    /// Types into the field of the page that is shown, and presses Return.
    void typeUsername(const QString& text);
    /// As with Live > Replay; holds from now on.
    void chooseReplaySpeed(double factor);
    /// The rows of the feed, as a screen reader or the clipboard gets them.
    QStringList feedLines();
    QString pillText();
    /// One number from the store, once it is closed: ends the window.
    qint64 stored(const QString& query);

private:
    static WindowSessionSettings settingsFor(const FakeWebcastServer& server, const QString& path);

    QTemporaryDir m_folder;
    FakeWebcastServer m_server;
    SettingsFile m_settings;
    Appearance m_appearance;
    ApplicationContext m_context;
    std::unique_ptr<WindowSessions> m_sessions;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace racha::test
