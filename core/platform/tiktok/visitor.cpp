// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/visitor.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr qint64 kMaxFile = 64 << 10;
constexpr int kLockPatience = 100; ///< ms: another program of ours writes as little
constexpr qsizetype kLookedAt = 1 << 20; ///< of a page that may be a captcha

QByteArray bytesOf(const QJsonValue& value)
{
    return value.toString().left(400).toLatin1();
}

Milliseconds until(MonoTime at, MonoTime now)
{
    return std::max(Milliseconds {0}, std::chrono::ceil<Milliseconds>(at - now));
}

/// What the service says in its body, which is not always what its status says.
QJsonObject saidBy(const QByteArray& body)
{
    return body.startsWith('{') ? QJsonDocument::fromJson(body.left(kMaxFile)).object()
                                : QJsonObject();
}

bool isUsedUp(int status, const QJsonObject& said)
{
    return status == 429 || (status == 200 && said.value("code"_L1).toInt() == 429);
}

bool isRefusal(int status, const HttpHeaderLines& headers, const QByteArray& body)
{
    if (status == 403 || status == 429)
        return true;
    if (status == 503)
        return !headerValue(headers, "Retry-After").isEmpty();
    return body.first(std::min(body.size(), kLookedAt)).contains("tiktok-verify-page");
}

/// What is asked of on this computer is a test's, or somebody's own service: no reason to remember.
bool isRemembered(const QString& host)
{
    return !host.startsWith("127."_L1) && !host.startsWith("localhost"_L1)
        && !host.startsWith("::1"_L1);
}

QJsonObject read(const QString& path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(kMaxFile)).object();
}

} // namespace

