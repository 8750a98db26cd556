#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""ingest.py [--messages FOLDER] [--events N] : how near storing comes to what the engines can do.

Events a second through the store's writer, beside the same rows through SQLite's C interface and by
prepared inserts of many rows on MariaDB, and beside the predecessor's loop through a real Django;
on SQLite the room that an event takes. Needs bench_store and racha-cli of the release build, and a
folder of recorded messages, which is no part of the project.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

import repeated
from databases import MariaDb

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENGINES = {"sqlite": ("SQLite", "its C interface", 0.7, 15),
           "mariadb": ("MariaDB", "prepared inserts of many rows", 0.7, 6)}


def measured(programs: pathlib.Path, recording: pathlib.Path, folder: pathlib.Path,
             rounds: int) -> dict[str, list[dict]]:
    done = subprocess.run([programs / "bench_store", recording, "--rounds", str(rounds)],
                          check=True, stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "TMPDIR": str(folder)})
    found: dict[str, list[dict]] = {}
    for line in map(json.loads, done.stdout.splitlines()):
        found.setdefault(line["engine"], []).append(line)
    return found


def django_loop(store: pathlib.Path, rows: int, folder: pathlib.Path) -> dict[str, float]:
    """Rows a second into an own file, and into a server of its own."""
    def loop(*where) -> float:
        done = subprocess.run(["/usr/bin/python3", "-B", ROOT / "tests/bench/djangoloop.py", store,
                               str(rows), *where], check=True, stdout=subprocess.PIPE, text=True)
        return float(done.stdout)

    own_file = folder / "django.sqlite"
    own_file.unlink(missing_ok=True)
    server = MariaDb(folder)
    try:
        return {"sqlite": loop("sqlite", own_file),
                "mariadb": loop("mysql", str(server.port), MariaDb.DATABASE)}
    finally:
        server.close()
        own_file.unlink(missing_ok=True)


def tell(engine: str, lines: list[dict], loop: float) -> None:
    name, other, goal, loop_goal = ENGINES[engine]
    rate = statistics.median(line["events_per_s"] for line in lines)
    ratio = statistics.median(line["ratio"] for line in lines)
    raw = statistics.median(line["raw_per_s"] for line in lines)
    print(f"{name}: {rate:,.0f} events/s ({lines[0]['cpu_us']:.1f} us of this process each)")
    print(f"  {other}: {raw:,.0f}/s, ratio {ratio:.2f} (goal {goal})")
    print(f"  Django, objects.create: {loop:,.0f}/s, {rate / loop:.1f} times (goal {loop_goal})")
    if room := lines[0].get("room"):
        print(f"  room: {room['row_bytes']:.0f} bytes of an event with all indexes (goal 800),"
              f" words of comments {room['word_bytes']:.0f}, payloads"
              f" {room['payload_table_bytes']:.0f}")
        print(f"  payloads: {room['payload_ratio']:.3f} of what came, the table with its pages"
              f" {room['payload_table_ratio']:.3f} (goal 0.25)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=pathlib.Path,
                        default=ROOT.parent / "shared/captures/webcast-2023")
    parser.add_argument("--events", type=int, default=150_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--loop-rows", type=int, default=3_000)
    parser.add_argument("--programs", type=pathlib.Path, default=ROOT / "build/release/bin")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/bench")
    given = parser.parse_args()
    if not given.messages.is_dir():
        sys.exit(f"no recorded messages in {given.messages}")
    given.folder.mkdir(parents=True, exist_ok=True)
    recording = given.folder / f"repeated-{given.events}.racha"
    if not recording.exists():
        repeated.write(recording, given.messages, given.events)
    store = given.folder / "ingest.sqlite"
    for old in given.folder.glob("ingest.sqlite*"):
        old.unlink()
    subprocess.run([given.programs / "racha-cli", "replay", recording, "--max", "--database",
                    f"sqlite:{store}"], check=True, stdout=subprocess.DEVNULL)
    loops = django_loop(store, given.loop_rows, given.folder)
    for engine, lines in measured(given.programs, recording, given.folder, given.rounds).items():
        tell(engine, lines, loops[engine])


if __name__ == "__main__":
    main()
