// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/bridgeprovider.h"

#include "core/base/logging.h"
#include "core/platform/tiktok/directprovider.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr std::chrono::milliseconds kPageAfterSocket {2'000};

/// For what is asked of this computer alone.
ConnectionSettings onThisComputer(ConnectionSettings settings)
{
    settings.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    settings.session = {};
    return settings;
}

RoomId roomOf(const QUrl& socket)
{
    return {std::max<qint64>(QUrlQuery(socket).queryItemValue(u"room_id"_s).toLongLong(), 0)};
}

/// What the page says for sure, also to somebody who has an account.
bool isDecisive(ErrorCode code)
{
    return code == ErrorCode::LiveOffline || code == ErrorCode::LiveUserNotFound
        || code == ErrorCode::LiveRegion;
}

} // namespace

BridgeProvider::BridgeProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                               QObject* parent)
    : ConnectionProvider(parent)
    , m_bridge(settings.bridgeUrl)
    , m_timings(timings)
    , m_addresses(settings)
    , m_http(onThisComputer(settings), timings.request)
{
    connect(&m_http, &HttpLookup::stepTaken, this, &ConnectionProvider::stepTaken);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &BridgeProvider::giveUpWaiting);
}

void BridgeProvider::resolve(const QString& username)
{
    cancel();
    m_username = username;
    m_page.reset();
    m_socket.clear();
    if (m_addresses.livePage(username).isEmpty()) {
        fail({ErrorCode::UsageInvalid, u"no address of the live's page (tiktok-url)"_s});
        return;
    }
    if (!isBridgeAddress(m_bridge)) {
        fail({ErrorCode::UsageInvalid, u"the browser must be on this computer (bridge-url)"_s});
        return;
    }
    const HttpQuestion question {
        u"browser"_s, joined(m_bridge, u"/json/version"_s), {}, std::nullopt, false};
    m_http.ask(question, [this](const HttpAnswer& answer) { takeBrowser(answer); });
}

void BridgeProvider::askRoom(const QString& username)
{
    cancel();
    m_username = username;
    const auto tab = m_watched.lock();
    if (!tab) {
        fail({ErrorCode::BridgeTabClosed, u"no tab that could be asked"_s});
        return;
    }
    m_isAsking = true;
    m_patience.start(m_timings.request);
    m_took.start();
    tab->fetchPage();
}

void BridgeProvider::cancel()
{
    m_patience.stop();
    m_isAsking = false;
    m_http.cancel();
    if (const auto tab = std::exchange(m_tab, nullptr)) {
        tab->disconnect(this);
        tab->close();
    }
}

void BridgeProvider::takeBrowser(const HttpAnswer& answer)
{
    const auto said = QJsonDocument::fromJson(answer.body).object();
    const QUrl socket(said.value("webSocketDebuggerUrl"_L1).toString());
    if (answer.failure || answer.status != 200
        || !socket.path().startsWith("/devtools/browser/"_L1)) {
        m_mayOpenTab = true; // another browser, another person's wish
        fail({ErrorCode::BridgeNoBrowser,
              u"no browser with DevTools at %1: %2"_s.arg(
                  m_bridge.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery),
                  answer.failure ? answer.failure->detail
                                 : u"http status %1"_s.arg(answer.status))});
        return;
    }
    // Where we asked, whatever it says of itself.
    QUrl browser = m_bridge;
    browser.setScheme(u"ws"_s);
    browser.setPath(socket.path());
    openTab(browser);
}

void BridgeProvider::openTab(const QUrl& browser)
{
    BrowserWish wish;
    wish.browser = browser;
    wish.page = m_addresses.livePage(m_username);
    wish.isSocket = [addresses = m_addresses](const QUrl& url) {
        return addresses.isPushSocket(url);
    };
    wish.mayOpenTab = m_mayOpenTab;
    m_tab = {new BrowserTab(std::move(wish)), [](BrowserTab* tab) { tab->deleteLater(); }};
    connect(m_tab.get(), &BrowserTab::pageLoaded, this, &BridgeProvider::takePage);
    connect(m_tab.get(), &BrowserTab::pageFetched, this, &BridgeProvider::takeFetched);
    connect(m_tab.get(), &BrowserTab::socketCreated, this, &BridgeProvider::takeSocket);
    connect(m_tab.get(), &BrowserTab::gone, this, &BridgeProvider::takeEnd);
    m_patience.start(m_timings.page);
    m_took.start();
    m_tab->begin();
}

