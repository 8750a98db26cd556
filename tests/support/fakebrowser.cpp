// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakebrowser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

namespace {

const QString kPath = u"/devtools/browser/0a1b2c"_s;
const QString kSession = u"session-of-the-tab"_s;

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

FakeBrowser::FakeBrowser(FakePage page, QObject* parent)
    : QObject(parent)
    , m_page(std::move(page))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        auto* const connection = new FakeConnection(m_server.nextPendingConnection(), this);
        connect(connection, &FakeConnection::requested, this,
                [this, connection](const HttpRequest& request) { serve(connection, request); });
        connect(connection, &FakeConnection::textReceived, this, &FakeBrowser::take);
        connect(connection, &FakeConnection::disconnected, connection, &QObject::deleteLater);
    });
}

bool FakeBrowser::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void FakeBrowser::quit()
{
    m_server.close();
    if (m_line)
        m_line->drop();
}

QUrl FakeBrowser::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void FakeBrowser::serve(FakeConnection* connection, const HttpRequest& request)
{
    if (request.wantsWebSocket() && request.path == kPath) {
        connection->acceptUpgrade(request);
        m_line = connection;
    } else if (request.path == u"/json/version") {
        // As a browser behind a tunnel says it: the asker's own address counts.
        const QJsonObject said {
            {u"Browser"_s, u"Chrome/150.0.0.0"_s},
            {u"webSocketDebuggerUrl"_s, QString(u"ws://browser.example:1"_s + kPath)}};
        connection->answer({.body = QJsonDocument(said).toJson()});
    } else {
        connection->answer({.status = 404});
    }
}

