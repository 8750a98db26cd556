// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Messages a second of WebcastDecoder on one core, without inflation. Not a test: it asserts
// nothing.

#include "core/platform/tiktok/webcastdecoder.h"
#include "proto/webcast/envelope.pb.h"
#include "proto/webcast/messages.pb.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace racha;

constexpr std::size_t kMessageBytes = 4700; // the mean of recorded traffic
constexpr int kMessagesPerFrame = 50;
constexpr int kFrames = 4000;

void addImage(wire::Image& image, const std::string& name)
{
    for (const char* const host : {"p16-sign", "p77-sign", "p19-sign"}) {
        image.add_url_list("https://" + std::string(host) + ".tiktokcdn.com/" + name
                           + "~tplv-tiktok-shrink:72:72.webp?x-expires=1696618800&x-signature="
                             "pIP2nJIacK9Fw7RHwGjH63HkF2s%3D");
    }
    image.set_uri("100x100/" + name);
}

void fill(wire::User& user, std::int64_t number)
{
    user.set_id(7'268'062'881'057'410'756 + number);
    user.set_nickname("Lucía 🌹 " + std::to_string(number));
    user.set_display_id("lucia.rosa_" + std::to_string(number));
    addImage(*user.mutable_avatar_thumb(), "tos-maliva-avt-0068/4106923089420773150");
    addImage(*user.mutable_avatar_medium(), "tos-maliva-avt-0068/4106923089420773150");
    addImage(*user.mutable_avatar_large(), "tos-maliva-avt-0068/4106923089420773150");
    user.mutable_follow_info()->set_follow_status(1);
    for (const std::int64_t scene : {8, 10}) {
        wire::Badge& badge = *user.add_badge_list();
        badge.set_display_type(4);
        badge.set_scene_type(scene);
        badge.set_open_web_url(std::string(300, 'u'));
        badge.mutable_privilege_log_extra()->set_level("17");
        addImage(*badge.mutable_combine()->mutable_icon(), "webcast-va/grade_badge_icon_lite_lv15");
        badge.mutable_combine()->set_str("17");
    }
}

template<typename Message>
std::string padded(Message& message, std::string_view method, std::int64_t number)
{
    message.mutable_common()->set_method(method.data(), method.size());
    message.mutable_common()->set_msg_id(7'286'185'078'342'322'950 + number);
    message.mutable_common()->set_room_id(7'286'138'814'434'069'250);
    message.mutable_common()->set_create_time(1'696'447'177'078 + number);
    fill(*message.mutable_user(), number % 1000);
    // What is missing to the size stands in a field that nobody reads, as in real messages.
    wire::Text& text = *message.mutable_common()->mutable_display_text();
    const std::size_t size = message.ByteSizeLong();
    text.set_default_pattern(std::string(kMessageBytes - std::min(kMessageBytes, size), 'x'));
    return message.SerializeAsString();
}

void addMessage(wire::FetchResult& response, std::int64_t number)
{
    wire::BaseMessage& base = *response.add_messages();
    base.set_msg_id(7'286'185'078'342'322'950 + number);
    if (number % 3 == 0) {
        wire::Chat chat;
        chat.set_content("¡Hola a todos desde Sevilla! 👋");
        chat.mutable_user_identity()->set_is_follower_of_anchor(true);
        base.set_method("WebcastChatMessage");
        base.set_payload(padded(chat, base.method(), number));
    } else if (number % 3 == 1) {
        wire::Gift gift;
        gift.set_gift_id(5655);
        gift.set_repeat_count(number);
        gift.set_group_id(1'696'447'177'000);
        gift.mutable_gift()->set_id(5655);
        gift.mutable_gift()->set_name("Rosa");
        gift.mutable_gift()->set_type(1);
        gift.mutable_gift()->set_diamond_count(1);
        addImage(*gift.mutable_gift()->mutable_image(),
                 "webcast-va/eba3a9bb85c33e017f3648eaf88d7189");
        base.set_method("WebcastGiftMessage");
        base.set_payload(padded(gift, base.method(), number));
    } else {
        wire::Like like;
        like.set_count(15);
        like.set_total(120'000 + number);
        base.set_method("WebcastLikeMessage");
        base.set_payload(padded(like, base.method(), number));
    }
}

} // namespace

int main()
{
    wire::FetchResult response;
    for (int i = 0; i < kMessagesPerFrame; ++i)
        addMessage(response, i);
    const std::string bytes = response.SerializeAsString();
    const WebcastDecoder decoder;
    std::size_t events = 0;
    std::int64_t errors = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < kFrames; ++i) {
        Record record;
        record.receivedAt = wallTimeFromMicroseconds(1'696'447'200'000'000);
        record.body = FetchResult {bytes}; // copied, as inflation would write it
        const DecodedRecord decoded = decoder.decode(std::move(record));
        events += decoded.events.size();
        errors += decoded.decodeErrors;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%zu messages of %zu bytes in %.3f s: %.0f messages/s, %.0f MB/s, %lld errors\n",
                events, bytes.size() / kMessagesPerFrame, took.count(),
                static_cast<double>(events) / took.count(),
                static_cast<double>(bytes.size()) * kFrames / took.count() / 1e6,
                static_cast<long long>(errors));
    return errors == 0 ? 0 : 1;
}
