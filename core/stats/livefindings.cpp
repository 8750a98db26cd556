// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/livefindings.h"

#include <algorithm>
#include <cstdlib>

namespace racha {

namespace {

using Kind = LiveFindingKind;

struct KindInfo
{
    Kind kind;
    std::string_view name;
    FindingSeverity severity;
};

constexpr std::array kKinds {
    KindInfo {Kind::StoreBehind, "store_behind", FindingSeverity::Severe},
    KindInfo {Kind::Undecodable, "undecodable", FindingSeverity::Severe},
    KindInfo {Kind::UnreadableFrame, "unreadable_frame", FindingSeverity::Severe},
    KindInfo {Kind::MissingField, "missing_field", FindingSeverity::Severe},
    KindInfo {Kind::Gap, "gap", FindingSeverity::Severe},
    KindInfo {Kind::DuplicateStorm, "duplicate_storm", FindingSeverity::Warning},
    KindInfo {Kind::ClockJump, "clock_jump", FindingSeverity::Warning},
    KindInfo {Kind::LargeFrame, "large_frame", FindingSeverity::Warning},
    KindInfo {Kind::IdOutOfRange, "id_out_of_range", FindingSeverity::Warning},
    KindInfo {Kind::ClockSkew, "clock_skew", FindingSeverity::Warning},
    KindInfo {Kind::UnknownMessage, "unknown_message", FindingSeverity::Note},
    KindInfo {Kind::NewField, "new_field", FindingSeverity::Note},
    KindInfo {Kind::EndlessStreak, "endless_streak", FindingSeverity::Note},
    KindInfo {Kind::CutText, "cut_text", FindingSeverity::Note},
};
static_assert(kKinds.size() == kLiveFindingKindCount);

constexpr bool kindsAreInOrder()
{
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (kKinds[i].kind != static_cast<Kind>(i))
            return false;
    }
    return true;
}

static_assert(kindsAreInOrder());

std::int64_t grownBy(const Coverage& now, const Coverage& before, CoverageFigure figure)
{
    return now.of(figure).value_or(0) - before.of(figure).value_or(0);
}

std::int64_t partValue(const Coverage& coverage, const Coverage::Part& part)
{
    for (const Coverage::Part& known : coverage.parts) {
        if (known.figure == part.figure && known.name == part.name)
            return known.value;
    }
    return 0;
}

} // namespace

std::string_view liveFindingKindName(LiveFindingKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].name;
}

FindingSeverity severityOf(LiveFindingKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].severity;
}

/// Null where there is no room for another one.
LiveFinding* LiveFindings::note(LiveFindingKind kind, std::string subject, WallTime at,
                                std::int64_t times, std::int64_t field)
{
    ++m_version;
    const auto key = std::tuple(kind, subject, field);
    auto place = m_places.find(key);
    if (place == m_places.end()) {
        if (m_findings.size() >= kMost) {
            ++m_leftOut;
            return nullptr;
        }
        place = m_places.emplace(key, m_findings.size()).first;
        m_findings.push_back(
            {.kind = kind, .subject = std::move(subject), .field = field, .first = at});
    }
    LiveFinding& finding = m_findings[place->second];
    finding.count += times;
    finding.last = std::max(finding.last, at);
    return &finding;
}

void LiveFindings::take(const EventBatch& batch)
{
    if (batch.capture && batch.capture->uuid != m_capture) {
        m_capture = batch.capture->uuid;
        m_before = {};
        m_stormFrom = {};
    }
    for (const Event& event : batch.events)
        take(event);
    for (const StreakChange& change : batch.streaks)
        take(change, batch.upTo);
    for (const Notice& notice : batch.notices) {
        if (const auto* const gap = std::get_if<Gap>(&notice.what))
            take(*gap, notice.at);
    }
    if (!batch.coverage)
        return;
    lookAtRepeats(batch);
    lookAtFrames(*batch.coverage, batch.upTo);
    lookAtClocks(*batch.coverage, batch.upTo);
    m_before = *batch.coverage;
}

void LiveFindings::take(const Event& event)
{
    const WallTime at = event.receivedAt;
    const auto placed = [&event](LiveFinding* finding) {
        if (finding == nullptr || !event.message)
            return;
        finding->room = event.room;
        finding->message = event.message;
        finding->streakId = event.streakId;
    };
    if (const auto* const unknown = std::get_if<UnknownEvent>(&event.payload)) {
        if (unknown->error) {
            placed(note(Kind::Undecodable, event.method + ": " + *unknown->error, at));
            return; // what is damaged has no shape
        }
        placed(note(Kind::UnknownMessage, event.method, at));
    }
    if (event.history || event.raw.size == 0)
        return;
    for (const PayloadShapes::Change& change : m_shapes.take(event.method, event.raw.bytes()))
        placed(note(change.isMissing ? Kind::MissingField : Kind::NewField, event.method, at,
                    change.messages, change.field));
}

