// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/servers/writtencapture.h"

#include "core/store/sql/sqleventsink.h"

#include <QSignalSpy>

namespace racha::test {

namespace {

constexpr std::size_t kBatch = 10;
constexpr int kPatienceMs = 60'000;
constexpr int kUsers = 7;
constexpr int kStreakLength = 9;

} // namespace

std::vector<Event> liveOf(int events, RoomId room)
{
    std::vector<Event> live;
    for (int i = 0; i < events; ++i) {
        const std::int64_t ms = 100 * i;
        const std::int64_t user = 1 + i % kUsers;
        const int round = i / (kUsers * kStreakLength);
        const int step = i / kUsers % kStreakLength;
        if (i % 5 == 0)
            live.push_back(comment(1 + i, "Hola " + std::to_string(i % 50), ms));
        else if (i % 5 == 1)
            live.push_back(like(1 + i, user, 1 + i % 15, ms));
        else // every other round has no end mark
            live.push_back(gift(1 + i, user, 1'000 * user + round, 1 + 2 * step,
                                step == kStreakLength - 1 && round % 2 == 0, ms));
        live.back().room = room;
    }
    return live;
}

/// The batches that were brought, from a record on.
class WrittenCapture::Journal final : public CatchUp
{
public:
    Journal(WrittenCapture& capture, FrameNumber from)
        : m_capture(capture)
        , m_from(from)
    {
    }

    Result<EventBatchPtr> next() override
    {
        const std::lock_guard lock(m_capture.m_mutex);
        while (m_at < m_capture.m_brought.size()) {
            const EventBatchPtr& batch = m_capture.m_brought[m_at++];
            if (batch->lastFrame > m_from)
                return batch;
        }
        return EventBatchPtr();
    }

private:
    WrittenCapture& m_capture;
    FrameNumber m_from;
    std::size_t m_at = 0;
};

WrittenCapture::WrittenCapture(const std::string& uuid, const DatabaseUrl& url, RoomId room)
    : m_capture(uuid, room)
    , m_writer(new StoreWriter([this, url] { return std::make_unique<SqlEventSink>(url, m_clock); },
                               QString(), m_clock))
    , m_thread(QString::fromStdString(uuid))
{
    qRegisterMetaType<CaptureHeader>();
    qRegisterMetaType<StoreState>();
    qRegisterMetaType<EventBatchPtr>();
    qRegisterMetaType<RoomHistory>();
    m_writer->setCatchUp([this](const CatchUpRequest& request) {
        return Result<std::unique_ptr<CatchUp>>(
            std::make_unique<Journal>(*this, request.storedUpTo));
    });
    m_writer->moveToThread(m_thread.thread());
    connect(m_thread.thread(), &QThread::finished, m_writer, &QObject::deleteLater);
    connect(m_writer, &StoreWriter::stateChanged, this, [this](const StoreState& state) {
        m_state = state;
        if (state.error)
            m_told.insert(state.error->code);
    });
    connect(m_writer, &StoreWriter::committed, this,
            [this](const QString& /*uuid*/, FrameNumber upTo) { m_storedUpTo = upTo; });
    connect(m_writer, &StoreWriter::captureBegun, this, [this] { m_isBegun = true; });
}

WrittenCapture::~WrittenCapture()
{
    m_thread.stop();
}

bool WrittenCapture::begin()
{
    QSignalSpy begun(m_writer, &StoreWriter::captureBegun);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::open);
    QMetaObject::invokeMethod(m_writer, [this, header = m_capture.header()] {
        m_writer->beginCapture(*header, QStringLiteral("kept"));
    });
    begun.wait(kPatienceMs);
    return m_isBegun && m_state.phase == StorePhase::Ready;
}

void WrittenCapture::bring(std::span<const Event> events)
{
    for (std::size_t i = 0; i < events.size(); ++i) {
        m_capture.add(events[i]);
        if (i % kBatch == kBatch - 1 || i + 1 == events.size())
            bring(m_capture.take());
    }
}

void WrittenCapture::end()
{
    m_capture.end(EndReason::LiveEnd);
    bring(m_capture.take());
}

void WrittenCapture::bring(const EventBatchPtr& batch)
{
    {
        const std::lock_guard lock(m_mutex);
        m_brought.push_back(batch);
    }
    m_broughtUpTo = batch->lastFrame;
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, batch] { writer->append(batch); });
}

void WrittenCapture::close()
{
    QSignalSpy closed(m_writer, &StoreWriter::closed);
    QMetaObject::invokeMethod(m_writer, &StoreWriter::drainAndClose);
    closed.wait(kPatienceMs);
}

} // namespace racha::test
