#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""window.py [--rate N] [--seconds N] [--burst N] : what the window costs while a flood comes in.

Shows racha under Xvfb, lets it store a flood of a foreign server into SQLite, and prints the figures
of --stats, of the kernel, and of an assistive program that asks the window from outside all the
while. Exit status 1 where an event is lost; no figure of time is ever a failure.
"""

import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

from bench import differences, recorded
from databases import Sqlite
from floodserver import FloodServer, Pace
from messages import MESSAGES_PER_FRAME, expected

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from xdesktop import SYSTEM_PYTHON, XDesktop  # noqa: E402

# Asks the window for its name and for what is in it, as a screen reader does, and prints the
# slowest answer of each second in milliseconds.
ASKING = r"""
import sys, time
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
Atspi.init()
def window():
    desktop = Atspi.get_desktop(0)
    for n in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(n)
        if program and program.get_name() == "racha" and program.get_child_count():
            return program.get_child_at_index(0)
asked = None
while asked is None:
    asked = window()
    time.sleep(0.2)
while True:
    slowest, until = 0.0, time.monotonic() + 1
    while time.monotonic() < until:
        started = time.monotonic()
        asked.clear_cache()
        asked.get_name(); asked.get_child_count()
        slowest = max(slowest, time.monotonic() - started)
        time.sleep(0.02)
    print(f"{slowest * 1000:.1f}", flush=True)
"""


class Watched:
    """Processor time of a process and of its first thread, sampled once a second."""

    def __init__(self, pid: int):
        self.pid = pid
        self.tick = os.sysconf("SC_CLK_TCK")

    def seconds(self) -> tuple[float, float]:
        """Of the process, of its window's thread."""
        return self._seconds(f"/proc/{self.pid}/stat"), self._seconds(
            f"/proc/{self.pid}/task/{self.pid}/stat")

    def _seconds(self, path: str) -> float:
        fields = pathlib.Path(path).read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / self.tick


def watch(program: subprocess.Popen, server: FloodServer, stats: pathlib.Path) -> dict:
    """Until the flood is over and all of it is stored."""
    watched = Watched(program.pid)
    while not server.first_sent_at:
        if program.poll() is not None:
            raise SystemExit(f"racha ended with {program.returncode}")
        time.sleep(0.05)
    started, before = time.monotonic(), watched.seconds()
    server.ended.wait()
    took, after = time.monotonic() - started, watched.seconds()
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and program.poll() is None:
        last = json.loads(stats.read_text().splitlines()[-1])
        if last["stored"] >= server.messages_sent + 1:
            break
        time.sleep(0.5)
    return {"process": (after[0] - before[0]) / took, "thread": (after[1] - before[1]) / took}


def worst(milliseconds: list[float]) -> str:
    """The three slowest of all seconds, and which second each was."""
    slowest = sorted(enumerate(milliseconds), key=lambda one: -one[1])[:3]
    return ", ".join(f"{ms:8.1f} ms in second {second}" for second, ms in slowest) or "never"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--racha", default=str(root / "build/release/bin/racha"))
    parser.add_argument("--folder", type=pathlib.Path, default=root / "build/bench")
    parser.add_argument("--rate", type=int, default=5000, help="events a second")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--burst", type=int, default=20_000, help="events in one second of them")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    frames = (wanted.rate * wanted.seconds + wanted.burst) // MESSAGES_PER_FRAME + 100
    recording = recorded(wanted.folder, frames)
    store = Sqlite(wanted.folder)
    desktop = XDesktop()
    server = FloodServer(recording, wanted.seconds,
                         Pace(wanted.rate, wanted.seconds / 2, wanted.burst))
    with (wanted.folder / "window.log").open("w") as log:
        program = desktop.start(wanted.racha, "bench.host", *server.options(), *store.options,
                                log=log)
    asking = subprocess.Popen([SYSTEM_PYTHON, "-c", ASKING], env=desktop.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answers: list[float] = []
    threading.Thread(target=lambda: answers.extend(float(line) for line in asking.stdout),
                     daemon=True).start()
    used = watch(program, server, desktop.stats)
    asking.terminate()
    asking.wait()
    program.send_signal(signal.SIGTERM)
    program.wait(60)
    server.close()
    kept = wanted.folder / "window.stats"  # for whoever wants to see the course of it
    kept.write_bytes(desktop.stats.read_bytes())
    lines = [json.loads(line) for line in kept.read_text().splitlines()]
    desktop.close()
    flood = [line for line in lines if line["events_per_s"] > wanted.rate / 2]
    later = [line["rss_mib"] for line in flood[len(flood) // 2:]]
    print(f"{server.messages_sent:,} events in {wanted.seconds} s, {wanted.burst:,} of them in one")
    print(f"first paint            {lines[0]['first_paint_ms']:8.0f} ms")
    answered = sorted(line["gui_frame_ms_p99"] for line in flood)
    print(f"window answers, p99    {answered[-1]:8.1f} ms in the worst second, "
          f"{answered[len(answered) * 99 // 100]:.1f} in all but one of a hundred")
    print(f"window blocked         {worst([line['gui_blocked_ms_max'] for line in flood])}")
    print(f"asked from outside     {worst(answers)}")
    print(f"window's thread        {used['thread']:8.0%} of a core")
    print(f"process                {used['process']:8.0%} of a core")
    print(f"memory                 {max(line['rss_mib'] for line in flood):8.0f} MiB at most, grew by "
          f"{later[-1] - later[0]:.1f} MiB in the second half")
    print(f"waiting for the store  {max(line['queue'] for line in flood):8,} events at most")
    wanted_rows = expected(server.frames_sent)
    wanted_rows.events["LiveEndEvent"] = 1
    faults = differences("rows of", wanted_rows.events, store.rows())
    for fault in faults:
        print("WRONG:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
