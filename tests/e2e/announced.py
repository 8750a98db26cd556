#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""announced.py [--racha PROGRAM] [--cli PROGRAM] [--seconds N] : what a busy live makes a screen
reader say.

Lets racha watch a crowd of `racha-cli simulate` in a real window and counts, from outside as an
assistive program does, the events of the window. Exit status 1 where the digest of the feed is
spoken more often than once in ten seconds or never, or where something else is spoken that nobody
asked for: a reader follows what has the focus, notifications and alerts, and gets no rest from a
window that tells it of each row. Needs Debian's python3-pyatspi and at-spi2-core.
"""

import argparse
import collections
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from assistive import Atspi, GLib, find_program, has, open_desktop  # noqa: E402

#: Seconds between two digests, less what the timer may come early and the bus late.
BETWEEN_DIGESTS = 9.0
#: All that the window sends in a minute: each costs the reader a question or two.
MOST_EVENTS = 300
#: Of what has the focus readers speak these at once.
SPOKEN_OF_FOCUSED = ("object:property-change:accessible-name", "object:property-change:accessible-value",
                     "object:text-changed", "object:text-caret-moved",
                     "object:selection-changed", "object:active-descendant-changed",
                     "object:state-changed:checked", "object:state-changed:selected")
KINDS = ("object:property-change", "object:state-changed", "object:text-changed",
         "object:text-caret-moved", "object:selection-changed", "object:children-changed",
         "object:active-descendant-changed", "object:visible-data-changed", "object:model-changed",
         "object:row-inserted", "object:row-deleted", "object:bounds-changed",
         "object:announcement", "focus", "window")


def place(source) -> str:
    """`frame Charts > label`: who it is, by the nearest that keeps its name."""
    parts = [f"{source.get_role_name()} {source.get_name()[:40]}"]
    above = source.get_parent()
    while above and above.get_role() not in (Atspi.Role.FRAME, Atspi.Role.APPLICATION):
        above = above.get_parent()
    return f"{above.get_name() if above else ''} > {parts[0]}"


class Listener:
    def __init__(self):
        self.counts: collections.Counter = collections.Counter()
        self.sources: collections.Counter = collections.Counter()
        self.spoken: list[tuple[float, str]] = []
        self.digests: list[tuple[float, str]] = []
        self._listener = Atspi.EventListener.new(self.hear)
        for kind in KINDS:
            self._listener.register(kind)

    def hear(self, event) -> None:
        source = event.source
        try:
            role, name = source.get_role(), source.get_name() or ""
            application = source.get_application()
            if application is None or application.get_name() != "racha":
                return
            self.counts[event.type, source.get_role_name()] += 1
            self.sources[event.type, place(source)] += 1
            shows = event.type.startswith("object:state-changed:showing") and event.detail1
            if shows and role == Atspi.Role.NOTIFICATION:
                self.digests.append((time.monotonic(), name))
            elif shows and role in (Atspi.Role.ALERT, Atspi.Role.TOOL_TIP):
                self.spoken.append((time.monotonic(), f"{source.get_role_name()} {name}"))
            elif event.type.startswith(SPOKEN_OF_FOCUSED) and has(source, Atspi.StateType.FOCUSED):
                self.spoken.append((time.monotonic(), f"{event.type} of {name}"))
        except GLib.Error:
            return  # it has gone meanwhile


def listen(seconds: float) -> None:
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def judge(heard: Listener, seconds: float) -> list[str]:
    faults = []
    if not heard.digests:
        faults.append("the digest of the feed was never announced")
    for (before, _), (after, text) in zip(heard.digests, heard.digests[1:]):
        if after - before < BETWEEN_DIGESTS:
            faults.append(f"a digest {after - before:.1f} s after another: {text}")
    faults += [f"spoken unasked: {text}" for _, text in heard.spoken[:10]]
    total = sum(heard.counts.values()) * 60 / seconds
    if total > MOST_EVENTS:
        faults.append(f"{total:.0f} events a minute; at most {MOST_EVENTS} are right")
    return faults


def start_live(cli: str, rate: int, seconds: float) -> tuple[subprocess.Popen, list[str]]:
    """A crowd, and the arguments that let racha watch it."""
    server = subprocess.Popen([cli, "simulate", "chat-flood", "--rate", str(rate), "--duration",
                               str(int(seconds)), "--lang", "en"],
                              stdout=subprocess.PIPE, text=True)
    for line in server.stdout:
        if line.startswith("  racha "):
            return server, line.split()[1:]
    raise SystemExit("the simulator does not say how to watch it")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    programs = pathlib.Path(__file__).resolve().parents[2] / "build/release/bin"
    parser.add_argument("--racha", default=str(programs / "racha"))
    parser.add_argument("--cli", default=str(programs / "racha-cli"))
    parser.add_argument("--rate", type=int, default=300, help="messages a second")
    parser.add_argument("--seconds", type=float, default=35)
    parser.add_argument("--who", action="store_true", help="print who sent what, too")
    wanted = parser.parse_args()
    desktop = open_desktop()
    server, arguments = start_live(wanted.cli, wanted.rate, wanted.seconds + 60)
    racha = desktop.start(wanted.racha, "--lang", "en", *arguments)
    try:
        find_program()
        listen(5)  # what opening it says is another matter
        heard = Listener()
        listen(wanted.seconds)
    finally:
        for process in (racha, server):
            process.terminate()
            process.wait()
        desktop.close()
    for (kind, role), count in heard.counts.most_common():
        print(f"{count * 60 / wanted.seconds:8.1f} a minute  {kind} of a {role}")
    if wanted.who:
        for (kind, who), count in heard.sources.most_common(40):
            print(f"   {count:6} {kind} {who}")
    for at, text in heard.digests:
        print(f"digest at {at - heard.digests[0][0]:5.1f} s: {text}")
    faults = judge(heard, wanted.seconds)
    for fault in faults:
        print("WRONG:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
