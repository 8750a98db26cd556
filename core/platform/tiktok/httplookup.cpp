// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/httplookup.h"

#include "core/base/logging.h"

#include <QSslConfiguration>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr qint64 kReadAhead = 1 << 20; ///< what may wait to be read

ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return ErrorCode::NetName;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::NetTls;
    case QNetworkReply::TimeoutError:
        return ErrorCode::NetTimeout;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorCode::NetRefused;
    case QNetworkReply::RemoteHostClosedError:
        return ErrorCode::NetReset;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::NetProxy;
    default:
        return ErrorCode::NetFailed;
    }
}

/// With the port where it is not the scheme's own.
QByteArray hostLine(const QUrl& url)
{
    QUrl bare = url;
    bare.setUserInfo(QString());
    return bare.authority(QUrl::FullyEncoded).toLatin1();
}

QString outcomeOf(const HttpAnswer& answer)
{
    if (!answer.failure)
        return u"answered"_s;
    const auto code = info(answer.failure->code).text;
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())) + u": "_s
        + answer.failure->detail;
}

} // namespace

QString withoutQuery(const QUrl& url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

HttpLookup::HttpLookup(const ConnectionSettings& settings, std::chrono::milliseconds timeout,
                       QObject* parent)
    : QObject(parent)
    , m_addresses(settings)
    , m_visit(settings.visitor)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    m_network.setProxy(settings.proxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_tls.addCaCertificates(settings.extraCertificates);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &HttpLookup::takeTurn);
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeout);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        stopBecause({ErrorCode::NetTimeout, u"no whole answer in time"_s});
    });
}

HttpLookup::~HttpLookup()
{
    cancel();
}

void HttpLookup::ask(const HttpQuestion& question, Continuation then)
{
    drop();
    m_question = question;
    m_then = std::move(then);
    m_redirects = 0;
    m_took.start();
    m_turn.start(m_visit.turn(question.url, question.party).value_or(Milliseconds {0}));
}

void HttpLookup::takeTurn()
{
    if (const auto held = m_visit.heldError(m_question.url, m_question.party)) {
        HttpAnswer answer;
        answer.failure = held;
        auto step = stepOf(answer);
        step.wasSent = false;
        Q_EMIT stepTaken(step);
        conclude(answer);
        return;
    }
    m_timeout.start();
    m_took.start();
    send();
}

void HttpLookup::cancel()
{
    drop();
    m_visit.begin();
}

void HttpLookup::drop()
{
    m_turn.stop();
    m_timeout.stop();
    m_then = nullptr;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
}

