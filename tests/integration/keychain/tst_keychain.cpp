// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/databasechoice.h"
#include "app/keptsecrets.h"
#include "app/keychain.h"
#include "app/threadedsecretkeeper.h"
#include "app/threadedstoretester.h"
#include "core/simulator/fakewebcastserver.h"
#include "core/store/sql/sqlconnection.h"
#include "tests/support/authproxy.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/testmain.h"
#include "tests/support/watchedlookout.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// A session bus and a keyring of our own, unlocked; what asks D-Bus in this process finds them.
class KeyringSession
{
public:
    KeyringSession()
    {
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        qunsetenv("DISPLAY"); // nobody is asked
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_bus.waitForReadyRead())
            return;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(u"gnome-keyring-daemon"_s,
                        {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("the keyring's own password");
        m_keyring.closeWriteChannel();
        m_keyring.waitForBytesWritten();
    }

    ~KeyringSession()
    {
        for (QProcess* const process : {&m_keyring, &m_bus}) {
            process->terminate();
            process->waitForFinished();
        }
    }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace

/// Passwords in a real Secret Service.
class TestKeychain : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<KeyringSession> m_session;
    MariaDbServer m_server;

    static bool isRegistered()
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(
            u"org.freedesktop.secrets"_s);
    }

    DatabaseUrl serverUrl() const
    {
        return *DatabaseUrl::parse(u"mysql://%1@127.0.0.1:%2/racha?tls=off"_s.arg(
            MariaDbServer::user(), QString::number(m_server.port())));
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_session = std::make_unique<KeyringSession>();
        // Before anybody calls it, or the bus would start another one, which is locked.
        QTRY_VERIFY2(isRegistered(), "no keyring came up: is gnome-keyring installed?");
        QVERIFY(Keychain().store());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_server.query(u"CREATE DATABASE IF NOT EXISTS racha"_s);
    }

    void cleanupTestCase() { m_session.reset(); }

    void whatIsWrittenIsReadAndRemoved()
    {
        const auto store = Keychain().store();
        const QString account = u"ana@db.example:3306/racha"_s;
        QVERIFY(!store->read(account)->has_value());
        QVERIFY(store->write(account, Secret("p🌹ss word")));
        QCOMPARE(store->read(account).value().value().reveal(), QByteArray("p🌹ss word"));
        QVERIFY(store->write(account, Secret("another")));
        QCOMPARE(store->read(account).value().value().reveal(), QByteArray("another"));
        QVERIFY(!store->read(u"ana@db.example:3306/other"_s)->has_value());
        QVERIFY(store->remove(account));
        QVERIFY(!store->read(account)->has_value());
        QVERIFY(store->remove(account));
    }

    /// As in the window: typed once, there at the next start, for captures of both programs.
    void aTypedPasswordIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        SettingSources sources;
        sources.keychain = std::make_shared<Keychain>();
        sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
        sources.settings.setValue(QLatin1StringView(kSettingDatabase), serverUrl().text());
        {
            ThreadedStoreTester tester({}, sources);
            QVERIFY(tester.hasKeychain());
            std::optional<Result<void>> outcome;
            tester.setTypedPassword(serverUrl(), Secret(MariaDbServer::password()), true,
                                    [&outcome](const Result<void>& said) { outcome = said; });
            QTRY_VERIFY(outcome.has_value());
            QVERIFY(*outcome);
            QVERIFY(tester.passwordPlace(serverUrl()) == PasswordPlace::Keychain);
        }
        QFile written(sources.settings.path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains(MariaDbServer::password()));

