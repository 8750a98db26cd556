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
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from xdesktop import XDesktop  # noqa: E402

SIZES = {"1280x720": (1280, 720, 1), "1920x1080": (1920, 1080, 1), "200percent": (2560, 1440, 2)}
THEMES = {"light": 1, "dark": 2}
#: name, keys that open it, keys that close it; by Help and Edit menus where there is no shortcut
SCREENS = [("live", [], []),
           ("detail", ["doubleclick"], []),
           ("settings", ["ctrl+comma"], ["Escape"]),
           ("palette", ["ctrl+k"], ["Escape"]),
           ("mark", ["ctrl+m"], ["Escape"]),
           ("stored", ["ctrl+2"], []),
           ("export", ["ctrl+e"], ["Escape"]),
           ("reports", ["ctrl+3"], ["ctrl+1"])]


class Screens:
    """One racha on a desktop of a size (width, height, scale), in a language and a theme."""

    def __init__(self, racha: str, language: str, theme: str, size: tuple[int, int, int],
                 *arguments: str):
        width, height, self.scale = size
        self.desktop = XDesktop(width, height, f"theme={THEMES[theme]}\n")
        self.desktop.environment["QT_SCALE_FACTOR"] = str(self.scale)
        self.stats = self.desktop.stats
        self.call = self.desktop.call
        self.program = self.desktop.start(racha, "--lang", language, *arguments)
        self.call("xdotool", "search", "--sync", "--onlyvisible", "--name", "Racha")
        self.window = self.call("xdotool", "search", "--onlyvisible", "--name", "Racha").split()[-1]
        self.call("xdotool", "windowmove", self.window, "0", "0", "windowsize", "--sync",
                  self.window, str(width), str(height))

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
        self.desktop.close()


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
                first = Screens(wanted.racha, language, theme, SIZES[size])
                time.sleep(1.5)
                first.shoot(wanted.folder / f"{name}-first.png")
                first.close()
                screens = Screens(wanted.racha, language, theme, SIZES[size], "--demo")
                screens.wait_for_events(wanted.events)
                for screen, opening, closing in SCREENS:
                    screens.press(*opening)
                    screens.shoot(wanted.folder / f"{name}-{screen}.png")
                    screens.press(*closing)
                screens.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
