// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/source/earlysource.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>
#include <QWebSocket>

#include <functional>

namespace racha {

/// What is wanted of a browser: a page, and the socket that the page opens.
struct BrowserWish
{
    QUrl browser; ///< `ws://127.0.0.1:9222/devtools/browser/…`
    QUrl page; ///< the tab at this host and path is taken
    std::function<bool(const QUrl& socket)> isSocket; ///< whether a socket of the page is the one
    bool mayOpenTab = true; ///< where no tab has the page; else the wish fails
};

/// Reads a socket along that a page in the user's own browser has, over the browser's DevTools.
/// Asks for nothing else: no cookies, no scripts, no input. An existing tab is loaded anew, since
/// DevTools names only sockets that are made while one listens. Later the page is asked for again
/// beside the tab, which notices nothing. Tabs are never closed.
///
/// Ends: bridge.no_browser (it went, or does not speak DevTools), bridge.tab_closed,
/// bridge.tab_left (another page), net.failed (the page did not load), net.reset (its socket was
/// closed, the tab crashed).
class BrowserTab final : public EarlySource
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostFetched = 8 << 20;
    static constexpr quint64 kMaxMessage = 32 << 20; ///< base64 of the largest frame, and more

    explicit BrowserTab(BrowserWish wish, QObject* parent = nullptr);
    ~BrowserTab() override;

    /// Turns to the browser; to be called once.
    void begin();

    /// What the page says now: the browser fetches it as for the tab, which goes on as it is.
    /// pageFetched() follows, unless the tab ends before. Once at a time.
    void fetchPage();

Q_SIGNALS:
    /// The page itself arrived, as the browser got it.
    void pageLoaded(int httpStatus, const QByteArray& body);
    /// 0: the browser did not get it. Of a long page the beginning.
    void pageFetched(int httpStatus, const QByteArray& body);
    /// The page opened the wanted socket; frames follow.
    void socketCreated(const QUrl& socket);
    /// Over before open(), or after; ended() says the same once it is open.
    void gone(const racha::SocketEnd& end);

protected:
    void letGo() override;

private:
    using Answer = std::function<void(const QJsonObject& result)>;

    void call(const QString& method, const QJsonObject& parameters, Answer answer = {});
    void read(const QString& text);
    void readEvent(const QString& method, const QJsonObject& parameters);
    void chooseTab(const QJsonObject& targets);
    void attach(const QString& target, bool isNew);
    void listen(bool isNew);
    void noteResponse(const QJsonObject& parameters);
    void takePage(const QString& request);
    void readFetched(const QString& stream, int httpStatus);
    void noteSocket(const QString& request, const QUrl& url);
    void takeFrame(const QJsonObject& response);
    void noteAddress(const QUrl& address);
    bool isPage(const QUrl& address) const;
    void end(ErrorCode code, const QString& detail);

    BrowserWish m_wish;
    QWebSocket m_browser;
    QHash<int, Answer> m_calls;
    int m_lastCall = 0;
    QString m_target;
    QString m_session; ///< of the tab, in DevTools' sense
    QString m_document; ///< request of the page itself
    int m_documentStatus = 0;
    QByteArray m_fetched; ///< so far
    QString m_socket; ///< request of the page's socket
    bool m_hasPage = false; ///< the tab was at the page
};

} // namespace racha
