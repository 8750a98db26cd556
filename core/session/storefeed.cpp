// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/storefeed.h"

#include "core/base/logging.h"

#include <QTimer>

#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::seconds kHistoryPatience {5};

QString uuidOf(const CaptureHeader& capture)
{
    return QString::fromStdString(capture.uuid);
}

} // namespace

StoreFeed::StoreFeed(QString journalPath, QObject* parent)
    : QObject(parent)
    , m_journalPath(std::move(journalPath))
{
}

void StoreFeed::askHistory(const CaptureHeader& capture, Answer answer)
{
    const QString uuid = uuidOf(capture);
    m_waiting.insert(uuid, std::move(answer));
    begin(capture);
    QTimer::singleShot(kHistoryPatience, this, [this, uuid] {
        if (m_waiting.contains(uuid)) {
            qCWarning(lcSession) << "the store does not answer; beginning without its history";
            takeHistory(uuid, {});
        }
    });
}

void StoreFeed::forward(const EventBatchPtr& batch)
{
    begin(*batch->capture);
    Q_EMIT batchForwarded(batch);
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

void StoreFeed::begin(const CaptureHeader& capture)
{
    const QString uuid = uuidOf(capture);
    if (m_begun.contains(uuid))
        return;
    m_begun.insert(uuid);
    Q_EMIT beginRequested(capture, m_journalPath);
}

} // namespace racha
