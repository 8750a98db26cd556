// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/datafolders.h"
#include "core/settings/settingcatalogue.h"
#include "core/settings/settingsfile.h"
#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "tests/unit/ui/secretkeepers.h"
#include "tests/unit/ui/storetesters.h"
#include "tests/unit/ui/toneplayers.h"
#include "ui/settings/originnote.h"
#include "ui/settings/secretsform.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/storageform.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

class TestSettingsDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void tabGoesRoundOnEveryPage();
    void aChangeIsStoredAtOnce();
    void aDefaultIsNotStored();
    void whatIsDecidedElsewhereSaysSo();
    void eachSettingCanBeGivenForOneRun();
    void aSettingOfOneRunSaysSoAndStaysInTheFile();
    void timeOutsAreOffered();
    void timesAreOfTheComputerOrUtc();
    void aBadProxyIsNotStored();
    void aPageIsResetAlone();
    void searchingShowsWhatItFinds_data();
    void searchingShowsWhatItFinds();
    void aServerIsStoredOnceItIsComplete();
    void theTestSaysTheCause();
    void anAnswerToOldValuesIsForgotten();
    void theTypedPasswordIsStoredNowhere();
    void aPasswordIsKeptInTheKeychain();
    void aKeyIsKeptAndTakenAway();
    void aSessionIsOffAtFirst();
    void aBrowserElsewhereIsNotStored();
    void tonesOfGiftsAreOffAtFirst();
    void everyPageIsForEverybody_data();
    void everyPageIsForEverybody();

private:
    template<typename T>
    T& control(const QString& name)
    {
        const auto all = m_dialog->findChildren<T*>();
        for (T* const each : all) {
            if (test::nameOf(*each) == name)
                return *each;
        }
        qFatal("no control is called %s", qPrintable(name));
    }

    void make(const SettingOverrides& overrides = {});
    QString stored(const char* key) const;

    VerdictLine& verdict()
    {
        return *m_dialog->findChild<StorageForm*>()->findChild<VerdictLine*>();
    }

    VerdictLine& secretsVerdict()
    {
        return *m_dialog->findChild<SecretsForm*>()->findChild<VerdictLine*>();
    }

    void type(const QString& name, const QString& text)
    {
        auto& field = control<QLineEdit>(name);
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsFile> m_file;
    std::unique_ptr<test::ManualStoreTester> m_tester;
    std::unique_ptr<test::ManualSecretKeeper> m_keeper;
    test::ManualTonePlayer m_player;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::initTestCase()
{
    m_appearance = std::make_unique<Appearance>(*qApp);
}

void TestSettingsDialog::cleanupTestCase()
{
    m_appearance.reset();
}

void TestSettingsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SettingsFile>(m_folder->filePath(u"racha.ini"_s));
    m_tester = std::make_unique<test::ManualStoreTester>();
    m_keeper = std::make_unique<test::ManualSecretKeeper>();
    make();
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    test::forgetLanguage();
}

void TestSettingsDialog::make(const SettingOverrides& overrides)
{
    m_dialog.reset();
    m_dialog =
        std::make_unique<SettingsDialog>(*m_file, overrides, *m_tester, *m_keeper, *m_appearance);
    m_dialog->setTones(m_player);
    m_dialog->show();
}

QString TestSettingsDialog::stored(const char* key) const
{
    return m_file->value(QLatin1StringView(key)).value_or(u"(none)"_s);
}

void TestSettingsDialog::aChangeIsStoredAtOnce()
{
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::settingChanged);
    m_dialog->showSection(SettingsSection::Streaks);
    auto& box = control<QAbstractSpinBox>(u"A gift streak ends after"_s);
    box.selectAll();
    QTest::keyClicks(&box, u"25"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(stored(kSettingGiftIdle), u"25"_s);
    auto& every = control<QAbstractButton>(u"Show every message"_s);
    every.click();
    QCOMPARE(stored(kSettingEveryMessage), u"1"_s);
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_dialog->isVisible()); // Return is the field's, not the dialog's
}

void TestSettingsDialog::timesAreOfTheComputerOrUtc()
{
    const test::ComputerZone mexico("America/Mexico_City");
    m_file->setValue(QLatin1StringView(kSettingTimeZone), u"local"_s);
    make();
    m_dialog->showSection(SettingsSection::General);
    auto& box = control<QComboBox>(u"Times"_s);
    QCOMPARE(box.currentText(), u"Of this computer (America/Mexico_City)"_s);
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(stored(kSettingTimeZone), u"utc"_s);
    QCOMPARE(displayZone(), DisplayZone::Utc);
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(stored(kSettingTimeZone), u"(none)"_s);
    QCOMPARE(displayZone(), DisplayZone::Computer);
}

