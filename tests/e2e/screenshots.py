#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""screenshots.py [--racha PROGRAM] [--folder FOLDER] [--only TEXT] [--screen NAME]

Takes pictures of every screen: starts the program in a real window under Xvfb, in both languages
and themes, at 1280x720, 1920x1080, 200 %, with letters of 16 pt and with a desktop of high contrast,
plays the demo, opens each page and dialog by the command palette, and writes
LANGUAGE-THEME-MODE-SCREEN.png. It judges nothing: somebody looks at the pictures.
"""

import argparse
import dataclasses
import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from xdesktop import XDesktop  # noqa: E402

THEMES = {"light": 1, "dark": 2}


@dataclasses.dataclass(frozen=True)
class Mode:
    """A screen and a desktop. Letters in points, 0: the desktop's own."""
    width: int
    height: int
    scale: int = 1
    points: int = 0
    contrast: bool = False


MODES = {"1280x720": Mode(1280, 720), "1920x1080": Mode(1920, 1080),
         "200percent": Mode(2560, 1440, scale=2), "16pt": Mode(1280, 720, points=16),
         "contrast": Mode(1280, 720, contrast=True)}


@dataclasses.dataclass(frozen=True)
class Screen:
    """Opened by keys, or by words for the palette (English, Spanish); then keys are pressed in it.
    `closes`: it is a window of its own."""
    name: str
    keys: tuple[str, ...] = ()
    words: tuple[str, str] = ("", "")
    then: tuple[str, ...] = ()
    closes: bool = False


SETTINGS_PAGES = 9
MANUAL_NARROW = "480"
SCREENS = [
    Screen("live"),
    Screen("detail", keys=("doubleclick",)),
    Screen("panes-coverage", words=("Coverage", "Cobertura")),
    Screen("panes-findings", words=("Findings", "Hallazgos")),
    Screen("settings", keys=("ctrl+comma",), closes=True),
    *(Screen(f"settings-{page}", keys=("ctrl+comma",), then=("Tab",) + ("Down",) * page, closes=True)
      for page in range(1, SETTINGS_PAGES)),
    Screen("palette", keys=("ctrl+k",), closes=True),
    Screen("mark", keys=("ctrl+m",), closes=True),
    Screen("why", words=("How the Connection", "Cómo está la conexión"), closes=True),
    Screen("alerts", words=("Alerts", "Alertas"), closes=True),
    Screen("unknown", words=("Unknown Messages", "Mensajes desconocidos"), closes=True),
    Screen("shortcuts", words=("Keyboard Shortcuts", "Atajos de teclado"), closes=True),
    Screen("about", words=("About Racha", "Acerca de Racha"), closes=True),
    Screen("manual", keys=("F1",), closes=True),
    Screen("manual-narrow", keys=("F1",), then=(MANUAL_NARROW,), closes=True),
    Screen("stored", keys=("ctrl+2",)),
    Screen("stored-detail", keys=("row",)),
    Screen("export", keys=("ctrl+e",), closes=True),
    Screen("erase", words=("Delete a Range", "Borrar un intervalo"), closes=True),
    Screen("verify", words=("Verify the Store", "Verificar el"), closes=True),
    Screen("redecode", words=("Decode Messages", "Volver a decodificar"), closes=True),
    Screen("backup", words=("Back Up", "Copia de seguridad"), closes=True),
    Screen("reports", keys=("ctrl+3",)),
    Screen("wall", keys=("ctrl+4",)),
    Screen("firststeps", words=("First Steps", "Primeros pasos")),  # it stays: the last
]

#: A desktop as KDE's settings describe it; Qt reads them without any part of KDE.
CONTRAST = {"light": ("255,255,255", "0,0,0"), "dark": ("0,0,0", "255,255,255")}


def desktop_settings(mode: Mode, theme: str) -> str:
    lines = []
    if mode.points:
        lines += ["[General]", f"font=Noto Sans,{mode.points},-1,5,50,0,0,0,0,0"]
    if mode.contrast:
        back, text = CONTRAST[theme]
        for group in ("Window", "View", "Button", "Tooltip"):
            lines += [f"[Colors:{group}]", f"BackgroundNormal={back}", f"BackgroundAlternate={back}",
                      f"ForegroundNormal={text}", f"ForegroundInactive={text}"]
        lines += ["[Colors:Selection]", f"BackgroundNormal={text}", f"ForegroundNormal={back}"]
    return "\n".join(lines)


