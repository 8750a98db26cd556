# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The streaks of a room computed from its rows and from what the server sent.

Written from the contract's section 5 (README of core/streak for what it leaves open) and from
nothing else of Racha's: it proves the other implementation by not being it.
"""

from dataclasses import dataclass, field

GIFT_IDLE = 10_000_000  # microseconds
LIKE_IDLE = 5_000_000


@dataclass(frozen=True)
class Sent:
    """What a message said."""

    type: str  # as in event_type
    user: int = 0
    gift: int = 0
    price: int = 0
    streakable: bool = True
    receiver: int = 0  # 0: the host
    group: int = 0
    count: int = 0  # repeat_count of a gift, count of likes
    ends: bool = False


@dataclass
class Row:
    """What is expected of a stored row, and of the streak it is in."""

    id: int
    at: int  # received_at, microseconds
    stamp: str  # timestamp as stored
    stamp_ms: int
    sent: Sent
    added: int = 0
    total: int = 0
    streak: "Streak | None" = None


@dataclass
class Streak:
    id: str
    type: str
    price: int
    rows: list[Row] = field(default_factory=list)
    total: int = 0
    ended_by_wire: bool = False
    end: Row | None = None  # of one that the wire ended

    def add(self, row: Row) -> None:
        sent = row.sent
        row.added = sent.count if self.type == "LikeEvent" else max(0, sent.count - self.total)
        self.total += row.added
        row.total = self.total
        row.streak = self
        self.rows.append(row)
        if sent.ends and not self.ended_by_wire:
            self.ended_by_wire = True
            self.end = row
        elif self.ended_by_wire and row.added:
            self.end = row

    @property
    def end_row(self) -> Row:
        return self.end or self.rows[-1]

    def status(self, row: Row) -> str:
        if row is self.end_row:
            return "end"
        return "start" if row is self.rows[0] else "continue"

    def is_streaking(self, row: Row) -> bool:
        """Whether it is before the end row."""
        return (row.at, row.id) < (self.end_row.at, self.end_row.id)


class Room:
    """Rows in the order (received_at, id)."""

    def __init__(self):
        self.streaks: list[Streak] = []
        self._taken: set[str] = set()
        self._grouped: dict[tuple, Streak] = {}
        self._loose: dict[tuple, Streak] = {}

    def add(self, row: Row) -> None:
        sent = row.sent
        if sent.type == "LikeEvent" and sent.user:
            self._run((sent.user,), LIKE_IDLE, row).add(row)
        elif sent.type == "GiftEvent" and not sent.streakable:
            row.added = row.total = max(1, sent.count)
        elif sent.type == "GiftEvent" and sent.group:
            key = (sent.user, sent.gift, sent.receiver, sent.group)
            if key not in self._grouped:
                self._grouped[key] = self._begin(row)
            self._grouped[key].add(row)
        elif sent.type == "GiftEvent":
            self._run((sent.user, sent.gift, sent.receiver), GIFT_IDLE, row).add(row)

    def _run(self, key: tuple, idle: int, row: Row) -> Streak:
        """The streak without group that the row is of: the last one, or a new one."""
        last = self._loose.get(key)
        is_gift = row.sent.type == "GiftEvent"
        if (last is None or last.ended_by_wire or row.at - last.rows[-1].at > idle
                or (is_gift and row.sent.count < last.total)):
            last = self._loose[key] = self._begin(row)
        return last

    def _begin(self, row: Row) -> Streak:
        sent = row.sent
        stem = f"{sent.user}_{sent.type}" + (f"_{sent.gift}" if sent.type == "GiftEvent" else "")
        tail = f"_{sent.receiver}" if sent.receiver else ""
        number = sent.group or row.stamp_ms
        while f"{stem}_{number}{tail}" in self._taken:
            number += 1
        streak = Streak(f"{stem}_{number}{tail}", sent.type, sent.price)
        self._taken.add(streak.id)
        self.streaks.append(streak)
        return streak


def end_reasons(streak: Streak, killed_at: list[int], ended_at: int, slack: int) -> set[str]:
    """What may be said of the streak's end.

    killed_at: when captures died, ascending; ended_at: when the live did. Where a streak would have
    idled within `slack` of a death both answers are right: the journal does not tell the moment.
    """
    if streak.ended_by_wire:
        return {"wire_end"}
    last = streak.rows[-1].at
    due = last + (LIKE_IDLE if streak.type == "LikeEvent" else GIFT_IDLE)
    reasons = set()
    death = next((at for at in killed_at if at >= last), None)
    if death is None or death > due - slack:
        reasons.add("idle" if ended_at > due else "live_end")
        if abs(ended_at - due) < slack:
            reasons |= {"idle", "live_end"}
    if death is not None and death < due + slack:
        reasons.add("interrupted")
    return reasons
