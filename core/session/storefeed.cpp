// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/storefeed.h"

#include "core/base/logging.h"
#include "core/store/writelane.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace racha {

namespace {

constexpr std::chrono::seconds kHistoryPatience {5};

QString uuidOf(const CaptureHeader& capture)
{
    return QString::fromStdString(capture.uuid);
}

bool isPlayedAgain(const EventBatch& batch, FrameNumber forwardedTo)
{
    return batch.isBetweenRecords() ? batch.lastFrame < forwardedTo
                                    : batch.lastFrame <= forwardedTo;
}

bool hasNoticesOnly(const EventBatch& batch)
{
    return !batch.notices.empty() && batch.events.empty() && batch.streaks.empty()
        && batch.rowChanges.empty() && !batch.end;
}

} // namespace

StoreFeed::StoreFeed(QString journalPath, Bytes underWay, QObject* parent)
    : QObject(parent)
    , m_journalPath(std::move(journalPath))
    , m_underWay(std::move(underWay))
{
}

void StoreFeed::askHistory(const CaptureHeader& capture, Answer answer)
{
    const QString uuid = uuidOf(capture);
    m_waiting.insert(uuid, std::move(answer));
    begin(capture, {});
    QTimer::singleShot(kHistoryPatience, this, [this, uuid] {
        if (m_waiting.contains(uuid)) {
            qCWarning(lcSession) << "the store does not answer; beginning without its history";
            takeHistory(uuid, {});
        }
    });
}

void StoreFeed::forward(const EventBatchPtr& batch)
{
    const bool isKnown = isPlayedAgain(*batch, m_forwardedTo);
    if (isKnown && !hasNoticesOnly(*batch))
        return;
    if (!isKnown) {
        m_forwardedTo = batch->lastFrame;
        m_open = batch->end ? nullptr : batch->capture;
    }
    begin(*batch->capture, beginOf(*batch)); // a replay's: it began when it was recorded
    if (isKeptBack(*batch))
        return;
    Q_EMIT batchForwarded(counted(batch));
    watchWay(*batch);
}

/// The writer falls behind soon: it is told where to read on while nothing is missing yet.
void StoreFeed::watchWay(const EventBatch& batch)
{
    if (*m_underWay < kFull / 2)
        m_isForked = false;
    if (m_isForked || *m_underWay < kFull || !m_fork || m_journalPath.isEmpty() || batch.end)
        return;
    if (const CatchUpStartPtr start = m_fork()) {
        m_isForked = true;
        Q_EMIT wayFull(uuidOf(*batch.capture), start);
    }
}

/// What is not in the journal, and the end, is always handed on; so is a capture's first batch,
/// since a hole before it would not show.
bool StoreFeed::isKeptBack(const EventBatch& batch)
{
    const bool isFirst = std::exchange(m_forwarding, batch.capture->uuid) != batch.capture->uuid;
    const bool isInJournal = !m_journalPath.isEmpty() && !batch.isBetweenRecords();
    return isInJournal && !isFirst && !batch.end && *m_underWay > kMostUnderWay;
}

/// The same batch; counts until the writer lets go of it.
EventBatchPtr StoreFeed::counted(const EventBatchPtr& batch)
{
    const std::size_t weight = weightOf(*batch);
    *m_underWay += weight;
    return {batch.get(),
            [batch, weight, underWay = m_underWay](const EventBatch*) { *underWay -= weight; }};
}

void StoreFeed::conclude()
{
    if (const auto capture = std::exchange(m_open, nullptr))
        Q_EMIT interrupted(*capture);
}

void StoreFeed::takeHistory(const QString& uuid, const RoomHistory& history)
{
    if (const Answer answer = m_waiting.take(uuid))
        answer(history);
}

void StoreFeed::confirm(const QString& uuid, FrameNumber upTo)
{
    if (m_begun.contains(uuid))
        Q_EMIT confirmed(upTo);
}

void StoreFeed::begin(const CaptureHeader& capture, WallTime startedAt)
{
    const QString uuid = uuidOf(capture);
    if (m_begun.contains(uuid))
        return;
    m_begun.insert(uuid);
    Q_EMIT beginRequested(capture, m_journalPath, startedAt);
}

} // namespace racha