class Screens:
    """One racha on a desktop, in a language and a theme."""

    def __init__(self, racha: str, language: str, theme: str, mode: Mode, *arguments: str):
        self.scale = mode.scale
        self.language = language
        # A desktop of high contrast is left to say itself what it is.
        chosen = "" if mode.contrast else f"theme={THEMES[theme]}\n"
        chosen += f"[%general]\nlanguage={language}\n"
        self.desktop = XDesktop(mode.width, mode.height, chosen)
        self.desktop.environment["QT_SCALE_FACTOR"] = str(self.scale)
        if settings := desktop_settings(mode, theme):
            (self.desktop.folder / "config/kdeglobals").write_text(settings, encoding="utf-8")
            self.desktop.environment.update(
                {"XDG_CURRENT_DESKTOP": "KDE", "KDE_FULL_SESSION": "true", "KDE_SESSION_VERSION": "5"})
        self.stats = self.desktop.stats
        self.call = self.desktop.call
        self.program = self.desktop.start(racha, *arguments)
        self.call("xdotool", "search", "--sync", "--onlyvisible", "--name", "Racha")
        self.window = self.call("xdotool", "search", "--onlyvisible", "--name", "Racha").split()[-1]
        self.call("xdotool", "windowmove", self.window, "0", "0", "windowsize", "--sync",
                  self.window, str(mode.width), str(mode.height))

    def wait_for_events(self, events: int) -> None:
        until = time.monotonic() + 120
        while time.monotonic() < until and self.program.poll() is None:
            lines = self.stats.read_text(encoding="utf-8").splitlines() if self.stats.exists() else []
            if lines and json.loads(lines[-1])["events"] >= events:
                return
            time.sleep(0.5)

    def windows(self) -> set[str]:
        return set(self.call("xdotool", "search", "--onlyvisible", "--name", ".").split())

    def press(self, *keys: str) -> None:
        # Without a window manager nobody gives the focus back after a dialog.
        if keys and keys != ("Escape",):
            self.call("xdotool", "windowfocus", "--sync", self.window)
        for key in keys:
            if key == "doubleclick":  # somewhere in the feed
                self.click(400, 420, 2)
            elif key == "row":  # somewhere in the table of stored events
                self.click(700, 480, 1)
            else:
                self.call("xdotool", "key", key)
        time.sleep(0.8)

    def click(self, x: int, y: int, times: int) -> None:
        self.call("xdotool", "mousemove", str(x * self.scale), str(y * self.scale),
                  "click", "--repeat", str(times), "--delay", "60", "1")

    def open(self, screen: Screen) -> set[str]:
        """Gives the windows that opened."""
        before = self.windows()
        self.press(*screen.keys)
        if words := screen.words[self.language == "es"]:
            self.press("ctrl+k")
            self.call("xdotool", "type", "--delay", "20", words)
            time.sleep(0.5)
            self.press_here("Return")
        opened = self.windows() - before
        if opened and screen.then:
            self.call("xdotool", "windowfocus", "--sync", max(opened))
            for key in screen.then:
                if key == MANUAL_NARROW:
                    self.call("xdotool", "windowsize", "--sync", max(opened),
                              str(int(key) * self.scale), str(640 * self.scale))
                else:
                    self.call("xdotool", "key", key)
            time.sleep(0.8)
        return opened

    def press_here(self, key: str) -> None:
        self.call("xdotool", "key", key)
        time.sleep(0.8)

    def close_windows(self, opened: set[str]) -> None:
        for window in opened:
            self.call("xdotool", "windowfocus", "--sync", window)
            self.press_here("Escape")

    def shoot(self, path: pathlib.Path) -> None:
        self.call("import", "-window", "root", str(path))
        print(path)

    def close(self) -> None:
        self.program.terminate()
        self.program.wait()
        self.desktop.close()


def take(wanted, language: str, theme: str, mode: str) -> None:
    name = f"{language}-{theme}-{mode}"
    if wanted.screen in ("", "first"):
        first = Screens(wanted.racha, language, theme, MODES[mode])
        time.sleep(1.5)
        first.shoot(wanted.folder / f"{name}-first.png")
        first.close()
    shown = [it for it in SCREENS if wanted.screen in it.name or it.name in ("stored", "detail")]
    screens = Screens(wanted.racha, language, theme, MODES[mode], "--demo")
    screens.wait_for_events(wanted.events)
    for screen in shown:
        opened = screens.open(screen)
        if wanted.screen in screen.name:
            screens.shoot(wanted.folder / f"{name}-{screen.name}.png")
        if screen.closes:
            screens.close_windows(opened)
            screens.press_here("Escape")
    screens.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--racha", default=str(root / "build/release/bin/racha"))
    parser.add_argument("--folder", type=pathlib.Path, default=root / "build/screenshots")
    parser.add_argument("--only", default="", help="part of LANGUAGE-THEME-MODE")
    parser.add_argument("--screen", default="", help="part of a screen's name")
    parser.add_argument("--events", type=int, default=120, help="of the demo before the pictures")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    for language in ("en", "es"):
        for theme in THEMES:
            for mode in MODES:
                if wanted.only in f"{language}-{theme}-{mode}":
                    take(wanted, language, theme, mode)
    return 0


if __name__ == "__main__":
    sys.exit(main())
