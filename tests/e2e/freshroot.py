#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""What a stranger does with the packages, in two fresh Debian roots; called by packaging/try.sh.

The live that is captured is told by a TikTok that shares nothing with Racha (connection/), outside
of the roots: they have the loopback of this machine, and its mirror for apt.
"""

import argparse
import contextlib
import csv
import io
import json
import pathlib
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE / "connection"), str(HERE.parent / "bench")]

from foreigntiktok import NAME, ForeignTiktok, Play  # noqa: E402

PERSON = "ana"
COMMENTS = 3  # of the play's one session
FAKE_DISPLAY = ":77"


class Trouble(Exception):
    pass


def expect(what: str, holds: bool, detail: object = "") -> None:
    print(f"{'ok  ' if holds else 'FAIL'} {what}" + (f": {detail}" if detail or not holds else ""),
          flush=True)
    if not holds:
        raise Trouble(what)


class Root:
    """A Debian in a folder, entered by chroot."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder

    def __enter__(self) -> "Root":
        for kind, name in (("proc", "proc"), ("devpts", "dev/pts"), ("tmpfs", "dev/shm")):
            (self.folder / name).mkdir(exist_ok=True, parents=True)
            subprocess.run(["mount", "-t", kind, kind, str(self.folder / name)], check=True)
        for name in ("resolv.conf", "hosts"):  # this machine's way to its mirror
            shutil.copy(f"/etc/{name}", self.folder / "etc" / name)
        # No service is started in a root that never ran an init.
        policy = self.folder / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        self.run("apt-get", "update", "-q")
        self.run("useradd", "--create-home", PERSON)
        return self

    def __exit__(self, *_: object) -> None:
        for name in ("dev/shm", "dev/pts", "proc"):
            subprocess.run(["umount", "--lazy", str(self.folder / name)], check=False)

    def _line(self, command: tuple[str, ...], person: bool) -> list[str]:
        home = f"/home/{PERSON}" if person else "/root"
        user = ["--userspec", PERSON] if person else []
        return ["chroot", *user, str(self.folder), "env", "-i", f"HOME={home}", "LANG=C.UTF-8",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive",
                f"XDG_RUNTIME_DIR={home}/run", f"DISPLAY={FAKE_DISPLAY}", "sh", "-c",
                'cd "$HOME" && exec "$@"', "sh", *command]

    def run(self, *command: str, person: bool = False, check: bool = True) -> str:
        done = subprocess.run(self._line(command, person), text=True, capture_output=True)
        if check and done.returncode != 0:
            raise Trouble(f"{' '.join(command)}: {done.returncode}\n{done.stdout[-2000:]}"
                          f"{done.stderr[-3000:]}")
        return done.stdout

    def start(self, *command: str) -> subprocess.Popen:
        return subprocess.Popen(self._line(command, True), stderr=subprocess.DEVNULL)

    def install(self, folder: pathlib.Path, *names: str, recommended: bool = True) -> None:
        """As a stranger: apt install ./file."""
        target = self.folder / "tmp/packages"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        found = [path for name in names for path in folder.glob(f"{name}_*.deb")]
        expect(f"packages in {folder.name}", len(found) == len(names), [p.name for p in found])
        for path in found:
            shutil.copy(path, target)
        less = [] if recommended else ["--no-install-recommends"]
        self.run("apt-get", "install", "-q", "-y", *less, *(f"/tmp/packages/{p.name}" for p in found))

    def installed(self, *beginnings: str) -> list[str]:
        names = self.run("dpkg-query", "-W", "-f", "${Package}\n").split()
        return [name for name in names if name.startswith(beginnings)]

    def version(self, name: str) -> str:
        return self.run("dpkg-query", "-W", "-f", "${Version}", name)

    def files_of(self, *names: str) -> list[str]:
        return [line for line in self.run("dpkg", "-L", *names).split()
                if (self.folder / line[1:]).is_file()]


@contextlib.contextmanager
def fake_tiktok():
    server = ForeignTiktok(Play())
    try:
        yield server
    finally:
        server.close()


def capture(root: Root) -> None:
    with fake_tiktok() as server:
        answer = root.run("racha-cli", "capture", NAME, "--json", "--record", "live.racha",
                          "--provider", "direct", *server.options(), person=True)
    lines = [json.loads(line) for line in answer.splitlines()]
    told = [line for line in lines if line["kind"] == "event"
            and line["event_type"] == "CommentEvent"]
    expect("a capture from a foreign fake", len(told) == COMMENTS, f"{len(told)} comments")


def exported(root: Root) -> list[dict[str, str]]:
    text = root.run("racha-cli", "export", "--filter", "type == comment", person=True)
    return list(csv.DictReader(io.StringIO(text)))


