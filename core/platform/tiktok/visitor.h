// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/platform/connectionsettings.h"
#include "core/platform/hostgate.h"
#include "core/platform/servicequota.h"
#include "core/platform/tiktok/browseridentity.h"

#include <QJsonObject>
#include <QObject>

#include <memory>
#include <optional>

namespace racha {

/// Who an asked host belongs to: each party is left alone by itself, even where one address serves
/// both.
enum class AskedParty : std::uint8_t
{
    TikTok,
    Service, ///< the signing service
    Signature ///< of it, and costs one start
};

/// The one visitor that a process is to TikTok and to the signing service: the same browser with
/// the same cookie whichever capture or look-out asks, and one memory of who refused and of what is
/// used up. See the README.
///
/// Kept in a file: the browser, the quota, and how long the signing service wants to be left alone.
/// No cookie, no key. Thread: the one it lives in (ingest), like all that asks.
class Visitor final : public QObject
{
    Q_OBJECT

public:
    /// `path`: where it is kept; empty: nowhere. `clock` and `random` outlive it.
    Visitor(const Clock& clock, RandomSource& random, QString path = {},
            const HostRules& rules = {}, QObject* parent = nullptr);

    /// `language` (`en`, `es`) decides the language of gift names.
    BrowserIdentity identity(const QString& language);
    /// This one was refused: another is invented, unless it was already.
    void renewIdentity(const BrowserIdentity& refused);

    /// The anonymous cookie, if it is younger than that.
    std::optional<Secret> cookie(std::chrono::milliseconds life) const;
    void keepCookie(const Secret& cookie);
    /// This one was refused; a newer one stays.
    void dropCookie(const Secret& refused);

    /// How long until a request may go out; that turn is taken. nullopt: the host is left alone.
    std::optional<std::chrono::milliseconds> turn(const QString& host, AskedParty party,
                                                  bool isAdmitted);
    /// How much longer it is left alone; nullopt: it is not.
    std::optional<std::chrono::milliseconds> heldFor(const QString& host, AskedParty party) const;
    /// A person wants it now, see HostGate.
    void insist();
    /// What came back of a host.
    void note(const QString& host, AskedParty party, int status, const HttpHeaderLines& headers,
              const QByteArray& body);
    /// What the signing service said about all spans.
    void noteLimits(const RateWindows& windows);

    ServiceQuota quota() const;

public Q_SLOTS:
    /// quotaChanged() once more, for who is new.
    void announceQuota();

Q_SIGNALS:
    void quotaChanged(const racha::ServiceQuota& quota);

private:
    static QString keyOf(const QString& host, AskedParty party);
    void noteService(AskedParty party, int status, const HttpHeaderLines& headers,
                     const QByteArray& body);
    void hold(const QString& key, AskedParty party, const HttpHeaderLines& headers);
    void load();
    void readQuota(const QJsonObject& kept);
    template<typename Change>
    void change(Change what);
    void write(QJsonObject kept) const;

    const Clock& m_clock;
    RandomSource& m_random;
    const QString m_path;
    HostGate m_gate;
    QuotaMeter m_meter;
    std::optional<BrowserIdentity> m_identity;
    Secret m_cookie;
    MonoTime m_cookieSince;
    QString m_service; ///< the signing service's host, once it was asked
};

/// The one of the settings, else one of its own, which is held back by nobody.
std::shared_ptr<Visitor> visitorOf(const ConnectionSettings& settings, const Clock& clock,
                                   RandomSource& random);

} // namespace racha

Q_DECLARE_METATYPE(racha::ServiceQuota)
