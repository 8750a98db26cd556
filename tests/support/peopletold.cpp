// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/peopletold.h"

#include "core/event/eventjson.h"
#include "core/journal/journalreader.h"
#include "core/journal/recordcodec.h"
#include "proto/framecodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

namespace {

/// What TikTok calls things, and ids of messages and gifts.
bool isOfTheService(const QString& path)
{
    static const QSet<QString> paths {u"gift.name"_s,      u"sub_goals.gift_name"_s,
                                      u"hosts.result"_s,   u"action"_s,
                                      u"kind"_s,           u"key"_s,
                                      u"method"_s,         u"error"_s,
                                      u"source"_s,         u"sub_type"_s,
                                      u"scene"_s,          u"via"_s,
                                      u"group_id"_s,       u"gift_id"_s,
                                      u"message_ids"_s,    u"pinned_message_id"_s,
                                      u"usd_per_diamond"_s};
    return paths.contains(path);
}

void gather(const QJsonValue& value, const QString& path, QSet<QString>& told)
{
    if (value.isString() && !isOfTheService(path)) {
        told << value.toString();
    } else if (value.isArray()) {
        for (const QJsonValue& each : value.toArray())
            gather(each, path, told);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            gather(it.value(), path.isEmpty() ? it.key() : QString(path + u'.' + it.key()), told);
    }
}

std::string varint(std::uint64_t value)
{
    std::string out;
    for (; value >= 0x80; value >>= 7U)
        out += static_cast<char>(value | 0x80U);
    return out + static_cast<char>(value);
}

void appendFrame(std::string_view bytes, std::string& content)
{
    content += bytes;
    const auto frame = parsePushFrame(bytes);
    if (!frame)
        return;
    if (const auto inflated = inflatedPayload(*frame))
        content += *inflated;
}

} // namespace

QSet<QString> toldOfPeople(const Event& event)
{
    QSet<QString> told;
    gather(QJsonDocument::fromJson(QByteArray::fromStdString(eventDataJson(event))).object(), {},
           told);
    for (const std::string& text :
         {event.user.uniqueId, event.user.nickname, event.user.avatarUrl,
          event.user.id ? std::to_string(event.user.id.value) : std::string()})
        told << QString::fromStdString(text);
    told.remove(QString());
    return told;
}

bool holds(const std::string& bytes, const QString& told)
{
    constexpr std::size_t kShortestText = 4;
    constexpr std::size_t kShortestNumber = 8; // others are a part of longer numbers
    const std::string text = told.toStdString();
    bool isNumber = false;
    const auto number = told.toULongLong(&isNumber);
    if (text.size() < (isNumber ? kShortestNumber : kShortestText))
        return false;
    return bytes.find(text) != std::string::npos
        || (isNumber && bytes.find(varint(number)) != std::string::npos);
}

std::string contentOf(const QString& recording)
{
    const auto reader = JournalReader::open(recording);
    std::string content;
    while (reader) {
        const auto record = (*reader)->next();
        if (!record || !*record)
            break;
        appendRecord(**record, content);
        if (const auto* const frame = std::get_if<PushFrame>(&(*record)->body))
            appendFrame(frame->bytes, content);
    }
    return content;
}

} // namespace racha::test
