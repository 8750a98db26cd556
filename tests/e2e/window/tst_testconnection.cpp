// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedsecretkeeper.h"
#include "app/threadedstoretester.h"
#include "core/settings/settingsfile.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/testmain.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/storageform.h"
#include "ui/settings/verdictline.h"
#include "ui/widgets/appearance.h"
#include "ui/words/errortext.h"

#include <QApplication>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// *Test connection* in the settings names what keeps a server from being used.
class TestTestConnection : public QObject
{
    Q_OBJECT

private:
    static constexpr int kPatienceMs = 60'000;

    MariaDbServer m_server;
    std::unique_ptr<Appearance> m_appearance;

    DatabaseUrl url(const QString& database = u"racha"_s) const
    {
        DatabaseUrl url;
        url.engine = DatabaseUrl::Engine::Mysql;
        url.hosts = {{u"127.0.0.1"_s, m_server.port()}};
        url.user = MariaDbServer::user();
        url.database = database;
        return url;
    }

    /// What the dialog says of that address after its button was pressed.
    QString verdictOn(const DatabaseUrl& asked,
                      const QByteArray& password = MariaDbServer::password())
    {
        const QTemporaryDir folder;
        SettingsFile file(folder.filePath(u"racha.ini"_s));
        file.setValue(QLatin1StringView(kSettingDatabase), asked.text());
        SettingSources sources;
        ThreadedStoreTester tester({}, sources);
        tester.setTypedPassword(asked, Secret(password), false, [](const Result<void>&) {});
        ThreadedSecretKeeper keeper({}, sources);
        SettingsDialog dialog(file, {}, tester, keeper, *m_appearance);
        dialog.showSection(SettingsSection::Storage);
        dialog.show();
        for (QPushButton* const button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == u"Test connection")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        const auto& verdict = *dialog.findChild<StorageForm*>()->findChild<VerdictLine*>();
        const auto isDecided = [&verdict] {
            return verdict.kind() == VerdictLine::Kind::Good
                || verdict.kind() == VerdictLine::Kind::Bad;
        };
        [&isDecided] { QTRY_VERIFY_WITH_TIMEOUT(isDecided(), kPatienceMs); }();
        return verdict.text();
    }

    void makeTables()
    {
        const SystemClock clock;
        DatabaseUrl own = url();
        own.password = Secret(MariaDbServer::password());
        QVERIFY(SqlEventSink(own, clock).open());
    }

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_server.query(u"CREATE DATABASE racha CHARACTER SET utf8mb4"_s);
    }

    void cleanupTestCase() { m_appearance.reset(); }

    void cleanup()
    {
        m_server.query(u"SET GLOBAL read_only = 0; SET GLOBAL max_allowed_packet = 16777216; "
                       "SET GLOBAL max_connections = 151"_s);
    }

    void eachCauseIsNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no server") << u"port"_s << ErrorCode::DbRefused;
        QTest::newRow("password") << u"password"_s << ErrorCode::DbCredentials;
        QTest::newRow("unknown database") << u"racha_unknown"_s << ErrorCode::DbUnknownDatabase;
        QTest::newRow("no rights") << u"mysql"_s << ErrorCode::DbNoRights;
        QTest::newRow("encryption") << u"tls"_s << ErrorCode::DbTls;
    }

    void eachCauseIsNamed()
    {
        QFETCH(QString, change);
        QFETCH(ErrorCode, code);
        DatabaseUrl asked = url();
        if (change == u"port")
            asked.hosts.front().port = freePort();
        else if (change == u"tls")
            asked.tls = TlsMode::Required;
        else if (change != u"password")
            asked.database = change;
        const QString said =
            verdictOn(asked, change == u"password" ? "wrong" : MariaDbServer::password());
        QVERIFY2(said.startsWith(errorSentence(code)), qPrintable(said));
        QVERIFY(!said.contains(u"wrong)"_s));
    }

    void aGoodServerWorks()
    {
        QVERIFY(verdictOn(url()).startsWith(u"This works: MariaDB"_s));
        makeTables();
        QVERIFY(verdictOn(url()).endsWith(u"The tables are there."_s));
    }

    void aServerThatMayNotBeWrittenIsNamedWithAndWithoutTables()
    {
        m_server.query(u"CREATE DATABASE racha_empty; SET GLOBAL read_only = 1"_s);
        const QString sentence = errorSentence(ErrorCode::DbReadOnly);
        QVERIFY(verdictOn(url()).startsWith(sentence));
        QVERIFY(verdictOn(url(u"racha_empty"_s)).startsWith(sentence));
    }

    void aPacketTooSmallIsNamed()
    {
        m_server.query(u"SET GLOBAL max_allowed_packet = 16384"_s);
        QVERIFY(verdictOn(url()).startsWith(errorSentence(ErrorCode::DbPacketTooSmall)));
    }

    void tooManyConnectionsAreNamed()
    {
        m_server.query(u"SET GLOBAL max_connections = 10"_s);
        DatabaseUrl own = url();
        own.password = Secret(MariaDbServer::password());
        std::vector<std::unique_ptr<SqlConnection>> others;
        for (Result<void> opened; opened;) {
            others.push_back(std::make_unique<SqlConnection>(own));
            opened = others.back()->open();
        }
        QVERIFY(verdictOn(url()).startsWith(errorSentence(ErrorCode::DbTooManyConnections)));
    }
};

RACHA_TEST(TestTestConnection);
#include "tst_testconnection.moc"
