// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

bool openssl(const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

} // namespace

std::unique_ptr<TestCertificate> TestCertificate::create()
{
    std::unique_ptr<TestCertificate> certificate(new TestCertificate);
    return certificate->make() ? std::move(certificate) : nullptr;
}

bool TestCertificate::make()
{
    QFile extensions(path(u"leaf.ext"_s));
    if (!m_folder.isValid() || !extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write("subjectAltName=IP:127.0.0.1,DNS:localhost\nbasicConstraints=CA:FALSE\n"
                     "extendedKeyUsage=serverAuth\n");
    extensions.close();
    const QStringList newKey {
        u"req"_s,   u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
        u"-nodes"_s};
    return openssl(newKey
                   + QStringList {u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                  u"/CN=Racha test authority"_s, u"-keyout"_s, path(u"ca.key"_s),
                                  u"-out"_s, path(u"ca.pem"_s)})
        && openssl(newKey
                   + QStringList {u"-subj"_s, u"/CN=127.0.0.1"_s, u"-keyout"_s, path(u"leaf.key"_s),
                                  u"-out"_s, path(u"leaf.csr"_s)})
        && openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, path(u"leaf.csr"_s),
                    u"-CA"_s, path(u"ca.pem"_s), u"-CAkey"_s, path(u"ca.key"_s),
                    u"-CAcreateserial"_s, u"-extfile"_s, path(u"leaf.ext"_s), u"-out"_s,
                    path(u"leaf.pem"_s)});
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QFile keyFile(path(u"leaf.key"_s));
    auto configuration = QSslConfiguration::defaultConfiguration();
    if (keyFile.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(path(u"leaf.pem"_s)));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

QList<QSslCertificate> TestCertificate::authority() const
{
    return QSslCertificate::fromPath(authorityFile());
}

QString TestCertificate::authorityFile() const
{
    return path(u"ca.pem"_s);
}

} // namespace racha::simulator
