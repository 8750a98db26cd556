// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/logring.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList printed(const std::vector<LogLine>& lines)
{
    QStringList texts;
    for (const LogLine& line : lines)
        texts << u"%1 %2"_s.arg(line.number).arg(line.text);
    return texts;
}

void fill(LogRing& ring, int count, qsizetype length = 3)
{
    for (int i = 0; i < count; ++i)
        ring.add({}, LogLevel::Info, u"racha.test"_s, QString(length, u'x'));
}

} // namespace

class TestLogRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreTakenOnce();
    void theOldestMakeRoom();
    void longLinesTakeThePlaceOfMany();
    void aLineIsCut();
    void theNewestAreGivenInTheirOrder();
};

void TestLogRing::linesAreTakenOnce()
{
    LogRing ring;
    ring.add({}, LogLevel::Info, u"racha.test"_s, u"one"_s);
    ring.add({}, LogLevel::Info, u"racha.test"_s, u"two"_s);
    QCOMPARE(printed(ring.after(0)), QStringList({u"1 one"_s, u"2 two"_s}));
    QCOMPARE(printed(ring.after(1)), QStringList({u"2 two"_s}));
    QCOMPARE(printed(ring.after(2)), QStringList());
}

void TestLogRing::theOldestMakeRoom()
{
    LogRing ring;
    fill(ring, static_cast<int>(LogRing::kMostLines) + 7);
    const auto lines = ring.after(0);
    QCOMPARE(lines.size(), LogRing::kMostLines);
    QCOMPARE(lines.front().number, 8);
}

void TestLogRing::longLinesTakeThePlaceOfMany()
{
    LogRing ring;
    fill(ring, 4'000, LogRing::kLongestText);
    qsizetype characters = 0;
    for (const LogLine& line : ring.after(0))
        characters += line.text.size();
    QVERIFY(characters <= LogRing::kMostCharacters);
    QVERIFY(characters > LogRing::kMostCharacters / 2);
}

void TestLogRing::aLineIsCut()
{
    LogRing ring;
    fill(ring, 1, 1'000'000);
    QCOMPARE(ring.after(0).front().text.size(), LogRing::kLongestText + 1);
}

void TestLogRing::theNewestAreGivenInTheirOrder()
{
    LogRing ring;
    for (const QString& text : {u"a"_s, u"b"_s, u"c"_s})
        ring.add({}, LogLevel::Info, u"racha.test"_s, text);
    QCOMPARE(printed(ring.newest(2)), QStringList({u"2 b"_s, u"3 c"_s}));
    QCOMPARE(printed(ring.newest(9)), QStringList({u"1 a"_s, u"2 b"_s, u"3 c"_s}));
}

RACHA_TEST(TestLogRing);
#include "tst_logring.moc"
