// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/roomlookup.h"

#include "core/platform/tiktok/browserheaders.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Whether the page's answer tells more than what the JSON endpoint said.
bool isDecisive(ErrorCode pageSays, ErrorCode jsonSaid)
{
    switch (pageSays) {
    case ErrorCode::LiveRegion:
        return true;
    case ErrorCode::LiveUserNotFound:
        return jsonSaid != ErrorCode::ProtocolLookup;
    default:
        return false;
    }
}

} // namespace

RoomLookup::RoomLookup(HttpLookup& http, const WebcastAddresses& addresses,
                       const LookupTimings& timings)
    : m_http(http)
    , m_addresses(addresses)
{
    m_again.setSingleShot(true);
    m_again.setInterval(timings.notFoundRetry);
    QObject::connect(&m_again, &QTimer::timeout, [this] { askJson(); });
}

void RoomLookup::find(const QString& username, const BrowserIdentity& identity,
                      const Secret& cookie, bool doubtful, Continuation then)
{
    m_username = username;
    m_identity = identity;
    m_cookie = cookie;
    m_doubtful = doubtful;
    m_askedTwice = false;
    m_then = std::move(then);
    askJson();
}

void RoomLookup::cancel()
{
    m_again.stop();
    m_then = nullptr;
}

HttpQuestion RoomLookup::question(const QString& what, const QUrl& url,
                                  const HttpHeaderLines& headers) const
{
    HttpQuestion question {what, url, headers, std::nullopt, true};
    if (!m_cookie.isEmpty())
        question.headers.append({"Cookie", m_cookie.reveal()});
    return question;
}

void RoomLookup::askJson()
{
    const auto url = m_addresses.userRoom(m_username, m_identity);
    if (url.isEmpty()) {
        answer(failure(ErrorCode::UsageInvalid, u"no address for the room look-up (tiktok-url)"_s));
        return;
    }
    const auto headers = dataHeaders(m_identity, m_addresses.origin(), FetchSite::Origin);
    m_http.ask(question(u"room id (json)"_s, url, headers), [this](const HttpAnswer& got) {
        if (got.failure)
            judgeFailure(got);
        else
            judgeJson(readUserRoom(got.status, got.body));
    });
}

/// What is cut once may be the network; who filters TikTok's name cuts it each time.
void RoomLookup::judgeFailure(const HttpAnswer& got)
{
    if (!got.cutInTls)
        answer(tl::unexpected(*got.failure));
    else if (!askAgain())
        answer(failure(ErrorCode::LiveRegion, u"encryption cut twice: "_s + got.failure->detail));
}

/// False: it was already.
bool RoomLookup::askAgain()
{
    if (std::exchange(m_askedTwice, true))
        return false;
    m_again.start();
    return true;
}

void RoomLookup::judgeJson(const Result<RoomFacts>& facts)
{
    if (facts) {
        const auto refusal = refusalOf(*facts);
        if (refusal && refusal->code == ErrorCode::ProtocolLookup)
            askPage(*refusal);
        else
            judge(*facts);
        return;
    }
    const auto code = facts.error().code;
    if (code == ErrorCode::LiveUserNotFound && askAgain())
        return;
    if (code == ErrorCode::LiveRegion)
        answer(facts);
    else
        askPage(facts.error());
}

void RoomLookup::askPage(const Error& verdict)
{
    const auto url = m_addresses.livePage(m_username);
    const auto headers = pageHeaders(m_identity);
    m_http.ask(question(u"room id (page)"_s, url, headers), [this, verdict](const HttpAnswer& got) {
        const auto facts =
            got.failure ? tl::unexpected(*got.failure) : readLivePage(got.status, got.body);
        if (facts) {
            judge(*facts);
            return;
        }
        const auto& said = isDecisive(facts.error().code, verdict.code) ? facts.error() : verdict;
        if (said.code == ErrorCode::LiveUserNotFound)
            askProfile(said);
        else
            answer(tl::unexpected(said));
    });
}

/// Nobody, somebody private and somebody who never was live look the same so far.
void RoomLookup::askProfile(const Error& verdict)
{
    const auto url = m_addresses.profilePage(m_username);
    const auto headers = pageHeaders(m_identity);
    m_http.ask(question(u"profile (page)"_s, url, headers), [this, verdict](const HttpAnswer& got) {
        const auto said = got.failure ? std::nullopt : readProfilePage(got.body);
        answer(tl::unexpected(said.value_or(verdict)));
    });
}

void RoomLookup::judge(const RoomFacts& facts)
{
    const auto refusal = refusalOf(facts);
    // With a login the socket decides what may be seen.
    const bool isForAccounts = refusal && refusal->code == ErrorCode::LiveRestricted
        && m_addresses.hasSession() && facts.room;
    if (refusal && !isForAccounts)
        answer(tl::unexpected(*refusal));
    else if (m_doubtful)
        askRoomInfo(facts);
    else
        answer(facts);
}

void RoomLookup::askRoomInfo(const RoomFacts& facts)
{
    const auto url = m_addresses.roomInfo(facts.room, m_identity);
    if (url.isEmpty()) {
        answer(facts);
        return;
    }
    const auto headers = dataHeaders(m_identity, m_addresses.origin(), FetchSite::Site);
    m_http.ask(question(u"room info"_s, url, headers), [this, facts](const HttpAnswer& got) {
        // No clear answer is none: many rooms are refused here that the socket serves.
        const auto refusal = got.failure ? std::nullopt : refusalOfRoomInfo(got.status, got.body);
        if (refusal)
            answer(tl::unexpected(*refusal));
        else
            answer(facts);
    });
}

void RoomLookup::answer(const Result<RoomFacts>& facts)
{
    if (const auto then = std::exchange(m_then, nullptr))
        then(facts);
}

} // namespace racha
