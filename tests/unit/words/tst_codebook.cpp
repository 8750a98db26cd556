// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/exportprivacy.h"
#include "core/export/exportrules.h"
#include "core/export/exportwriter.h"
#include "core/export/keyedpseudonyms.h"
#include "tests/support/testmain.h"
#include "ui/words/codebook.h"
#include "ui/words/language.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const ExportPrivacy kPseudonyms {Secret("0123456789abcdef")};
const ExportPrivacy kAll {Secret("0123456789abcdef"), true, true};

QString codebookOf(const QStringList& columns, const ExportPrivacy& privacy = {})
{
    ExportForm form;
    form.columns = exportColumns(columns).value();
    return words::codebook(form, privacy);
}

/// Of a table; the first with that name.
QString lineOf(const QString& book, const QString& name)
{
    for (const QString& line : book.split(u'\n')) {
        if (line.startsWith(u"| `"_s + name + u"` |"_s))
            return line;
    }
    return u"no line"_s;
}

} // namespace

class TestCodebook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QVERIFY(installLanguage(Language::English)); }

    void cleanupTestCase() { installLanguage(Language::English); }

    void everyColumnAndKeyIsDescribed_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << static_cast<int>(Language::English);
        QTest::newRow("Spanish") << static_cast<int>(Language::Spanish);
    }

    void everyColumnAndKeyIsDescribed()
    {
        QFETCH(int, language);
        QVERIFY(installLanguage(static_cast<Language>(language)));
        const QString book = codebookOf({}, kAll);
        for (const QString& name : storedColumnNames())
            QVERIFY2(book.contains(u"\n| `"_s + name + u"` |"_s), qPrintable(name));
        for (const KeyRule& rule : rules::kKeys) {
            const QString path = QString::fromUtf8(rule.path.data(), std::ssize(rule.path));
            QVERIFY2(book.contains(u"\n| `"_s + path + u"` |"_s), qPrintable(path));
        }
        constexpr int kBars = 8;
        for (const QString& line : book.split(u'\n')) {
            if (line.startsWith(u'|'))
                QVERIFY2(line.count(u'|') == kBars && !line.contains(u"|  |"_s), qPrintable(line));
        }
    }

    /// One without a translation would be said in English.
    void spanishIsSpanish()
    {
        QVERIFY(installLanguage(Language::Spanish));
        const QString spanish = codebookOf({}, kPseudonyms);
        QVERIFY(installLanguage(Language::English));
        const QString english = codebookOf({}, kPseudonyms);
        const QStringList lines = english.split(u'\n');
        QCOMPARE(spanish.count(u'\n'), english.count(u'\n'));
        for (const QString& line : spanish.split(u'\n')) {
            if (line.size() > 40 && !line.startsWith(u"| ---"_s))
                QVERIFY2(!lines.contains(line), qPrintable(line));
        }
    }

    void aLineTellsAllOfAColumn()
    {
        QCOMPARE(lineOf(codebookOf({u"diamonds"_s}), u"diamonds"_s),
                 u"| `diamonds` | whole number | diamonds | what this event added in value; 0 "
                 "where it is no gift | Racha | derived | as stored |"_s);
        QCOMPARE(lineOf(codebookOf({u"value_usd"_s}), u"value_usd"_s),
                 u"| `value_usd` | decimal number | US dollars | GiftEvent: value of the streak by "
                 "then: total, price and rate multiplied | Racha | estimated | as stored |"_s);
    }

    void whatWasDoneIsSaid_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& column, int which,
                            const QString& told) {
            QTest::newRow(name) << column << which << told;
        };
        row("nothing", u"user_id"_s, 0, u"as stored"_s);
        row("person", u"user_id"_s, 1, u"pseudonym, `p…`"_s);
        row("message", u"message_id"_s, 1, u"pseudonym, `m…`"_s);
        row("streamer that stays", u"streamer_unique_id"_s, 1, u"as stored"_s);
        row("hidden streamer", u"streamer_unique_id"_s, 2, u"pseudonym, `p…`"_s);
        row("hidden room", u"room_id"_s, 2, u"pseudonym, `r…`"_s);
        row("text", u"comment"_s, 1,
            u"names of the event's people and words after an @ are pseudonyms"_s);
        row("text that is dropped", u"comment"_s, 2, u"left out; `text_length` tells its length"_s);
    }

    void whatWasDoneIsSaid()
    {
        QFETCH(QString, column);
        QFETCH(int, which);
        QFETCH(QString, told);
        const ExportPrivacy choices[] {{}, kPseudonyms, kAll};
        const QString line = lineOf(codebookOf({column}, choices[which]), column);
        QVERIFY2(line.endsWith(u"| "_s + told + u" |"_s), qPrintable(line));
    }

    void shortNamesNameTheirColumns()
    {
        const QString book = codebookOf({u"user"_s, u"count"_s, u"time"_s, u"event_data.x"_s});
        QVERIFY(lineOf(book, u"user"_s).contains(u"`user_unique_id`, `user_nickname`"_s));
        QVERIFY(lineOf(book, u"user = user_id"_s) != u"no line"_s);
        QVERIFY(lineOf(book, u"count = like_count"_s).contains(u"LikeEvent"_s));
        QVERIFY(lineOf(book, u"time"_s).contains(u"when it happened"_s));
        QVERIFY(lineOf(book, u"event_data.x"_s) != u"no line"_s);
    }

    void theKeyStaysSecret()
    {
        const QString book = codebookOf({}, kAll);
        QVERIFY(!book.contains(u"0123456789abcdef"_s));
        QVERIFY(book.contains(QString::fromStdString(KeyedPseudonyms(kAll.key).fingerprint())));
        QVERIFY(!codebookOf({}).contains(u"HMAC"_s));
    }
};

RACHA_TEST(TestCodebook);
#include "tst_codebook.moc"