void HttpLookup::send()
{
    QNetworkRequest request(m_question.url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Accept-Encoding stays unset: set by hand it would switch off Qt's own decompression.
    // Browsers begin with these; Qt would put them last.
    request.setRawHeader("Host", hostLine(m_question.url));
    request.setRawHeader("Connection", "keep-alive");
    for (const auto& [key, value] : std::as_const(m_question.headers))
        request.setRawHeader(key, value);
    // Inflated far beyond its size it is no answer: Qt stops, and so does the bound on the body.
    request.setDecompressedSafetyCheckThreshold(kMaxBody);
    m_body.clear();
    m_stopped.reset();
    m_isDistrusted = false;
    if (m_question.post) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        m_reply = m_network.post(request, *m_question.post);
    } else {
        m_reply = m_network.get(request);
    }
    m_reply->setReadBufferSize(kReadAhead);
    connect(m_reply, &QNetworkReply::encrypted, this,
            [this] { m_encryptedHosts.insert(m_question.url.host()); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_isDistrusted = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpLookup::collectBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpLookup::finish);
}

void HttpLookup::collectBody()
{
    // Asked for more than there is, read() allocates it all the same.
    m_body += m_reply->read(std::min(m_reply->bytesAvailable(), kMaxBody + 1 - m_body.size()));
    if (m_body.size() > kMaxBody)
        stopBecause({ErrorCode::ProtocolLookup, u"answer larger than 8 MiB"_s});
}

void HttpLookup::stopBecause(const Error& failure)
{
    if (!m_reply)
        return;
    m_stopped = failure;
    m_reply->abort(); // finished() follows
}

/// A handshake that ends without a word about certificates; one that cannot work, as with a server
/// that does not encrypt, gets an answer.
bool HttpLookup::wasCutInTls() const
{
    return m_question.url.scheme() == "https"_L1 && !m_isDistrusted
        && !m_encryptedHosts.contains(m_question.url.host())
        && m_reply->error() == QNetworkReply::RemoteHostClosedError;
}

/// Plain HTTP goes to the proxy as if it were the server: who refused was the proxy.
ErrorCode HttpLookup::behindProxy(ErrorCode code) const
{
    const bool isProxied = m_network.proxy().type() == QNetworkProxy::HttpProxy;
    const bool isAboutPeer = code == ErrorCode::NetRefused || code == ErrorCode::NetName;
    return isProxied && isAboutPeer ? ErrorCode::NetProxy : code;
}

HttpAnswer HttpLookup::readReply() const
{
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = m_reply->rawHeaderPairs();
    answer.body = m_body;
    const auto error = m_reply->error();
    // Codes from 201 on are statuses such as 403: answers, not failures of the network.
    const bool isNetworkError = error != QNetworkReply::NoError
        && (error < QNetworkReply::ContentAccessDenied || answer.status == 0);
    if (m_stopped)
        answer.failure = m_stopped;
    else if (isNetworkError)
        answer.failure = Error {behindProxy(codeOf(error)), m_reply->errorString()};
    else if (error == QNetworkReply::UnknownContentError && answer.status == 200)
        answer.failure = Error {ErrorCode::ProtocolLookup, m_reply->errorString()}; // a bomb
    answer.cutInTls = answer.failure && !m_stopped && wasCutInTls();
    return answer;
}

void HttpLookup::finish()
{
    if (!m_reply)
        return;
    if (!m_stopped)
        collectBody();
    const auto got = readReply();
    m_reply->disconnect(this);
    m_reply->deleteLater();
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QUrl next = target.isEmpty() ? target : m_question.url.resolved(target);
    m_reply.clear();
    const bool isAsked = !got.failure && m_question.followRedirects && !next.isEmpty();
    const bool mayFollow =
        isAsked && m_redirects < kMaxRedirects && m_addresses.mayRedirect(m_question.url, next);
    auto step = stepOf(got);
    if (isAsked && !mayFollow)
        step.outcome = u"redirect to %1 not followed"_s.arg(next.host().left(80));
    Q_EMIT stepTaken(step);
    if (mayFollow) {
        ++m_redirects;
        m_question.url = next;
        send();
        return;
    }
    m_timeout.stop();
    m_visit.note(m_question.url, m_question.party, got.status, got.headers, got.body);
    conclude(got);
}

void HttpLookup::conclude(const HttpAnswer& answer)
{
    if (const auto then = std::exchange(m_then, nullptr))
        then(answer);
}

LookupStep HttpLookup::stepOf(const HttpAnswer& answer) const
{
    LookupStep step;
    step.what = m_question.what;
    step.url = withoutQuery(m_question.url);
    step.httpStatus = answer.status;
    step.bytes = answer.body.size();
    step.took = std::chrono::milliseconds(m_took.elapsed());
    auto logId = answer.header("X-Tt-Logid");
    if (logId.isEmpty())
        logId = answer.header("X-Request-Id");
    step.logId = QString::fromLatin1(logId.left(80));
    step.outcome = outcomeOf(answer);
    qCInfo(lcPlatform).noquote() << step.what << step.url << "status=" << step.httpStatus
                                 << "bytes=" << step.bytes << "ms=" << step.took.count()
                                 << "logId=" << step.logId << step.outcome;
    return step;
}

} // namespace racha
