// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/theme.h"

#include "core/event/eventmappings.h"
#include "core/event/mappingfile.h"

#include <algorithm>

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

} // namespace

FeedGroup feedGroupOf(EventType type)
{
    return groupOf(type);
}

QColor Theme::tint(const QColor& colour, double strength) const
{
    return mixed(colour, panel, strength);
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
        .started = QColor(0x2ea043),
        .running = QColor(0xd29922),
        .ended = QColor(0xf85149),
        .groups = {QColor(0x6cb6ff), QColor(0xe58bb8), QColor(0xf07178), QColor(0x8b949e),
                   QColor(0x7ee0a1), QColor(0xd2a8ff), QColor(0xf2cc60), QColor(0x76d0d8),
                   QColor(0x9aa1ab)},
    };
    return theme;
}

} // namespace racha
