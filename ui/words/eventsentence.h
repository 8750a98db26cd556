// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QString>

#include <chrono>

/// Events and news of a capture as one line of text each, in the language in force: what racha-cli
/// prints, and what the window copies. The contract (section 1, event lines) fixes the words of the
/// common ones byte for byte. Text of people is made fit for one line.
namespace racha::words {

/// What a person calls this kind of event, as in `Gift`; short, for the columns of tables.
QString eventTypeLabel(EventType type);

/// What a mapped event says: its text, else its fields.
QString mappedEventText(const MappedEvent& event);

/// The handle, else the nickname, else the id.
QString userName(const Event& event);
QString giftName(const Gift& gift);

/// The line of one event. A gift that ends its streak, and only it, says ✅; `lastAddition` is what
/// the last growing message of that streak added, for an end mark that itself adds nothing.
QString eventLine(const Event& event, std::int64_t lastAddition = 0);

/// A gift streak that ended by itself: idle, the end of the live or of the capture.
QString streakEndedLine(const Streak& streak, std::int64_t lastAddition);

QString beginLine(const QString& name);
QString connectedLine(const QString& name, RoomId room);
/// `cause`: an error code's text; others are shown as they are.
QString connectionLostLine(std::string_view cause, std::chrono::seconds retryIn);
QString reconnectedLine(std::chrono::seconds withoutData);
QString liveEndedLine();
/// The user's annotation.
QString markLine(std::string_view text);

} // namespace racha::words
