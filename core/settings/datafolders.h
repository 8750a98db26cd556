// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/// Where things are kept (XDG on Linux). The same for both programs, whatever they are called.
/// Nothing is created here.
namespace racha::datafolders {

/// `~/.local/share/racha`
QString data();
/// The embedded store used by default, `racha.sqlite` in data().
QString defaultStore();
/// Journals of captures that run or died.
QString journals();
/// The watch list, `watchlist.json` in data().
QString watchList();
/// Files that say how unknown messages become events, `*.json`.
QString mappings();
/// The token of the local feed, made when it is first switched on; for its owner only.
QString feedToken();
/// What calls of alerts are signed with; likewise.
QString webhookSecret();
/// Pictures of TikTok's, kept for a while: `~/.cache/racha/pictures`
QString pictures();
/// `~/.config/racha/racha.ini`
QString settingsFile();
/// Logs and window state: `~/.local/state/racha`
QString state();

} // namespace racha::datafolders
