#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Kills captures, or their database server, or locks their database, at random moments, and proves
that the store misses nothing that was acknowledged, has nothing twice, and has every streak right.

racha-cli captures 3,000 events a second from a live on loopback; the checker is this program, with
rules of its own (streakrules). Exit status 1 where anything differs.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import datetime, timezone

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "bench"))

from databases import MariaDb, Sqlite  # noqa: E402
from killedlive import KilledLive, Story  # noqa: E402
from messages import ROOM  # noqa: E402
from streakrules import Room, Row, end_reasons  # noqa: E402

SLACK = 1_500_000  # microseconds: a death is noted here, not in the journal
MOST_SHOWN = 20
COLUMNS = ("id", "event_type", "timestamp", "received_at", "message_id", "session_id", "user_id",
           "streak_id", "streak_status", "is_streaking", "diamonds", "event_data")
STREAK_COLUMNS = ("streak_id", "total_count", "diamonds", "started_at", "ended_at", "end_reason")
SESSION_COLUMNS = ("id", "status", "total_events")


def microseconds(text: str) -> int:
    moment = datetime.strptime(text, "%Y-%m-%d %H:%M:%S.%f").replace(tzinfo=timezone.utc)
    return int(moment.timestamp()) * 1_000_000 + moment.microsecond


