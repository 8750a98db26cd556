// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"
#include "ui/words/reportcells.h"
#include "ui/words/reportdocument.h"
#include "ui/words/reporthtml.h"

#include <QSet>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const WallTime kBegin = wallTimeFromText("2026-11-23 20:00:00");

StoredLive live()
{
    StoredLive made;
    made.room = RoomId {7'300'000'000'000'000'001};
    made.streamer = "ana";
    made.begin = kBegin;
    made.end = kBegin + std::chrono::minutes(3);
    return made;
}

ReportFindings findings()
{
    ReportFindings found;
    found.summary.begin = live().begin;
    found.summary.end = live().end;
    found.summary.figures.diamonds = 2'000;
    found.summary.gaps = {{kBegin + std::chrono::minutes(1), kBegin + std::chrono::minutes(2)}};
    Coverage coverage;
    coverage.set(CoverageFigure::ConnectedMs, 120'000);
    coverage.set(CoverageFigure::GapMs, 60'000);
    coverage.set(CoverageFigure::LikesMissing, 590);
    coverage.set(CoverageFigure::LargestFrame, 4'711);
    found.summary.coverage = coverage;
    found.gifters.people = {{UserId {7}, "kai", "Kai 🌹", 1'500, 3, 8, 1'500, {}, {}},
                            {UserId {8}, "luz", "Luz", 500, 1, 4, 500, {}, {}}};
    found.gifters.allPeople = 10;
    found.gifters.allAmount = 2'000;
    found.commenters.order = RankingOrder::Comments;
    found.likers.order = RankingOrder::Likes;
    TimelineStep step {kBegin, {}};
    step.figures.diamonds = 2'000;
    found.timeline.steps = {step};
    found.words.words = {{"hola", 3}};
    return found;
}

ReportAbout about()
{
    return {live(), {}, {}, kBegin + std::chrono::hours(1)};
}

QByteArray page(const ReportFindings& found, std::vector<ReportPicture> charts = {})
{
    return reportHtml(words::reportDocument(about(), found, std::move(charts)));
}

/// What is to be found fault with in a page that anybody may open; mostly nothing.
QStringList faultsOf(const QByteArray& html)
{
    static const QSet<QString> kDangerous {u"script"_s, u"link"_s,  u"iframe"_s, u"object"_s,
                                           u"embed"_s,  u"form"_s,  u"base"_s,   u"svg"_s,
                                           u"audio"_s,  u"video"_s, u"input"_s};
    QStringList faults;
    QStringList ids;
    QStringList aims;
    int titles = 0;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        titles += name == u"h1" ? 1 : 0;
        if (kDangerous.contains(name))
            faults << u"<%1>"_s.arg(name);
        const auto attributes = reader.attributes();
        for (const QXmlStreamAttribute& each : attributes) {
            const QString value = each.value().toString();
            if (each.name().startsWith(u"on"))
                faults << each.name().toString();
            if (each.name() == u"src" && !value.startsWith(u"data:image/png;base64,"))
                faults << value;
            if (each.name() == u"id")
                ids << value;
            if (each.name() == u"href" || each.name() == u"aria-labelledby")
                aims << (value.startsWith(u'#') ? value.mid(1) : value);
        }
        if (name == u"img" && attributes.value(u"alt"_s).isEmpty())
            faults << u"a picture without words"_s;
        if (name == u"th" && attributes.value(u"scope"_s).isEmpty())
            faults << u"a heading of nothing"_s;
    }
    if (reader.hasError())
        faults << reader.errorString();
    if (titles != 1)
        faults << u"%1 titles"_s.arg(titles);
    if (QSet<QString>(ids.begin(), ids.end()).size() != ids.size())
        faults << u"the same id twice"_s;
    for (const QString& aim : std::as_const(aims)) {
        if (!ids.contains(aim))
            faults << u"nothing is called "_s + aim;
    }
    return faults;
}

/// The cells of the table under a heading, a line a row.
QStringList rowsUnder(const QByteArray& html, const QString& heading)
{
    QStringList rows;
    QString under;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"h2")
            under = reader.attributes().value(u"id"_s).toString();
        else if (under == heading && reader.name() == u"tr")
            rows << QString();
        else if (under == heading && (reader.name() == u"td" || reader.name() == u"th"))
            rows.last() += (rows.last().isEmpty() ? QString() : u" | "_s)
                + reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return rows;
}

/// All text of the elements of one name.
QStringList textsOf(const QByteArray& html, QStringView element)
{
    QStringList texts;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return texts;
}

} // namespace

