// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/language.h"
#include "ui/words/reporttables.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

class TestReportTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QVERIFY(installLanguage(Language::English)); }

    void filesHoldPlainValues()
    {
        Ranking ranking;
        ranking.people = {{UserId {9'223'372'036'854'775'807},
                           "ana",
                           "\"A\", 🌹",
                           1'234,
                           2,
                           3,
                           1'234,
                           wallTimeFromText("2026-11-23T20:14:03.5Z"),
                           {}}};
        ranking.allAmount = 2'468;
        QCOMPARE(QString::fromStdString(words::rankingTable(ranking, {}).csv()),
                 u"rank,user_id,user_unique_id,user_nickname,gifts,diamonds,estimate,share,events,"
                 "first,last\r\n"
                 "1,9223372036854775807,ana,\"\"\"A\"\", 🌹\",3,1234,12.34,0.5,2,"
                 "2026-11-23T20:14:03.500000Z,\r\n"_s);
    }

    void linesOfJsonHaveTheSameKeys()
    {
        WordList list;
        list.words = {{"hola", 3}};
        std::string text;
        JsonWriter json(text);
        json.beginObject();
        writeReportRow(json, words::wordsTable(list), 0);
        json.endObject();
        QCOMPARE(text, R"({"rank":1,"word":"hola","times":3})");
    }

    void theClipboardHoldsWhatIsRead()
    {
        WordList list;
        list.words = {{"a\tb", 1'000}};
        QCOMPARE(words::wordsTable(list).plainText(), u"Rank\tWord\tTimes\n1\ta b\t1,000\n"_s);
    }

    void moneyIsAlwaysAnEstimate()
    {
        QCOMPARE((DiamondRate {0.01, u"USD"_s}.text(8'410)), u"≈\u00A0$84.10"_s);
        QCOMPARE((DiamondRate {0.005, u"EUR"_s}.text(100)), u"≈\u00A00.50\u00A0EUR"_s);
    }

    void whatTheRoomDidNotTellIsNotZero()
    {
        const ReportTable untold = words::summaryTable({}, {});
        LiveSummary told;
        told.figures.peakViewers = 12;
        told.totalViewers = 34;
        const ReportTable table = words::summaryTable(told, {});
        QCOMPARE(untold.rows.size(), table.rows.size());
        QStringList found;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const QString key = QString::fromStdString(reportValueText(table.rows[i][0].value));
            if (key == u"peak_viewers" || key == u"total_viewers")
                found << key + u'=' + untold.rows[i][1].text + u'|' + table.rows[i][1].text;
        }
        QCOMPARE(found, (QStringList {u"peak_viewers=|12"_s, u"total_viewers=|34"_s}));
    }

    void aLiveIsCalledByItsName()
    {
        StoredLive live;
        live.streamer = "ana";
        live.begin = wallTimeFromText("2026-11-26T12:00:00Z");
        const QString plain = words::liveTitle(live);
        live.name = "Duel\nof two";
        QCOMPARE(words::liveTitle(live), plain + u" · Duel of two"_s);
        QVERIFY(words::liveHeading(live).endsWith(u" · Duel of two"));
        live.name = std::string(61, 'x');
        QCOMPARE(words::liveTitle(live), plain + u" · "_s + QString(60, u'x') + u'…');
        LiveSummary summary;
        const std::size_t figures = words::summaryTable(summary, {}).rows.size();
        summary.name = "Duel";
        const ReportTable table = words::summaryTable(summary, {});
        QCOMPARE(table.rows.size(), figures + 1);
        QCOMPARE(reportValueText(table.rows[0][0].value) + '='
                     + reportValueText(table.rows[0][1].value),
                 "name=Duel");
        // Two lives are compared by their figures, whether they have names or not.
        QCOMPARE(words::comparisonTable(summary, {}, {}).rows.size(), figures);
    }

    void notesAreShownInPartAndGivenWhole()
    {
        CaptureList list;
        list.captures.emplace_back();
        list.captures[0].label = {"Duel", "first\n" + std::string(100, 'x')};
        list.captures[0].status = "completed";
        const ReportTable table = words::capturesTable(list);
        QCOMPARE(table.cell(0, "name")->text, u"Duel"_s);
        QCOMPARE(table.cell(0, "status")->text, u"completed"_s);
        QCOMPARE(table.cell(0, "notes")->text, u"first "_s + QString(54, u'x') + u'…');
        QCOMPARE(reportValueText(table.cell(0, "notes")->value), list.captures[0].label.notes);
        list.captures[0].label = {};
        QVERIFY(std::holds_alternative<std::monostate>(
            words::capturesTable(list).cell(0, "notes")->value));
    }

    void differencesHaveASign()
    {
        LiveSummary first;
        LiveSummary second;
        first.figures.diamonds = 100;
        second.figures.diamonds = 150;
        first.figures.gifts = 4;
        first.end = WallTime(std::chrono::seconds(90));
        const ReportTable table = words::comparisonTable(first, second, {});
        QStringList found;
        for (const auto& row : table.rows) {
            const std::string key = reportValueText(row[0].value);
            if (key == "diamonds" || key == "gifts" || key == "duration_s" || key == "likes"
                || key == "estimate" || key == "begin")
                found << row[3].text + u" "_s + row[4].text;
        }
        QCOMPARE(found,
                 (QStringList {u" "_s, u"−00:01:30 −100 %"_s, u"−4 −100 %"_s, u"+50 +50 %"_s,
                               u"+0.50 +50 %"_s, u"0 "_s}));
    }
};

RACHA_TEST(TestReportTables);
#include "tst_reporttables.moc"
