// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "tests/support/testmain.h"

#include <array>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kAllowed {Option::Json, Option::Record, Option::Duration, Option::Help};

Result<CommandLine> parsed(const QStringList& arguments)
{
    return CommandLine::parse(arguments, u"capture"_s, kAllowed);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFormsOfAValueAreRead();
    void everythingAfterTwoDashesIsAnOperand();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void numbersOutOfRangeAreRefused_data();
    void numbersOutOfRangeAreRefused();
    void anOptionIsFoundWhereverItStands();
};

void TestCommandLine::bothFormsOfAValueAreRead()
{
    const auto line = parsed({u"ana"_s, u"--record"_s, u"a.racha"_s, u"--json"_s, u"luis"_s,
                              u"--duration=3"_s, u"--record=b=c"_s});
    QVERIFY(line.has_value());
    QCOMPARE(line->operands(), (QStringList {u"ana"_s, u"luis"_s}));
    QVERIFY(line->isSet(Option::Json));
    QVERIFY(!line->isSet(Option::Help));
    QCOMPARE(line->value(Option::Record), u"b=c"_s);
    QCOMPARE(line->number(Option::Duration, 0, 10, 1).value_or(-1), 3.0);
}

void TestCommandLine::everythingAfterTwoDashesIsAnOperand()
{
    const auto line = parsed({u"--"_s, u"--json"_s, u"-"_s});
    QVERIFY(line.has_value());
    QVERIFY(!line->isSet(Option::Json));
    QCOMPARE(line->operands(), (QStringList {u"--json"_s, u"-"_s}));
}

void TestCommandLine::mistakesAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList {u"--jsno"_s} << u"--jsno"_s;
    QTest::newRow("one dash") << QStringList {u"-json"_s} << u"-json"_s;
    QTest::newRow("of another command") << QStringList {u"--speed"_s, u"2"_s} << u"--speed"_s;
    QTest::newRow("value missing") << QStringList {u"ana"_s, u"--record"_s} << u"--record"_s;
    QTest::newRow("value empty") << QStringList {u"--record="_s} << u"--record"_s;
    QTest::newRow("value of a flag") << QStringList {u"--json=yes"_s} << u"--json"_s;
}

void TestCommandLine::mistakesAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto line = parsed(arguments);
    QVERIFY(!line.has_value());
    QVERIFY(line.error().code == ErrorCode::UsageInvalid);
    QVERIFY2(line.error().detail.contains(named), qPrintable(line.error().detail));
}

void TestCommandLine::numbersOutOfRangeAreRefused_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("below") << u"0.5"_s;
    QTest::newRow("above") << u"11"_s;
    QTest::newRow("no number") << u"ten"_s;
    QTest::newRow("not finite") << u"nan"_s;
    QTest::newRow("with a unit") << u"5s"_s;
}

void TestCommandLine::numbersOutOfRangeAreRefused()
{
    QFETCH(QString, value);
    const auto line = parsed({u"--duration"_s, value});
    QVERIFY(line.has_value());
    QVERIFY(!line->number(Option::Duration, 1, 10, 1).has_value());
}

void TestCommandLine::anOptionIsFoundWhereverItStands()
{
    const QStringList before {u"--lang"_s, u"es"_s, u"capture"_s};
    QCOMPARE(findValue(before, Option::Lang), std::optional(u"es"_s));
    QCOMPARE(findValue({u"x"_s, u"--lang=en"_s}, Option::Lang), std::optional(u"en"_s));
    QCOMPARE(findValue({u"--"_s, u"--lang=en"_s}, Option::Lang), std::optional<QString>());
    const QStringList several {u"--set"_s, u"a=1"_s, u"x"_s, u"--set=b=2"_s, u"--set"_s};
    QCOMPARE(findValues(several, Option::Set), QStringList({u"b=2"_s, u"a=1"_s}));
}

RACHA_TEST(TestCommandLine);
#include "tst_commandline.moc"
