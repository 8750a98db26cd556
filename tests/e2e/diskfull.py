#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Captures onto a disk that gets full: a small tmpfs under the journal, the SQLite file, or both.

racha-cli must end with 11 and say so, the store be intact; with room again the next capture must
bring over all that was acknowledged. Mounting needs root: exit status 77 without.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "bench"))

from databases import Sqlite  # noqa: E402
from killed import SLACK, Check, Killing  # noqa: E402
from killedlive import KilledLive, Story  # noqa: E402

SMALL = "6m"
LARGE = "2g"
CASES = {"journal": ("home/data/racha/journals",), "store": ("store",),
         "both": ("home/data/racha/journals", "store")}


class Disk:
    """Of a few MiB, seen at several folders."""

    def __init__(self, folder: pathlib.Path, at: tuple):
        self.root = folder / "disk"
        self.mounted: list[pathlib.Path] = []
        self.root.mkdir(parents=True)
        self._mount("-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", self.root)
        for index, place in enumerate(at):
            part = self.root / str(index)
            part.mkdir()
            target = folder / place
            target.mkdir(parents=True, exist_ok=True)
            self._mount("--bind", part, target)

    def _mount(self, *words) -> None:
        subprocess.run(["mount", *map(str, words)], check=True)
        self.mounted.append(words[-1])

    def grow(self) -> None:
        subprocess.run(["mount", "-o", f"remount,size={LARGE}", str(self.root)], check=True)

    def close(self) -> None:
        for place in reversed(self.mounted):
            subprocess.run(["umount", str(place)], check=False)


def is_said(log: pathlib.Path, process: subprocess.Popen) -> bool:
    until = time.monotonic() + 240
    while "disk.full" not in log.read_text(encoding="utf-8"):
        if time.monotonic() > until or process.poll() is not None:
            return "disk.full" in log.read_text(encoding="utf-8")
        time.sleep(0.05)
    return True


def fill(options: argparse.Namespace, name: str) -> list[str]:
    folder = options.folder / name
    options.case = argparse.Namespace(cli=options.cli, folder=folder, seed=options.seed, kills=0)
    disk = Disk(folder, CASES[name])
    live = KilledLive(Story(random.Random(options.seed)))
    try:
        (folder / "store").mkdir(exist_ok=True)
        settings = folder / "home/config/racha/racha.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[storage]\nfree_space_floor_mib=0\n")
        store = Sqlite(folder / "store")
        run = Killing(options.case, store, live)
        process = run.start()
        if not is_said(folder / "capture.log", process):
            process.kill()
            return [f"{name}: disk.full is not said, status {process.wait()}"]
        # It takes in some more before it stops.
        run.killed_at.append(time.time_ns() // 1000 + SLACK // 2)
        try:
            status = process.wait(120)
        except subprocess.TimeoutExpired:
            process.kill()
            return [f"{name}: the capture goes on"]
        faults = [] if status == 11 else [f"ended with {status}"]
        print(f"{name}: {live.messages_sent:,} events sent, ended with {status}", flush=True)
        disk.grow()
        faults += run.last()
        # A capture whose end finds room neither in the journal nor in the store was interrupted.
        ends = ("completed", "failed", "interrupted")
        faults += Check(live, store, run.killed_at, ends).run()
        return [f"{name}: {fault}" for fault in faults]
    finally:
        live.close()
        disk.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--only", choices=CASES)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    options = parser.parse_args()
    if os.getuid() != 0 or shutil.which("mount") is None:
        print("SKIP: mounting a small disk needs root")
        return 77
    options.folder = options.folder.resolve()
    options.cli = str(pathlib.Path(options.cli).resolve())
    shutil.rmtree(options.folder, ignore_errors=True)
    print(f"seed {options.seed}", flush=True)
    faults = []
    for name in [options.only] if options.only else CASES:
        faults += fill(options, name)
    for fault in faults[:20]:
        print(f"FAULT: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
