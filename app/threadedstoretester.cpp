// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedstoretester.h"

#include "app/captureoptions.h"
#include "app/databasechoice.h"
#include "app/keychain.h"
#include "core/settings/datafolders.h"

namespace racha {

ThreadedStoreTester::ThreadedStoreTester(CommandLine line, SettingSources& sources, QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_sources(sources)
{
}

ThreadedStoreTester::~ThreadedStoreTester()
{
    if (hasKeychain())
        m_sources.keychain->store()->giveUp();
}

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
    asked.passwords = keychainPassword(asked, m_sources);
    QMetaObject::invokeMethod(
        &worker(),
        [this, question, asked] {
            const DatabaseStatus status = databaseStatus(asked, RowCounts::None);
            QMetaObject::invokeMethod(
                this, [this, question, status] { answer(question, status); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ThreadedStoreTester::measure(Measured done)
{
    const int question = ++m_measuring;
    const JournalKeeping keeping = journalKeeping(m_sources);
    QMetaObject::invokeMethod(
        &worker(),
        [this, question, keeping, choice = chooseDatabase(m_line, m_sources), done] {
            const WallTime now = SystemClock().now();
            const StorageFigures figures {
                choice ? storageUse(choice->url, now) : tl::unexpected(choice.error()),
                JournalRetention(datafolders::journals(), keeping).figures(now), keeping};
            QMetaObject::invokeMethod(
                this,
                [this, question, figures, done] {
                    if (question == m_measuring)
                        done(figures);
                },
                Qt::QueuedConnection);
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

QObject& ThreadedStoreTester::worker()
{
    if (!m_thread) {
        m_thread = std::make_unique<ThreadHandle>(QStringLiteral("storetest"));
        m_worker = new QObject;
        m_worker->moveToThread(m_thread->thread());
        connect(m_thread->thread(), &QThread::finished, m_worker, &QObject::deleteLater);
    }
    return *m_worker;
}

PasswordPlace ThreadedStoreTester::passwordPlace(const DatabaseUrl& url) const
{
    if (isInKeychain(accountOf(url)))
        return PasswordPlace::Keychain;
    return m_sources.typedPassword.isEmpty() ? PasswordPlace::Nowhere : PasswordPlace::ThisRun;
}

bool ThreadedStoreTester::hasKeychain() const
{
    return m_sources.keychain && m_sources.keychain->store();
}

bool ThreadedStoreTester::isInKeychain(const QString& account) const
{
    return m_sources.settings.value(QLatin1StringView(kSettingKeptPassword)) == account;
}

void ThreadedStoreTester::noteKept(const QString& account, bool isKept)
{
    if (isKept || isInKeychain(account))
        m_sources.settings.setValue(QLatin1StringView(kSettingKeptPassword),
                                    isKept ? account : QString());
}

void ThreadedStoreTester::setTypedPassword(const DatabaseUrl& url, const Secret& password,
                                           bool inKeychain, Kept done)
{
    m_sources.typedPassword = password;
    const QString account = accountOf(url);
    const bool isKept = inKeychain && !password.isEmpty();
    if (!hasKeychain() || (!isKept && !isInKeychain(account))) {
        done({});
        return;
    }
    QMetaObject::invokeMethod(
        &worker(),
        [this, store = m_sources.keychain->store(), account, password, isKept, done] {
            const auto outcome = isKept ? store->write(account, password) : store->remove(account);
            QMetaObject::invokeMethod(
                this,
                [this, outcome, account, isKept, done] {
                    if (outcome)
                        noteKept(account, isKept);
                    done(outcome);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace racha