void TestSettingsDialog::aDefaultIsNotStored()
{
    m_file->setValue(QLatin1StringView(kSettingUsdPerDiamond), u"0.005"_s);
    make();
    m_dialog->showSection(SettingsSection::Streaks);
    auto& box = control<QAbstractSpinBox>(u"US dollars per diamond"_s);
    QCOMPARE(box.text(), u"$0.0050"_s);
    for (int i = 0; i < 5; ++i)
        box.stepUp();
    QCOMPARE(stored(kSettingUsdPerDiamond), u"(none)"_s);
}

void TestSettingsDialog::whatIsDecidedElsewhereSaysSo()
{
    m_file->setValue(QLatin1StringView(kSettingProxy), u"http://weaker:1"_s);
    make({{QLatin1StringView(kSettingProxy),
           {SettingOrigin::CommandLine, u"--proxy"_s, u"socks5://a:1"_s}},
          {QLatin1StringView(kSettingDatabase),
           {SettingOrigin::DotEnv, u"DB_NAME"_s, u"mysql://ana@db.example/racha"_s}},
          {QLatin1StringView(kSettingPasswordFile),
           {SettingOrigin::Environment, u"DB_PASSWORD"_s, {}}}});
    QCOMPARE(control<QLineEdit>(u"Proxy"_s).text(), u"socks5://a:1"_s);
    QVERIFY(!control<QLineEdit>(u"Proxy"_s).isEnabled());
    QCOMPARE(control<QLineEdit>(u"Server"_s).text(), u"db.example"_s);
    QVERIFY(!control<QLineEdit>(u"Server"_s).isEnabled());
    QVERIFY(!control<QLineEdit>(u"Password"_s).isEnabled());
    QStringList notes;
    for (const auto* const note : m_dialog->findChildren<OriginNote*>()) {
        if (!note->text().isEmpty())
            notes << note->text();
    }
    notes.sort();
    QCOMPARE(notes,
             QStringList({u"Set by --proxy on the command line. It cannot be changed here."_s,
                          u"Set by DB_NAME in the file .env. It cannot be changed here."_s,
                          u"Set by the environment variable DB_PASSWORD. It cannot be changed "
                          "here."_s}));
}

/// The catalogue takes for each what the dialog offers, and no more.
void TestSettingsDialog::eachSettingCanBeGivenForOneRun()
{
    for (const SettingEntry& entry : settingEntries()) {
        const SettingInfo* const setting = findSetting(QLatin1StringView(entry.key));
        QVERIFY2(setting != nullptr, entry.key);
        QCOMPARE(setting->range.low, entry.range.low);
        QCOMPARE(setting->range.high, entry.range.high);
        const bool isWhole = entry.kind == SettingKind::Number && entry.decimals == 0;
        QVERIFY2(setting->shape != SettingShape::WholeNumber || isWhole, entry.key);
        QStringList taken;
        for (const char* const name : setting->choices)
            taken << QString::fromLatin1(name);
        for (const SettingChoice& choice : entry.choices)
            QVERIFY2(*choice.value == '\0' || taken.contains(QString::fromLatin1(choice.value)),
                     entry.key);
    }
}

void TestSettingsDialog::aSettingOfOneRunSaysSoAndStaysInTheFile()
{
    const QString key = QLatin1StringView(kSettingPinDiamonds);
    m_file->setValue(key, u"200"_s);
    const SettingOverrides decided {
        {key, {SettingOrigin::Environment, u"RACHA_FEED_PIN_DIAMONDS"_s, u"700"_s}},
        {QLatin1StringView(kSettingChartRange),
         {SettingOrigin::CommandLine, u"--set charts/range"_s, {}}}};
    m_file->setDecided(decided);
    make(decided);
    m_dialog->showSection(SettingsSection::Feed);
    auto& box = control<QAbstractSpinBox>(u"Pin gifts from"_s);
    QCOMPARE(box.text(), u"700 diamonds"_s);
    QVERIFY(!box.isEnabled());
    QStringList notes;
    for (const auto* const note : m_dialog->findChildren<OriginNote*>())
        notes << note->text();
    QVERIFY(notes.contains(u"Set by the environment variable RACHA_FEED_PIN_DIAMONDS. It cannot be "
                           "changed here."_s));
    QVERIFY(notes.contains(
        u"Set by --set charts/range on the command line. It cannot be changed here."_s));
    control<QPushButton>(u"Reset page"_s).click();
    QCOMPARE(SettingsFile(m_file->path()).value(key), u"200"_s);
}

