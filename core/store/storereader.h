// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventquery.h"
#include "core/store/readrequest.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

namespace racha {

/// Answers questions about what is stored, on its own thread and by its own connection.
///
/// One request runs, and of each view one waits: a newer one of that view takes its place, and the
/// replaced one is never answered. Views take turns. The connection is made at the first question
/// and made again, once for each question, where the server lost it.
/// Thread: the reader thread; create there or move there before the first question.
class StoreReader final : public QObject
{
    Q_OBJECT

public:
    using QueryFactory = std::function<std::unique_ptr<EventQuery>()>;

    explicit StoreReader(QueryFactory makeQuery, QObject* parent = nullptr);
    ~StoreReader() override;

public Q_SLOTS:
    void ask(const racha::ReadRequest& request);

Q_SIGNALS:
    void answered(const racha::ReadAnswer& answer);

private:
    void answerNext();
    Result<ReadFinding> answerTo(const ReadQuestion& question);
    Result<ReadFinding> find(const ReadQuestion& question);
    Result<void> connectStore();

    QueryFactory m_makeQuery;
    std::unique_ptr<EventQuery> m_query;
    bool m_isConnected = false;
    std::deque<ReadRequest> m_waiting; ///< one of a view
};

} // namespace racha