void LiveFindings::take(const StreakChange& change, WallTime at)
{
    const Streak& streak = change.streak;
    if (change.kind != StreakChangeKind::Closed || streak.type != EventType::Gift
        || streak.endReason != EndReason::Idle)
        return;
    if (LiveFinding* const finding = note(Kind::EndlessStreak, streak.giftName, at)) {
        finding->room = streak.room;
        finding->streakId = streak.id;
    }
}

void LiveFindings::take(const Gap& gap, WallTime at)
{
    LiveFinding* const finding = note(Kind::Gap, gap.cause, at);
    if (finding == nullptr)
        return;
    finding->amount +=
        std::chrono::duration_cast<std::chrono::milliseconds>(gap.to - gap.from).count();
    finding->gapFrom = gap.from;
}

/// Some repeats come after every reconnect; a flood of them is a server that lost its place.
void LiveFindings::lookAtRepeats(const EventBatch& batch)
{
    const std::int64_t repeats = grownBy(*batch.coverage, m_before, CoverageFigure::Duplicates);
    if (batch.upTo - m_stormFrom > kStormTime) {
        m_stormFrom = batch.upTo;
        m_repeats = 0;
        m_arrivals = 0;
    }
    const std::int64_t before = m_repeats;
    m_repeats += repeats;
    m_arrivals += std::ssize(batch.events);
    if (repeats > 0 && m_repeats >= kStorm && m_repeats >= m_arrivals)
        note(Kind::DuplicateStorm, {}, batch.upTo, before < kStorm ? m_repeats : repeats);
}

void LiveFindings::lookAtFrames(const Coverage& now, WallTime at)
{
    for (const Coverage::Part& part : now.parts) {
        if (part.figure != CoverageFigure::UnreadableFrames)
            continue;
        if (const auto fresh = part.value - partValue(m_before, part); fresh > 0)
            note(Kind::UnreadableFrame, part.name, at, fresh);
    }
    const auto lookAtSize = [&](CoverageFigure figure, std::int64_t large, const char* subject) {
        const std::int64_t size = now.of(figure).value_or(0);
        if (size < large || grownBy(now, m_before, figure) <= 0)
            return;
        if (LiveFinding* const finding = note(Kind::LargeFrame, subject, at))
            finding->amount = size;
    };
    lookAtSize(CoverageFigure::LargestFrame, kLargeFrame, "frame");
    lookAtSize(CoverageFigure::LargestInflated, kLargeInflated, "inflated");
    if (const auto fresh = grownBy(now, m_before, CoverageFigure::IdsOutOfRange); fresh > 0)
        note(Kind::IdOutOfRange, {}, at, fresh);
    if (const auto fresh = grownBy(now, m_before, CoverageFigure::CutTexts); fresh > 0)
        note(Kind::CutText, {}, at, fresh);
}

void LiveFindings::lookAtClocks(const Coverage& now, WallTime at)
{
    if (const auto fresh = grownBy(now, m_before, CoverageFigure::ClockJumps); fresh > 0)
        note(Kind::ClockJump, {}, at, fresh);
    const auto isSkewed = [](std::optional<std::int64_t> skew) {
        return skew && std::abs(*skew) >= std::chrono::milliseconds(kSkew).count();
    };
    const auto skew = now.of(CoverageFigure::ClockSkewMs);
    if (!isSkewed(skew))
        return;
    // One finding as long as it lasts.
    const bool isNews = !isSkewed(m_before.of(CoverageFigure::ClockSkewMs));
    if (LiveFinding* const finding = note(Kind::ClockSkew, {}, at, isNews ? 1 : 0))
        finding->amount = *skew;
}

void LiveFindings::noteStore(WallTime at, bool isTroubled, std::int64_t waiting)
{
    const bool wasTroubled = std::exchange(m_isStoreTroubled, isTroubled);
    if (!isTroubled)
        return;
    if (LiveFinding* const finding = note(Kind::StoreBehind, {}, at, wasTroubled ? 0 : 1))
        finding->amount = std::max(finding->amount, waiting);
}

void LiveFindings::clear()
{
    const std::int64_t version = m_version;
    *this = LiveFindings();
    m_version = version + 1;
}

} // namespace racha
