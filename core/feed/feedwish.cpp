// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/feedwish.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

FeedComplaint complaint(const QString& about, const QJsonObject& more = {})
{
    QJsonObject line = more;
    line.insert(u"kind"_s, u"error"_s);
    line.insert(u"about"_s, about);
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace

tl::expected<FeedWish, FeedComplaint> FeedWish::of(const QString& filter, const QString& live)
{
    FeedWish wish;
    wish.live = live.trimmed().toLower();
    if (wish.live.startsWith(u'@'))
        wish.live.remove(0, 1);
    if (filter.trimmed().isEmpty())
        return wish;
    auto parsed = FilterExpression::parse(filter, QTimeZone::systemTimeZone());
    if (!parsed)
        return tl::unexpected(
            complaint(u"filter"_s,
                      {{u"column"_s, parsed.error().column}, {u"token"_s, parsed.error().token}}));
    wish.filter = *std::move(parsed);
    return wish;
}

tl::expected<FeedWish, FeedComplaint> FeedWish::ofMessage(const QByteArray& message)
{
    const auto document = QJsonDocument::fromJson(message);
    if (!document.isObject())
        return tl::unexpected(complaint(u"message"_s));
    const auto object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isKnown = it.key() == u"filter" || it.key() == u"live";
        if (!isKnown || !it.value().isString())
            return tl::unexpected(complaint(u"message"_s, {{u"token"_s, it.key().left(40)}}));
    }
    return of(object.value(u"filter"_s).toString(), object.value(u"live"_s).toString());
}

} // namespace racha
