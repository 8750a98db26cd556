// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/testcertificate.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::simulator;
using namespace racha::test;

/// A server with a certificate for 127.0.0.1 that listens on 127.0.0.2 too, and whose user may log
/// on over encrypted connections only: that it opens proves that it is encrypted.
class TestStoreTls : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<TestCertificate> m_otherCertificate;
    MariaDbServer m_server;
    SystemClock m_clock;

    QString written(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.setPermissions(file.permissions() | QFile::ReadOther);
        return file.fileName();
    }

    DatabaseUrl url(const QString& host, const QString& options) const
    {
        auto url = DatabaseUrl::parse(
                       u"mysql://%1@%2:%3/rachatls%4"_s.arg(
                           MariaDbServer::user(), host, QString::number(m_server.port()), options))
                       .value();
        url.password = Secret(MariaDbServer::password());
        return url;
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_certificate = TestCertificate::create();
        m_otherCertificate = TestCertificate::create();
        QVERIFY2(m_certificate && m_otherCertificate, "openssl is missing");
        QFile::setPermissions(m_folder.path(),
                              QFile::permissions(m_folder.path()) | QFile::ReadOther
                                  | QFile::ExeOther);
        const auto configuration = m_certificate->serverConfiguration();
        const QString certificate =
            written(u"server.pem"_s, configuration.localCertificate().toPem());
        const QString key = written(u"server.key"_s, configuration.privateKey().toPem());
        QVERIFY2(m_server.start({u"--ssl-cert="_s + certificate, u"--ssl-key="_s + key,
                                 u"--bind-address=127.0.0.1,127.0.0.2"_s}),
                 qPrintable(m_server.error()));
        m_server.query(u"CREATE DATABASE rachatls; ALTER USER '%1'@'%' REQUIRE SSL"_s.replace(
            u"%1"_s, MariaDbServer::user()));
    }

    void encryptionIsWhatWasAskedFor_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("opens");
        QTest::addColumn<ErrorCode>("code");
        const QString ca = u"&ca="_s + m_certificate->authorityFile();
        const QString otherCa = u"&ca="_s + m_otherCertificate->authorityFile();
        const auto here = u"127.0.0.1"_s;
        QTest::newRow("off") << here << u"?tls=off"_s << false << ErrorCode::DbCredentials;
        QTest::newRow("preferred") << here << QString() << true << ErrorCode::Count;
        QTest::newRow("required") << here << u"?tls=required"_s << true << ErrorCode::Count;
        QTest::newRow("required with its CA")
            << here << u"?tls=required"_s + ca << true << ErrorCode::Count;
        QTest::newRow("verified") << here << u"?tls=verify"_s + ca << true << ErrorCode::Count;
        QTest::newRow("another CA")
            << here << u"?tls=verify"_s + otherCa << false << ErrorCode::DbTls;
        QTest::newRow("unknown to the system")
            << here << u"?tls=verify"_s << false << ErrorCode::DbTls;
        QTest::newRow("another name")
            << u"127.0.0.2"_s << u"?tls=verify"_s + ca << false << ErrorCode::DbTls;
    }

    void encryptionIsWhatWasAskedFor()
    {
        QFETCH(QString, host);
        QFETCH(QString, options);
        QFETCH(bool, opens);
        QFETCH(ErrorCode, code);
        SqlEventSink sink(url(host, options), m_clock);
        const auto opened = sink.open();
        QVERIFY2(opened.has_value() == opens, opened ? "" : qPrintable(opened.error().detail));
        if (!opens)
            QCOMPARE(opened.error().code, code);
    }
};

RACHA_TEST(TestStoreTls);
#include "tst_storetls.moc"
