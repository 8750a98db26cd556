// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <cstdint>

namespace racha {

/// On which clock people read times. What is stored and exported, the texts of filters and the
/// names of files do not depend on it.
enum class DisplayZone : std::uint8_t
{
    Computer,
    Utc
};

/// Of a value of `general/time_zone`: `utc`; the computer's for all others.
DisplayZone displayZoneFromSetting(const QString& value);
/// `utc`; empty for the computer's, which is the default.
QString displayZoneSetting(DisplayZone zone);

/// The one in force. Thread: any, as all below but installDisplayZone().
DisplayZone displayZone();
/// Puts a zone in force for every time that is said from now on. May be called again; Qt then tells
/// widgets as of another language, by a LanguageChange event: whatever shows times says them anew.
/// Thread: main, with a QCoreApplication.
void installDisplayZone(DisplayZone zone);

/// IANA id of the one in force, for questions about days and hours.
QByteArray displayZoneId();
/// `Europe/Madrid`
QString computerZoneName();

/// A moment on the clock that people read.
QDateTime shownTime(WallTime time);
/// How far that clock is from UTC.
std::chrono::seconds shownOffset(WallTime time);
/// The first moment of a day of that clock, which is not always 00:00.
WallTime shownDayBegin(QDate day);
/// A moment on the computer's clock, whatever is shown: for names of files.
QDateTime computerTime(WallTime time);

} // namespace racha
