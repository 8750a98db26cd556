// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "ui/words/formatters.h"
#include "ui/words/reporttables.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>

using namespace racha;
using namespace Qt::Literals::StringLiterals;
using racha::test::ComputerZone;

namespace {

/// In Mexico it is six hours earlier, and so the day before.
const WallTime kMoment = wallTimeFromText("2026-11-23 04:14:03.25");
constexpr auto kMexico = "America/Mexico_City";

/// Everything that is said of the moment, in one line.
QString told(WallTime time)
{
    return QStringList {words::clock(time), words::clockMinute(time), words::clockMillisecond(time),
                        words::reportTime(time), words::reportMinute(time)}
        .join(u" | "_s);
}

QString shortDate(int day)
{
    return QLocale().toString(QDate(2026, 11, day), QLocale::ShortFormat);
}

/// Counts what is told of a change.
class Listener final : public QObject
{
public:
    Listener() { QCoreApplication::instance()->installEventFilter(this); }

    int changes = 0;

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isChange =
            watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange;
        changes += isChange ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

/// The clock that people read.
class TestDisplayZone : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void timesAreThoseOfTheComputerAtFirst()
    {
        const ComputerZone mexico(kMexico);
        QCOMPARE(displayZone(), DisplayZone::Computer);
        QCOMPARE(told(kMoment),
                 u"22:14:03 | 22:14 | 22:14:03.250 | 2026-11-22 22:14:03 | 2026-11-22 22:14"_s);
        QCOMPARE(words::day(kMoment), shortDate(22));
        QCOMPARE(words::dayAndMinute(kMoment), shortDate(22) + u" 22:14"_s);
        QCOMPARE(words::timeTitle(u"Time"_s), u"Time"_s);
        QCOMPARE(words::zoneMark(), QString());
    }

    void utcIsSaidWhereItIsRead()
    {
        const ComputerZone mexico(kMexico);
        installDisplayZone(DisplayZone::Utc);
        QCOMPARE(told(kMoment),
                 u"04:14:03 | 04:14 | 04:14:03.250 | 2026-11-23 04:14:03 | 2026-11-23 04:14"_s);
        QCOMPARE(words::day(kMoment), shortDate(23));
        QCOMPARE(words::dayAndMinute(kMoment), shortDate(23) + u" 04:14"_s);
        QCOMPARE(words::timeTitle(u"Time"_s), u"Time (UTC)"_s);
        StoredLive live;
        live.streamer = "ana";
        live.begin = kMoment;
        QCOMPARE(words::liveTitle(live), u"@ana · 2026-11-23 04:14 UTC"_s);
        QCOMPARE(words::timelineTable({}).columns.front().title, u"Time (UTC)"_s);
        installDisplayZone(DisplayZone::Computer);
        QCOMPARE(words::liveTitle(live), u"@ana · 2026-11-22 22:14"_s);
    }

    void daysBeginWhereTheClockSaysSo()
    {
        const ComputerZone mexico(kMexico);
        const QDate date(2026, 11, 23);
        QCOMPARE(shownDayBegin(date), wallTimeFromText("2026-11-23 06:00:00"));
        QCOMPARE(shownOffset(kMoment), std::chrono::hours(-6));
        QCOMPARE(displayZoneId(), QByteArray(kMexico));
        installDisplayZone(DisplayZone::Utc);
        QCOMPARE(shownDayBegin(date), wallTimeFromText("2026-11-23 00:00:00"));
        QCOMPARE(shownOffset(kMoment), std::chrono::hours(0));
        QCOMPARE(displayZoneId(), QByteArray("UTC"));
        QCOMPARE(computerZoneName(), QLatin1StringView(kMexico));
    }

    void namesOfFilesKeepTheComputersTime()
    {
        const ComputerZone mexico(kMexico);
        installDisplayZone(DisplayZone::Utc);
        QCOMPARE(computerTime(kMoment).toString(u"yyyy-MM-dd-HHmm"), u"2026-11-22-2214"_s);
    }

    void aChangeIsToldOnce()
    {
        const ComputerZone mexico(kMexico);
        const Listener listener;
        installDisplayZone(DisplayZone::Computer);
        QCOMPARE(listener.changes, 0);
        installDisplayZone(DisplayZone::Utc);
        installDisplayZone(DisplayZone::Utc);
        QCOMPARE(listener.changes, 1);
        installDisplayZone(DisplayZone::Computer);
        QCOMPARE(listener.changes, 2);
    }

    void settingsAreRead_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isUtc");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("local") << u"local"_s << false;
        QTest::newRow("UTC") << u"utc"_s << true;
        QTest::newRow("UTC in capitals") << u"UTC"_s << true;
        QTest::newRow("another zone") << u"Europe/Madrid"_s << false;
    }

    void settingsAreRead()
    {
        QFETCH(QString, value);
        QFETCH(bool, isUtc);
        const DisplayZone zone = isUtc ? DisplayZone::Utc : DisplayZone::Computer;
        QCOMPARE(displayZoneFromSetting(value), zone);
        QCOMPARE(displayZoneFromSetting(displayZoneSetting(zone)), zone);
    }
};

RACHA_TEST(TestDisplayZone);
#include "tst_displayzone.moc"
