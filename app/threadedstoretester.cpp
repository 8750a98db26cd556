// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedstoretester.h"

#include "app/databasechoice.h"

namespace racha {

ThreadedStoreTester::ThreadedStoreTester(CommandLine line, SettingSources& sources, QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_sources(sources)
{
}

ThreadedStoreTester::~ThreadedStoreTester() = default;

void ThreadedStoreTester::test(const DatabaseUrl& url, Done done)
{
    forget();
    m_done = std::move(done);
    const int question = m_question;
    DatabaseUrl asked = url;
    const auto password = databasePassword(m_line, m_sources);
    if (!password && url.engine == DatabaseUrl::Engine::Mysql) {
        DatabaseStatus status;
        status.error = password.error();
        QMetaObject::invokeMethod(
            this, [this, question, status] { answer(question, status); }, Qt::QueuedConnection);
        return;
    }
    asked.password = password.value_or(Secret());
    if (!m_thread) {
        m_thread = std::make_unique<ThreadHandle>(QStringLiteral("storetest"));
        m_worker = new QObject;
        m_worker->moveToThread(m_thread->thread());
        connect(m_thread->thread(), &QThread::finished, m_worker, &QObject::deleteLater);
    }
    QMetaObject::invokeMethod(
        m_worker,
        [this, question, asked] {
            const DatabaseStatus status = databaseStatus(asked, RowCounts::None);
            QMetaObject::invokeMethod(
                this, [this, question, status] { answer(question, status); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ThreadedStoreTester::forget()
{
    ++m_question;
    m_done = {};
}

void ThreadedStoreTester::answer(int question, const DatabaseStatus& status)
{
    if (question != m_question || !m_done)
        return;
    const Done done = std::exchange(m_done, {});
    done(status);
}

void ThreadedStoreTester::setTypedPassword(const Secret& password)
{
    m_sources.typedPassword = password;
}

bool ThreadedStoreTester::hasTypedPassword() const
{
    return !m_sources.typedPassword.isEmpty();
}

} // namespace racha