void TestSettingsDialog::timeOutsAreOffered()
{
    m_dialog->showSection(SettingsSection::Connection);
    auto& request = control<QAbstractSpinBox>(u"Give up a request after"_s);
    QCOMPARE(request.text(), u"10 s"_s);
    request.stepUp();
    QCOMPARE(stored(kSettingRequestTimeout), u"11"_s);
    auto& silence = control<QAbstractSpinBox>(u"Replace a silent connection after"_s);
    QCOMPARE(silence.text(), u"45 s"_s);
    for (int i = 0; i < 5; ++i)
        silence.stepDown(); // not below what heartbeats need
    QCOMPARE(stored(kSettingSilenceTimeout), u"35"_s);
}

void TestSettingsDialog::aBadProxyIsNotStored()
{
    m_dialog->showSection(SettingsSection::Connection);
    auto& field = control<QLineEdit>(u"Proxy"_s);
    field.setText(u"http://ana:secret@a:1"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(stored(kSettingProxy), u"(none)"_s);
    field.setText(u" http://a:1 "_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(stored(kSettingProxy), u"http://a:1"_s);
}

void TestSettingsDialog::aPageIsResetAlone()
{
    m_file->setValue(QLatin1StringView(kSettingGiftIdle), u"25"_s);
    m_file->setValue(QLatin1StringView(kSettingLikeIdle), u"9"_s);
    m_file->setValue(QLatin1StringView(kSettingProvider), u"sign"_s);
    make();
    QSignalSpy changed(m_dialog.get(), &SettingsDialog::settingChanged);
    m_dialog->showSection(SettingsSection::Streaks);
    control<QPushButton>(u"Reset page"_s).click();
    QCOMPARE(stored(kSettingGiftIdle), u"(none)"_s);
    QCOMPARE(stored(kSettingLikeIdle), u"(none)"_s);
    QCOMPARE(stored(kSettingProvider), u"sign"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(control<QAbstractSpinBox>(u"A gift streak ends after"_s).text(), u"10 s"_s);
}

void TestSettingsDialog::searchingShowsWhatItFinds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("title") << u"PROXY"_s << QStringList {u"Connection"_s};
    QTest::newRow("words in any order") << u"streak like"_s << QStringList {u"Streaks"_s};
    QTest::newRow("a choice") << u"dark"_s << QStringList {u"General"_s};
    QTest::newRow("a form") << u"mariadb"_s << QStringList {u"Storage"_s};
    QTest::newRow("as it is stored") << u"usd"_s << QStringList {u"Streaks"_s};
    QTest::newRow("nothing") << u"zzz"_s << QStringList {};
}

void TestSettingsDialog::searchingShowsWhatItFinds()
{
    QFETCH(QString, query);
    QFETCH(QStringList, pages);
    control<QLineEdit>(u"Search the settings"_s).setText(query);
    const auto& list = control<QListWidget>(u"Pages"_s);
    QStringList found;
    for (int i = 0; i < list.count(); ++i) {
        if (!list.item(i)->isHidden())
            found << list.item(i)->text();
    }
    QCOMPARE(found, pages);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!list.item(0)->isHidden());
}

void TestSettingsDialog::aServerIsStoredOnceItIsComplete()
{
    m_dialog->showSection(SettingsSection::Storage);
    m_dialog->findChildren<QRadioButton*>().at(1)->click();
    QCOMPARE(stored(kSettingDatabase), u"(none)"_s);
    QVERIFY(verdict().kind() == VerdictLine::Kind::Note);
    control<QLineEdit>(u"Server"_s).setText(u"one.example, two.example:3307"_s);
    auto& name = control<QLineEdit>(u"Database"_s);
    name.setText(u"racha"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    QCOMPARE(stored(kSettingDatabase), u"mysql://one.example,two.example:3307/racha"_s);
    m_dialog->findChildren<QRadioButton*>().at(0)->click();
    QCOMPARE(stored(kSettingDatabase), u"(none)"_s);
}

void TestSettingsDialog::theTestSaysTheCause()
{
    m_dialog->showSection(SettingsSection::Storage);
    control<QPushButton>(u"Test connection"_s).click();
    QCOMPARE(m_tester->asked(), QStringList {u"sqlite:"_s + datafolders::defaultStore()});
    DatabaseStatus status;
    status.error = Error {ErrorCode::DbReadOnly, u"/x"_s};
    m_tester->answer(status);
    QVERIFY(verdict().kind() == VerdictLine::Kind::Bad);
    QVERIFY(verdict().text().startsWith(u"The database cannot be written."_s));
    QVERIFY(verdict().text().endsWith(u"(/x)"_s));
    status = {};
    status.engine = u"MariaDB 10.11.19"_s;
    status.newestVersion = 2;
    m_tester->answer(status);
    QCOMPARE(verdict().text(),
             u"This works: MariaDB 10.11.19. The tables will be made with the first live."_s);
}

void TestSettingsDialog::anAnswerToOldValuesIsForgotten()
{
    m_dialog->showSection(SettingsSection::Storage);
    control<QPushButton>(u"Test connection"_s).click();
    QVERIFY(m_tester->isWaitedFor());
    auto& file = control<QLineEdit>(u"Database file"_s);
    file.setText(m_folder->filePath(u"other.sqlite"_s));
    QTest::keyClick(&file, Qt::Key_Return);
    QVERIFY(!m_tester->isWaitedFor());
    QVERIFY(verdict().kind() == VerdictLine::Kind::None);
}

void TestSettingsDialog::theTypedPasswordIsStoredNowhere()
{
    m_dialog->showSection(SettingsSection::Storage);
    m_dialog->findChildren<QRadioButton*>().at(1)->click();
    auto& field = control<QLineEdit>(u"Password"_s);
    QTest::keyClicks(&field, u"hunter22"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(m_tester->password().reveal(), QByteArray("hunter22"));
    m_file->setValue(u"any/thing"_s, u"x"_s); // so that there is a file
    QFile written(m_file->path());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("hunter22"));
}

void TestSettingsDialog::aPasswordIsKeptInTheKeychain()
{
    m_dialog->showSection(SettingsSection::Storage);
    m_dialog->findChildren<QRadioButton*>().at(1)->click();
    control<QLineEdit>(u"Server"_s).setText(u"db.example"_s);
    control<QLineEdit>(u"Database"_s).setText(u"racha"_s);
    auto& field = control<QLineEdit>(u"Password"_s);
    QVERIFY(control<QCheckBox>(u"Keep it in the keychain"_s).isChecked());
    QTest::keyClicks(&field, u"hunter22"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    m_tester->answerKept({});
    QCOMPARE(field.placeholderText(), u"In the keychain"_s);
    control<QCheckBox>(u"Keep it in the keychain"_s).click();
    m_tester->answerKept({});
    QCOMPARE(field.placeholderText(), u"Typed; kept until Racha closes"_s);
    control<QCheckBox>(u"Keep it in the keychain"_s).click();
    m_tester->answerKept(failure(ErrorCode::FileUnwritable, u"locked"_s));
    QCOMPARE(field.placeholderText(), u"Typed; kept until Racha closes"_s);
    QVERIFY(verdict().kind() == VerdictLine::Kind::Bad);
    QVERIFY(verdict().text().contains(u"locked"_s));
}

void TestSettingsDialog::aKeyIsKeptAndTakenAway()
{
    m_dialog->showSection(SettingsSection::Connection);
    auto& field = control<QLineEdit>(u"Signing key"_s);
    QVERIFY(!control<QPushButton>(u"Remove: Signing key"_s).isEnabled());
    type(u"Signing key"_s, u"key-of-a-test"_s);
    QCOMPARE(m_keeper->secrets()[ConnectionSecret::SignKey].reveal(), "key-of-a-test"_ba);
    QCOMPARE(field.text(), QString());
    QCOMPARE(field.placeholderText(), u"In the keychain"_s);
    m_keeper->answer({});
    control<QPushButton>(u"Remove: Signing key"_s).click();
    QVERIFY(m_keeper->secrets()[ConnectionSecret::SignKey].isEmpty());
    QCOMPARE(field.placeholderText(), QString());
    m_keeper->answer(failure(ErrorCode::FileUnwritable, u"locked"_s));
    QVERIFY(secretsVerdict().text().contains(u"locked"_s));
    // Without the keychain it is for this run alone.
    control<QCheckBox>(u"Keep what is typed here in the keychain"_s).click();
    type(u"Password of the proxy"_s, u"hunter22"_s);
    QCOMPARE(control<QLineEdit>(u"Password of the proxy"_s).placeholderText(),
             u"Typed; kept until Racha closes"_s);
    m_file->setValue(u"any/thing"_s, u"x"_s); // so that there is a file
    QFile written(m_file->path());
    QVERIFY(written.open(QIODevice::ReadOnly));
    const auto text = written.readAll();
    QVERIFY(!text.contains("hunter22") && !text.contains("key-of-a-test"));
}

void TestSettingsDialog::aSessionIsOffAtFirst()
{
    m_dialog->showSection(SettingsSection::Connection);
    auto& field = control<QLineEdit>(u"TikTok session"_s);
    QVERIFY(!field.isEnabled());
    control<QCheckBox>(u"Use a TikTok session for restricted lives"_s).click();
    QCOMPARE(stored(kSettingUseSession), u"1"_s);
    QVERIFY(field.isEnabled());
    type(u"TikTok session"_s, u"not a cookie"_s);
    QVERIFY(!m_keeper->wasAsked());
    QVERIFY(secretsVerdict().kind() == VerdictLine::Kind::Bad);
    field.clear();
    type(u"TikTok session"_s, u"sessionid=0a1b2c"_s);
    QVERIFY(m_keeper->wasAsked());
    QVERIFY(secretsVerdict().kind() == VerdictLine::Kind::None);
}

void TestSettingsDialog::aBrowserElsewhereIsNotStored()
{
    m_dialog->showSection(SettingsSection::Connection);
    type(u"Address of the browser"_s, u"http://192.168.1.2:9222"_s);
    QCOMPARE(stored(kSettingBridgeUrl), u"(none)"_s);
    control<QLineEdit>(u"Address of the browser"_s).clear();
    type(u"Address of the browser"_s, u"http://127.0.0.1:9333"_s);
    QCOMPARE(stored(kSettingBridgeUrl), u"http://127.0.0.1:9333"_s);
}

void TestSettingsDialog::tonesOfGiftsAreOffAtFirst()
{
    m_dialog->showSection(SettingsSection::Feed);
    auto& tones = control<QCheckBox>(u"Play a tone for each gift"_s);
    QVERIFY(!tones.isChecked());
    tones.click();
    QCOMPARE(stored(kSettingGiftTones), u"1"_s);
    auto& volume = control<QAbstractSpinBox>(u"Volume of the tones"_s);
    QCOMPARE(volume.text(), u"50%"_s);
    volume.stepDown();
    QCOMPARE(stored(kSettingGiftToneVolume), u"40"_s);
    control<QPushButton>(u"Listen"_s).click();
    QCOMPARE(m_player.notes(0.4).value(0), 0);
}

void TestSettingsDialog::everyPageIsForEverybody_data()
{
    QTest::addColumn<bool>("isSpanish");
    QTest::newRow("English") << false;
    QTest::newRow("Spanish") << true;
}

/// Named, reached by Tab, not clipped.
void TestSettingsDialog::everyPageIsForEverybody()
{
    QFETCH(bool, isSpanish);
    installLanguage(isSpanish ? Language::Spanish : Language::English);
    QCoreApplication::processEvents();
    QStringList faults;
    for (std::size_t i = 0; i < kSettingsSections; ++i) {
        m_dialog->showSection(static_cast<SettingsSection>(i));
        if (static_cast<SettingsSection>(i) == SettingsSection::Storage)
            m_dialog->findChildren<QRadioButton*>().at(1)->click();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // pages inside pages lay out one after the other
        faults << test::faultsOf(*m_dialog);
    }
    faults.removeAll(QString());
    QCOMPARE(faults.join(u'\n'), QString());
}

void TestSettingsDialog::tabGoesRoundOnEveryPage()
{
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    auto& search = control<QLineEdit>(u"Search the settings"_s);
    for (std::size_t i = 0; i < kSettingsSections; ++i) {
        m_dialog->showSection(static_cast<SettingsSection>(i));
        search.setFocus();
        int steps = 0;
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (!search.hasFocus() && ++steps < 60);
        QVERIFY2(search.hasFocus(), qPrintable(QString::number(i)));
    }
}

RACHA_TEST(TestSettingsDialog);

#include "tst_settingsdialog.moc"
