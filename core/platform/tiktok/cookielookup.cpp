// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/cookielookup.h"

#include "core/platform/tiktok/browserheaders.h"
#include "core/platform/tiktok/cookies.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

// What the registration wants; another `aid` is refused there.
constexpr auto kRegistration =
    R"({"region":"va","aid":1768,"needFid":false,"service":"https://www.tiktok.com",)"
    R"("migrate_priority":0,"cbUrlProtocol":"https","misleep":100})";

} // namespace

CookieLookup::CookieLookup(HttpLookup& http, const WebcastAddresses& addresses, Visitor& visitor,
                           const LookupTimings& timings)
    : m_http(http)
    , m_addresses(addresses)
    , m_visitor(visitor)
    , m_timings(timings)
{
}

void CookieLookup::find(const BrowserIdentity& identity, Continuation then)
{
    if (const auto known = m_visitor.cookie(m_timings.cookieLife)) {
        m_given = *known;
        then(m_given);
        return;
    }
    m_identity = identity;
    m_then = std::move(then);
    m_failure.reset();
    askHome();
}

void CookieLookup::forget()
{
    m_visitor.dropCookie(m_given);
}

void CookieLookup::askHome()
{
    const auto url = m_addresses.home();
    if (url.isEmpty()) {
        askRegistration();
        return;
    }
    HttpQuestion question {u"cookie (home page)"_s, url, {}, std::nullopt, false};
    question.headers = pageHeaders(m_identity);
    m_http.ask(question,
               [this](const HttpAnswer& answer) { take(answer, [this] { askRegistration(); }); });
}

void CookieLookup::askRegistration()
{
    const auto url = m_addresses.cookieRegistration();
    if (url.isEmpty()) {
        giveUp();
        return;
    }
    HttpQuestion question {u"cookie (registration)"_s, url, {}, QByteArray(kRegistration), false};
    question.headers = dataHeaders(m_identity, m_addresses.origin(), FetchSite::Other);
    m_http.ask(question, [this](const HttpAnswer& answer) { take(answer, [this] { giveUp(); }); });
}

void CookieLookup::take(const HttpAnswer& answer, const std::function<void()>& otherwise)
{
    const auto value = cookieValue(readCookies(answer.header("Set-Cookie")), "ttwid");
    if (!value.isEmpty()) {
        m_given = Secret("ttwid=" + value);
        m_visitor.keepCookie(m_given);
        std::exchange(m_then, nullptr)(m_given);
        return;
    }
    if (!m_failure) {
        m_failure = answer.failure.value_or(Error {
            ErrorCode::LiveBlocked, u"no cookie in an answer with status %1"_s.arg(answer.status)});
    }
    otherwise();
}

void CookieLookup::giveUp()
{
    const auto then = std::exchange(m_then, nullptr);
    if (m_failure)
        then(tl::unexpected(*m_failure));
    else
        then(Secret());
}

} // namespace racha
