// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventquery.h"
#include "core/store/readrequest.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace racha {

/// Answers questions about what is stored, on its own thread and by its own connection.
///
/// One request runs, and of each view one waits: a newer one of that view takes its place, or ends
/// it where it runs already, and the replaced one is never answered. Views take turns. The
/// connection is made at the first question and made again, once for each question, where the
/// server lost it.
/// Thread: the reader thread; create there or move there before the first question.
class StoreReader final : public QObject
{
    Q_OBJECT

public:
    using QueryFactory = std::function<std::unique_ptr<EventQuery>()>;

    explicit StoreReader(QueryFactory makeQuery, QObject* parent = nullptr);
    ~StoreReader() override;

    // Thread: any. They never wait for an answer.
    void ask(const ReadRequest& request);
    /// The view wants no answer any more.
    void cancel(quint64 view);
    /// Nobody does, from now on.
    void stop();

Q_SIGNALS:
    void answered(const racha::ReadAnswer& answer);

private:
    struct Running
    {
        quint64 view = 0;
        std::stop_source stop;
    };

    void answerNext();
    std::optional<ReadRequest> takeNext(std::stop_token& stop);
    void interrupt(quint64 view);
    Result<ReadFinding> answerTo(const ReadQuestion& question, const std::stop_token& stop);
    Result<ReadFinding> find(const ReadQuestion& question, const std::stop_token& stop);
    Result<void> connectStore();

    QueryFactory m_makeQuery;
    std::unique_ptr<EventQuery> m_query;
    bool m_isConnected = false;

    std::mutex m_mutex; ///< of all below
    std::deque<ReadRequest> m_waiting; ///< one of a view
    std::optional<Running> m_running;
    bool m_isStopped = false;
};

} // namespace racha