        SettingSources next;
        next.keychain = std::make_shared<Keychain>();
        next.settings = SettingsFile(sources.settings.path());
        const auto choice = chooseDatabase({}, next);
        QVERIFY(choice);
        QVERIFY(choice->url.password.isEmpty());
        QVERIFY(choice->url.passwords && choice->url.passwords->isExpected());
        SqlConnection connection(choice->url);
        const auto opened = connection.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));

        ThreadedStoreTester tester({}, next);
        bool isDone = false;
        tester.setTypedPassword(serverUrl(), Secret(), true,
                                [&isDone](const Result<void>& said) { isDone = said.has_value(); });
        QTRY_VERIFY(isDone);
        QVERIFY(tester.passwordPlace(serverUrl()) == PasswordPlace::Nowhere);
        QVERIFY(!Keychain().store()->read(accountOf(serverUrl()))->has_value());
    }

    /// Put there by somebody else, as with secret-tool: asked once the server refuses.
    void theKeychainIsAskedWhereTheServerWantsAPassword()
    {
        const auto store = Keychain().store();
        DatabaseUrl url = serverUrl();
        const auto keychain = std::make_shared<Keychain>();
        url.passwords = std::make_shared<KeychainPassword>(keychain, accountOf(url), false);
        QVERIFY(!url.passwords->isExpected());
        {
            SqlConnection connection(url);
            const auto opened = connection.open();
            QVERIFY(!opened);
            QVERIFY(opened.error().code == ErrorCode::DbCredentials);
        }
        QVERIFY(store->write(accountOf(url), Secret(MariaDbServer::password())));
        url.passwords = std::make_shared<KeychainPassword>(keychain, accountOf(url), false);
        SqlConnection connection(url);
        QVERIFY(connection.open());
        QVERIFY(url.passwords->isExpected());
        QVERIFY(store->remove(accountOf(url)));
    }

    /// Typed in the window, used by its next live, there for racha-cli and at the next start.
    void whatTheConnectionNeedsIsThereAtTheNextStart()
    {
        using enum ConnectionSecret;
        const QTemporaryDir folder;
        SettingSources sources;
        sources.keychain = std::make_shared<Keychain>();
        sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
        sources.settings.setValue(QLatin1StringView(kSettingProxy), u"http://ana@p.example:3128"_s);
        sources.settings.setValue(QLatin1StringView(kSettingUseSession), u"1"_s);
        {
            ThreadedSecretKeeper keeper({}, sources);
            int done = 0;
            const auto count = [&done](const Result<void>& said) { done += said ? 1 : 0; };
            keeper.keep(SignKey, Secret("key-of-a-test"), true, count);
            keeper.keep(ProxyPassword, Secret("pw-of-a-test"), true, count);
            keeper.keep(Session, Secret("0a1b2c3d"), true, count);
            QTRY_COMPARE(done, 3);
            for (const auto which : {SignKey, ProxyPassword, Session})
                QVERIFY(keeper.place(which) == PasswordPlace::Keychain);
        }
        QFile written(sources.settings.path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto text = written.readAll();
        QVERIFY(!text.contains("of-a-test") && !text.contains("0a1b2c3d"));

        SettingSources next;
        next.keychain = std::make_shared<Keychain>();
        next.settings = SettingsFile(sources.settings.path());
        QVERIFY(connectionSettings({}, next, {})->signKey.isEmpty());
        const auto whole = wholeConnectionSettings({}, next, {});
        QVERIFY(whole.has_value());
        QCOMPARE(whole->signKey.reveal(), QByteArray("key-of-a-test"));
        QCOMPARE(whole->proxy.password(), u"pw-of-a-test"_s);
        QVERIFY(whole->session.reveal().startsWith("sessionid=0a1b2c3d;"));

        ThreadedSecretKeeper keeper({}, next);
        std::optional<ConnectionSettings> completed;
        keeper.complete(*connectionSettings({}, next, {}),
                        [&completed](const ConnectionSettings& given) { completed = given; });
        QVERIFY(!completed); // the window goes on meanwhile
        QTRY_VERIFY(completed.has_value());
        QCOMPARE(completed->signKey.reveal(), QByteArray("key-of-a-test"));
        int removed = 0;
        for (const auto which : {SignKey, ProxyPassword, Session})
            keeper.keep(which, {}, true,
                        [&removed](const Result<void>& said) { removed += said ? 1 : 0; });
        QTRY_COMPARE(removed, 3);
        QVERIFY(!Keychain().store()->read(u"sign-key"_s)->has_value());
        QVERIFY(keeper.place(Session) == PasswordPlace::Nowhere);
    }

    /// As the window's watch list and pictures do: through a proxy whose password is there alone.
    void theProxysPasswordIsReadForMoreThanCaptures()
    {
        simulator::FakeWebcastServer server;
        QVERIFY(server.listen());
        simulator::FakeLive live;
        live.uniqueId = "luna.canta";
        server.addLive(live);
        AuthProxy proxy(u"pw-of-a-test"_s);
        QVERIFY(proxy.port() != 0);
        const QTemporaryDir folder;
        SettingSources sources;
        sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
        sources.keychain = std::make_shared<Keychain>();
        sources.settings.setValue(QLatin1StringView(kSettingProxy),
                                  u"http://ana@127.0.0.1:%1"_s.arg(proxy.port()));
        sources.settings.setValue(QLatin1StringView(kSettingProvider), u"sign"_s);
        auto settings = connectionSettings({}, sources, {});
        QVERIFY(settings && settings->proxy.port() == proxy.port());
        QVERIFY(settings->proxy.password().isEmpty());
        const auto account = accountOf(ConnectionSecret::ProxyPassword, *settings);
        const auto store = Keychain().store();
        QVERIFY(store->write(account, Secret("pw-of-a-test")));
        QVERIFY(store->write(u"sign-key"_s, Secret("key-of-a-test")));

        ThreadedSecretKeeper keeper({}, sources);
        const auto connection = [&](const ConnectionAnswer& answer) {
            keeper.completeProxy(*settings, [&, answer](ConnectionSettings whole) {
                QVERIFY(whole.signKey.isEmpty()); // not asked for
                whole.tiktokUrl = whole.webcastUrl = whole.ttwidUrl = server.httpUrl();
                whole.pushUrl = server.pushUrl();
                answer(whole);
            });
        };
        WatchedLookout lookout(connection);
        lookout->setOn(true);
        QTRY_COMPARE(lookout.answers.size(), 1);
        QVERIFY(lookout.answers.first().liveness == Liveness::Live);
        // It is asked once without a password, as HTTP has it.
        QTRY_VERIFY(!proxy.requests().filter(u"passed "_s).isEmpty());
        QVERIFY(store->remove(account));
        QVERIFY(store->remove(u"sign-key"_s));
    }

    void aCommandLineWithoutADesktopHasNone()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.remove(u"XDG_RUNTIME_DIR"_s);
        program.setProcessEnvironment(environment);
        program.start(
            QString::fromUtf8(RACHA_CLI),
            {u"database"_s, u"status"_s, u"--database"_s, serverUrl().text(), u"--json"_s});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 9);
    }
};

RACHA_TEST(TestKeychain);
#include "tst_keychain.moc"
