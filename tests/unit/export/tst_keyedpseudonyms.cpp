// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/keyedpseudonyms.h"
#include "core/export/namesintext.h"
#include "tests/support/testmain.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const Secret kKey("0123456789abcdef");
const Secret kOtherKey("0123456789abcdeg");
const PersonNames kAna {"7300000000000000001", "ana.maria", "Ana María"};

} // namespace

class TestKeyedPseudonyms : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Whoever has the key can compute them with any HMAC-SHA256: the manual says how.
    void theyAreWhatTheManualSays()
    {
        KeyedPseudonyms names(kKey);
        QCOMPARE(names.person(kAna), std::string("p021b394186beacc5c8532043"));
        QCOMPARE(names.person({{}, "Ana.Maria", "Ana"}), std::string("p78e0b9f7e73df2bd839df2b5"));
        QCOMPARE(names.person({"0", {}, "Ana"}), std::string("p623a251a749d65cb510155ce"));
        QCOMPARE(names.message("7300000000000000001"), std::string("mf60b3eafc28282bde0822f13"));
        QCOMPARE(names.fingerprint(), std::string("69bcc89c3909ee73"));
    }

    void theyAreTheSameForOneKeyOnly()
    {
        KeyedPseudonyms first(kKey);
        KeyedPseudonyms second(kKey);
        KeyedPseudonyms other(kOtherKey);
        for (int i = 1; i < 100; ++i) {
            const PersonNames who {std::to_string(i), {}, {}};
            QCOMPARE(first.person(who), first.person(who));
            QCOMPARE(first.person(who), second.person(who));
            QVERIFY(first.person(who) != other.person(who));
        }
        QVERIFY(first.fingerprint() != other.fingerprint());
    }

    void thingsOfOneNumberAreCalledApart()
    {
        KeyedPseudonyms names(kKey);
        const std::set<std::string> told {names.person({"5", {}, {}}).substr(1),
                                          names.person({{}, "5", {}}).substr(1),
                                          names.person({{}, {}, "5"}).substr(1),
                                          names.message("5").substr(1),
                                          names.streak("5").substr(1),
                                          names.room("5").substr(1),
                                          names.thing("5").substr(1)};
        QCOMPARE(told.size(), std::size_t(7));
    }

    void nobodyHasNone()
    {
        KeyedPseudonyms names(kKey);
        QCOMPARE(names.person({}), std::string());
        QCOMPARE(names.person({"0", {}, {}}), std::string());
        QCOMPARE(names.thing("0"), std::string());
        QCOMPARE(names.message({}), std::string());
    }

    void textsLoseNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QString& text, const QString& told) {
            QTest::newRow(name) << text << told;
        };
        row("handle", u"hola @ana.maria!"_s, u"hola @ANA!"_s);
        row("capitals, end of a sentence", u"hola @Ana.Maria."_s, u"hola @ANA."_s);
        row("nickname of two words", u"@Ana María, guapa"_s, u"@ANA, guapa"_s);
        row("without a sign", u"soy Ana María 🌹"_s, u"soy ANA 🌹"_s);
        row("number", u"7300000000000000001?"_s, u"ANA?"_s);
        row("a part of a word", u"mariana.mariano"_s, u"mariana.mariano"_s);
        row("somebody else", u"y @luis_2 qué"_s, u"y @LUIS qué"_s);
        row("somebody else's longer handle", u"@ana.maria.luz"_s, u"@LUZ"_s);
        row("address", u"tiktok.com/@luis_2/live"_s, u"tiktok.com/@LUIS/live"_s);
        row("wide sign", u"＠luis_2"_s, u"＠LUIS"_s);
        row("name with emoji", u"@Ana🌹 hola"_s, u"@BARE hola"_s);
        row("no name behind it", u"a @ b @"_s, u"a @ b @"_s);
        row("script without spaces", u"ゆき春さん"_s, u"YUKIさん"_s);
        row("short names are words", u"yo"_s, u"yo"_s);
        row("nothing", QString(), QString());
    }

    void textsLoseNames()
    {
        QFETCH(QString, text);
        QFETCH(QString, told);
        KeyedPseudonyms pseudonyms(kKey);
        NamesInText names(pseudonyms);
        const PersonNames yuki {"6812000000000023757", {}, "ゆき春"};
        names.add(kAna);
        names.add(yuki);
        names.add({"5", "yo", {}});
        const auto name = [&pseudonyms](const PersonNames& who) {
            return QString::fromStdString(pseudonyms.person(who));
        };
        told.replace("ANA"_L1, name(kAna));
        told.replace("YUKI"_L1, name(yuki));
        told.replace("LUIS"_L1, name({{}, "luis_2", {}}));
        told.replace("BARE"_L1, name({{}, "ana", {}}));
        told.replace("LUZ"_L1, name({{}, "ana.maria.luz", {}}));
        QCOMPARE(names.replaced(text), told);
    }
};

RACHA_TEST(TestKeyedPseudonyms);
#include "tst_keyedpseudonyms.moc"
