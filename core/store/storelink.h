// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/eventsink.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace racha {

struct StoreState;

/// Whether the store answers, and when it is asked again: the sink, and the wait after each
/// failure, sooner at first than later. What is asked of a store that answers again is its owner's
/// business. Thread: its parent's.
class StoreLink final : public QObject
{
    Q_OBJECT

public:
    using SinkFactory = std::function<std::unique_ptr<EventSink>()>;

    /// `clock` outlives it.
    StoreLink(SinkFactory makeSink, const Clock& clock, QObject* parent = nullptr);

    /// A new sink, closed as yet.
    void makeSink() { m_sink = m_makeSink(); }

    EventSink& sink() { return *m_sink; }

    bool isConnected() const { return m_isConnected; }

    const std::optional<Error>& error() const { return m_error; }

    /// What `call` answers, called again while it is in conflict with another writer.
    template<typename Call>
    auto repeated(const Call& call);

    /// The sink is open. It answers again once it has taken something: a server that may not be
    /// written lets us in.
    void connected() { m_isConnected = true; }

    /// The store has taken something, or nothing waits for it.
    void answered();
    /// It is closed, and retryDue() follows.
    void lose(const Error& cause);
    /// It is closed for good.
    void giveUp(const Error& cause);

    void stopRetrying() { m_retry.stop(); }

    void close();
    /// Engine, error and next try.
    void describe(StoreState& state) const;

Q_SIGNALS:
    void lost();
    void retryDue();

private:
    /// Conflicts of one transaction in a row; one that took as long as the patience is no conflict
    /// but somebody who holds the rows.
    static constexpr int kConflicts = 20;
    static constexpr std::chrono::seconds kConflictPatience {5};
    static constexpr std::chrono::milliseconds kFirstRetry {200};

    SinkFactory m_makeSink;
    const Clock& m_clock;
    std::unique_ptr<EventSink> m_sink;
    bool m_isConnected = false;
    std::optional<Error> m_error;
    WallTime m_triedAt; ///< when the sink was last asked for something
    WallTime m_failingSince;
    WallTime m_retryAt;
    std::chrono::milliseconds m_retryDelay = kFirstRetry;
    QTimer m_retry {this};
};

template<typename Call>
auto StoreLink::repeated(const Call& call)
{
    m_triedAt = m_clock.now();
    const MonoTime begun = m_clock.monotonic();
    auto answer = call();
    for (int n = 1; n < kConflicts && !answer && answer.error().code == ErrorCode::DbBusy
         && m_clock.monotonic() - begun < kConflictPatience;
         ++n)
        answer = call();
    return answer;
}

} // namespace racha
