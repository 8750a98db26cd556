// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storelink.h"

#include "core/base/logging.h"
#include "core/store/storewriter.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

constexpr std::chrono::milliseconds kLastRetry {10'000};

} // namespace

StoreLink::StoreLink(SinkFactory makeSink, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_makeSink(std::move(makeSink))
    , m_clock(clock)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &StoreLink::retryDue);
}

void StoreLink::answered()
{
    m_error.reset();
    m_retryDelay = kFirstRetry;
}

void StoreLink::lose(const Error& cause)
{
    qCWarning(lcStore) << "store does not answer"
                       << "code=" << info(cause.code).text.data() << "detail=" << cause.detail
                       << "retryMs=" << m_retryDelay.count();
    if (!m_error)
        m_failingSince = m_triedAt;
    m_error = cause;
    m_isConnected = false;
    m_sink->close();
    m_retry.start(m_retryDelay);
    m_retryAt = m_clock.now() + m_retryDelay;
    m_retryDelay = std::min(m_retryDelay * 2, kLastRetry);
    Q_EMIT lost();
}

void StoreLink::giveUp(const Error& cause)
{
    m_sink->close();
    m_error = cause;
    m_failingSince = m_triedAt;
}

void StoreLink::close()
{
    if (m_sink)
        m_sink->close();
    m_isConnected = false;
}

void StoreLink::describe(StoreState& state) const
{
    state.engine = m_sink ? m_sink->engine() : std::string();
    state.error = m_error;
    if (m_error)
        state.failingSince = m_failingSince;
    if (m_retry.isActive())
        state.retryAt = m_retryAt;
}

} // namespace racha
