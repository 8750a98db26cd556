// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QThread>

namespace racha {

/// Owns a running thread with an event loop; quits it and waits in the destructor. Workers are
/// moved into it by hand and deleted there (connect QThread::finished to deleteLater).
class ThreadHandle
{
public:
    explicit ThreadHandle(const QString& name)
    {
        m_thread.setObjectName(name);
        m_thread.start();
    }

    ThreadHandle(const ThreadHandle&) = delete;
    ThreadHandle& operator=(const ThreadHandle&) = delete;

    ~ThreadHandle() { stop(); }

    QThread* thread() { return &m_thread; }

    void stop()
    {
        m_thread.quit();
        m_thread.wait();
    }

private:
    QThread m_thread;
};

} // namespace racha
