// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/streakaudit.h"

#include "core/base/jsonwriter.h"
#include "core/base/utf8.h"
#include "core/event/columnlimits.h"

#include <array>
#include <cmath>
#include <set>

namespace racha {

namespace {

using Cell = StreakCellsRow::Cell;

constexpr std::array kColumns {
    "event_type", "user_id",    "user_unique_id", "gift_id",     "gift_name", "to_user_id",
    "group_id",   "started_at", "ended_at",       "total_count", "diamonds",  "end_reason",
};
constexpr std::size_t kUser = 1;
constexpr std::size_t kEndReason = kColumns.size() - 1;

Cell textCell(std::string_view text)
{
    const auto cut = firstCodePoints(text, kNameLength);
    return cut.empty() ? std::nullopt : Cell(std::string(cut));
}

Cell idCell(Id id)
{
    return id ? Cell(std::to_string(id.value)) : std::nullopt;
}

std::vector<Cell> cellsOf(const Streak& streak)
{
    return {std::string(eventTypeName(streak.type)),
            idCell(streak.user),
            textCell(streak.userUniqueId),
            idCell(streak.gift),
            textCell(streak.giftName),
            idCell(streak.toUser),
            idCell(streak.group),
            storeText(streak.startedAt),
            storeText(streak.endedAt),
            std::to_string(streak.total),
            std::to_string(streak.diamonds),
            textCell(endReasonText(streak.endReason))};
}

/// nullopt: no reason of ours stands there.
std::optional<EndReason> reasonOf(const Cell& cell)
{
    const EndReason reason = endReasonFromText(cell.value_or(std::string()));
    return cell.value_or(std::string()) == endReasonText(reason) ? std::optional(reason)
                                                                 : std::nullopt;
}

Cell numberCell(const std::optional<std::int64_t>& number)
{
    return number ? Cell(std::to_string(*number)) : std::nullopt;
}

std::string truthText(bool truth)
{
    return truth ? "true" : "false";
}

Finding cellFinding(const StoredRow& row, const char* column, Cell found, Cell expected)
{
    return {.kind = FindingKind::Cell,
            .table = "live_events",
            .row = std::to_string(row.id),
            .column = column,
            .found = std::move(found),
            .expected = std::move(expected),
            .isRepairable = true};
}

} // namespace

std::span<const char* const> streakColumns()
{
    return kColumns;
}

bool isSame(const Streak& streak, const StreakCellsRow& stored)
{
    return cellsOf(streak) == stored.cells;
}

StreakAudit::StreakAudit(RoomId room, std::span<const StoredRow> rows, const RoomWatch& watch)
    : m_room(room)
    , m_rows(rows)
    , m_watch(watch)
    , m_computed(room)
{
    for (const StoredRow& row : rows)
        m_computed.add(row.row, watch.settingsOf(row.session));
}

std::vector<std::string> StreakAudit::streakIds() const
{
    std::set<std::string> ids;
    for (const auto& [id, outcome] : m_computed.streaks())
        ids.insert(id);
    for (const StoredRow& row : m_rows)
        ids.insert(row.streakId);
    ids.erase(std::string());
    return {ids.begin(), ids.end()};
}

void StreakAudit::settle(const std::map<std::string, StreakCellsRow>& stored)
{
    for (auto& [id, outcome] : m_computed.streaks()) {
        if (outcome.streak.endReason == EndReason::WireEnd)
            continue;
        const auto found = stored.find(id);
        const auto reason =
            found == stored.end() ? std::nullopt : reasonOf(found->second.cells[kEndReason]);
        m_computed.end(
            outcome,
            chosenReason(m_watch.endsAfter(outcome.streak.type, outcome.lastReceived), reason));
    }
}

void StreakAudit::compare(const std::map<std::string, StreakCellsRow>& stored,
                          const Report& report) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        compareRow(m_rows[i], m_computed.marks()[i], report);
        compareData(m_rows[i], m_computed.marks()[i], report);
    }
    for (const auto& [id, outcome] : m_computed.streaks()) {
        const auto found = stored.find(id);
        compareStreak(outcome.streak, found == stored.end() ? nullptr : &found->second, report);
    }
    // A row may name another person's streak, which is that one's to judge.
    const Cell person = m_rows.empty() ? Cell() : idCell(m_rows.front().row.from);
    for (const auto& [id, row] : stored) {
        if (!m_computed.streaks().contains(id) && row.cells[kUser] == person)
            report({.kind = FindingKind::Unfounded,
                    .table = "live_streaks",
                    .row = std::to_string(row.id),
                    .column = "streak_id",
                    .found = id,
                    .expected = std::nullopt,
                    .isRepairable = true});
    }
}

void StreakAudit::compareRow(const StoredRow& row, const StreakMark& mark,
                             const Report& report) const
{
    const auto check = [&](const char* column, Cell found, Cell expected) {
        if (found != expected)
            report(cellFinding(row, column, std::move(found), std::move(expected)));
    };
    check("streak_id", textCell(row.streakId), textCell(mark.streakId));
    check("streak_status", textCell(row.statusText), textCell(streakStatusText(mark.status)));
    check("is_streaking", std::to_string(row.isStreaking), mark.isStreaking ? "1" : "0");
    check("diamonds", std::to_string(row.diamonds), std::to_string(mark.diamonds));
}

/// What event_data says of the streak; likes say only the total.
void StreakAudit::compareData(const StoredRow& row, const StreakMark& mark,
                              const Report& report) const
{
    const StreakCells& cells = row.cells;
    const auto check = [&](const char* column, Cell found, Cell expected) {
        if (found != expected)
            report(cellFinding(row, column, std::move(found), std::move(expected)));
    };
    const bool isGift = row.row.type == EventType::Gift;
    if (!cells.wire)
        report({.kind = FindingKind::Unreadable,
                .table = "live_events",
                .row = std::to_string(row.id),
                .column = isGift ? "event_data.wire_repeat_count" : "event_data.like_count"});
    check("event_data.streak_total_count", numberCell(cells.total), std::to_string(mark.total));
    if (!isGift)
        return;
    check("event_data.repeat_count", numberCell(cells.added), std::to_string(mark.added));
    check("event_data.is_streaking",
          cells.isStreaking ? Cell(truthText(*cells.isStreaking)) : std::nullopt,
          truthText(mark.isStreaking));
    const double usd = static_cast<double>(mark.total) * static_cast<double>(row.row.diamondCount)
        * cells.usdPerDiamond;
    // Four decimals are kept, and the last one may be rounded either way.
    constexpr double kRounding = 0.00011;
    if (!cells.valueUsd || std::abs(*cells.valueUsd - usd) > kRounding)
        check("event_data.value_usd",
              cells.valueUsd ? Cell(decimalText(*cells.valueUsd)) : std::nullopt, decimalText(usd));
}

void StreakAudit::compareStreak(const Streak& streak, const StreakCellsRow* stored,
                                const Report& report) const
{
    if (stored == nullptr) {
        report({.kind = FindingKind::Missing,
                .table = "live_streaks",
                .row = {},
                .column = "streak_id",
                .found = std::nullopt,
                .expected = streak.id,
                .isRepairable = true});
        return;
    }
    std::vector<Cell> expected = cellsOf(streak);
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        if (stored->cells[i] != expected[i])
            report({.kind = FindingKind::Cell,
                    .table = "live_streaks",
                    .row = std::to_string(stored->id),
                    .column = kColumns[i],
                    .found = stored->cells[i],
                    .expected = std::move(expected[i]),
                    .isRepairable = true});
    }
}

} // namespace racha
