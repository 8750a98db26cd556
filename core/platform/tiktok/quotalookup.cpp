// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/quotalookup.h"

#include "core/platform/tiktok/lookuptimings.h"

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr std::chrono::hours kApart {1};

} // namespace

QuotaLookup::QuotaLookup(std::shared_ptr<Visitor> visitor, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_visitor(std::move(visitor))
    , m_clock(clock)
{
}

/// The file of an earlier start counts, too: who starts every minute does not ask every minute.
bool QuotaLookup::isDue(const ConnectionSettings& connection) const
{
    const bool mayUse = !connection.signKey.isEmpty()
        && connection.provider != ProviderChoice::Direct
        && WebcastAddresses(connection).hasSigningService();
    const bool isFresh = m_clock.now() - m_visitor->quota().toldAt < kApart
        || (m_askedAt && m_clock.monotonic() - *m_askedAt < kApart);
    return mayUse && !isFresh;
}

void QuotaLookup::ask(const ConnectionSettings& connection)
{
    if (!isDue(connection)) {
        Q_EMIT done();
        return;
    }
    m_askedAt = m_clock.monotonic();
    ConnectionSettings settings = connection;
    settings.visitor = m_visitor;
    m_http = std::make_unique<HttpLookup>(settings, lookupTimings(settings).request);
    askAt(WebcastAddresses(settings), settings.signKey, false);
}

void QuotaLookup::askAt(const WebcastAddresses& addresses, const Secret& key, bool isOlder)
{
    HttpQuestion question {u"limits (signing service)"_s,
                           addresses.signLimits(isOlder),
                           {},
                           std::nullopt,
                           false,
                           AskedParty::Service};
    question.headers = {{"User-Agent", "Racha/" RACHA_VERSION},
                        {"Accept", "application/json"},
                        {"X-Api-Key", key.reveal()}};
    m_http->ask(question, [this, addresses, key, isOlder](const HttpAnswer& answer) {
        if (answer.status == 404 && !isOlder) {
            askAt(addresses, key, true);
            return;
        }
        const bool isGood = !answer.failure && answer.status == 200;
        if (const auto said = isGood ? readRateLimits(answer.body, m_clock.now()) : std::nullopt)
            m_visitor->noteLimits(*said);
        Q_EMIT done();
    });
}

} // namespace racha
