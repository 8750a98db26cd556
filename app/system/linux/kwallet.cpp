// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/linux/keychainservices.h"

#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <chrono>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kService = u"racha"_s;
constexpr std::chrono::seconds kPatience {60};
constexpr std::chrono::milliseconds kLook {100};

/// KWallet through QtKeychain, whose jobs need an event loop: one of the calling thread.
class KWallet final : public SecretStore
{
public:
    QString name() const override { return u"KWallet"_s; }

    Result<std::optional<Secret>> read(const QString& account) override
    {
        QKeychain::ReadPasswordJob job(kService);
        const auto error = run(job, account);
        if (error == QKeychain::EntryNotFound)
            return std::nullopt;
        if (error != QKeychain::NoError)
            return failure(ErrorCode::FileUnreadable, job.errorString());
        return Secret(job.binaryData());
    }

    Result<void> write(const QString& account, const Secret& secret) override
    {
        QKeychain::WritePasswordJob job(kService);
        job.setBinaryData(secret.reveal());
        return outcomeOf(run(job, account), job);
    }

    Result<void> remove(const QString& account) override
    {
        QKeychain::DeletePasswordJob job(kService);
        const auto error = run(job, account);
        return error == QKeychain::EntryNotFound ? Result<void>() : outcomeOf(error, job);
    }

    void giveUp() override { ++m_givenUp; }

private:
    QKeychain::Error run(QKeychain::Job& job, const QString& account)
    {
        job.setAutoDelete(false);
        job.setKey(account);
        QEventLoop loop;
        bool isDone = false;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, [&loop, &isDone] {
            isDone = true;
            loop.quit();
        });
        QTimer::singleShot(kPatience, &loop, [&loop] { loop.quit(); });
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [this, &loop, before = m_givenUp.load()] {
            if (m_givenUp != before)
                loop.quit();
        });
        look.start(kLook);
        job.start();
        loop.exec();
        return isDone ? job.error() : QKeychain::OtherError;
    }

    static Result<void> outcomeOf(QKeychain::Error error, const QKeychain::Job& job)
    {
        return error == QKeychain::NoError ? Result<void>()
                                           : failure(ErrorCode::FileUnwritable, job.errorString());
    }

    std::atomic<int> m_givenUp = 0; ///< how often
};

} // namespace

std::shared_ptr<SecretStore> makeKWallet()
{
    return std::make_shared<KWallet>();
}

} // namespace racha
