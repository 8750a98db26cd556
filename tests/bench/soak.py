#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""soak.py [evening|hour|leaks] : whether a long capture grows, leaks or loses.

evening: eight hours of a live, replayed as fast as it goes into SQLite.
hour:    an hour of a live in real time into SQLite, the connection cut every few minutes.
leaks:   a part of the evening under heaptrack.

Prints the memory along the way and what heaptrack found. Exit status 1 where an event is missing or
stored twice, or where what is never freed grows with what is captured.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time

from bench import differences, recorded
from databases import Sqlite
from floodserver import FloodServer, Pace, end_frame, websocket_message
from messages import HOST, MESSAGES_PER_FRAME, ROOM, START_MS, block, expected, number
from recording import BLOCK_BYTES, MAGIC, push_frames, record, stored_block

ROOT = pathlib.Path(__file__).resolve().parents[2]
#: So many of a long run's first seconds are warming up: caches and pools fill.
WARM_PART = 0.25


def evening(path: pathlib.Path, frames: pathlib.Path, count: int, seconds: int) -> None:
    """The frames received evenly over so many seconds."""
    head = block(1, "bench.host") + number(2, ROOM) + block(3, "racha-bench") + number(5, HOST)
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(MAGIC)
        pending = record(START_MS, 2, head)
        for index, frame in enumerate(push_frames(frames)):
            if index == count:
                break
            pending += record(START_MS + index * seconds * 1000 // count, 3, frame)
            if len(pending) >= BLOCK_BYTES:
                file.write(stored_block(pending))
                pending = b""
        file.write(stored_block(pending + record(START_MS + seconds * 1000, 7,
                                                 block(1, "live_end"))))
    unfinished.rename(path)


class CuttingServer(FloodServer):
    """Cuts the connection each so many seconds; the next one goes on where it was."""

    def __init__(self, recording: pathlib.Path, run_for: float, pace: Pace, cut_every: float):
        self.cut_every = cut_every
        self.cuts = 0
        self._frames = push_frames(recording)
        super().__init__(recording, run_for, pace)

    def _flood(self, client) -> None:
        if not self.first_sent_at:
            self.first_sent_at = time.monotonic()
        until = self.first_sent_at + self.run_for
        cut_at = time.monotonic() + self.cut_every
        for frame in self._frames:
            self.pace.wait(time.monotonic() - self.first_sent_at)
            client.sendall(websocket_message(frame))
            self.frames_sent += 1
            now = time.monotonic()
            if now >= until:
                break
            if now >= cut_at:
                self.cuts += 1
                client.shutdown(2)
                self.pace.due = now - self.first_sent_at + 1
                return
        self.last_sent_at = time.monotonic()
        self.ended.set()
        client.sendall(websocket_message(end_frame()))
        time.sleep(600)


def memory(stats: pathlib.Path) -> str:
    """Highest, and what it grew by once warm."""
    rss = [json.loads(line)["rss_mib"] for line in stats.read_text().splitlines()]
    warm = rss[int(len(rss) * WARM_PART):]
    tenth = max(1, len(warm) // 10)
    first, last = sum(warm[:tenth]) / tenth, sum(warm[-tenth:]) / tenth
    return f"{max(rss):.0f} MiB at most, from {first:.1f} to {last:.1f} MiB once warm"


def rows_are(store: Sqlite, frames: int, ends: int) -> list[str]:
    wanted = expected(frames)
    if ends:
        wanted.events["LiveEndEvent"] = ends
    return differences("rows of", wanted.events, store.rows())


def replayed(given, seconds: int, frames: int, before: list[str]) -> list[str]:
    recording = given.folder / f"evening-{frames}.racha"
    if not recording.exists():
        evening(recording, recorded(given.folder, frames), frames, seconds)
    store, stats = Sqlite(given.folder), given.folder / "soak.stats"
    stats.unlink(missing_ok=True)
    started = time.monotonic()
    done = subprocess.run([*before, given.cli, "replay", recording, "--max", "--json", "--stats",
                           stats, *store.options], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, check=False)
    took = time.monotonic() - started
    print(f"{frames * MESSAGES_PER_FRAME:,} messages of {seconds / 3600:.1f} h in {took:.0f} s; "
          + memory(stats), flush=True)
    faults = rows_are(store, frames, 0)
    if done.returncode:
        faults.append(f"ended with {done.returncode}: {done.stderr[-300:]}")
    return faults


def real_hour(given) -> list[str]:
    frames = given.rate * given.seconds // MESSAGES_PER_FRAME + 100
    recording = recorded(given.folder, frames)
    store, stats = Sqlite(given.folder), given.folder / "soak.stats"
    stats.unlink(missing_ok=True)
    server = CuttingServer(recording, given.seconds, Pace(given.rate), given.cut_every)
    program = subprocess.Popen(
        [given.cli, "capture", "bench.host", "--json", "--stats", stats, *server.options(),
         *store.options], stdout=subprocess.DEVNULL, stderr=(given.folder / "soak.log").open("w"),
        env={**os.environ, "XDG_DATA_HOME": str(given.folder / "soak-data")})
    status = program.wait(given.seconds + 300)
    server.close()
    print(f"{server.messages_sent:,} events in {given.seconds} s, connection cut {server.cuts} "
          "times; " + memory(stats))
    faults = rows_are(store, server.frames_sent, 1)
    return faults + ([f"ended with {status}"] if status else [])


def leaked(given, frames: int) -> tuple[list[str], float]:
    """Bytes that heaptrack still finds at the end of a replay."""
    data = given.folder / "soak.heaptrack"
    faults = replayed(given, 3_600, frames, ["heaptrack", "-o", str(data)])
    made = next(given.folder.glob("soak.heaptrack*"))
    found = subprocess.run(["heaptrack_print", "--print-leaks", "0", "--print-peaks", "0",
                            "--print-allocators", "0", "--print-temporary", "0", str(made)],
                           stdout=subprocess.PIPE, text=True, check=True).stdout
    made.unlink()
    size, unit = re.search(r"total memory leaked: ([\d.]+)([BKMG])", found).groups()
    return faults, float(size) * 1000 ** "BKMG".index(unit)


def leaks(given) -> list[str]:
    """What libraries keep is the same after twice as much; what leaks is not."""
    frames = min(given.frames, 10_000)
    faults, once = leaked(given, frames // 2)
    more, twice = leaked(given, frames)
    print(f"never freed: {once:,.0f} bytes, after twice as much {twice:,.0f}")
    if twice > once * 1.1:
        more.append("memory that is never freed grows with what is captured")
    return faults + more


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("part", choices=("evening", "hour", "leaks"))
    parser.add_argument("--cli", default=ROOT / "build/release/bin/racha-cli")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/bench")
    parser.add_argument("--frames", type=int, default=302_100, help="of ten messages, an evening's")
    parser.add_argument("--rate", type=int, default=800, help="events a second, of the hour")
    parser.add_argument("--seconds", type=int, default=3_600, help="of the hour")
    parser.add_argument("--cut-every", type=float, default=300)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.part == "evening":
        faults = replayed(given, 8 * 3_600, given.frames, [])
    elif given.part == "hour":
        faults = real_hour(given)
    else:
        faults = leaks(given)
    for fault in faults:
        print("WRONG:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
