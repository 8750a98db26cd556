// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/autoprovider.h"

#include <utility>

namespace racha {

namespace {

/// Failures that are about the user and not about the way in.
bool isAboutUser(ErrorCode code)
{
    return code == ErrorCode::LiveOffline || code == ErrorCode::LiveUserNotFound;
}

} // namespace

AutoProvider::AutoProvider(std::unique_ptr<ConnectionProvider> first,
                           std::unique_ptr<ConnectionProvider> fallback, QObject* parent)
    : ConnectionProvider(parent)
    , m_first(std::move(first))
    , m_fallback(std::move(fallback))
{
    follow(*m_first);
    connect(m_first.get(), &ConnectionProvider::failed, this, &AutoProvider::fallBack);
    if (!m_fallback)
        return;
    follow(*m_fallback);
    connect(m_fallback.get(), &ConnectionProvider::failed, this,
            [this](const LookupFailure& failure) {
                m_useFallback = false; // next time the direct way may work again
                Q_EMIT failed(failure);
            });
}

void AutoProvider::follow(ConnectionProvider& provider)
{
    connect(&provider, &ConnectionProvider::stepTaken, this, &ConnectionProvider::stepTaken);
    connect(&provider, &ConnectionProvider::resolved, this, &ConnectionProvider::resolved);
}

void AutoProvider::resolve(const QString& username)
{
    cancel();
    m_username = username;
    (m_useFallback ? m_fallback : m_first)->resolve(username);
}

void AutoProvider::cancel()
{
    m_first->cancel();
    if (m_fallback)
        m_fallback->cancel();
}

void AutoProvider::forgetCached()
{
    m_first->forgetCached();
    if (m_fallback)
        m_fallback->forgetCached();
}

void AutoProvider::doubtRoom()
{
    m_first->doubtRoom();
    if (m_fallback)
        m_fallback->doubtRoom();
}

bool AutoProvider::tryOtherWay(ErrorCode refusedWith)
{
    if (!m_useFallback && m_fallback) {
        m_useFallback = true;
        return true;
    }
    return !m_fallback && m_first->tryOtherWay(refusedWith);
}

void AutoProvider::fallBack(const LookupFailure& failure)
{
    if (m_fallback && !isAboutUser(failure.error.code))
        m_fallback->resolve(m_username);
    else
        Q_EMIT failed(failure);
}

} // namespace racha