void BridgeProvider::takePage(int httpStatus, const QByteArray& body)
{
    if (!m_tab)
        return;
    m_page = readLivePage(httpStatus, body.left(HttpLookup::kMaxBody));
    std::optional<Error> refusal = *m_page ? refusalOf(**m_page) : std::optional(m_page->error());
    tell(u"page (browser)"_s, m_addresses.livePage(m_username), httpStatus, body.size(),
         refusal ? refusal->detail : u"answered"_s);
    if (refusal && isDecisive(refusal->code))
        fail(*refusal);
    else if (!m_socket.isEmpty())
        announce();
}

void BridgeProvider::takeSocket(const QUrl& socket)
{
    if (!m_tab || !m_socket.isEmpty())
        return;
    m_socket = socket;
    tell(u"socket (browser)"_s, socket, 0, 0, u"the page opened it"_s);
    if (m_page)
        announce();
    else
        m_patience.start(kPageAfterSocket); // the page's last byte may come later
}

/// Of a page that does not say where the live is nothing follows: its socket knows better.
void BridgeProvider::takeFetched(int httpStatus, const QByteArray& body)
{
    if (!std::exchange(m_isAsking, false))
        return;
    m_patience.stop();
    const auto page = readLivePage(httpStatus, body);
    const auto refusal = page ? refusalOf(*page) : std::optional(page.error());
    tell(u"page beside the tab (browser)"_s, m_addresses.livePage(m_username), httpStatus,
         body.size(), refusal ? refusal->detail : u"answered"_s);
    if (refusal) {
        fail(*refusal);
        return;
    }
    Endpoint answer;
    answer.room = page->room;
    answer.isPaused = page->isPaused();
    answer.providerName = u"bridge"_s;
    Q_EMIT resolved(answer);
}

/// Of a tab that was handed over too.
void BridgeProvider::takeEnd(const SocketEnd& end)
{
    const auto code = end.error.code;
    if (code == ErrorCode::BridgeTabClosed || code == ErrorCode::BridgeTabLeft)
        m_mayOpenTab = false;
    if (m_tab)
        fail(end.error);
}

void BridgeProvider::giveUpWaiting()
{
    if (m_isAsking) {
        tell(u"page beside the tab (browser)"_s, m_addresses.livePage(m_username), 0, 0,
             u"no answer in time"_s);
        fail({ErrorCode::NetTimeout, u"the browser did not fetch the page in time"_s});
        return;
    }
    if (!m_socket.isEmpty()) {
        announce();
        return;
    }
    Error error {ErrorCode::PushSilent, u"the page opened no socket for messages in time"_s};
    if (m_page && !*m_page)
        error = m_page->error();
    else if (m_page)
        error = refusalOf(**m_page).value_or(error);
    tell(u"socket (browser)"_s, m_addresses.livePage(m_username), 0, 0, u"none in time"_s);
    fail(error);
}

void BridgeProvider::announce()
{
    m_patience.stop();
    const RoomFacts facts = m_page ? m_page->value_or(RoomFacts()) : RoomFacts();
    Endpoint endpoint;
    endpoint.room = roomOf(m_socket);
    if (!endpoint.room)
        endpoint.room = facts.room;
    if (!endpoint.room) {
        fail({ErrorCode::ProtocolLookup, u"neither the page nor its socket names a room"_s});
        return;
    }
    endpoint.host = facts.host;
    endpoint.streamer = facts.uniqueId.isEmpty() ? m_username : facts.uniqueId;
    endpoint.title = facts.title;
    endpoint.isPaused = facts.isPaused();
    endpoint.viewers = facts.viewers;
    endpoint.providerName = u"bridge"_s;
    endpoint.isForOneSocket = true;
    m_watched = m_tab;
    endpoint.stream = std::exchange(m_tab, nullptr);
    m_mayOpenTab = true;
    Q_EMIT resolved(endpoint);
}

void BridgeProvider::tell(const QString& what, const QUrl& url, int httpStatus, qint64 bytes,
                          const QString& outcome)
{
    LookupStep step;
    step.what = what;
    step.url = url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    step.httpStatus = httpStatus;
    step.bytes = bytes;
    step.took = std::chrono::milliseconds(m_took.elapsed());
    step.outcome = outcome;
    qCInfo(lcPlatform).noquote() << step.what << step.url << "status=" << step.httpStatus
                                 << "ms=" << step.took.count() << step.outcome;
    Q_EMIT stepTaken(step);
}

void BridgeProvider::fail(const Error& error)
{
    cancel();
    Q_EMIT failed({error, std::nullopt, isFinal(error.code)});
}

} // namespace racha
