// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingcatalogue.h"
#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"

#include <QSet>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestSettingCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSettingHasAVariableOfItsOwn();
    void whatIsSecretOrOursIsNoSetting();
    void aMistakenKeyIsKnownAgain_data();
    void aMistakenKeyIsKnownAgain();
};

void TestSettingCatalogue::eachSettingHasAVariableOfItsOwn()
{
    QCOMPARE(settingVariable(u"feed/pin_diamonds"_s), u"RACHA_FEED_PIN_DIAMONDS"_s);
    const QSet<QString> special {u"RACHA_SIGN_KEY"_s, u"RACHA_SESSION"_s, u"RACHA_PROXY_PASSWORD"_s,
                                 u"RACHA_SOURCE_PASSWORD"_s};
    QSet<QString> variables;
    for (const SettingInfo& each : settingCatalogue()) {
        const QString key = QLatin1StringView(each.key);
        QVERIFY2(findSetting(key) == &each, each.key);
        QVERIFY2(!special.contains(settingVariable(key)), each.key);
        variables << settingVariable(key);
    }
    QCOMPARE(variables.size(), static_cast<qsizetype>(settingCatalogue().size()));
}

void TestSettingCatalogue::whatIsSecretOrOursIsNoSetting()
{
    for (const char* const key : {kSettingKeptSecrets, kSettingKeptPassword, kSettingFirstRunDone,
                                  kOverriddenProxyPassword, "window/geometry"})
        QVERIFY2(findSetting(QLatin1StringView(key)) == nullptr, key);
}

void TestSettingCatalogue::aMistakenKeyIsKnownAgain_data()
{
    QTest::addColumn<QString>("mistaken");
    QTest::addColumn<QString>("meant");
    QTest::newRow("letters exchanged") << u"streaks/gift_idel"_s << u"streaks/gift_idle"_s;
    QTest::newRow("without its group") << u"proxy"_s << u"connection/proxy"_s;
    QTest::newRow("another separator") << u"feed.pin_diamonds"_s << u"feed/pin_diamonds"_s;
    QTest::newRow("one too many") << u"feed_out/ports"_s << u"feed_out/port"_s;
}

void TestSettingCatalogue::aMistakenKeyIsKnownAgain()
{
    QFETCH(QString, mistaken);
    QFETCH(QString, meant);
    const QStringList similar = settingsLike(mistaken, 3);
    QCOMPARE(similar.size(), 3);
    QCOMPARE(similar.first(), meant);
}

RACHA_TEST(TestSettingCatalogue);
#include "tst_settingcatalogue.moc"
