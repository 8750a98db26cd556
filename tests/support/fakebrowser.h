// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/fakeconnection.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>

#include <string>
#include <vector>

namespace racha::test {

using namespace racha::simulator;

/// What a page does when it is loaded.
struct FakePage
{
    int status = 200;
    QByteArray html {};
    QString socket {}; ///< address that it opens; empty: none
    std::vector<std::string> frames {}; ///< that come on it
    QString leadsTo {}; ///< another address instead
};

/// A browser with DevTools on loopback, as far as one tab is watched through it.
/// Thread: the one it lives in; it needs an event loop.
class FakeBrowser final : public QObject
{
    Q_OBJECT

public:
    explicit FakeBrowser(FakePage page, QObject* parent = nullptr);

    bool listen();
    void quit();
    QUrl url() const; ///< `http://127.0.0.1:port`

    void setPage(const FakePage& page) { m_page = page; }

    /// A tab of the person's own.
    void addTab(const QString& address) { m_tabs << address; }

    const QStringList& tabs() const { return m_tabs; }

    /// DevTools' methods that were called, in order.
    const QStringList& calls() const { return m_calls; }

    void closeTab();
    void leave(const QString& address); ///< by a link that loads a page
    void leaveWithin(const QString& address); ///< by a link that a script follows
    void crash();
    void closeSocket();
    void sendFrame(const std::string& frame);
    void say(const QByteArray& text); ///< whatever it is

Q_SIGNALS:
    void fetched(); ///< the page was asked for beside the tab, and is read now
    void loaded(); ///< a page, with its socket and frames

private:
    void serve(FakeConnection* connection, const HttpRequest& request);
    void take(const QByteArray& text);
    QJsonObject resultOf(const QString& method, const QJsonObject& parameters);
    QJsonObject readOn(const QString& stream);
    void load(const QString& address);
    void tell(const QString& method, const QJsonObject& parameters, bool fromTab = true);

    QTcpServer m_server;
    FakePage m_page;
    QStringList m_tabs; ///< addresses; a tab's name is its number
    QStringList m_calls;
    QPointer<FakeConnection> m_line; ///< the newest that listens
    QString m_target;
    int m_loads = 0;
    bool m_isHalfRead = false; ///< the page that is fetched beside the tab
};

} // namespace racha::test
