// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/capturejournals.h"

#include "core/base/logging.h"

#include <QFileInfo>

#include <utility>

namespace racha {

CaptureJournals::CaptureJournals(QString folder, const Clock& clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{
}

Result<JournalShare>
CaptureJournals::storeAbandoned(EventSink& sink, const QStringList& except,
                                const std::function<void(const WriteOutcome&)>& progress)
{
    if (!m_open || m_folder.isEmpty())
        return JournalShare {};
    JournalCatchUp journals(sink, m_open, m_clock, JournalRetention(m_folder, m_keeping), progress);
    journals.setAddressName(m_addressName);
    const auto done = journals.storeAbandoned(except);
    for (const JournalTrouble& trouble : journals.troubles())
        m_report(trouble);
    return done ? Result<JournalShare>(journals.foreign()) : tl::unexpected(done.error());
}

Result<std::vector<EventBatchPtr>> CaptureJournals::next(WriteLane& lane, EventSink& sink,
                                                         std::size_t rows, std::size_t bytes)
{
    std::vector<EventBatchPtr> batches;
    if (lane.isAtJournalEnd())
        return batches;
    if (lane.catchUp() == nullptr) {
        if (const auto begun = begin(lane, sink); !begun)
            return tl::unexpected(begun.error());
    }
    std::size_t weight = 0;
    std::size_t gathered = 0;
    while (lane.catchUp() != nullptr && gathered < rows && weight < bytes) {
        EventBatchPtr unwritten = lane.takeBack();
        auto batch =
            unwritten ? Result<EventBatchPtr>(std::move(unwritten)) : lane.catchUp()->next();
        if (!batch) {
            if (const auto coped = readFailed(lane, batch.error()); !coped)
                return tl::unexpected(coped.error());
            break;
        }
        if (!*batch) {
            lane.reachedJournalEnd();
            break;
        }
        weight += weightOf(**batch);
        gathered += (*batch)->events.size();
        const bool closesRoom = (*batch)->end.has_value();
        batches.push_back(*std::move(batch));
        if (closesRoom)
            break;
    }
    return batches;
}

Result<void> CaptureJournals::begin(WriteLane& lane, EventSink& sink)
{
    auto reader =
        m_open({lane.journalPath(), lane.cursor(), false,
                [&sink](RoomId room, WallTime before) { return sink.roomHistory(room, before); },
                lane.takeStart()});
    if (!reader)
        return readFailed(lane, reader.error());
    lane.startCatchUp(*std::move(reader));
    return {};
}

/// Reading a journal asks the store too.
Result<void> CaptureJournals::readFailed(WriteLane& lane, const Error& cause)
{
    if (!info(cause.code).text.starts_with("file.")) {
        lane.startCatchUp(nullptr);
        return tl::unexpected(cause);
    }
    lane.giveUpCatchUp();
    setAside(lane);
    tell(lane, cause);
    return {};
}

/// Nothing can be read from it any more.
void CaptureJournals::setAside(WriteLane& lane)
{
    if (!m_folder.isEmpty())
        lane.setJournalPath(JournalRetention(m_folder).setAside(lane.journalPath()));
}

void CaptureJournals::keep(WriteLane& lane)
{
    if (m_folder.isEmpty() || !lane.keptAt().isEmpty())
        return;
    const QString place = JournalRetention(m_folder).keepAside(lane.journalPath());
    lane.keepAt(place);
    if (!QFileInfo::exists(lane.journalPath()))
        lane.setJournalPath(place);
}

void CaptureJournals::tell(const WriteLane& lane, const Error& cause)
{
    const QString place = lane.keptAt().isEmpty() ? lane.journalPath() : lane.keptAt();
    qCCritical(lcStore) << "not everything of a journal is stored"
                        << "file=" << place << "cursor=" << lane.cursor()
                        << "cause=" << cause.detail;
    m_report({place, cause});
}

} // namespace racha
