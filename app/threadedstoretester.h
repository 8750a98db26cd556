// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "app/settingsources.h"
#include "core/base/threadhandle.h"
#include "ui/settings/storetester.h"

#include <QObject>

#include <memory>

namespace racha {

/// Tries databases on a thread of its own, which exists from the first question on. Ending it waits
/// for a server that does not answer, as long as a connection may take.
/// Thread: GUI. The sources outlive it and are shared with what opens captures.
class ThreadedStoreTester final : public QObject, public StoreTester
{
    Q_OBJECT

public:
    ThreadedStoreTester(CommandLine line, SettingSources& sources, QObject* parent = nullptr);
    ~ThreadedStoreTester() override;

    void test(const DatabaseUrl& url, Done done) override;
    void forget() override;
    void measure(Measured done) override;
    PasswordPlace passwordPlace(const DatabaseUrl& url) const override;
    bool hasKeychain() const override;
    void setTypedPassword(const DatabaseUrl& url, const Secret& password, bool inKeychain,
                          Kept done) override;

private:
    bool isInKeychain(const QString& account) const;
    void noteKept(const QString& account, bool isKept);
    QObject& worker();
    void answer(int question, const DatabaseStatus& status);

    const CommandLine m_line;
    SettingSources& m_sources;
    int m_question = 0;
    int m_measuring = 0; ///< the newest question for figures
    Done m_done;
    std::unique_ptr<ThreadHandle> m_thread;
    QObject* m_worker = nullptr; ///< lives on the thread
};

} // namespace racha
