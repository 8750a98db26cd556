// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/desktopprogram.h"
#include "core/base/logring.h"
#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/story.h"
#include "ui/widgets/messagebar.h"

#include <QTemporaryDir>

namespace racha::test {

using namespace racha::simulator;

/// The program as main() builds it, in folders of its own, talking to a fake server in this thread.
class Desktop
{
public:
    /// `settings`: as the person left them, by key. `environment`: its variables.
    explicit Desktop(const QHash<QString, QString>& settings = {},
                     const QHash<QString, QString>& environment = {});
    ~Desktop();

    FakeWebcastServer& server() { return m_server; }

    MainWindow& window() { return m_program->window(); }

    MessageBar& message() { return window().current().page().message(); }

    /// Gives the server a live of this play, all of it at once.
    void addLive(const std::string& play, const QByteArray& name = "luna.canta",
                 std::int64_t room = Story::kRoom);
    /// Types into the field of the page that is shown, and presses Return.
    void typeUsername(const QString& text);
    /// As with Live > Replay; holds from now on.
    void chooseReplaySpeed(double factor);
    /// The rows of the feed, as a screen reader or the clipboard gets them.
    QStringList feedLines();
    /// What the file has of this key, whatever is decided elsewhere.
    std::optional<QString> storedSetting(const char* key) const;
    QString pillText();
    /// One number from the store, once it is closed: ends the window.
    qint64 stored(const QString& query);

private:
    CommandLine commandLine() const;

    QTemporaryDir m_folder;
    FakeWebcastServer m_server;
    LogRing m_log;
    SettingSources m_sources;
    std::unique_ptr<DesktopProgram> m_program;
};

} // namespace racha::test
