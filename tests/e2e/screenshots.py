#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""screenshots.py [--racha PROGRAM] [--folder FOLDER] [--only TEXT] : takes pictures of every screen.

Starts the program in a real window under Xvfb, in both languages and themes, at 1280x720, 1920x1080
and at 200 %, plays the demo, opens each dialog by its keys, and writes LANGUAGE-THEME-SIZE-SCREEN.png.
It judges nothing: somebody looks at the pictures.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SIZES = {"1280x720": (1280, 720, 1), "1920x1080": (1920, 1080, 1), "200percent": (2560, 1440, 2)}
THEMES = {"light": 1, "dark": 2}
#: name, keys that open it, keys that close it; by Help and Edit menus where there is no shortcut
SCREENS = [("live", [], []),
           ("detail", ["doubleclick"], []),
           ("settings", ["ctrl+comma"], ["Escape"]),
           ("palette", ["ctrl+k"], ["Escape"]),
           ("mark", ["ctrl+m"], ["Escape"])]


class Desktop:
    """One Xvfb and one racha in folders of their own."""

    def __init__(self, racha: str, language: str, theme: str, size: str, *arguments: str):
        width, height, self.scale = SIZES[size]
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="racha-screens-"))
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten",
             "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        config = self.folder / "config" / "racha"
        config.mkdir(parents=True)
        (config / "racha.ini").write_text(
            f"[window]\ntheme={THEMES[theme]}\nfirst_run=1\n", encoding="utf-8")
        self.stats = self.folder / "stats"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "DISPLAY": self.display,
            "XDG_CONFIG_HOME": str(self.folder / "config"), "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder), "QT_SCALE_FACTOR": str(self.scale), "LC_ALL": "C.UTF-8"}
        self.program = subprocess.Popen(
            [racha, "--new-instance", "--lang", language, "--stats", str(self.stats), *arguments],
            env=self.environment, stderr=subprocess.DEVNULL)
        self.call("xdotool", "search", "--sync", "--onlyvisible", "--name", "Racha")
        self.window = self.call("xdotool", "search", "--onlyvisible", "--name", "Racha").split()[-1]
        self.call("xdotool", "windowmove", self.window, "0", "0", "windowsize", "--sync",
                  self.window, str(width), str(height))

    def call(self, *command: str) -> str:
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, text=True,
                              check=False, timeout=60).stdout

    def wait_for_events(self, events: int) -> None:
        until = time.monotonic() + 120
        while time.monotonic() < until and self.program.poll() is None:
            lines = self.stats.read_text(encoding="utf-8").splitlines() if self.stats.exists() else []
            if lines and json.loads(lines[-1])["events"] >= events:
                return
            time.sleep(0.5)

    def press(self, *keys: str) -> None:
        # Without a window manager nobody gives the focus back after a dialog.
        if keys and keys != ("Escape",):
            self.call("xdotool", "windowfocus", "--sync", self.window)
        for key in keys:
            if key == "doubleclick":  # somewhere in the feed
                self.call("xdotool", "mousemove", str(400 * self.scale), str(420 * self.scale),
                          "click", "--repeat", "2", "--delay", "60", "1")
            else:
                self.call("xdotool", "key", key)
        time.sleep(0.8)

    def shoot(self, path: pathlib.Path) -> None:
        self.call("import", "-window", "root", str(path))
        print(path)

    def close(self) -> None:
        self.program.terminate()
        self.program.wait()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--racha", default=str(root / "build/release/bin/racha"))
    parser.add_argument("--folder", type=pathlib.Path, default=root / "build/screenshots")
    parser.add_argument("--only", default="", help="part of a picture's name")
    parser.add_argument("--events", type=int, default=120, help="of the demo before the pictures")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    for language in ("en", "es"):
        for theme in THEMES:
            for size in SIZES:
                name = f"{language}-{theme}-{size}"
                if wanted.only not in name and name not in wanted.only:
                    continue
                first = Desktop(wanted.racha, language, theme, size)
                time.sleep(1.5)
                first.shoot(wanted.folder / f"{name}-first.png")
                first.close()
                desktop = Desktop(wanted.racha, language, theme, size, "--demo")
                desktop.wait_for_events(wanted.events)
                for screen, opening, closing in SCREENS:
                    desktop.press(*opening)
                    desktop.shoot(wanted.folder / f"{name}-{screen}.png")
                    desktop.press(*closing)
                desktop.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
