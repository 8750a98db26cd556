// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/source/browsertab.h"

#include "core/base/logging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr int kBinaryFrame = 2; ///< RFC 6455's opcode
constexpr qsizetype kMaxCalls = 32; ///< unanswered at once: a browser that answers has few

constexpr int kFetchedAtOnce = 1 << 20;

QString whereOf(const QUrl& address)
{
    return address.host() + address.path().left(80);
}

} // namespace

BrowserTab::BrowserTab(BrowserWish wish, QObject* parent)
    : EarlySource(parent)
    , m_wish(std::move(wish))
{
    m_browser.setProxy(QNetworkProxy::NoProxy); // it is on this computer
    m_browser.setMaxAllowedIncomingMessageSize(kMaxMessage);
    m_browser.setMaxAllowedIncomingFrameSize(kMaxMessage);
    connect(&m_browser, &QWebSocket::connected, this, [this] {
        call(u"Target.getTargets"_s, {}, [this](const QJsonObject& result) { chooseTab(result); });
    });
    connect(&m_browser, &QWebSocket::textMessageReceived, this, &BrowserTab::read);
    connect(&m_browser, &QWebSocket::disconnected, this,
            [this] { end(ErrorCode::BridgeNoBrowser, u"the browser ended the connection"_s); });
    // Called errorOccurred from Qt 6.5 on.
    connect(&m_browser, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this] { end(ErrorCode::BridgeNoBrowser, m_browser.errorString()); });
}

BrowserTab::~BrowserTab()
{
    m_browser.disconnect(this);
}

void BrowserTab::begin()
{
    m_browser.open(m_wish.browser);
}

void BrowserTab::letGo()
{
    m_browser.disconnect(this);
    m_browser.abort();
}

void BrowserTab::end(ErrorCode code, const QString& detail)
{
    if (isOver())
        return;
    qCInfo(lcSource).noquote() << "browser tab ended:" << detail;
    const SocketEnd end {SocketEnd::Kind::Lost, {code, detail}};
    conclude(end);
    Q_EMIT gone(end);
}

// ---- the talk

void BrowserTab::call(const QString& method, const QJsonObject& parameters, Answer answer)
{
    if (m_calls.size() >= kMaxCalls) {
        end(ErrorCode::BridgeNoBrowser, u"the browser does not answer"_s);
        return;
    }
    QJsonObject message {{u"id"_s, ++m_lastCall}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!m_session.isEmpty())
        message.insert(u"sessionId"_s, m_session);
    m_calls.insert(m_lastCall, std::move(answer));
    m_browser.sendTextMessage(
        QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

void BrowserTab::read(const QString& text)
{
    const auto message = QJsonDocument::fromJson(text.toUtf8()).object();
    if (message.contains("method"_L1)) {
        const bool isOurs = message.value("sessionId"_L1).toString() == m_session
            || message.value("method"_L1).toString().startsWith("Target."_L1);
        if (isOurs && !m_session.isEmpty())
            readEvent(message.value("method"_L1).toString(), message.value("params"_L1).toObject());
        return;
    }
    const auto answer = m_calls.take(message.value("id"_L1).toInt());
    if (message.contains("error"_L1)) {
        const auto said = message.value("error"_L1).toObject().value("message"_L1).toString();
        qCInfo(lcSource).noquote() << "the browser refused a call:" << said.left(120);
    }
    if (answer)
        answer(message.value("result"_L1).toObject());
}

// ---- to the tab

void BrowserTab::chooseTab(const QJsonObject& targets)
{
    const auto tabs = targets.value("targetInfos"_L1).toArray();
    for (const auto& each : tabs) {
        const auto tab = each.toObject();
        if (tab.value("type"_L1).toString() == "page"_L1
            && isPage(QUrl(tab.value("url"_L1).toString()))) {
            attach(tab.value("targetId"_L1).toString(), false);
            return;
        }
    }
    if (!m_wish.mayOpenTab) {
        end(ErrorCode::BridgeTabClosed, u"no tab shows the live"_s);
        return;
    }
    // Empty at first: its socket must not be made before we listen.
    call(u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}},
         [this](const QJsonObject& result) {
             attach(result.value("targetId"_L1).toString(), true);
         });
}

void BrowserTab::attach(const QString& target, bool isNew)
{
    if (target.isEmpty()) {
        end(ErrorCode::BridgeNoBrowser, u"the browser opens no tab"_s);
        return;
    }
    m_target = target;
    call(u"Target.attachToTarget"_s, {{u"targetId"_s, target}, {u"flatten"_s, true}},
         [this, isNew](const QJsonObject& result) {
             m_session = result.value("sessionId"_L1).toString();
             if (m_session.isEmpty())
                 end(ErrorCode::BridgeTabClosed, u"the tab cannot be attached to"_s);
             else
                 listen(isNew);
         });
}

void BrowserTab::listen(bool isNew)
{
    call(u"Inspector.enable"_s, {});
    call(u"Page.enable"_s, {});
    call(u"Network.enable"_s, {}, [this, isNew](const QJsonObject&) {
        if (isNew)
            call(u"Page.navigate"_s, {{u"url"_s, m_wish.page.toString(QUrl::FullyEncoded)}});
        else
            call(u"Page.reload"_s, {});
    });
}

// ---- from the tab