class TestReportHtml final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QVERIFY(installLanguage(Language::English)); }

    void cleanupTestCase() { QVERIFY(installLanguage(Language::English)); }

    void aPageNeedsNothingBesideIt()
    {
        const ReportPicture chart {
            u"Activity"_s, u"A chart of \"all\" <events>"_s, QByteArray("\x89PNG"), {720, 250}};
        const QByteArray html = page(findings(), {chart});
        QCOMPARE(faultsOf(html), QStringList());
        QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        QVERIFY(html.contains("<meta charset=\"utf-8\"/>"));
        QVERIFY(
            html.contains("src=\"data:image/png;base64,iVBORw==\" width=\"720\" height=\"250\""));
        QVERIFY(html.contains("default-src 'none'"));
        QVERIFY(!html.contains("http://") && !html.contains("https://"));
    }

    void emptinessIsAPageToo()
    {
        ReportFindings nothing;
        nothing.commenters.order = RankingOrder::Comments;
        nothing.likers.order = RankingOrder::Likes;
        const QByteArray html = reportHtml(words::reportDocument({}, nothing));
        QCOMPARE(faultsOf(html), QStringList());
        QVERIFY(textsOf(html, u"p").contains(u"There is nothing of this."_s));
        QCOMPARE(textsOf(html, u"h1"), (QStringList {u"Report: all lives"_s}));
        QVERIFY(!textsOf(html, u"h2").contains(words::rankingTitle(RankingOrder::Likes)));
    }

    void figuresAreThoseOfTheTables()
    {
        const QByteArray html = page(findings());
        QCOMPARE(rowsUnder(html, u"gifters"_s),
                 (QStringList {u"Rank | Person | Nickname | Gifts | Diamonds | Estimate | Share"_s,
                               u"1 | @kai | Kai 🌹 | 8 | 1,500 | ≈\u00A0$15.00 | 75.0 %"_s,
                               u"2 | @luz | Luz | 4 | 500 | ≈\u00A0$5.00 | 25.0 %"_s}));
        QVERIFY(textsOf(html, u"p").contains(u"The first 2 of 10."_s));
        QCOMPARE(rowsUnder(html, u"words"_s).value(1), u"1 | hola | 3"_s);
        QVERIFY(rowsUnder(html, u"summary"_s).contains(u"Diamonds | 2,000 | "_s));
        QVERIFY(rowsUnder(html, u"summary"_s).contains(u"Peak viewers | – | "_s));
        QVERIFY(rowsUnder(html, u"timeline"_s)
                    .value(1)
                    .startsWith(words::dayAndMinute(kBegin) + u" | "_s));
    }

    void theHeadSaysWhatItIsOf()
    {
        const QByteArray html = page(findings());
        QCOMPARE(textsOf(html, u"h1"),
                 (QStringList {u"Report: "_s + words::isolated(u"@ana"_s) + u" · "
                               + words::dayAndMinute(kBegin)}));
        QCOMPARE(textsOf(html, u"dd"),
                 (QStringList {u"@ana"_s,
                               words::dayAndMinute(live().begin) + u" – "
                                   + words::dayAndMinute(live().end) + words::zoneMark(),
                               u"00:03:00"_s, u"7300000000000000001"_s}));
        ReportAbout filtered = about();
        filtered.scope.expression =
            *FilterExpression::parse(u"text contains \"<b>\""_s, QTimeZone::utc());
        const QByteArray part = reportHtml(words::reportDocument(filtered, findings()));
        QCOMPARE(textsOf(part, u"dd").last(), u"text contains \"<b>\""_s);
        QCOMPARE(faultsOf(part), QStringList());
    }

    void whatWasMissedIsSaidWithHowItIsKnown()
    {
        const QByteArray html = page(findings());
        const QStringList sentences = textsOf(html, u"p");
        QVERIFY(sentences.contains(u"66 % of the time connected."_s));
        QVERIFY(sentences.contains(u"No connection from %1 to %2: events may be missing."_s.arg(
            words::dayAndClock(kBegin + std::chrono::minutes(1)),
            words::dayAndClock(kBegin + std::chrono::minutes(2)))));
        const QStringList rows = rowsUnder(html, u"coverage"_s);
        QVERIFY(rows.contains(u"Likes missing | 590 | estimated | "_s));
        QVERIFY(rows.filter(u"4,711"_s).isEmpty()); // of no use to whoever reads this
        ReportFindings untold = findings();
        untold.summary.coverage.reset();
        QVERIFY(
            textsOf(page(untold), u"p").contains(u"Nobody kept an account of what was missed."_s));
    }

    void whatPeopleWroteIsText_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        const auto same = [](const char* name, const QString& text) {
            QTest::newRow(name) << text << text;
        };
        same("script", u"<script>alert(1)</script>"_s);
        same("end of an element", u"</bdi></td></table><img src=x onerror=alert(1)>"_s);
        same("quotes", u"\" onload=\"x\" 'y' `z`"_s);
        same("entities", u"&lt;b&gt; &amp; &#x3C;script&#x3E;"_s);
        same("end of a comment", u"--> ]]> <!-- <![CDATA["_s);
        same("right to left override", u"\u202Egnp.exe\u202C"_s);
        same("Arabic", u"مرحبا"_s);
        same("emoji", u"👩‍🚀🇪🇸❤️"_s);
        QTest::newRow("controls") << u"a\u0001b\u001Bc"_s << u"a\uFFFDb\uFFFDc"_s;
        QTest::newRow("no character") << u"a\uFFFEb\uFFFFc"_s << u"a\uFFFDb\uFFFDc"_s;
        QTest::newRow("lines") << u"a\r\nb"_s << u"a  b"_s;
    }

    void whatPeopleWroteIsText()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        ReportFindings found = findings();
        found.gifters.people[0].nickname = written.toStdString();
        found.words.words[0].word = written.toStdString();
        RankedStreak streak;
        streak.streak.type = EventType::Gift;
        streak.streak.giftName = written.toStdString();
        found.streaks.streaks = {streak};
        ReportAbout hostile = about();
        hostile.live->streamer = written.toStdString();
        hostile.live->name = written.toStdString();
        hostile.rate.currency = written;
        const QByteArray html = reportHtml(words::reportDocument(hostile, found));
        QCOMPARE(faultsOf(html), QStringList());
        // Streamer, name of the live, nickname, gift, word: each in an element of its own.
        const QStringList names = textsOf(html, u"bdi");
        QCOMPARE(names.count(read), 4);
        QCOMPARE(names.count(u'@' + read), 1);
    }

    void itSpeaksTheLanguageInForce()
    {
        QVERIFY(installLanguage(Language::Spanish));
        const QByteArray html = page(findings());
        QCOMPARE(faultsOf(html), QStringList());
        QVERIFY(html.contains("<html lang=\"es"));
        QVERIFY(rowsUnder(html, u"gifters"_s).value(0).contains(u"Diamantes"_s));
        QVERIFY(rowsUnder(html, u"gifters"_s).value(1).contains(u"15,00"_s));
    }
};

RACHA_TEST(TestReportHtml);
#include "tst_reporthtml.moc"
