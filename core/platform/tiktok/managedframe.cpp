// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/managedframe.h"

#include "core/platform/tiktok/jsonanswer.h"
#include "proto/compression.h"
#include "proto/framecodec.h"
#include "proto/webcast/envelope.pb.h"
#include "proto/wirereader.h"

#include <QJsonArray>

#include <algorithm>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr auto kMethodPrefix = std::string_view("Webcast");
constexpr auto kMethodPrefixInText = "Webcast"_L1;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray framed(std::string_view response)
{
    wire::PushFrame frame;
    frame.set_payload_encoding("pb");
    frame.set_payload_type("msg");
    frame.set_payload(response.data(), response.size());
    return QByteArray::fromStdString(frame.SerializeAsString());
}

std::optional<QByteArray> framedResponse(std::string_view whole)
{
    wire::FetchResult response;
    if (!response.ParseFromArray(whole.data(), static_cast<int>(whole.size())))
        return std::nullopt;
    return framed(whole);
}

std::optional<QByteArray> framedMessage(std::string_view whole)
{
    wire::FetchResult response;
    if (!response.add_messages()->ParseFromArray(whole.data(), static_cast<int>(whole.size())))
        return std::nullopt;
    return framed(response.SerializeAsString());
}

/// Of a payload's head: who sends it as what. A message of a response begins likewise, but there
/// its payload follows the method, not its number.
struct PayloadHead
{
    std::string_view method;
    std::int64_t message = 0;
};

std::optional<PayloadHead> payloadHead(std::string_view first)
{
    WireReader fields(first);
    if (!fields.next() || fields.number() != 1 || !fields.bytes().starts_with(kMethodPrefix))
        return std::nullopt;
    PayloadHead head {fields.bytes()};
    if (!fields.next() || fields.number() != 2 || fields.type() != WireType::Varint)
        return std::nullopt;
    head.message = fields.integer();
    return head;
}

QByteArray framedPayload(const PayloadHead& head, std::string_view whole)
{
    wire::FetchResult response;
    auto* const message = response.add_messages();
    message->set_method(head.method.data(), head.method.size());
    message->set_payload(whole.data(), whole.size());
    message->set_msg_id(head.message);
    return framed(response.SerializeAsString());
}

bool isMessage(const QJsonObject& object)
{
    for (const auto key : {"type"_L1, "method"_L1}) {
        if (object.value(key).toString().startsWith(kMethodPrefixInText))
            return true;
    }
    return false;
}

} // namespace

std::optional<QByteArray> asPushFrame(const QByteArray& bytes)
{
    const auto whole = viewOf(bytes);
    if (looksGzipped(whole))
        return framed(whole);
    WireReader fields(whole);
    if (!fields.next())
        return std::nullopt;
    // A push frame begins with numbers, or with what it is; a response with messages or a cursor.
    if (fields.type() != WireType::Bytes || fields.number() > 2) {
        const auto frame = parsePushFrame(whole);
        return frame && !frame->payloadType.empty() ? std::optional(bytes) : std::nullopt;
    }
    if (fields.number() == 2)
        return framedResponse(whole);
    if (fields.bytes().starts_with(kMethodPrefix))
        return framedMessage(whole);
    if (const auto head = payloadHead(fields.bytes()))
        return framedPayload(*head, whole);
    return framedResponse(whole);
}

bool looksLikeJson(const QByteArray& bytes)
{
    return bytes.startsWith('{') || bytes.startsWith('[');
}

bool isDecodedMessage(const QString& text)
{
    const auto read = readJsonObject(text.toUtf8());
    if (!read)
        return false;
    const auto bundle = read->value("messages"_L1).toArray();
    return isMessage(*read) || std::any_of(bundle.begin(), bundle.end(), [](const auto& each) {
               return isMessage(each.toObject());
           });
}

} // namespace racha
