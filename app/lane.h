// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <memory>
#include <stop_token>

namespace racha {

/// Long questions of one kind, on a thread that exists from the first on; only the newest is
/// answered, and what runs for an older one is cancelled. Ending it cancels and waits.
/// Thread: that of `context`, which outlives it.
class Lane
{
public:
    Lane(QObject& context, QString name)
        : m_context(context)
        , m_name(std::move(name))
    {
    }

    ~Lane() { forget(); }

    /// `work` takes its cancellation, as a flag and as a token, and runs on the thread; `answer`
    /// takes what it returns.
    template<typename Work, typename Answer>
    void run(Work work, Answer answer)
    {
        forget();
        m_isCancelled = std::make_shared<std::atomic<bool>>(false);
        m_stop = std::stop_source();
        makeThread();
        QMetaObject::invokeMethod(
            m_worker,
            [this, work, answer, number = m_number, isCancelled = m_isCancelled,
             stop = m_stop.get_token()] {
                const auto result = work(*isCancelled, stop);
                tell(number, [answer, result] { answer(result); });
            },
            Qt::QueuedConnection);
    }

    /// From the thread: news of a question, unless it is none any more.
    template<typename Say>
    void tell(int number, Say say)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this, number, say] {
                if (number == m_number)
                    say();
            },
            Qt::QueuedConnection);
    }

    /// The one that run() is about to ask.
    int nextNumber() const { return m_number + 1; }

    /// The answer comes all the same.
    void cancel()
    {
        if (m_isCancelled)
            *m_isCancelled = true;
        m_stop.request_stop();
    }

    void forget()
    {
        cancel();
        ++m_number;
    }

private:
    void makeThread()
    {
        if (m_thread)
            return;
        m_thread = std::make_unique<ThreadHandle>(m_name);
        m_worker = new QObject;
        m_worker->moveToThread(m_thread->thread());
        QObject::connect(m_thread->thread(), &QThread::finished, m_worker, &QObject::deleteLater);
    }

    QObject& m_context;
    QString m_name;
    int m_number = 0;
    std::shared_ptr<std::atomic<bool>> m_isCancelled; ///< of the newest question
    std::stop_source m_stop; ///< of the same
    QObject* m_worker = nullptr; ///< lives on the thread
    std::unique_ptr<ThreadHandle> m_thread; ///< ends first
};

} // namespace racha
