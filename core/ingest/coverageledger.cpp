// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/coverageledger.h"

#include "core/base/utf8.h"
#include "core/event/columnlimits.h"
#include "proto/wirereader.h"

#include <algorithm>

namespace racha {

namespace {

using F = CoverageFigure;

std::int64_t milliseconds(std::chrono::microseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

/// The running diamonds of a live with guests; 0: another message, or it tells none.
std::int64_t toldDiamonds(const Event& event)
{
    constexpr std::uint32_t kContent = 2;
    constexpr std::uint32_t kRoomTotal = 2;
    if (event.method != "WebcastLinkMicFanTicketMethod")
        return 0;
    std::int64_t total = 0;
    WireReader message(event.raw.bytes());
    while (message.next()) {
        if (message.number() != kContent)
            continue;
        WireReader content(message.bytes());
        while (content.next()) {
            if (content.number() == kRoomTotal)
                total = content.integer();
        }
    }
    return total;
}

} // namespace

void CoverageLedger::add(CoverageFigure figure, std::int64_t amount)
{
    m_counted.set(figure, m_counted.of(figure).value_or(0) + amount);
}

void CoverageLedger::raise(CoverageFigure figure, std::int64_t value)
{
    m_counted.set(figure, std::max(m_counted.of(figure).value_or(0), value));
}

/// Names come from the wire: the first ones have an entry of their own, the others share one.
void CoverageLedger::addPart(CoverageFigure figure, std::string name)
{
    auto& parts = m_counted.parts;
    name.resize(firstCodePoints(name, kPartLength).size());
    const auto isSame = [&](const Coverage::Part& part) {
        return part.figure == figure && part.name == name;
    };
    auto found = std::ranges::find_if(parts, isSame);
    const auto known = std::ranges::count(parts, figure, &Coverage::Part::figure);
    if (found == parts.end() && known >= kMostParts) {
        name.clear();
        found = std::ranges::find_if(parts, isSame);
    }
    if (found != parts.end()) {
        ++found->value;
        return;
    }
    const auto place =
        std::ranges::upper_bound(parts, figure, {}, [](const auto& part) { return part.figure; });
    parts.insert(place, {figure, std::move(name), 1});
}

void CoverageLedger::takeFrame(const DecodedRecord& frame, WallTime at)
{
    const FrameFacts& facts = frame.frame;
    if (m_begin == WallTime())
        m_begin = at;
    m_end = std::max(m_end, at);
    add(F::Frames);
    add(F::FrameBytes, static_cast<std::int64_t>(facts.size));
    raise(F::LargestFrame, static_cast<std::int64_t>(facts.size));
    raise(F::LargestInflated, static_cast<std::int64_t>(facts.inflatedSize));
    if (!facts.error.empty()) {
        add(F::UnreadableFrames);
        addPart(F::UnreadableFrames, facts.error);
    }
    if (frame.idsOutOfRange > 0)
        add(F::IdsOutOfRange, frame.idsOutOfRange);
    m_writtenAt = facts.serverTime == WallTime() ? at : facts.serverTime;
    if (facts.serverTime != WallTime())
        m_clocks.take(at, facts.serverTime);
}

void CoverageLedger::takeRepeat()
{
    add(F::Messages);
    add(F::Duplicates);
}

void CoverageLedger::take(const Event& event)
{
    add(F::Messages);
    takeOutcome(event);
    takeNames(event.user);
    if (event.history) {
        add(F::History);
        return;
    }
    if (m_writtenAt - event.timestamp > kLate)
        add(F::LateMessages);
    takeAmounts(event);
}

void CoverageLedger::takeOutcome(const Event& event)
{
    const auto* const unknown = std::get_if<UnknownEvent>(&event.payload);
    if (unknown == nullptr) {
        add(F::Decoded);
    } else if (unknown->error) {
        add(F::Undecodable);
        addPart(F::Undecodable, event.method + ": " + *unknown->error);
    } else {
        add(F::UnknownMessages);
        addPart(F::UnknownMessages, event.method);
    }
}

void CoverageLedger::takeAmounts(const Event& event)
{
    if (const auto* const like = std::get_if<LikeEvent>(&event.payload)) {
        m_likes.take(like->count, like->totalLikes);
    } else if (const auto* const audience = std::get_if<RoomUserSeqEvent>(&event.payload)) {
        add(F::ViewerCounts);
        raise(F::PeakViewers, audience->viewers);
        raise(F::TotalViewers, audience->totalViewers);
    } else if (event.diamonds > 0) {
        m_diamonds.take(event.diamonds, 0);
    } else if (const std::int64_t total = toldDiamonds(event); total > 0) {
        m_diamonds.take(0, total);
    }
}

void CoverageLedger::takeNames(const User& user)
{
    for (const std::string* const name : {&user.uniqueId, &user.nickname}) {
        if (isCutName(*name))
            add(F::CutTexts);
    }
}

void CoverageLedger::takeGap(const Gap& gap)
{
    const std::int64_t length = std::max<std::int64_t>(0, milliseconds(gap.to - gap.from));
    add(F::Gaps);
    add(F::GapMs, length);
    raise(F::LongestGapMs, length);
    addPart(F::Gaps, gap.cause);
    m_end = std::max(m_end, gap.to);
    m_likes.interrupt();
    m_diamonds.interrupt();
}

void CoverageLedger::takeEnd(WallTime at, bool isOrderly)
{
    if (isOrderly && m_begin != WallTime())
        m_end = std::max(m_end, at);
}

std::shared_ptr<const Coverage> CoverageLedger::coverage() const
{
    auto coverage = std::make_shared<Coverage>(m_counted);
    if (m_begin == WallTime())
        return coverage;
    // What may be none was looked for, and none was found.
    for (const F figure : {F::GapMs, F::Gaps, F::UnreadableFrames, F::Messages, F::Decoded,
                           F::History, F::Duplicates, F::UnknownMessages, F::Undecodable,
                           F::ViewerCounts, F::LateMessages, F::CutTexts, F::IdsOutOfRange})
        coverage->set(figure, m_counted.of(figure).value_or(0));
    const std::int64_t all = milliseconds(m_end - m_begin);
    coverage->set(F::ConnectedMs, std::max<std::int64_t>(0, all - *coverage->of(F::GapMs)));
    const auto setGrowth = [&](const GrowthMeter& meter, F seen, F told, F missing, F inGaps) {
        if (!meter.isTold())
            return;
        coverage->set(seen, meter.seen());
        coverage->set(told, meter.told());
        coverage->set(missing, meter.missing());
        coverage->set(inGaps, meter.inGaps());
    };
    setGrowth(m_likes, F::LikesSeen, F::LikesTold, F::LikesMissing, F::LikesInGaps);
    setGrowth(m_diamonds, F::DiamondsSeen, F::DiamondsTold, F::DiamondsMissing, F::DiamondsInGaps);
    coverage->set(F::ClockSkewMs, m_clocks.median());
    coverage->set(F::ClockDriftMs, m_clocks.drift());
    if (m_clocks.median())
        coverage->set(F::ClockJumps, m_clocks.jumps());
    return coverage;
}

} // namespace racha
