// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/journalprojection.h"

#include "core/journal/captureuuid.h"

namespace racha {

namespace {

/// A look follows each batch of the capture, so these take some seconds.
constexpr int kMostDamagedLooks = 50;

struct ForkedStart final : CatchUpStart
{
    explicit ForkedStart(CaptureFork&& made)
        : CatchUpStart(made.upTo)
        , fork(std::move(made))
    {
    }

    CaptureFork fork;
};

} // namespace

JournalProjection::JournalProjection(CatchUpRequest request, std::unique_ptr<EventDecoder> decoder,
                                     std::unique_ptr<JournalReader> reader)
    : m_request(std::move(request))
    , m_decoder(std::move(decoder))
    , m_reader(std::move(reader))
{
}

Result<std::unique_ptr<CatchUp>> JournalProjection::open(const CatchUpRequest& request,
                                                         std::unique_ptr<EventDecoder> decoder)
{
    auto reader = JournalReader::open(request.journalPath);
    if (!reader)
        return tl::unexpected(reader.error());
    std::unique_ptr<JournalProjection> projection(
        new JournalProjection(request, std::move(decoder), std::move(*reader)));
    if (auto* const start = dynamic_cast<ForkedStart*>(request.start.get())) {
        projection->m_pipeline = std::move(start->fork.pipeline);
        projection->m_reader->goTo(start->fork.place);
        projection->m_forkedAt = start->upTo;
    }
    return projection;
}

CatchUpStartPtr JournalProjection::startAt(std::optional<CaptureFork> fork)
{
    return fork ? std::make_shared<ForkedStart>(*std::move(fork)) : nullptr;
}

Result<EventBatchPtr> JournalProjection::next()
{
    while (!m_pipeline.isDue()) {
        auto record = m_reader->next();
        if (!record)
            return tl::unexpected(record.error());
        if (!*record) {
            if (isDamaged() && m_pipeline.isEmpty())
                return failure(ErrorCode::FileUnreadable,
                               QStringLiteral("%1: damaged at byte %2")
                                   .arg(m_request.journalPath)
                                   .arg(m_reader->bytesRead()));
            break;
        }
        m_damagedLooks = 0;
        if (const auto done = process(std::move(**record)); !done)
            return tl::unexpected(done.error());
    }
    return m_pipeline.take();
}

/// At the end of what can be read. Of a journal that grows one look proves nothing.
bool JournalProjection::isDamaged()
{
    if (!m_reader->isDamaged())
        m_damagedLooks = 0;
    else if (!m_request.isOver)
        return ++m_damagedLooks > kMostDamagedLooks;
    return m_reader->isDamaged() || (m_request.isOver && m_reader->isBlockBehind());
}

Result<void> JournalProjection::process(Record record)
{
    const FrameNumber number = record.number;
    if (number <= m_forkedAt)
        return {};
    const WallTime at = record.receivedAt;
    auto* const header = std::get_if<CaptureHeader>(&record.body);
    const bool begins = header != nullptr;
    if (begins) {
        m_firstAt = m_firstAt.value_or(at);
        header->uuid = uuidOf(*header, *m_firstAt);
    }
    m_pipeline.process(m_decoder->decode(std::move(record)));
    if (begins) {
        if (const auto done = restoreRoom(at); !done)
            return done;
    }
    // Stored already. Not after each record: what a batch ends with, figures and coverage, is much
    // of what reading costs.
    const bool isStored = number <= m_request.storedUpTo;
    if (isStored && (m_pipeline.isDue() || number == m_request.storedUpTo)) {
        while (m_pipeline.take()) { }
    }
    return {};
}

Result<void> JournalProjection::restoreRoom(WallTime before)
{
    if (!m_request.history)
        return {};
    const auto history = m_request.history(m_pipeline.capture()->room, before);
    if (!history)
        return tl::unexpected(history.error());
    m_pipeline.restore(history->rows, history->recentMessages);
    return {};
}

} // namespace racha