class Stored:
    """The tables, read by the database's own client."""

    def __init__(self, store):
        self.store = store

    def rows(self, table: str, columns: tuple, order: str):
        if isinstance(self.store, Sqlite):
            with closing(sqlite3.connect(self.store.path)) as connection:
                yield from connection.execute(
                    f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}")
            return
        cells = ", ".join(f"IFNULL(HEX(CAST({column} AS CHAR)), '-')" for column in columns)
        answer = self.store.sql(f"SET time_zone = '+00:00'; SELECT {cells} FROM {table} "
                                f"ORDER BY {order}", self.store.DATABASE)
        for line in answer.splitlines():
            yield tuple(None if cell == "-" else bytes.fromhex(cell).decode()
                        for cell in line.split("\t"))

    def damage(self) -> list[str]:
        if not isinstance(self.store, Sqlite):
            return []
        with closing(sqlite3.connect(self.store.path)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
        return [] if verdict == "ok" else [f"integrity_check: {verdict}"]


class Check:
    """What differs between the store and what the rules say."""

    def __init__(self, live: KilledLive, store, killed_at: list[int],
                 cut_short: tuple = ("interrupted",)):
        self.live = live
        self.cut_short = cut_short  # what sessions before the last one may be
        self.stored = Stored(store)
        self.killed_at = killed_at
        self.faults: list[str] = self.stored.damage()
        self.room = Room()
        self.names: Counter = Counter()
        self.by_session: Counter = Counter()
        self.cells: dict[int, tuple] = {}
        self.rows: list[Row] = []
        self.ended_at = 0

    def run(self) -> list[str]:
        self._read()
        self._compare_names()
        for row in self.rows:
            self._compare_row(row)
        self._compare_streaks()
        self._compare_sessions()
        return self.faults

    def _read(self) -> None:
        for cells in self.stored.rows("live_events", COLUMNS, "received_at, id"):
            row = dict(zip(COLUMNS, cells))
            self.by_session[str(row["session_id"])] += 1
            self.ended_at = microseconds(row["received_at"])
            if row["event_type"] == "LiveEndEvent":
                continue
            message = int(row["message_id"]) if row["message_id"] else None
            name = message or json.loads(row["event_data"]).get("comment")
            self.names[name] += 1
            sent = self.live.story.sent.get(name) or self.live.story.unnamed.get(name)
            if sent is None:
                self.faults.append(f"a row that nobody sent: {name}")
                continue
            if sent.type not in ("GiftEvent", "LikeEvent"):
                if row["streak_id"] is not None or row["event_type"] != sent.type:
                    self.faults.append(f"row {row['id']}: {sent.type} is {row['event_type']}")
                continue
            expected = Row(int(row["id"]), microseconds(row["received_at"]), row["timestamp"],
                           microseconds(row["timestamp"]) // 1000, sent)
            data = json.loads(row["event_data"])
            self.cells[expected.id] = (
                row["streak_id"], row["streak_status"], int(row["is_streaking"]),
                int(row["diamonds"]), data["streak_total_count"],
                data["like_count" if sent.type == "LikeEvent" else "repeat_count"])
            self.rows.append(expected)
            self.room.add(expected)

    def _compare_names(self) -> None:
        twice = [name for name, count in self.names.items() if count > 1]
        acknowledged = set()
        for log_id in self.live.acknowledged:
            acknowledged |= self.live.names[log_id]
        lost = acknowledged - self.names.keys()
        self.faults += [f"stored twice: {name}" for name in twice]
        self.faults += [f"acknowledged and lost: {name}" for name in sorted(lost, key=str)]
        print(f"{len(acknowledged):,} events acknowledged, {self.names.total():,} stored, "
              f"{len(lost)} lost, {len(twice)} twice", flush=True)

    def _compare_row(self, row: Row) -> None:
        streak = row.streak
        total = row.total
        wanted = (None, None, 0, row.added * row.sent.price, total, row.added)
        if streak:
            wanted = (streak.id, streak.status(row), int(streak.is_streaking(row)),
                      row.added * streak.price, total, row.added)
        if wanted != self.cells[row.id]:
            self.faults.append(f"row {row.id} {row.sent}: {self.cells[row.id]}, wanted {wanted}")

    def _compare_streaks(self) -> None:
        found = {cells[0]: cells for cells in
                 self.stored.rows("live_streaks", STREAK_COLUMNS, "id")}
        wrong = len(self.faults)
        for streak in self.room.streaks:
            cells = found.pop(streak.id, None)
            if cells is None:
                self.faults.append(f"no streak {streak.id}")
                continue
            wanted = (streak.id, streak.total, streak.total * streak.price,
                      streak.rows[0].stamp, streak.rows[-1].stamp)
            if (cells[0], int(cells[1]), int(cells[2]), cells[3], cells[4]) != wanted:
                self.faults.append(f"streak {cells}, wanted {wanted}")
            reasons = end_reasons(streak, self.killed_at, self.ended_at, SLACK)
            if cells[5] not in reasons:
                self.faults.append(f"streak {streak.id} ended by {cells[5]}, wanted {reasons}: "
                                   f"last row {streak.rows[-1].at}")
        self.faults += [f"a streak that nobody had: {cells}" for cells in found.values()]
        print(f"{len(self.room.streaks):,} streaks of {len(self.rows):,} rows, "
              f"{len(self.faults) - wrong} wrong", flush=True)

    def _compare_sessions(self) -> None:
        sessions = list(self.stored.rows("live_sessions", SESSION_COLUMNS, "id"))
        for session, status, events in sessions:
            is_last = session == sessions[-1][0]
            if status not in ({"completed"} if is_last else self.cut_short):
                self.faults.append(f"session {session} is {status}")
            if int(events) != self.by_session[str(session)]:
                self.faults.append(f"session {session} counts {events} events, has "
                                   f"{self.by_session[str(session)]}")


class Killing:
    def __init__(self, options: argparse.Namespace, store, live: KilledLive):
        self.options = options
        self.store = store
        self.live = live
        self.chance = random.Random(options.seed + 1)
        self.killed_at: list[int] = []
        self.home = options.folder / "home"
        self.log = (options.folder / "capture.log").open("w", encoding="utf-8")

    def start(self) -> subprocess.Popen:
        """A capture, in folders of its own."""
        home = str(self.home)
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": f"{home}/data",
                       "XDG_CONFIG_HOME": f"{home}/config", "XDG_STATE_HOME": f"{home}/state",
                       "XDG_CACHE_HOME": f"{home}/cache", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        return subprocess.Popen(
            [self.options.cli, "capture", "bench.host", *self.live.options(), *self.store.options],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self.log,
            env=environment, cwd=self.options.folder)

    def wait(self, process: subprocess.Popen) -> None:
        """For the moment: while it starts and catches up, or while events come."""
        if self.chance.random() < 0.25:
            time.sleep(self.chance.uniform(0, 1.0))
            return
        sent, until = self.live.frames_sent, time.monotonic() + 120
        while self.live.frames_sent == sent and process.poll() is None:
            if time.monotonic() > until:
                return
            time.sleep(0.01)
        time.sleep(self.chance.uniform(0, 3.0))

    def begun(self) -> subprocess.Popen:
        """A capture that is there: one whose store is away at its start ends with that."""
        process = self.start()
        while not self.live.frames_sent and process.poll() is None:
            time.sleep(0.01)
        return process

    def captures(self) -> list[str]:
        for number in range(self.options.kills):
            process = self.start()
            self.wait(process)
            if process.poll() is not None:
                return [f"capture {number} ended with {process.returncode}"]
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.killed_at.append(time.time_ns() // 1000)
            if number % 20 == 19:
                print(f"{number + 1} killed, {self.live.messages_sent:,} events sent", flush=True)
        return self.last()

    def servers(self) -> list[str]:
        process = self.begun()
        for number in range(self.options.kills):
            time.sleep(self.chance.uniform(0.2, 3.0))
            self.store.kill()
            time.sleep(self.chance.uniform(0, 1.5))
            self.store.start()
            if process.poll() is not None:
                return [f"the capture ended with {process.returncode} at kill {number}"]
        return self.last(process)

    def locks(self) -> list[str]:
        """Nobody dies: another program holds the file, longer than batches are kept in memory."""
        process = self.begun()
        for number in range(self.options.kills):
            self.wait(process)
            with closing(sqlite3.connect(self.store.path, timeout=30,
                                         isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                time.sleep(self.chance.uniform(4, 8))
                other.execute("ROLLBACK")
            if process.poll() is not None:
                return [f"the capture ended with {process.returncode} at lock {number}"]
        return self.last(process)

    def last(self, process: subprocess.Popen | None = None) -> list[str]:
        """One that is left alone until the live ends."""
        process = process or self.start()
        until = time.monotonic() + 180
        sent = self.live.frames_sent
        while self.live.frames_sent < sent + 600 and time.monotonic() < until:
            time.sleep(0.1)
        self.live.finish()
        try:
            status = process.wait(180)
        except subprocess.TimeoutExpired:
            process.kill()
            return ["the last capture does not end"]
        # Where the store was too slow for the end the journal stays until the next start, which
        # finds that the live is over.
        self.start().wait(180)
        left = list(self.home.glob("data/racha/journals/**/*.racha"))
        return ([f"the last capture ended with {status}"] if status else []) + [
            f"left behind: {path.name}" for path in left]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--kill", choices=("capture", "server", "lock"), default="capture")
    parser.add_argument("--database", choices=("sqlite", "mariadb"), default="sqlite")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    options = parser.parse_args()
    if options.kill == "server" and options.database != "mariadb":
        parser.error("--kill server needs --database mariadb: the other one has no server")
    options.folder = options.folder.resolve()
    options.cli = str(pathlib.Path(options.cli).resolve())
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    print(f"seed {options.seed}", flush=True)
    store = Sqlite(options.folder) if options.database == "sqlite" else MariaDb(options.folder)
    live = KilledLive(Story(random.Random(options.seed)))
    try:
        killing = Killing(options, store, live)
        deaths = {"capture": killing.captures, "server": killing.servers, "lock": killing.locks}
        faults = deaths[options.kill]()
        print(f"{live.frames_sent:,} frames in {live.sending_seconds:.0f} s of sending: "
              f"{live.messages_sent / max(1.0, live.sending_seconds):,.0f} events/s, "
              f"{len(live.acknowledged):,} acknowledged", flush=True)
        faults += Check(live, store, killing.killed_at).run()
    finally:
        live.close()
        store.close()
    for fault in faults[:MOST_SHOWN]:
        print(f"FAULT: {fault}")
    print(f"{len(faults)} faults" if faults else "nothing lost, nothing twice, streaks right")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