void BrowserTab::readEvent(const QString& method, const QJsonObject& parameters)
{
    const auto request = parameters.value("requestId"_L1).toString();
    if (method == "Network.webSocketFrameReceived"_L1) {
        if (request == m_socket)
            takeFrame(parameters.value("response"_L1).toObject());
    } else if (method == "Network.webSocketCreated"_L1) {
        noteSocket(request, QUrl(parameters.value("url"_L1).toString()));
    } else if (method == "Network.webSocketClosed"_L1) {
        if (!m_socket.isEmpty() && request == m_socket)
            end(ErrorCode::NetReset, u"the page's socket was closed"_s);
    } else if (method == "Network.responseReceived"_L1) {
        noteResponse(parameters);
    } else if (method == "Network.loadingFinished"_L1) {
        if (!m_document.isEmpty() && request == m_document)
            takePage(std::exchange(m_document, {}));
    } else if (method == "Page.frameNavigated"_L1) {
        const auto frame = parameters.value("frame"_L1).toObject();
        if (!frame.contains("parentId"_L1))
            noteAddress(QUrl(frame.value("url"_L1).toString()));
    } else if (method == "Page.navigatedWithinDocument"_L1) {
        // A tab's main frame has the name of the tab.
        if (parameters.value("frameId"_L1).toString() == m_target)
            noteAddress(QUrl(parameters.value("url"_L1).toString()));
    } else if (method == "Inspector.targetCrashed"_L1) {
        end(ErrorCode::NetReset, u"the tab crashed"_s);
    } else if (method == "Target.detachedFromTarget"_L1) {
        if (parameters.value("sessionId"_L1).toString() == m_session)
            end(ErrorCode::BridgeTabClosed, u"the tab was closed"_s);
    }
}

void BrowserTab::noteResponse(const QJsonObject& parameters)
{
    const auto response = parameters.value("response"_L1).toObject();
    const bool isDocument = parameters.value("type"_L1).toString() == "Document"_L1
        && parameters.value("frameId"_L1).toString() == m_target;
    if (!isDocument)
        return;
    m_document = parameters.value("requestId"_L1).toString();
    m_documentStatus = response.value("status"_L1).toInt();
}

void BrowserTab::takePage(const QString& request)
{
    const int status = m_documentStatus;
    call(u"Network.getResponseBody"_s, {{u"requestId"_s, request}},
         [this, status](const QJsonObject& result) {
             const auto body = result.value("body"_L1).toString().toUtf8();
             const bool isPacked = result.value("base64Encoded"_L1).toBool();
             Q_EMIT pageLoaded(status, isPacked ? QByteArray::fromBase64(body) : body);
         });
}

void BrowserTab::fetchPage()
{
    m_fetched.clear();
    const QJsonObject options {{u"disableCache"_s, true}, {u"includeCredentials"_s, true}};
    call(u"Network.loadNetworkResource"_s,
         {{u"frameId"_s, m_target},
          {u"url"_s, m_wish.page.toString(QUrl::FullyEncoded)},
          {u"options"_s, options}},
         [this](const QJsonObject& result) {
             const auto resource = result.value("resource"_L1).toObject();
             const auto stream = resource.value("stream"_L1).toString();
             if (stream.isEmpty())
                 Q_EMIT pageFetched(resource.value("httpStatusCode"_L1).toInt(), {});
             else
                 readFetched(stream, resource.value("httpStatusCode"_L1).toInt());
         });
}

void BrowserTab::readFetched(const QString& stream, int httpStatus)
{
    call(u"IO.read"_s, {{u"handle"_s, stream}, {u"size"_s, kFetchedAtOnce}},
         [this, stream, httpStatus](const QJsonObject& result) {
             const auto data = result.value("data"_L1).toString();
             const bool isPacked = result.value("base64Encoded"_L1).toBool();
             m_fetched += isPacked ? QByteArray::fromBase64(data.toLatin1()) : data.toUtf8();
             const bool hasMore = !result.value("eof"_L1).toBool() && !data.isEmpty();
             if (hasMore && m_fetched.size() < kMostFetched) {
                 readFetched(stream, httpStatus);
                 return;
             }
             call(u"IO.close"_s, {{u"handle"_s, stream}});
             Q_EMIT pageFetched(httpStatus, std::exchange(m_fetched, {}));
         });
}

void BrowserTab::noteSocket(const QString& request, const QUrl& url)
{
    if (!m_wish.isSocket(url))
        return;
    m_socket = request;
    Q_EMIT socketCreated(url);
}

void BrowserTab::takeFrame(const QJsonObject& response)
{
    if (response.value("opcode"_L1).toInt() != kBinaryFrame)
        return;
    const auto frame =
        QByteArray::fromBase64Encoding(response.value("payloadData"_L1).toString().toLatin1());
    if (frame)
        deliver(*frame);
}

bool BrowserTab::isPage(const QUrl& address) const
{
    QString path = address.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return address.host() == m_wish.page.host() && address.port() == m_wish.page.port()
        && path.compare(m_wish.page.path(), Qt::CaseInsensitive) == 0;
}

void BrowserTab::noteAddress(const QUrl& address)
{
    if (isPage(address)) {
        m_hasPage = true;
        return;
    }
    const bool isEmptyTab = !m_hasPage && address.scheme() == "about"_L1;
    if (address.scheme() == "chrome-error"_L1)
        end(ErrorCode::NetFailed, u"the browser could not load the page"_s);
    else if (!isEmptyTab)
        end(ErrorCode::BridgeTabLeft, u"the tab went to "_s + whereOf(address));
}

} // namespace racha
