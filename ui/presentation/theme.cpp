// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/theme.h"

#include "core/event/eventmappings.h"
#include "core/event/mappingfile.h"

#include <algorithm>
#include <cmath>

namespace racha {

namespace {

/// The group that its mapping names as accent.
FeedGroup groupOfMapped(EventType type)
{
    const auto mappings = mappingsInForce();
    const EventMapping* const mapping = mappings->ofType(type);
    const auto accents = mappingAccents();
    const auto it =
        mapping != nullptr ? std::ranges::find(accents, mapping->accent) : accents.end();
    return it == accents.end() ? FeedGroup::Other : static_cast<FeedGroup>(it - accents.begin());
}

FeedGroup groupOf(EventType type)
{
    if (isMapped(type))
        return groupOfMapped(type);
    switch (type) {
    case EventType::Comment:
    case EventType::EmoteChat:
    case EventType::QuestionNew:
        return FeedGroup::Comment;
    case EventType::Gift:
    case EventType::Envelope:
        return FeedGroup::Gift;
    case EventType::Like:
        return FeedGroup::Like;
    case EventType::Join:
        return FeedGroup::Join;
    case EventType::Follow:
        return FeedGroup::Follow;
    case EventType::Share:
        return FeedGroup::Share;
    case EventType::Subscribe:
    case EventType::SuperFan:
    case EventType::TeamJoin:
        return FeedGroup::Subscribe;
    case EventType::LivePause:
    case EventType::LiveUnpause:
    case EventType::LiveEnd:
    case EventType::LiveIntro:
    case EventType::LinkMicBattle:
    case EventType::Poll:
    case EventType::RoomPin:
    case EventType::RoomMessage:
        return FeedGroup::Room;
    case EventType::RoomUserSeq:
    case EventType::GoalUpdate:
    case EventType::LinkMicArmies:
    case EventType::Caption:
    case EventType::ImDelete:
    case EventType::RankUpdate:
    case EventType::Social:
    case EventType::Barrage:
    case EventType::Unknown:
    case EventType::Mapped:
        break;
    }
    return FeedGroup::Other;
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int a, int b) {
        return static_cast<int>(share * a + (1.0 - share) * b + 0.5);
    };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

FeedGroup feedGroupOf(EventType type)
{
    return groupOf(type);
}

double Theme::contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor Theme::tint(const QColor& colour, double strength) const
{
    return mixed(colour, panel, std::min(strength * emphasis, 1.0));
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, background);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, ended);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, isDark ? line.lighter(120) : panel);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, isDark ? background.darker(130) : line.darker(120));
    palette.setColor(QPalette::Shadow, isDark ? Qt::black : line.darker(150));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(dim, background, 0.7));
    return palette;
}

const Theme& Theme::light()
{
    static const Theme theme {
        .isDark = false,
        .background = QColor(0xf5f6f8),
        .panel = QColor(0xffffff),
        .line = QColor(0xdfe2e8),
        .text = QColor(0x1d2126),
        .dim = QColor(0x5f6772),
        .accent = QColor(0x1a66d6),
        .onAccent = QColor(0xffffff),
        .started = QColor(0x1a7f37),
        .running = QColor(0x9a6700),
        .ended = QColor(0xc62828),
        .groups = {QColor(0x1862b5), QColor(0xb32d70), QColor(0xc8323b), QColor(0x6a737d),
                   QColor(0x1a7f45), QColor(0x7a44c2), QColor(0x8f6a00), QColor(0x2f6f77),
                   QColor(0x5f6772)},
    };
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme {
        .isDark = true,
        .background = QColor(0x1e2126),
        .panel = QColor(0x262a31),
        .line = QColor(0x363b44),
        .text = QColor(0xe6e8eb),
        .dim = QColor(0x9aa1ab),
        .accent = QColor(0x4f9cf9),
        .onAccent = QColor(0x0d1117),
        .started = QColor(0x33a94a),
        .running = QColor(0xd29922),
        .ended = QColor(0xfa625a),
        .groups = {QColor(0x6cb6ff), QColor(0xe58bb8), QColor(0xf07178), QColor(0x8b949e),
                   QColor(0x7ee0a1), QColor(0xd2a8ff), QColor(0xf2cc60), QColor(0x76d0d8),
                   QColor(0x9aa1ab)},
    };
    return theme;
}

const Theme& Theme::contrastLight()
{
    static const Theme theme {
        .isDark = false,
        .emphasis = 2.0,
        .background = QColor(0xffffff),
        .panel = QColor(0xffffff),
        .line = QColor(Qt::black),
        .text = QColor(Qt::black),
        .dim = QColor(0x2a2e33),
        .accent = QColor(0x00318f),
        .onAccent = QColor(0xffffff),
        .started = QColor(0x004d1a),
        .running = QColor(0x5c3a00),
        .ended = QColor(0x8b0000),
        .groups = {QColor(0x003a80), QColor(0x7a0d48), QColor(0x8b0000), QColor(0x33383e),
                   QColor(0x004d22), QColor(0x4a1590), QColor(0x553f00), QColor(0x0c474e),
                   QColor(0x2a2e33)},
    };
    return theme;
}

const Theme& Theme::contrastDark()
{
    static const Theme theme {
        .isDark = true,
        .emphasis = 2.0,
        .background = QColor(Qt::black),
        .panel = QColor(Qt::black),
        .line = QColor(0xffffff),
        .text = QColor(0xffffff),
        .dim = QColor(0xdde1e6),
        .accent = QColor(0x8cc4ff),
        .onAccent = QColor(Qt::black),
        .started = QColor(0x7df09a),
        .running = QColor(0xffd166),
        .ended = QColor(0xffb0aa),
        .groups = {QColor(0x9fd0ff), QColor(0xffb3d6), QColor(0xffb0aa), QColor(0xd5dae0),
                   QColor(0x9df5bb), QColor(0xe3c8ff), QColor(0xffe08a), QColor(0x9beaf0),
                   QColor(0xdde1e6)},
    };
    return theme;
}

} // namespace racha