Visitor::Visitor(const Clock& clock, RandomSource& random, QString path, const HostRules& rules,
                 QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_path(std::move(path))
    , m_gate(rules)
{
    load();
}

QString Visitor::keyOf(const QString& host, AskedParty party)
{
    return party == AskedParty::TikTok ? host : u"service "_s + host;
}

BrowserIdentity Visitor::identity(const QString& language)
{
    if (!m_identity) {
        m_identity = BrowserIdentity::invented(m_random, language);
        change([] {});
    }
    BrowserIdentity identity = *m_identity;
    identity.speak(language);
    identity.measureAnew(m_random);
    return identity;
}

void Visitor::renewIdentity(const BrowserIdentity& refused)
{
    if (m_identity && m_identity->deviceId == refused.deviceId)
        m_identity.reset();
}

std::optional<Secret> Visitor::cookie(Milliseconds life) const
{
    const bool isYoung = m_clock.monotonic() - m_cookieSince < life;
    return !m_cookie.isEmpty() && isYoung ? std::optional(m_cookie) : std::nullopt;
}

void Visitor::keepCookie(const Secret& cookie)
{
    m_cookie = cookie;
    m_cookieSince = m_clock.monotonic();
}

void Visitor::dropCookie(const Secret& refused)
{
    if (m_cookie.reveal() == refused.reveal())
        m_cookie = {};
}

std::optional<Milliseconds> Visitor::turn(const QString& host, AskedParty party, bool isAdmitted)
{
    const MonoTime now = m_clock.monotonic();
    const auto at = m_gate.turn(keyOf(host, party), isAdmitted, now, m_random);
    return at ? std::optional(until(*at, now)) : std::nullopt;
}

std::optional<Milliseconds> Visitor::heldFor(const QString& host, AskedParty party) const
{
    const MonoTime now = m_clock.monotonic();
    const auto held = m_gate.heldUntil(keyOf(host, party), now);
    return held ? std::optional(until(*held, now)) : std::nullopt;
}

void Visitor::insist()
{
    m_gate.insist(m_clock.monotonic());
}

void Visitor::note(const QString& host, AskedParty party, int status,
                   const HttpHeaderLines& headers, const QByteArray& body)
{
    if (party != AskedParty::TikTok) {
        m_service = host;
        noteService(party, status, headers, body);
    } else if (isRefusal(status, headers, body)) {
        hold(host, party, headers);
        qCInfo(lcPlatform).noquote() << host << "refused: left alone for everybody";
    } else if (status > 0) {
        m_gate.answered(host);
    }
}

void Visitor::hold(const QString& host, AskedParty party, const HttpHeaderLines& headers)
{
    // The service's own word is enough; TikTok's is not, its blocks last longer than it says.
    m_gate.refused(keyOf(host, party), waitAsked(headers, m_clock.now()),
                   party != AskedParty::TikTok, m_clock.monotonic());
}

void Visitor::noteService(AskedParty party, int status, const HttpHeaderLines& headers,
                          const QByteArray& body)
{
    const QJsonObject said = saidBy(body);
    const bool isOver = isUsedUp(status, said);
    if (isOver)
        hold(m_service, party, headers);
    else if (status == 200)
        m_gate.answered(keyOf(m_service, party));
    change([&] {
        const WallTime now = m_clock.now();
        // 404: the service has the other form of this request.
        if (party == AskedParty::Signature && status > 0 && status != 404)
            m_meter.noteStart(now);
        m_meter.noteHeaders(headers, now);
        if (isOver) {
            const auto label = said.value("limit_label"_L1).toString().left(60);
            m_meter.noteUsedUp(label, now + heldFor(m_service, party).value_or(Milliseconds {0}),
                               now);
        }
    });
    announceQuota();
}

void Visitor::noteLimits(const RateWindows& windows)
{
    change([&] { m_meter.noteWindows(windows, m_clock.now()); });
    announceQuota();
}

ServiceQuota Visitor::quota() const
{
    ServiceQuota quota = m_meter.look(m_clock.now());
    if (const auto held = heldFor(m_service, AskedParty::Service))
        quota.heldUntil = m_clock.now() + *held;
    return quota;
}

void Visitor::announceQuota()
{
    Q_EMIT quotaChanged(quota());
}

std::shared_ptr<Visitor> visitorOf(const ConnectionSettings& settings, const Clock& clock,
                                   RandomSource& random)
{
    return settings.visitor ? settings.visitor : std::make_shared<Visitor>(clock, random);
}

// --- the file

void Visitor::load()
{
    const QJsonObject kept = read(m_path);
    const auto browser = kept.value("browser"_L1).toObject();
    m_identity = BrowserIdentity::remembered(bytesOf(browser.value("user_agent"_L1)),
                                             bytesOf(browser.value("device"_L1)),
                                             bytesOf(browser.value("history"_L1)));
    readQuota(kept);
    const auto service = kept.value("service"_L1).toObject();
    const WallTime heldUntil =
        wallTimeFromText(bytesOf(service.value("held_until"_L1)).toStdString());
    const WallTime insistedAt =
        wallTimeFromText(bytesOf(service.value("insisted"_L1)).toStdString());
    m_service = service.value("host"_L1).toString().left(260);
    const WallTime now = m_clock.now();
    if (m_service.isEmpty() || heldUntil <= now || heldUntil > now + std::chrono::hours(24))
        return;
    const auto mono = [this, now](WallTime at) { return m_clock.monotonic() + (at - now); };
    const bool isInsisted = insistedAt != WallTime {} && insistedAt <= now;
    m_gate.restore(keyOf(m_service, AskedParty::Service), mono(heldUntil),
                   isInsisted ? std::optional(mono(insistedAt)) : std::nullopt);
}

void Visitor::readQuota(const QJsonObject& kept)
{
    const auto quota = kept.value("quota"_L1);
    if (quota.isObject())
        m_meter.restore(quota.toObject(), m_clock.now());
}

/// Several programs share the file: each change is made to what stands there now.
template<typename Change>
void Visitor::change(Change what)
{
    if (m_path.isEmpty()) {
        what();
        return;
    }
    QDir().mkpath(QFileInfo(m_path).path());
    QLockFile lock(m_path + u".lock");
    if (!lock.tryLock(kLockPatience)) {
        what();
        return;
    }
    const QJsonObject kept = read(m_path);
    readQuota(kept);
    what();
    write(kept);
}

/// `kept`: what stood there; how long the service wants to be left alone may be another program's
/// to know.
void Visitor::write(QJsonObject kept) const
{
    const auto text = [](WallTime time) { return QString::fromStdString(isoText(time)); };
    kept.insert(u"quota"_s, m_meter.toJson());
    if (m_identity) {
        kept.insert(u"browser"_s,
                    QJsonObject {{u"user_agent"_s, QString::fromLatin1(m_identity->userAgent)},
                                 {u"device"_s, QString::fromLatin1(m_identity->deviceId)},
                                 {u"history"_s, QString::fromLatin1(m_identity->historyLength)}});
    }
    const auto held = heldFor(m_service, AskedParty::Service);
    if (held && isRemembered(m_service)) {
        const WallTime now = m_clock.now();
        QJsonObject service {{u"host"_s, m_service}, {u"held_until"_s, text(now + *held)}};
        if (const auto at = m_gate.insistedAt(keyOf(m_service, AskedParty::Service))) {
            const auto ago =
                std::chrono::floor<std::chrono::microseconds>(m_clock.monotonic() - *at);
            service.insert(u"insisted"_s, text(now - ago));
        }
        kept.insert(u"service"_s, service);
    }
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(kept).toJson()) >= 0 && file.commit();
    if (!isWritten)
        qCWarning(lcPlatform) << "what is remembered of visits was not saved" << file.errorString();
}

} // namespace racha
