// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "ui/widgets/spoken.h"

namespace racha {

/// What happened lately, in one sentence for screen readers: a busy feed read line by line would
/// never end. It is a notification whose text changes at most every kInterval and is read out then,
/// once, wherever the reader is.
class FeedDigest final : public QuietLabel
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kInterval {10};

    explicit FeedDigest(QWidget* parent = nullptr);

    void append(const EventBatch& batch);
    void clear();
    /// Logical time.
    void advanceTo(WallTime now);

    QAccessible::Role spokenRole() const override { return QAccessible::Notification; }

private:
    struct Counts
    {
        qint64 comments = 0;
        qint64 gifts = 0;
        qint64 likes = 0;
        qint64 joins = 0;
        qint64 diamonds = 0;

        bool isEmpty() const { return comments + gifts + likes + joins == 0; }
    };

    QString sentence() const;
    void announce();

    Counts m_counts;
    WallTime m_saidAt;
};

} // namespace racha
