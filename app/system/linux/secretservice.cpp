// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/system/linux/keychainservices.h"

#include <QCoreApplication>

#include <libsecret/secret.h>

#include <chrono>
#include <condition_variable>
#include <thread>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KeychainText
{
    Q_DECLARE_TR_FUNCTIONS(KeychainText)
};

/// A locked keychain asks the person for its password; who does not answer has left.
constexpr std::chrono::seconds kPatience {60};

const SecretSchema kSchema {
    "io.github.racha.DatabasePassword",
    SECRET_SCHEMA_NONE,
    {{"account", SECRET_SCHEMA_ATTRIBUTE_STRING}, {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}},
    0,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr};

struct Freed
{
    void operator()(GError* error) const { g_error_free(error); }

    void operator()(GCancellable* cancellable) const { g_object_unref(cancellable); }

    void operator()(gchar* secret) const { secret_password_free(secret); }
};

/// What a keychain's own window shows.
QString labelOf(const QString& account)
{
    if (account == u"sign-key")
        return KeychainText::tr("Racha: signing key");
    if (account == u"session")
        return KeychainText::tr("Racha: TikTok session");
    if (account.startsWith(u"proxy:"))
        return KeychainText::tr("Racha: proxy %1").arg(account.mid(6));
    return KeychainText::tr("Racha: database %1").arg(account);
}

class SecretService final : public SecretStore
{
public:
    QString name() const override { return KeychainText::tr("Keychain"); }

    Result<std::optional<Secret>> read(const QString& account) override;
    Result<void> write(const QString& account, const Secret& secret) override;
    Result<void> remove(const QString& account) override;
    void giveUp() override;

private:
    class Call;

    std::mutex m_mutex;
    std::condition_variable_any m_given;
    int m_givenUp = 0; ///< how often
};

/// One call, that ends when it takes too long or nobody wants it any more.
class SecretService::Call
{
public:
    explicit Call(SecretService& service)
        : m_watch([this, &service](const std::stop_token& done) {
            std::unique_lock lock(service.m_mutex);
            service.m_given.wait_for(lock, done, kPatience, [&service, before = service.m_givenUp] {
                return service.m_givenUp != before;
            });
            if (!done.stop_requested())
                g_cancellable_cancel(m_cancel.get());
        })
    {
    }

    GCancellable* cancellable() const { return m_cancel.get(); }

    GError** error() { return &m_error; }

    Result<void> outcome(ErrorCode code)
    {
        const std::unique_ptr<GError, Freed> error(std::exchange(m_error, nullptr));
        return error ? failure(code, QString::fromUtf8(error->message)) : Result<void>();
    }

private:
    std::unique_ptr<GCancellable, Freed> m_cancel {g_cancellable_new()};
    GError* m_error = nullptr;
    std::jthread m_watch; ///< ends first
};

Result<std::optional<Secret>> SecretService::read(const QString& account)
{
    Call call(*this);
    const std::unique_ptr<gchar, Freed> found(
        secret_password_lookup_sync(&kSchema, call.cancellable(), call.error(), "account",
                                    account.toUtf8().constData(), nullptr));
    if (auto done = call.outcome(ErrorCode::FileUnreadable); !done)
        return tl::unexpected(done.error());
    return found ? std::optional(Secret(QByteArray(found.get()))) : std::nullopt;
}

Result<void> SecretService::write(const QString& account, const Secret& secret)
{
    Call call(*this);
    const QString label = labelOf(account);
    secret_password_store_sync(&kSchema, SECRET_COLLECTION_DEFAULT, label.toUtf8().constData(),
                               secret.reveal().constData(), call.cancellable(), call.error(),
                               "account", account.toUtf8().constData(), nullptr);
    return call.outcome(ErrorCode::FileUnwritable);
}

Result<void> SecretService::remove(const QString& account)
{
    Call call(*this);
    secret_password_clear_sync(&kSchema, call.cancellable(), call.error(), "account",
                               account.toUtf8().constData(), nullptr);
    return call.outcome(ErrorCode::FileUnwritable);
}

void SecretService::giveUp()
{
    const std::lock_guard lock(m_mutex);
    ++m_givenUp;
    m_given.notify_all();
}

} // namespace

std::shared_ptr<SecretStore> makeSecretService()
{
    return std::make_shared<SecretService>();
}

} // namespace racha
