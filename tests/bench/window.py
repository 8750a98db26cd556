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
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from bench import differences, recorded
from databases import Sqlite
from floodserver import FloodServer, Pace
from messages import MESSAGES_PER_FRAME, expected

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


class Screen:
    """An X server and a session bus of our own."""

    def __init__(self, folder: pathlib.Path):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0",
                                        "1920x1080x24", "-nolisten", "tcp"], pass_fds=[write],
                                       stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            display = ":" + pipe.readline().strip()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "DISPLAY": display,
            "XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder), "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "0",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--print-address", "--nofork"],
                                    stdout=subprocess.PIPE, text=True, env=self.environment)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()

    def close(self) -> None:
        for process in (self.bus, self.server):
            process.terminate()
            process.wait()


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
    folder = pathlib.Path(tempfile.mkdtemp(prefix="racha-bench-"))
    (folder / "config" / "racha").mkdir(parents=True)
    (folder / "config" / "racha" / "racha.ini").write_text("[window]\nfirst_run=1\n")
    stats = folder / "stats"
    screen = Screen(folder)
    server = FloodServer(recording, wanted.seconds,
                         Pace(wanted.rate, wanted.seconds / 2, wanted.burst))
    program = subprocess.Popen(
        [wanted.racha, "bench.host", "--new-instance", "--stats", str(stats), *server.options(),
         *store.options], env=screen.environment, stderr=(wanted.folder / "window.log").open("w"))
    asking = subprocess.Popen([sys.executable, "-c", ASKING], env=screen.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    answers: list[float] = []
    threading.Thread(target=lambda: answers.extend(float(line) for line in asking.stdout),
                     daemon=True).start()
    used = watch(program, server, stats)
    asking.terminate()
    asking.wait()
    program.send_signal(signal.SIGTERM)
    program.wait(60)
    server.close()
    screen.close()
    lines = [json.loads(line) for line in stats.read_text().splitlines()]
    shutil.rmtree(folder)
    flood = [line for line in lines if line["events_per_s"] > wanted.rate / 2]
    later = [line["rss_mib"] for line in flood[len(flood) // 2:]]
    print(f"{server.messages_sent:,} events in {wanted.seconds} s, {wanted.burst:,} of them in one")
    print(f"first paint            {lines[0]['first_paint_ms']:8.0f} ms")
    print(f"window answers, p99    {max(line['gui_frame_ms_p99'] for line in flood):8.1f} ms in the "
          "worst second")
    print(f"window blocked         {max(line['gui_blocked_ms_max'] for line in flood):8.1f} ms at most")
    print(f"asked from outside     {max(answers, default=-1):8.1f} ms at most, {len(answers)} s asked")
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
