// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/autoprovider.h"

#include "core/base/logging.h"

#include <QStringList>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Failures that are about the user and not about the way in.
bool isAboutUser(ErrorCode code)
{
    return code == ErrorCode::LiveOffline || code == ErrorCode::LiveUserNotFound;
}

QLatin1StringView textOf(ErrorCode code)
{
    const auto& text = info(code).text;
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

AutoProvider::AutoProvider(std::vector<Way> ways, QObject* parent)
    : ConnectionProvider(parent)
    , m_ways(std::move(ways))
{
    for (std::size_t way = 0; way < m_ways.size(); ++way)
        follow(way);
}

void AutoProvider::follow(std::size_t way)
{
    ConnectionProvider* const provider = m_ways[way].provider.get();
    connect(provider, &ConnectionProvider::stepTaken, this, &ConnectionProvider::stepTaken);
    connect(provider, &ConnectionProvider::resolved, this, &ConnectionProvider::resolved);
    connect(provider, &ConnectionProvider::failed, this, &AutoProvider::turn);
}

void AutoProvider::resolve(const QString& username)
{
    cancel();
    m_username = username;
    if (m_from == 0) {
        m_last.reset();
        m_refusals.clear();
        m_wasAsked = false;
    }
    m_asksRoom = false;
    m_way = m_from;
    m_ways[m_way].provider->resolve(username);
}

void AutoProvider::askRoom(const QString& username)
{
    cancel();
    m_username = username;
    m_asksRoom = true;
    m_ways[m_way].provider->askRoom(username);
}

void AutoProvider::cancel()
{
    for (const Way& way : m_ways)
        way.provider->cancel();
}

void AutoProvider::forgetCached()
{
    for (const Way& way : m_ways)
        way.provider->forgetCached();
}

void AutoProvider::doubtRoom()
{
    for (const Way& way : m_ways)
        way.provider->doubtRoom();
}

bool AutoProvider::tryOtherWay(ErrorCode refusedWith)
{
    if (m_way + 1 < m_ways.size()) {
        m_last = LookupFailure {{refusedWith, u"its socket was refused"_s}, std::nullopt, true};
        m_wasAsked = true;
        noteRefusal(refusedWith);
        m_from = m_way + 1;
        return true;
    }
    return m_ways.size() == 1 && m_ways.front().provider->tryOtherWay(refusedWith);
}

void AutoProvider::noteRefusal(ErrorCode code)
{
    m_refusals << m_ways[m_way].name + u": "_s + textOf(code);
    LookupStep step;
    step.what = u"next way: %1"_s.arg(m_ways[m_way + 1].name);
    step.outcome = m_refusals.join(u"; ");
    qCInfo(lcPlatform).noquote() << step.what << "after" << step.outcome;
    Q_EMIT stepTaken(step);
}

void AutoProvider::turn(const LookupFailure& failure)
{
    if (m_asksRoom) {
        Q_EMIT failed(failure);
        return;
    }
    m_wasAsked = m_wasAsked || !failure.wasHeld;
    // A browser that nobody started does not make the reasons of the real ways less true.
    const bool isWay = failure.error.code != ErrorCode::BridgeNoBrowser || !m_last;
    if (isWay)
        m_last = failure;
    if (isAboutUser(failure.error.code) || m_way + 1 == m_ways.size()) {
        giveUp(*m_last);
        return;
    }
    noteRefusal(failure.error.code);
    ++m_way;
    m_ways[m_way].provider->resolve(m_username);
}

void AutoProvider::giveUp(const LookupFailure& failure)
{
    m_from = 0; // next time the first way may work again
    LookupFailure told = failure;
    // Where the first way was refused the next one finds its host held: the round was a try.
    told.wasHeld = told.wasHeld && !m_wasAsked;
    if (!m_refusals.isEmpty())
        told.error.detail = u"%1 (before: %2)"_s.arg(told.error.detail, m_refusals.join(u"; "));
    Q_EMIT failed(told);
}

} // namespace racha
