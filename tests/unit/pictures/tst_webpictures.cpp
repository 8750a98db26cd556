// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/pictures/webpictures.h"
#include "core/simulator/testcertificate.h"
#include "tests/support/authproxy.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace racha;
using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers each path with what a test put there.
class PictureServer
{
public:
    explicit PictureServer(const TestCertificate& certificate)
    {
        m_server.setSslConfiguration(certificate.serverConfiguration());
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (auto* const socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [this, socket] { answer(*socket); });
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString& path) const
    {
        return QUrl(u"https://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
    }

    QHash<QByteArray, QByteArray> answers; ///< path -> head and body
    QList<QByteArray> requests;

private:
    void answer(QTcpSocket& socket)
    {
        const QByteArray request = socket.readAll();
        requests << request;
        socket.write(answers.value(request.split(' ').value(1), "HTTP/1.1 404 No\r\n\r\n"));
        socket.disconnectFromHost();
    }

    QSslServer m_server;
};

QByteArray picture(const QByteArray& bytes)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nCache-Control: max-age=3600\r\n"
           "Set-Cookie: a=b\r\nContent-Length: "
        + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
}

} // namespace

class TestWebPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_certificate = TestCertificate::create();
        QVERIFY2(m_certificate, "openssl makes no certificate");
        m_server = std::make_unique<PictureServer>(*m_certificate);
        m_settings.extraCertificates = m_certificate->authority();
    }

    void init()
    {
        m_server->requests.clear();
        m_server->answers = {{"/a", picture("bytes")}};
    }

    void aPictureIsFetchedWithoutCookies()
    {
        WebPictures pictures(m_settings, {}, hosts());
        QCOMPARE(fetched(pictures, u"/a"_s), "bytes");
        QCOMPARE(fetched(pictures, u"/a"_s), "bytes");
        QCOMPARE(m_server->requests.size(), 2);
        for (const QByteArray& request : m_server->requests) {
            QVERIFY(!request.toLower().contains("cookie:"));
            QVERIFY(!request.toLower().contains("referer:"));
        }
    }

    void whatIsInTheFolderIsNotAskedForAgain()
    {
        const QTemporaryDir folder;
        {
            WebPictures pictures(m_settings, folder.path(), hosts());
            QCOMPARE(fetched(pictures, u"/a"_s), "bytes");
        }
        WebPictures pictures(m_settings, folder.path(), hosts());
        QCOMPARE(fetched(pictures, u"/a"_s), "bytes");
        QCOMPARE(m_server->requests.size(), 1);
    }

    void whatIsTooLargeIsNotTaken()
    {
        m_server->answers["/large"] = picture(QByteArray(WebPictures::kLargest + 1, 'x'));
        m_server->answers["/endless"] =
            "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(4 * WebPictures::kLargest, 'x');
        WebPictures pictures(m_settings, {}, hosts());
        QCOMPARE(fetched(pictures, u"/large"_s), "");
        QCOMPARE(fetched(pictures, u"/endless"_s), "");
    }

    void aRedirectAndAnErrorAreNoPicture()
    {
        m_server->answers["/moved"] =
            "HTTP/1.1 302 Found\r\nLocation: " + m_server->url(u"/a"_s).toEncoded() + "\r\n\r\n";
        WebPictures pictures(m_settings, {}, hosts());
        QCOMPARE(fetched(pictures, u"/moved"_s), "");
        QCOMPARE(fetched(pictures, u"/missing"_s), "");
        QCOMPARE(m_server->requests.size(), 2);
    }

    void withServersOfOnesOwnNobodyIsAsked()
    {
        ConnectionSettings own = m_settings;
        own.tiktokUrl = QUrl(u"http://127.0.0.1:1"_s);
        WebPictures pictures(own, {}, hosts());
        QCOMPARE(fetched(pictures, u"/a"_s), "");
        QVERIFY(m_server->requests.isEmpty());
    }

    void anotherHostIsNotAsked()
    {
        WebPictures pictures(m_settings, {});
        QCOMPARE(fetched(pictures, u"/a"_s), "");
        QVERIFY(m_server->requests.isEmpty());
    }

    void whatIsCancelledDoesNotCome()
    {
        WebPictures pictures(m_settings, {}, hosts());
        const QSignalSpy arrived(&pictures, &PictureSource::fetched);
        pictures.fetch(m_server->url(u"/missing"_s));
        pictures.cancelAll();
        QCOMPARE(fetched(pictures, u"/a"_s), "bytes");
        QCOMPARE(arrived.size(), 1);
    }

    /// The password may become known only after the start.
    void aProxyIsGivenItsPassword()
    {
        AuthProxy proxy(u"pw-of-a-test"_s);
        QVERIFY(proxy.port() != 0);
        ConnectionSettings settings = m_settings;
        settings.proxy = proxy.proxy({});
        WebPictures pictures(settings, {}, hosts());
        QCOMPARE(fetched(pictures, u"/a"_s), "");
        QVERIFY(m_server->requests.isEmpty());
        pictures.setProxy(proxy.proxy(u"pw-of-a-test"_s));
        QCOMPARE(fetched(pictures, u"/a"_s), "bytes");
        QTRY_VERIFY(
            proxy.requests().contains(QString(u"passed "_s + m_server->url({}).authority())));
        QCOMPARE(m_server->requests.size(), 1);
        QVERIFY(!m_server->requests.first().toLower().contains("proxy-authorization"));
    }

private:
    QStringList hosts() const { return {m_server->url({}).authority()}; }

    QByteArray fetched(WebPictures& pictures, const QString& path)
    {
        QSignalSpy arrived(&pictures, &PictureSource::fetched);
        pictures.fetch(m_server->url(path));
        if (arrived.isEmpty() && !arrived.wait())
            return "nothing came";
        return arrived.last().at(1).toByteArray();
    }

    std::unique_ptr<TestCertificate> m_certificate;
    std::unique_ptr<PictureServer> m_server;
    ConnectionSettings m_settings;
};

RACHA_TEST(TestWebPictures);
#include "tst_webpictures.moc"
