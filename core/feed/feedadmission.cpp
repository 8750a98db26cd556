// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/feedadmission.h"

#include <QCryptographicHash>
#include <QList>
#include <QUrl>
#include <QUrlQuery>

#include <optional>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestAgent = 80;
constexpr qsizetype kMostHeaders = 100;

struct Head
{
    QByteArray method;
    QUrl target;
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Nullopt: not there, or there twice.
    std::optional<QByteArray> header(const QByteArray& name) const
    {
        std::optional<QByteArray> found;
        for (const auto& [key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            if (found)
                return std::nullopt;
            found = value;
        }
        return found;
    }
};

std::optional<Head> parsed(const QByteArray& text)
{
    const auto lines = text.split('\n');
    const auto start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start.at(1).startsWith('/') || !start.at(2).startsWith("HTTP/1.")
        || lines.size() > kMostHeaders)
        return std::nullopt;
    Head head {start.at(0), QUrl::fromEncoded("http://feed" + start.at(1), QUrl::StrictMode), {}};
    if (!head.target.isValid())
        return std::nullopt;
    for (const auto& line : lines.mid(1)) {
        if (const auto colon = line.indexOf(':'); colon > 0)
            head.headers.emplaceBack(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
        else if (!line.trimmed().isEmpty())
            return std::nullopt;
    }
    return head;
}

bool isThisComputer(const QByteArray& host)
{
    const auto end = host.startsWith('[') ? host.indexOf(']') + 1 : host.indexOf(':');
    const QByteArray name = end > 0 ? host.left(end) : host;
    return name == "127.0.0.1" || name == "[::1]"
        || name.compare("localhost", Qt::CaseInsensitive) == 0;
}

Secret saidToken(const Head& head, const QUrlQuery& query)
{
    const auto authorization = head.header("Authorization").value_or(QByteArray());
    if (authorization.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0)
        return Secret(authorization.mid(7).trimmed());
    return Secret(query.queryItemValue(u"token"_s, QUrl::FullyDecoded).toUtf8());
}

/// `+` stands for a space in what forms and URLSearchParams write.
QString queryText(const QUrlQuery& query, const QString& key)
{
    QString encoded = query.queryItemValue(key, QUrl::FullyEncoded);
    encoded.replace(u'+', u"%20"_s);
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

} // namespace

bool isSameSecret(const Secret& one, const Secret& other)
{
    const auto hash = [](const Secret& secret) {
        return QCryptographicHash::hash(secret.reveal(), QCryptographicHash::Sha256);
    };
    const auto first = hash(one);
    const auto second = hash(other);
    int differences = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        differences |= first.at(i) ^ second.at(i);
    return differences == 0 && !one.isEmpty();
}

FeedAdmission judgeFeedRequest(const QByteArray& text, const Secret& token)
{
    const auto head = parsed(text);
    if (!head)
        return {.status = 400, .body = "bad request"};
    if (!isThisComputer(head->header("Host").value_or(QByteArray())))
        return {.status = 403, .body = "host"};
    const QUrlQuery query(head->target);
    if (!isSameSecret(saidToken(*head, query), token)) {
        const bool isPage = head->header("Origin").has_value();
        return {.status = isPage ? 403 : 401, .body = "token"};
    }
    if (head->target.path() != u"/")
        return {.status = 404, .body = "path"};
    if (head->method != "GET"
        || head->header("Upgrade").value_or(QByteArray()).compare("websocket", Qt::CaseInsensitive)
            != 0)
        return {.status = 426, .body = "websocket"};
    auto wish = FeedWish::of(queryText(query, u"filter"_s), queryText(query, u"live"_s));
    if (!wish)
        return {.status = 400, .body = wish.error()};
    return {.wish = *std::move(wish),
            .agent = head->header("User-Agent").value_or(QByteArray()).left(kLongestAgent)};
}

QByteArray refusalBytes(const FeedAdmission& admission)
{
    QByteArray reason = "Error";
    QByteArray more;
    switch (admission.status) {
    case 401:
        reason = "Unauthorized";
        more = "WWW-Authenticate: Bearer\r\n";
        break;
    case 403:
        reason = "Forbidden";
        break;
    case 404:
        reason = "Not Found";
        break;
    case 426:
        reason = "Upgrade Required";
        more = "Upgrade: websocket\r\n";
        break;
    case 503:
        reason = "Service Unavailable";
        break;
    default:
        reason = "Bad Request";
        break;
    }
    return "HTTP/1.1 " + QByteArray::number(admission.status) + ' ' + reason + "\r\n" + more
        + "Content-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(admission.body.size()) + "\r\n\r\n" + admission.body;
}

} // namespace racha
