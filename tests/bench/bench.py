#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Prints how fast Racha is, beside what a simpler program does on the same machine in the same run.

Exit status 1 where a count is wrong; no figure of time is ever a failure.
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

from databases import MariaDb, Sqlite
from floodserver import FloodServer
from messages import MESSAGE_BYTES, MESSAGES_PER_FRAME, Expected, expected
from recording import write

CONNECTOR = "tiktok-live-connector@2.5.0"
# The live capture's frames are made beforehand: enough for this many messages a second.
MOST_MESSAGES_PER_SECOND = 25_000


def recorded(folder: pathlib.Path, frames: int) -> pathlib.Path:
    path = folder / f"frames-{frames}.racha"
    if not path.exists():
        print(f"making {frames} frames of {MESSAGES_PER_FRAME} messages of {MESSAGE_BYTES} bytes"
              " ...", flush=True)
        write(path, frames)
    return path


def connector_messages_per_second(folder: pathlib.Path,
                                  recording: pathlib.Path) -> tuple[float, float]:
    """By the clock, and by its processor time; 0 where there is no Node.js 20."""
    node = shutil.which("node")
    version = subprocess.run([node, "--version"], text=True, capture_output=True,
                             check=True).stdout if node else "none"
    if not node or int(version.strip("v\n").split(".")[0]) < 20:
        print(f"NOTE: {CONNECTOR} needs Node.js 20 or newer, here is {version.strip()}: no ratio")
        return 0, 0
    home = folder / "connector"
    entry = home / "node_modules/tiktok-live-connector/dist/index.js"
    if not entry.exists():
        home.mkdir(parents=True, exist_ok=True)
        (home / "package.json").write_text('{"private": true}')
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", CONNECTOR],
                       cwd=home, check=True, stdout=subprocess.DEVNULL)
    script = pathlib.Path(__file__).with_name("decode.mjs")
    answer = subprocess.run([node, str(script), str(entry.resolve()), str(recording)], text=True,
                            check=True, stdout=subprocess.PIPE).stdout
    result = json.loads(answer)
    if result["undecoded"]:
        print(f"NOTE: the connector left {result['undecoded']} messages undecoded")
    return result["messages"] / result["seconds"], result["messages"] / result["processor"]


def differences(what: str, wanted: dict, found: dict) -> list[str]:
    return [f"{what} {key}: {found.get(key, 0)} instead of {wanted.get(key, 0)}"
            for key in sorted(wanted.keys() | found.keys())
            if wanted.get(key, 0) != found.get(key, 0)]


def summary_differences(wanted: Expected, summary: dict) -> list[str]:
    figures = {"diamonds": wanted.diamonds, "streaks": wanted.streaks, "duplicates": 0,
               "decode_errors": 0}
    counted = {key: value for key, value in summary.get("events", {}).items() if value}
    return (differences("summary's events", wanted.events, counted)
            + differences("summary's", figures, {key: summary.get(key) for key in figures}))


def summary_of(output: pathlib.Path) -> dict:
    """The last line of JSON output that is a summary."""
    for line in reversed(output.read_text(encoding="utf-8").splitlines()[-5:]):
        if line.startswith("{") and json.loads(line).get("kind") == "summary":
            return json.loads(line)
    return {}


class Watched:
    """A run of racha-cli: its seconds, those of a processor, and the most memory it ever held."""

    def __init__(self, command: list[str], output: pathlib.Path, log: pathlib.Path):
        with output.open("w") as out, log.open("w") as err:
            started = time.monotonic()
            before = self._processor()
            process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
            self.peak_mib = 0.0
            # The kernel keeps the peak: reading it now and then misses nothing but the last moment.
            while process.poll() is None:
                self.peak_mib = max(self.peak_mib, self._peak(process.pid))
                time.sleep(0.02)
            self.ended_at = time.monotonic()
            self.seconds = self.ended_at - started
            self.processor = self._processor() - before
            self.status = process.returncode

    @staticmethod
    def _processor() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    @staticmethod
    def _peak(pid: int) -> float:
        try:
            for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        except OSError:
            pass
        return 0.0


