// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestSettingsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDecidedStandsBeforeTheFile();
    void whatIsDecidedStaysInTheFileAsItIs();

private:
    const QString m_key = QLatin1StringView(kSettingProxy);
};

void TestSettingsFile::whatIsDecidedStandsBeforeTheFile()
{
    const QTemporaryDir folder;
    SettingsFile settings(folder.filePath(u"racha.ini"_s));
    QVERIFY(settings.setValue(m_key, u"http://stored:1"_s));
    QVERIFY(!settings.decided(m_key));
    settings.setDecided({{m_key, {SettingOrigin::Environment, u"X"_s, u"http://given:1"_s}}});
    QCOMPARE(settings.value(m_key), u"http://given:1"_s);
    QCOMPARE(settings.decided(m_key)->name, u"X"_s);
    // An empty one is the default, whatever is stored.
    settings.setDecided({{m_key, {SettingOrigin::CommandLine, u"X"_s, {}}}});
    QVERIFY(!settings.value(m_key));
    QVERIFY(settings.decided(m_key));
}

void TestSettingsFile::whatIsDecidedStaysInTheFileAsItIs()
{
    const QTemporaryDir folder;
    SettingsFile settings(folder.filePath(u"racha.ini"_s));
    QVERIFY(settings.setValue(m_key, u"http://stored:1"_s));
    settings.setDecided({{m_key, {SettingOrigin::CommandLine, u"X"_s, u"http://given:1"_s}}});
    QVERIFY(settings.setValue(m_key, u"http://given:1"_s));
    QVERIFY(settings.setValue(QLatin1StringView(kSettingLanguage), u"es"_s));
    const SettingsFile next(settings.path());
    QCOMPARE(next.value(m_key), u"http://stored:1"_s);
    QCOMPARE(next.value(QLatin1StringView(kSettingLanguage)), u"es"_s);
}

RACHA_TEST(TestSettingsFile);
#include "tst_settingsfile.moc"
