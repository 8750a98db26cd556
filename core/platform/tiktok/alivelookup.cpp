// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/alivelookup.h"

#include "core/platform/tiktok/browserheaders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// As text where it is there, since a number may be larger than others read it.
RoomId roomOf(const QJsonObject& said)
{
    const auto text = said.value("room_id_str"_L1).toString();
    return RoomId {text.isEmpty() ? said.value("room_id"_L1).toInteger() : text.toLongLong()};
}

} // namespace

Result<AliveLookup::Alive> readAlive(int httpStatus, const QByteArray& body)
{
    if (httpStatus == 403 || httpStatus == 429)
        return failure(ErrorCode::LiveBlocked, u"http status %1"_s.arg(httpStatus));
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return failure(ErrorCode::LiveBlocked,
                       body.isEmpty() ? u"empty answer"_s : u"answer is not JSON"_s);
    }
    const auto data = document.object().value("data"_L1);
    if (!data.isArray())
        return failure(ErrorCode::ProtocolLookup, u"check_alive: no data"_s);
    AliveLookup::Alive alive;
    const QJsonArray rooms = data.toArray();
    for (const auto& each : rooms) {
        const auto said = each.toObject();
        const auto isAlive = said.value("alive"_L1);
        if (const RoomId room = roomOf(said); room && isAlive.isBool())
            alive.insert(room, isAlive.toBool());
    }
    return alive;
}

AliveLookup::AliveLookup(const ConnectionSettings& settings, const LookupTimings& timings,
                         const Clock& clock, RandomSource& random, QObject* parent)
    : QObject(parent)
    , m_addresses(settings)
    , m_timings(timings)
    , m_visitor(visitorOf(settings, clock, random))
    , m_language(settings.language)
    , m_http(settings, timings.request)
{
    connect(&m_http, &HttpLookup::stepTaken, this, &AliveLookup::stepTaken);
}

bool AliveLookup::isPossible() const
{
    return !m_addresses.checkAlive({}, {}).isEmpty();
}

void AliveLookup::ask(const QList<RoomId>& rooms, Continuation then)
{
    m_http.cancel();
    const auto identity = m_visitor->identity(m_language);
    const auto asked = rooms.first(std::min(rooms.size(), kMostRooms));
    HttpQuestion question;
    question.what = u"rooms alive"_s;
    question.url = m_addresses.checkAlive(asked, identity);
    question.headers = dataHeaders(identity, m_addresses.origin(), FetchSite::Site);
    if (const auto cookie = m_visitor->cookie(m_timings.cookieLife))
        question.headers.append({"Cookie", cookie->reveal()});
    m_http.ask(question, [this, then = std::move(then)](const HttpAnswer& answer) {
        const auto alive = answer.failure ? Result<Alive>(tl::unexpected(*answer.failure))
                                          : readAlive(answer.status, answer.body);
        LookupFailure held;
        if (!alive)
            held.error = alive.error();
        m_http.tellHold(held);
        then(alive, held.retryAfter);
    });
}

void AliveLookup::cancel()
{
    m_http.cancel();
}

} // namespace racha