void FakeBrowser::take(const QByteArray& text)
{
    const auto call = QJsonDocument::fromJson(text).object();
    const QString method = call.value("method"_L1).toString();
    const auto parameters = call.value("params"_L1).toObject();
    m_calls << method;
    QJsonObject answer {{u"id"_s, call.value("id"_L1)},
                        {u"result"_s, resultOf(method, parameters)}};
    if (call.contains("sessionId"_L1))
        answer.insert(u"sessionId"_s, call.value("sessionId"_L1));
    say(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    if (method == u"Page.navigate")
        load(parameters.value("url"_L1).toString());
    else if (method == u"Page.reload")
        load(m_tabs.value(m_target.toInt()));
}

QJsonObject FakeBrowser::resultOf(const QString& method, const QJsonObject& parameters)
{
    if (method == u"Target.getTargets") {
        QJsonArray all {QJsonObject {{u"targetId"_s, u"worker"_s},
                                     {u"type"_s, u"service_worker"_s},
                                     {u"url"_s, u"https://www.tiktok.com/@luna.canta/live"_s}}};
        for (qsizetype i = 0; i < m_tabs.size(); ++i)
            all.append(QJsonObject {{u"targetId"_s, QString::number(i)},
                                    {u"type"_s, u"page"_s},
                                    {u"url"_s, m_tabs.at(i)}});
        return {{u"targetInfos"_s, all}};
    }
    if (method == u"Target.createTarget") {
        m_tabs << parameters.value("url"_L1).toString();
        return {{u"targetId"_s, QString::number(m_tabs.size() - 1)}};
    }
    if (method == u"Target.attachToTarget") {
        m_target = parameters.value("targetId"_L1).toString();
        return {{u"sessionId"_s, kSession}};
    }
    if (method == u"Network.getResponseBody")
        return {{u"body"_s, QString::fromLatin1(m_page.html.toBase64())},
                {u"base64Encoded"_s, true}};
    if (method == u"Network.loadNetworkResource") {
        Q_EMIT fetched();
        return {{u"resource"_s,
                 QJsonObject {{u"success"_s, true},
                              {u"httpStatusCode"_s, m_page.status},
                              {u"stream"_s, u"0"_s}}}};
    }
    if (method == u"IO.read")
        return readOn(parameters.value("handle"_L1).toString());
    return {};
}

/// In two parts.
QJsonObject FakeBrowser::readOn(const QString& stream)
{
    const bool isFirst = !std::exchange(m_isHalfRead, !m_isHalfRead);
    const auto half = m_page.html.size() / 2;
    const QByteArray part = isFirst ? m_page.html.left(half) : m_page.html.mid(half);
    return {{u"data"_s, stream == u"0" ? QString::fromLatin1(part.toBase64()) : QString()},
            {u"base64Encoded"_s, true},
            {u"eof"_s, !isFirst}};
}

void FakeBrowser::load(const QString& address)
{
    ++m_loads;
    const QString where = m_page.leadsTo.isEmpty() ? address : m_page.leadsTo;
    m_tabs[m_target.toInt()] = where;
    const QString document = u"document-%1"_s.arg(m_loads);
    tell(u"Network.responseReceived"_s,
         {{u"requestId"_s, document},
          {u"type"_s, u"Document"_s},
          {u"frameId"_s, m_target},
          {u"response"_s, QJsonObject {{u"status"_s, m_page.status}, {u"url"_s, where}}}});
    tell(u"Page.frameNavigated"_s,
         {{u"frame"_s, QJsonObject {{u"id"_s, m_target}, {u"url"_s, where}}}});
    tell(u"Network.webSocketCreated"_s,
         {{u"requestId"_s, u"other-socket"_s}, {u"url"_s, u"wss://im-ws.tiktok.com/ws/v2"_s}});
    if (!m_page.socket.isEmpty())
        tell(u"Network.webSocketCreated"_s,
             {{u"requestId"_s, u"socket-%1"_s.arg(m_loads)}, {u"url"_s, m_page.socket}});
    tell(u"Network.loadingFinished"_s, {{u"requestId"_s, document}});
    for (const std::string& frame : m_page.frames)
        sendFrame(frame);
    Q_EMIT loaded();
}

void FakeBrowser::sendFrame(const std::string& frame)
{
    const QByteArray bytes = QByteArray::fromStdString(frame);
    tell(u"Network.webSocketFrameReceived"_s,
         {{u"requestId"_s, u"socket-%1"_s.arg(m_loads)},
          {u"response"_s,
           QJsonObject {{u"opcode"_s, 2},
                        {u"mask"_s, false},
                        {u"payloadData"_s, QString::fromLatin1(bytes.toBase64())}}}});
}

void FakeBrowser::closeTab()
{
    m_tabs.remove(m_target.toInt());
    tell(u"Target.detachedFromTarget"_s, {{u"sessionId"_s, kSession}, {u"targetId"_s, m_target}},
         false);
}

void FakeBrowser::leave(const QString& address)
{
    m_tabs[m_target.toInt()] = address;
    tell(u"Page.frameNavigated"_s,
         {{u"frame"_s, QJsonObject {{u"id"_s, m_target}, {u"url"_s, address}}}});
}

void FakeBrowser::leaveWithin(const QString& address)
{
    m_tabs[m_target.toInt()] = address;
    tell(u"Page.navigatedWithinDocument"_s, {{u"frameId"_s, m_target}, {u"url"_s, address}});
}

void FakeBrowser::crash()
{
    tell(u"Inspector.targetCrashed"_s, {});
}

void FakeBrowser::closeSocket()
{
    tell(u"Network.webSocketClosed"_s, {{u"requestId"_s, u"socket-%1"_s.arg(m_loads)}});
}

void FakeBrowser::tell(const QString& method, const QJsonObject& parameters, bool fromTab)
{
    QJsonObject event {{u"method"_s, method}, {u"params"_s, parameters}};
    if (fromTab)
        event.insert(u"sessionId"_s, kSession);
    say(QJsonDocument(event).toJson(QJsonDocument::Compact));
}

void FakeBrowser::say(const QByteArray& text)
{
    if (m_line)
        m_line->sendText(viewOf(text));
}

} // namespace racha::test