def watch_demo(root: Root, picture: pathlib.Path) -> None:
    server = root.start("Xvfb", FAKE_DISPLAY, "-screen", "0", "1440x900x24", "-nolisten", "tcp")
    stats = root.folder / f"home/{PERSON}/stats"
    try:
        wait("a display", lambda: (root.folder / f"tmp/.X11-unix/X{FAKE_DISPLAY[1:]}").exists())
        racha = root.start("racha", "--demo", "--stats", "stats")
        wait("the demo's events", lambda: last_events(stats) > 100, 120)
        about = root.run("sh", "-c", "xprop -id $(xdotool search --onlyvisible --name Racha"
                         " | head -1) WM_CLASS", person=True)
        expect("a window of the class that the desktop entry names", '"racha"' in about, about)
        root.run("import", "-window", "root", "demo.png", person=True)
        shutil.copy(root.folder / f"home/{PERSON}/demo.png", picture)
        racha.terminate()
        root.run("pkill", "-TERM", "-u", PERSON, "-x", "racha", check=False)
        expect("the window ends in order", racha.wait(60) in (0, -15), racha.returncode)
    finally:
        root.run("pkill", "-u", PERSON, "-x", "Xvfb", check=False)
        server.wait(30)


def last_events(stats: pathlib.Path) -> int:
    lines = stats.read_text().splitlines() if stats.exists() else []
    return json.loads(lines[-1])["events"] if lines else 0


def wait(what: str, holds, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            expect(what, False)
        time.sleep(0.2)
    expect(what, True)


def desktop_knows(root: Root) -> None:
    """Double click: the type of a recording, and who opens it."""
    kind = root.run("gio", "info", "-a", "standard::content-type", "live.racha", person=True)
    expect("the type of a recording", "application/x-racha-recording" in kind)
    opened_by = root.run("gio", "mime", "application/x-racha-recording", person=True)
    expect("who opens it", "io.github.racha.Racha.desktop" in opened_by)


def try_both(root: Root, older: pathlib.Path, newer: pathlib.Path, picture: pathlib.Path) -> None:
    root.install(older, "racha", "racha-cli")
    before = root.version("racha")
    root.run("apt-get", "install", "-q", "-y", "--no-install-recommends", "xvfb", "xdotool",
             "x11-utils", "imagemagick", "procps", "libglib2.0-bin", "shared-mime-info",
             "desktop-file-utils", "man-db")
    root.run("mkdir", "-m", "700", "run", person=True)
    capture(root)
    rows = exported(root)
    expect("an export", len(rows) == COMMENTS, f"{len(rows)} rows")

    root.install(newer, "racha", "racha-cli")
    expect("an upgrade", root.version("racha") != before, f"{before} -> {root.version('racha')}")
    expect("what was stored is read", exported(root) == rows)
    print(root.run("racha-cli", "--version", person=True))
    desktop_knows(root)
    watch_demo(root, picture)
    for page in ("racha", "racha-cli"):
        for language in ("C.UTF-8", "es_ES.UTF-8"):
            text = root.run("env", f"LANG={language}", f"LC_ALL={language}", "man", page)
            expect(f"man {page}", "--version" in text)

    files = root.files_of("racha", "racha-cli")
    root.run("apt-get", "purge", "-q", "-y", "racha", "racha-cli")
    left = [name for name in files if (root.folder / name[1:]).exists()]
    # man keeps what it formatted.
    named = root.run("find", "/", "-xdev", "-path", "/var/cache/man", "-prune", "-o",
                     "-iname", "*racha*", "-not", "-path", "/proc/*", "-not", "-path",
                     f"/home/{PERSON}/*", "-not", "-path", "/tmp/*", "-print").split()
    expect("a purge leaves nothing", not left and not named, left + named)
    data = root.folder / f"home/{PERSON}/.local/share/racha/racha.sqlite"
    expect("but the person's data", data.stat().st_size > 0)


def try_cli(root: Root, newer: pathlib.Path) -> None:
    # Needed: nothing of a display. What the libraries recommend (QtKeychain: a keyring, and so GTK)
    # comes with apt's default, but still no Qt Gui.
    root.install(newer, "racha-cli", recommended=False)
    expect("racha-cli alone needs no display", not root.installed("libqt6gui", "libx11", "libxcb"))
    root.run("apt-get", "install", "-q", "-y", "--fix-policy")
    expect("nor brings Qt Gui with what is recommended", not root.installed("libqt6gui"))
    root.run("mkdir", "-m", "700", "run", person=True)
    capture(root)
    expect("an export", len(exported(root)) == COMMENTS)
    scenarios = root.run("racha-cli", "simulate", "--list", person=True)
    expect("a simulator", "bad-evening" in scenarios)
    replayed = root.run("racha-cli", "replay", "live.racha", "--max", "--json", person=True)
    expect("a replay", replayed.count('"event_type":"CommentEvent"') == COMMENTS)


def main() -> int:
    parser = argparse.ArgumentParser()
    for name in ("both", "cli", "older", "newer", "pictures"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    try:
        with Root(arguments.cli) as root:
            try_cli(root, arguments.newer)
        with Root(arguments.both) as root:
            try_both(root, arguments.older, arguments.newer, arguments.pictures / "demo.png")
    except Trouble as trouble:
        print(f"FAIL {trouble}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
