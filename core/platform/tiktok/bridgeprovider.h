// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/httplookup.h"
#include "core/platform/tiktok/lookuptimings.h"
#include "core/platform/tiktok/roomanswer.h"
#include "core/source/browsertab.h"

#include <QTimer>

namespace racha {

/// The person's own browser has the live open, and we read its socket along over DevTools: for
/// TikTok it is a person who watches. All that is asked is asked on this computer.
/// Errors: bridge.*, what the page says (live.*), push.silent (it opened no socket).
/// Source: protocol notes, browser bridge.
class BridgeProvider final : public ConnectionProvider
{
    Q_OBJECT

public:
    BridgeProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                   QObject* parent = nullptr);

    void resolve(const QString& username) override;
    /// The page is fetched again beside the tab, which has the live open all the while.
    void askRoom(const QString& username) override;
    void cancel() override;

    void forgetCached() override { } ///< nothing is

private:
    void takeBrowser(const HttpAnswer& answer);
    void openTab(const QUrl& browser);
    void takePage(int httpStatus, const QByteArray& body);
    void takeSocket(const QUrl& socket);
    void takeFetched(int httpStatus, const QByteArray& body);
    void takeEnd(const SocketEnd& end);
    void giveUpWaiting();
    void announce();
    void tell(const QString& what, const QUrl& url, int httpStatus, qint64 bytes,
              const QString& outcome);
    void fail(const Error& error);

    QUrl m_bridge;
    LookupTimings m_timings;
    WebcastAddresses m_addresses;
    HttpLookup m_http;
    QTimer m_patience;
    QElapsedTimer m_took;
    QString m_username;
    std::shared_ptr<BrowserTab> m_tab; ///< until it is handed over
    std::weak_ptr<BrowserTab> m_watched; ///< the tab that was handed over
    bool m_isAsking = false; ///< the tab that is watched
    std::optional<Result<RoomFacts>> m_page; ///< what the page says, once it is there
    QUrl m_socket; ///< that the page opened
    bool m_mayOpenTab = true; ///< not once the person closed it
};

} // namespace racha
