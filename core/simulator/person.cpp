// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/person.h"

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Scene numbers and neighbours of a badge as they travel.
struct BadgeShape
{
    int scene;
    int priority;
    int position;
    std::string level;
    std::string dataVersion;
};

WireWriter badgeHead(int display, const BadgeShape& shape)
{
    WireWriter log;
    log.text(1, shape.dataVersion)
        .text(2, "713" + std::to_string(shape.scene) + "000000000000000")
        .text(3, "0")
        .text(5, shape.level);
    return WireWriter()
        .varint(1, display)
        .varint(2, shape.priority)
        .varint(3, shape.scene)
        .varint(4, shape.position)
        .flag(11, true)
        .block(12, log);
}

WireWriter combineBadge(const BadgeShape& shape, const std::string& icon, const std::string& text)
{
    WireWriter combine;
    combine.varint(1, 1).block(2, imageWire(icon)).text(4, text);
    return badgeHead(4, shape).block(23, combine);
}

WireWriter textBadge(const BadgeShape& shape, const std::string& key, const std::string& pattern)
{
    return badgeHead(2, shape).block(21, WireWriter().text(2, key).text(3, pattern));
}

std::string romanTier(std::int64_t level)
{
    return level < 10 ? "I" : level < 20 ? "II" : level < 30 ? "III" : "IV";
}

void addLevelBadges(WireWriter& user, const Person& person)
{
    if (person.gifterLevel > 0) {
        const auto level = std::to_string(person.gifterLevel);
        const auto tier = std::to_string(person.gifterLevel / 5 * 5 + 1);
        user.block(64,
                   combineBadge({8, 20, 1, level, "2"},
                                "grade_badge_icon_lite_lv" + tier + "_v1.png", level));
    }
    if (person.teamLevel > 0) {
        const auto level = std::to_string(person.teamLevel);
        user.block(64,
                   combineBadge({10, 30, 1, level, "2"}, "fans_badge_icon_lv" + level + ".png",
                                romanTier(person.teamLevel)));
    }
}

/// Roles come in pairs: once as text or picture, once combined.
void addRoleBadges(WireWriter& user, const Person& person)
{
    if (person.moderator) {
        const BadgeShape shape {1, 10, 2, "0", "0"};
        user.block(64, textBadge(shape, "pm_mt_moderator_im", "Moderator"));
        user.block(64, combineBadge(shape, "moderater_badge_icon.png", ""));
    }
    if (person.subscriber) {
        const BadgeShape shape {4, 30, 1, "0", "0"};
        user.block(64,
                   badgeHead(1, shape).block(
                       20, WireWriter().varint(1, 1).block(2, imageWire("sub_5d0f3a6e"))));
        user.block(64, combineBadge(shape, "sub_5d0f3a6e", ""));
    }
    if (person.newGifter) {
        const BadgeShape shape {2, 40, 2, "0", "0"};
        user.block(64, textBadge(shape, "pm_mt_live_ng_im", "New gifter"));
        user.block(64, combineBadge(shape, "new_gifter.png", ""));
    }
    if (person.topGifterRank > 0) {
        const BadgeShape shape {6, 50, 2, "0", "0"};
        const auto name = "ranklist_top_gifter_" + std::to_string(person.topGifterRank);
        user.block(64,
                   badgeHead(1, shape).block(
                       20, WireWriter().varint(1, 1).block(2, imageWire(name + ".png"))));
        user.block(64, combineBadge(shape, name + ".png", ""));
    }
}

WireWriter paddedImages(std::size_t size)
{
    WireWriter image;
    for (int i = 0; image.bytes().size() < size; ++i) {
        image.text(1,
                   "https://p16-sign-va.tiktokcdn.com/tos-maliva-avt-0068/"
                       + std::to_string(0x9E3779B97F4A7C15ULL * static_cast<unsigned>(i + 1))
                       + "~tplv-tiktok-shrink:480:480.webp?lk3s=a5d48078&x-expires=1790172000"
                         "&x-signature="
                       + std::to_string(0xC2B2AE3D27D4EB4FULL * static_cast<unsigned>(i + 7))
                       + "%3D&shp=a5d48078&shcp=fdd36af4");
    }
    return image;
}

} // namespace

WireWriter imageWire(const std::string& path, int count)
{
    WireWriter image;
    for (int i = 0; i < count; ++i)
        image.text(1,
                   "https://p16-webcast.tiktokcdn.com/webcast-va/" + path
                       + "~tplv-obj.image?n=" + std::to_string(i));
    return image.text(2, "webcast-va/" + path);
}

WireWriter userWire(const Person& person, std::size_t padding)
{
    WireWriter user;
    user.varint(1, person.id).text(3, person.nickname);
    user.block(9, imageWire("avatar/" + std::to_string(person.id) + ".webp", 3));
    if (padding > 0)
        user.block(10, paddedImages(padding / 2)).block(11, paddedImages(padding / 2));
    const auto status = person.mutual ? 2 : person.follower ? 1 : 0;
    user.block(22, WireWriter().varint(1, 120).varint(2, 340).varint(3, status));
    user.block(32, WireWriter().flag(2, person.moderator));
    user.text(38, person.uniqueId);
    user.text(46, "MS4wLjABAAAA" + std::to_string(person.id));
    addLevelBadges(user, person);
    addRoleBadges(user, person);
    return user;
}

WireWriter userIdWire(const Person& person)
{
    return WireWriter().varint(1, person.id).text(1028, std::to_string(person.id));
}

WireWriter identityWire(const Person& person)
{
    return WireWriter()
        .flag(2, person.subscriber)
        .flag(3, person.mutual)
        .flag(4, person.follower || person.mutual)
        .flag(5, person.moderator)
        .flag(6, person.host);
}

void addPersonTruth(QJsonObject& truth, const Person& person)
{
    truth.insert(u"user_id"_s, QString::number(person.id));
    truth.insert(u"user_unique_id"_s, QString::fromStdString(person.uniqueId));
    truth.insert(u"user_nickname"_s, QString::fromStdString(person.nickname));
}

QJsonObject rolesTruth(const Person& person, bool withIdentity)
{
    QJsonObject roles {{u"is_moderator"_s, person.moderator},
                       {u"is_subscriber"_s, person.subscriber},
                       {u"member_level"_s, static_cast<qint64>(person.teamLevel)},
                       {u"gifter_level"_s, static_cast<qint64>(person.gifterLevel)}};
    if (withIdentity) {
        roles.insert(u"is_follower"_s, person.follower || person.mutual);
        roles.insert(u"is_friend"_s, person.mutual);
        roles.insert(u"is_host"_s, person.host);
    }
    return roles;
}

} // namespace racha::simulator
