// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"
#include "core/feed/feedserver.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace racha {

/// The local feed of a program, on a thread of its own: a capture hands a batch over and goes on.
/// Where more than kMostOnTheWay wait there, further ones are skipped, and the readers are told.
/// Thread: main.
class LocalFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostOnTheWay = 256; ///< batches

    explicit LocalFeed(QObject* parent = nullptr);
    ~LocalFeed() override;

    /// Blocks for as long as listening takes. Port 0: a free one. Errors: usage.invalid.
    Result<quint16> open(quint16 port, const Secret& token);
    /// What was handed over is sent before.
    void close();

    bool isOpen() const { return m_isOpen; }

    void append(const racha::EventBatchPtr& batch);

Q_SIGNALS:
    void readersChanged(const std::vector<racha::FeedReader>& readers);

private:
    ThreadHandle m_thread;
    FeedServer* m_server; ///< lives there, and is deleted there
    std::shared_ptr<std::atomic<int>> m_onTheWay;
    std::int64_t m_lostLines = 0; ///< not told yet
    bool m_isOpen = false;
};

} // namespace racha
