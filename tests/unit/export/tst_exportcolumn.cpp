// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportcolumn.h"
#include "core/export/exportrow.h"
#include "core/export/exporttime.h"
#include "tests/support/testmain.h"
#include "tests/unit/export/fakestream.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

const std::string kGift = R"({"gift":{"id":5655,"name":"Rosa","streakable":true},"repeat_count":2,)"
                          R"("value_usd":0.15,"big":9007199254740993,"small":0.00001,)"
                          R"("group_id":"1677665557000","to_user":null,"badges":[1,"x"]})";

} // namespace

class TestExportColumn : public QObject
{
    Q_OBJECT

private:
    QString cellOf(const QString& name, FakeStream::Row row)
    {
        const auto columns = exportColumns({name});
        if (!columns)
            return u"no column "_s + columns.error();
        FakeStream stream({std::move(row)});
        ExportRow cells(stream);
        const ExportCell cell = cells.cell(columns->front());
        return u"%1:%2"_s.arg(static_cast<int>(cell.kind))
            .arg(QString::fromUtf8(cell.text.data(), std::ssize(cell.text)));
    }

private Q_SLOTS:

    void namesThatAreNoColumnsAreNamed()
    {
        const auto columns = exportColumns({u"id"_s, u"gift.name"_s, u"nonsense"_s});
        QVERIFY(!columns);
        QCOMPARE(columns.error(), u"nonsense"_s);
        QVERIFY(!exportColumns({QString()}));
        QVERIFY(!exportColumns({u"id; DROP TABLE live_events"_s}));
        QVERIFY(!exportColumns(QStringList(ExportLimits::kColumns + 1, u"id"_s)));
    }

    void everythingThatIsOfferedIsAColumn()
    {
        const auto columns = exportColumns(offeredColumnNames());
        QVERIFY2(columns, columns ? "" : qPrintable(columns.error()));
        QVERIFY(offeredColumnNames().contains(u"gift.name"_s));
    }

    void theFlatPresetNeedsNoColumnTwice()
    {
        QCOMPARE(flatColumnNames().join(u' '),
                 u"time type user nickname text gift count diamonds streak"_s);
        QCOMPARE(storedColumnsOf(exportColumns({u"gift"_s, u"count"_s, u"time"_s}).value()),
                 (std::set {FilterColumn::Timestamp, FilterColumn::EventData}));
    }

    void cellsAreTheFirstThatIsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cell");
        const auto kind = [](ExportCell::Kind k) { return QString::number(static_cast<int>(k)); };
        using Kind = ExportCell::Kind;
        const auto row = [](const char* title, const QString& name, const QString& cell) {
            QTest::newRow(title) << name << cell;
        };
        row("name of a gift", u"gift"_s, kind(Kind::Text) + u":Rosa"_s);
        row("id of a gift", u"gift.id"_s, kind(Kind::Number) + u":5655"_s);
        row("count", u"count"_s, kind(Kind::Number) + u":2"_s);
        row("truth", u"gift.streakable"_s, kind(Kind::Boolean) + u":1"_s);
        row("decimal", u"value_usd"_s, kind(Kind::Number) + u":0.15"_s);
        row("no exponent", u"event_data.small"_s, kind(Kind::Number) + u":0.00001"_s);
        row("beyond a double", u"event_data.big"_s, kind(Kind::Number) + u":9007199254740993"_s);
        row("id as text", u"group_id"_s, kind(Kind::Text) + u":1677665557000"_s);
        row("null", u"event_data.to_user"_s, kind(Kind::Null) + u":"_s);
        row("absent", u"text"_s, kind(Kind::Null) + u":"_s);
        row("list", u"event_data.badges"_s, kind(Kind::Json) + uR"(:[1,"x"])"_s);
        row("handle before nickname", u"user"_s, kind(Kind::Text) + u":Ana 🌹"_s);
        row("nickname", u"nickname"_s, kind(Kind::Text) + u":Ana 🌹"_s);
        row("id", u"user_id"_s, kind(Kind::Id) + u":7300000000000000001"_s);
        row("no id", u"message_id"_s, kind(Kind::Text) + u":x1"_s);
        row("NUL and bad UTF-8", u"streak_id"_s, kind(Kind::Text) + u":a\uFFFDb\uFFFD"_s);
    }

    void cellsAreTheFirstThatIsThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, cell);
        using namespace std::string_literals;
        QCOMPARE(cellOf(name,
                        {{FilterColumn::EventData, kGift},
                         {FilterColumn::UserNickname, "Ana 🌹"},
                         {FilterColumn::UserNumber, "7300000000000000001"},
                         {FilterColumn::MessageNumber, "x1"},
                         {FilterColumn::StreakId, "a\0b\xFF"s}}),
                 cell);
    }

    void eventDataStaysOnOneLine()
    {
        const QString json = QString::number(static_cast<int>(ExportCell::Kind::Json));
        QCOMPARE(
            cellOf(u"event_data"_s, {{FilterColumn::EventData, "{\n \"b\": 1,\r\n \"a\": 2}"}}),
            json + uR"(:{"a":2,"b":1})"_s);
        QCOMPARE(cellOf(u"event_data"_s, {{FilterColumn::EventData, R"({"b": 1, "a": 2})"}}),
                 json + uR"(:{"b": 1, "a": 2})"_s);
    }

    void timesAreIsoInAnyZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* name, const char* zone, const char* stored,
                            const char* written) {
            QTest::newRow(name) << QByteArray(zone) << QByteArray(stored) << QByteArray(written);
        };
        row("UTC", "", "2026-11-23 20:14:03.123456", "2026-11-23T20:14:03.123456Z");
        row("no fraction", "", "2026-11-23 20:14:03", "2026-11-23T20:14:03.000000Z");
        row("winter", "Europe/Madrid", "2026-11-23 23:30:00.000001",
            "2026-11-24T00:30:00.000001+01:00");
        row("summer", "Europe/Madrid", "2026-07-01 10:00:00.000000",
            "2026-07-01T12:00:00.000000+02:00");
        row("half an hour west", "America/St_Johns", "2026-11-23 20:00:00.000000",
            "2026-11-23T16:30:00.000000-03:30");
        row("unknown zone", "Nowhere/Atall", "2026-11-23 20:14:03.123456",
            "2026-11-23T20:14:03.123456Z");
        row("no time at all", "", "yesterday", "yesterday");
    }

    void timesAreIsoInAnyZone()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, written);
        ExportTime time(zone);
        std::string text;
        time.append(text, stored.toStdString());
        QCOMPARE(QByteArray::fromStdString(text), written);
    }

    void aChangeOfTheClockIsSeen()
    {
        ExportTime time("Europe/Madrid");
        std::string text;
        time.append(text, "2026-10-25 00:59:59.000000");
        text += ' ';
        time.append(text, "2026-10-25 01:00:00.000000");
        QCOMPARE(QByteArray::fromStdString(text),
                 QByteArray("2026-10-25T02:59:59.000000+02:00 2026-10-25T02:00:00.000000+01:00"));
    }
};

RACHA_TEST(TestExportColumn);
#include "tst_exportcolumn.moc"
