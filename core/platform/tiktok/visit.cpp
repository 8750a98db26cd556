// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/visit.h"

#include "core/platform/connectionprovider.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// With the port: on one computer several may serve.
QString hostOf(const QUrl& url)
{
    return url.port() < 0 ? url.host() : QString(url.host() + u':' + QString::number(url.port()));
}

QString placeOf(const QString& host, AskedParty party)
{
    return (party == AskedParty::TikTok ? u"tiktok "_s : u"service "_s) + host;
}

} // namespace

void Visit::begin()
{
    m_admitted.clear();
    m_held.clear();
}

std::optional<std::chrono::milliseconds> Visit::turn(const QUrl& url, AskedParty party)
{
    if (!m_visitor)
        return std::chrono::milliseconds {0};
    const QString host = hostOf(url);
    const QString place = placeOf(host, party);
    (party == AskedParty::TikTok ? m_tiktok : m_service) = host;
    if (m_held.contains(place))
        return std::nullopt;
    const auto wait = m_visitor->turn(host, party, m_admitted.contains(place));
    (wait ? m_admitted : m_held).insert(place);
    return wait;
}

std::optional<Error> Visit::heldError(const QUrl& url, AskedParty party) const
{
    const QString host = hostOf(url);
    if (!m_held.contains(placeOf(host, party)))
        return std::nullopt;
    const auto left = m_visitor->heldFor(host, party).value_or(std::chrono::milliseconds {0});
    return Error {
        party == AskedParty::TikTok ? ErrorCode::LiveBlocked : ErrorCode::SignQuota,
        u"not asked: %1 refused, and is left alone for another %2 s"_s.arg(
            host, QString::number(std::chrono::ceil<std::chrono::seconds>(left).count()))};
}

void Visit::note(const QUrl& url, AskedParty party, int status, const HttpHeaderLines& headers,
                 const QByteArray& body)
{
    if (m_visitor)
        m_visitor->note(hostOf(url), party, status, headers, body);
}

void Visit::tellHold(LookupFailure& failure) const
{
    const bool isTikTok = failure.error.code == ErrorCode::LiveBlocked;
    if (!m_visitor || (!isTikTok && failure.error.code != ErrorCode::SignQuota))
        return;
    const auto party = isTikTok ? AskedParty::TikTok : AskedParty::Service;
    const QString& host = isTikTok ? m_tiktok : m_service;
    failure.wasHeld = m_held.contains(placeOf(host, party)); // even if that is over by now
    const auto left = m_visitor->heldFor(host, party);
    if (left || failure.wasHeld) {
        const auto wait = left.value_or(std::chrono::milliseconds {0});
        failure.retryAfter = std::max(failure.retryAfter.value_or(wait), wait);
    }
}

} // namespace racha
