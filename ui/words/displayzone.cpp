// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/displayzone.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimeZone>

#include <atomic>

namespace racha {

namespace {

const QString kUtcSetting = QStringLiteral("utc");

std::atomic<DisplayZone> inForce {DisplayZone::Computer};

qint64 millisecondsOf(WallTime time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}

} // namespace

DisplayZone displayZoneFromSetting(const QString& value)
{
    return value.compare(kUtcSetting, Qt::CaseInsensitive) == 0 ? DisplayZone::Utc
                                                                : DisplayZone::Computer;
}

QString displayZoneSetting(DisplayZone zone)
{
    return zone == DisplayZone::Utc ? kUtcSetting : QString();
}

DisplayZone displayZone()
{
    return inForce;
}

void installDisplayZone(DisplayZone zone)
{
    if (inForce.exchange(zone) == zone)
        return;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(QCoreApplication::instance(), &change);
}

QByteArray displayZoneId()
{
    return displayZone() == DisplayZone::Utc ? QTimeZone::utc().id()
                                             : QTimeZone::systemTimeZoneId();
}

QString computerZoneName()
{
    return QString::fromUtf8(QTimeZone::systemTimeZoneId());
}

QDateTime shownTime(WallTime time)
{
    return displayZone() == DisplayZone::Utc
        ? QDateTime::fromMSecsSinceEpoch(millisecondsOf(time), Qt::UTC)
        : computerTime(time);
}

std::chrono::seconds shownOffset(WallTime time)
{
    return std::chrono::seconds(shownTime(time).offsetFromUtc());
}

WallTime shownDayBegin(QDate day)
{
    const Qt::TimeSpec clock = displayZone() == DisplayZone::Utc ? Qt::UTC : Qt::LocalTime;
    return WallTime(std::chrono::milliseconds(day.startOfDay(clock).toMSecsSinceEpoch()));
}

QDateTime computerTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsOf(time));
}

} // namespace racha
