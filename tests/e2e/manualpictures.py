#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""manualpictures.py [--bin FOLDER] [--folder FOLDER] [--only TEXT] : takes the pictures of the manual.

In both languages, of the demo and of the fake TikTok, in which all people are invented; few colours,
so that they are small. Look at them before you commit them: they are part of the program.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from screenshots import Mode, Screens  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZE = Mode(1280, 760)
COLOURS = 128
LARGEST = 60 * 1024
PATIENCE = 6  #: seconds, for a machine that does much else
EVENTS = 400  # of the demo: after its first large gift
#: name and keys, in an order in which each needs what is shown by the one before
OF_START = [("first", []), ("settings", ["ctrl+comma", "wait"])]
OF_DEMO = [("live", []),
           ("stored", ["ctrl+2", "wait"]),
           ("reports", ["ctrl+3", "wait"])]


class Pictures:
    def __init__(self, programs: pathlib.Path, folder: pathlib.Path, only: str):
        self.programs, self.folder, self.only = programs, folder, only
        self.too_large: list[str] = []

    def screens(self, language: str, *arguments: str) -> Screens:
        return Screens(str(self.programs / "racha"), language, "light", SIZE, *arguments)

    def keep(self, screens: Screens, language: str, name: str) -> None:
        path = self.folder / language / f"{name}.png"
        if not self.wants(language, name):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        screens.shoot(path)
        subprocess.run(["convert", str(path), "-strip", "+dither", "-colors", str(COLOURS),
                        f"png8:{path}"], check=True)
        if path.stat().st_size > LARGEST:
            self.too_large.append(f"{path}: {path.stat().st_size} bytes")

    def wants(self, language: str, *names: str) -> bool:
        return any(self.only in f"{language}/{name}.png" for name in names)

    def take(self, language: str, shown: list[tuple[str, list[str]]], events: int = 0) -> None:
        """Of the program as it starts, or once the demo has come to so many events."""
        if not self.wants(language, *(name for name, _ in shown)):
            return
        screens = self.screens(language, *(["--demo"] if events else []))
        time.sleep(3)
        if events:
            screens.wait_for_events(events)
        for name, keys in shown:
            self.press(screens, keys)
            time.sleep(1.5)
            self.keep(screens, language, name)
        screens.close()

    @staticmethod
    def press(screens: Screens, keys: list[str]) -> None:
        for key in keys:
            if key == "wait":
                time.sleep(PATIENCE)
            else:
                screens.press(key)

    def error(self, language: str) -> None:
        """Somebody who is not live, as the fake TikTok tells it."""
        if not self.wants(language, "error"):
            return
        fake = subprocess.Popen([str(self.programs / "racha-cli"), "simulate", "offline", "--json"],
                                stdout=subprocess.PIPE, text=True)
        where = json.loads(fake.stdout.readline())
        bases = [argument for name in ("tiktok", "webcast", "sign", "ttwid")
                 for argument in (f"--{name}-url", where["http"])]
        screens = self.screens(language, where["user"], *bases, "--push-url", where["push"])
        time.sleep(6)
        self.keep(screens, language, "error")
        screens.close()
        fake.terminate()
        fake.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/release/bin")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "resources/manual/pictures")
    parser.add_argument("--only", default="", help="part of a picture's path, for example es/live")
    wanted = parser.parse_args()
    pictures = Pictures(wanted.bin, wanted.folder, wanted.only)
    for language in ("en", "es"):
        pictures.take(language, OF_START)
        pictures.take(language, OF_DEMO, EVENTS)
        pictures.error(language)
    print("\n".join(pictures.too_large))
    return 1 if pictures.too_large else 0


if __name__ == "__main__":
    sys.exit(main())