def replay(cli: str, folder: pathlib.Path, frames: int, compare: bool) -> list[str]:
    recording = recorded(folder, frames)
    wanted = expected(frames)
    faults = []
    connector, by_processor = (connector_messages_per_second(folder, recording) if compare
                               else (0, 0))
    for options, where in ((["--json"], folder / "replay.jsonl"), ([], pathlib.Path(os.devnull))):
        run = Watched([cli, "replay", str(recording), "--max", *options], where,
                      folder / "replay.log")
        if run.status:
            return faults + [f"replay ended with {run.status}, see {folder / 'replay.log'}"]
        rate = wanted.messages / run.seconds
        print(f"replay --max {' '.join(options) or 'as text'}: {rate:,.0f} messages/s,"
              f" {wanted.messages:,} in {run.seconds:.2f} s, peak {run.peak_mib:.0f} MiB"
              + (f", {rate / connector:.1f} x the connector, "
                 f"{wanted.messages / run.processor / by_processor:.1f} x by processor time"
                 if connector else ""), flush=True)
        if options:
            faults += summary_differences(wanted, summary_of(where))
            where.unlink()
    if connector:
        print(f"tiktok-live-connector's decoder alone: {connector:,.0f} messages/s")
    return faults


def live(cli: str, folder: pathlib.Path, store, seconds: float, compare: bool) -> list[str]:
    recording = recorded(folder, int(seconds * MOST_MESSAGES_PER_SECOND / MESSAGES_PER_FRAME))
    server = FloodServer(recording, seconds)
    log = folder / "live.log"
    run = Watched([cli, "capture", "bench.host", *server.options(), *store.options,
                   "--stats", str(folder / "live.stats")], pathlib.Path(os.devnull), log)
    server.close()
    if run.status or not server.frames_sent:
        return [f"capture ended with {run.status} after {server.frames_sent} frames, see {log}"]
    wanted = expected(server.frames_sent)
    wanted.events["LiveEndEvent"] = 1
    faults = differences(f"{store.name}: rows of", wanted.events, store.rows())
    took = run.ended_at - server.first_sent_at
    rate = wanted.messages / took
    alone = store.rows_per_second_one_by_one() if compare else 0
    print(f"live capture into {store.name}: {rate:,.0f} events/s stored, {wanted.messages:,} in"
          f" {took:.1f} s (sent in {server.last_sent_at - server.first_sent_at:.1f} s), "
          f"{'nothing lost' if not faults else 'COUNTS DIFFER'}, peak {run.peak_mib:.0f} MiB"
          + (f", {rate / alone:.1f} x a loop that inserts row by row ({alone:,.0f}/s)"
             if alone else ""), flush=True)
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True, help="racha-cli, release build")
    parser.add_argument("--folder", required=True, type=pathlib.Path, help="for its files")
    parser.add_argument("--frames", type=int, default=20_000, help="frames of the replay")
    parser.add_argument("--seconds", type=float, default=60, help="length of each live capture")
    parser.add_argument("--only", choices=("replay", "sqlite", "mariadb"))
    parser.add_argument("--counts-only", action="store_true",
                        help="compare with no other program: for the test of the counts")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)

    faults = []
    if wanted.only in (None, "replay"):
        faults += replay(wanted.cli, wanted.folder, wanted.frames,
                         not wanted.counts_only)
    for name, make in (("sqlite", Sqlite), ("mariadb", MariaDb)):
        if wanted.only in (None, name):
            store = make(wanted.folder)
            try:
                faults += live(wanted.cli, wanted.folder, store, wanted.seconds,
                               not wanted.counts_only)
            finally:
                store.close()
    for fault in faults:
        print("WRONG:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
