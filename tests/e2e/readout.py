#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""readout.py [--racha PROGRAM] [--lang en|es] [--quiet] : what a screen reader finds in the window.

Starts the demo in a real window, opens every page and dialog through the accessibility interface
(as an assistive program does, from outside), and prints role and name of whatever is shown. Exit
status 1 where something that takes the keyboard has no name, shares it with a neighbour of the same
window, or lies outside of its window. Needs Debian's python3-pyatspi and at-spi2-core.
"""

import argparse
import collections
import os
import pathlib
import sys
import time

import gi

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from xdesktop import XDesktop  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

#: Opens the file dialog of the desktop, which is not ours.
NOT_OURS = ("Open Recording…", "Abrir grabación…")
#: Opens a window of its own without an ellipsis.
OPENS = ("Keyboard Shortcuts", "Atajos de teclado", "About Racha", "Acerca de Racha",
         "Stored Events", "Eventos guardados", "Reports", "Informes")
#: Lists that switch the pages of their dialog.
PAGE_LISTS = ("Pages", "Páginas")
#: Cells and items: there are thousands, the list announces them; menus repeat their shortcuts.
MANY = {Atspi.Role.TABLE_CELL, Atspi.Role.LIST_ITEM, Atspi.Role.TREE_ITEM, Atspi.Role.TABLE_ROW,
        Atspi.Role.TABLE_COLUMN_HEADER, Atspi.Role.TABLE_ROW_HEADER}
BARS = {Atspi.Role.MENU_BAR, Atspi.Role.MENU, Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM,
        Atspi.Role.RADIO_MENU_ITEM, Atspi.Role.POPUP_MENU, Atspi.Role.SEPARATOR}


def children(of) -> list:
    try:
        return [child for n in range(min(of.get_child_count(), 500))
                if (child := of.get_child_at_index(n))]
    except GLib.Error:
        return []


def has(what, *states) -> bool:
    found = what.get_state_set()
    return all(found.contains(state) for state in states)


def shown(of, skipped=frozenset()):
    """Everything below that is on the screen, in reading order."""
    for child in children(of):
        if child.get_role() in skipped or child.get_role() in MANY:
            continue
        if has(child, Atspi.StateType.VISIBLE, Atspi.StateType.SHOWING):
            yield child
            yield from shown(child, skipped)


class Program:
    def __init__(self):
        until = time.monotonic() + 30
        self.accessible = None
        while self.accessible is None and time.monotonic() < until:
            time.sleep(0.3)
            self.accessible = next((it for it in children(Atspi.get_desktop(0))
                                    if it.get_name() == "racha" and it.get_child_count()), None)
        if self.accessible is None:
            raise SystemExit("no racha on the accessibility bus")

    def windows(self) -> list:
        return [it for it in children(self.accessible)
                if has(it, Atspi.StateType.VISIBLE) and it.get_role() != Atspi.Role.POPUP_MENU]

    def menu_items(self) -> list:
        """All items of all menus that can be chosen now."""
        found = []

        def below(of):
            for child in children(of):
                if child.get_role() in BARS:
                    if not child.get_child_count() and child.get_name():
                        found.append(child)
                    below(child)
        below(self.windows()[0])
        return found


class Readout:
    def __init__(self, quiet: bool):
        self.quiet = quiet
        self.faults: list[str] = []
        self.screens = 0

    def read(self, window, title: str) -> None:
        self.screens += 1
        where = window.get_extents(Atspi.CoordType.SCREEN)
        if not self.quiet:
            print(f"\n== {title}: {window.get_name()}")
        names = collections.Counter()
        for item in shown(window, BARS):
            role, name = item.get_role_name(), item.get_name()
            if not self.quiet and (name or has(item, Atspi.StateType.FOCUSABLE)):
                print(f"   {role:20} {name}")
            if not has(item, Atspi.StateType.FOCUSABLE, Atspi.StateType.ENABLED):
                continue
            if not name:
                self.faults.append(f"{title}: a {role} without a name ({item.get_description()})")
            names[role, name] += 1
            at = item.get_extents(Atspi.CoordType.SCREEN)
            if at.x + at.width < where.x:
                continue  # QMainWindow parks the tab bars of docks that stand alone there
            if at.width > 0 and (at.x < where.x - 1 or at.x + at.width > where.x + where.width + 1):
                self.faults.append(f"{title}: {role} {name!r} lies outside of its window: "
                                   f"{at.x} + {at.width}")
        for (role, name), count in names.items():
            if count > 1 and name:
                self.faults.append(f"{title}: {count} {role}s are called {name!r}")


def walk(program: Program, desktop: XDesktop, readout: Readout) -> None:
    main = program.windows()[0]
    readout.read(main, "window")
    for item in program.menu_items():
        name = item.get_name().replace("&", "")
        if name in NOT_OURS or not (name.endswith("…") or name in OPENS):
            continue
        before = len(program.windows())
        if not has(item, Atspi.StateType.ENABLED) or not item.do_action(0):
            continue
        time.sleep(0.8)
        for window in program.windows()[before:]:
            readout.read(window, name)
            pages = [it for it in shown(window)
                     if it.get_role() == Atspi.Role.LIST and it.get_name() in PAGE_LISTS]
            for page in children(pages[0])[1:] if pages else []:
                pages[0].get_component_iface().grab_focus()
                desktop.call("xdotool", "key", "Down")
                time.sleep(0.3)
                readout.read(window, f"{name} {page.get_name()}")
        if len(program.windows()) == before:
            readout.read(main, name)
        desktop.call("xdotool", "key", "Escape")
        time.sleep(0.4)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--racha", default=str(root / "build/release/bin/racha"))
    parser.add_argument("--lang", default="en", choices=("en", "es"))
    parser.add_argument("--quiet", action="store_true", help="faults only")
    wanted = parser.parse_args()
    desktop = XDesktop(1280, 720)
    os.environ.update(desktop.environment)
    # First, so that the bus of the assistive programs is there when racha looks for it.
    Atspi.init()
    Atspi.get_desktop(0).get_child_count()
    process = desktop.start(wanted.racha, "--lang", wanted.lang, "--demo")
    readout = Readout(wanted.quiet)
    try:
        program = Program()
        time.sleep(3)
        walk(program, desktop, readout)
    finally:
        process.terminate()
        process.wait()
        desktop.close()
    print(f"\n{readout.screens} screens read")
    for fault in readout.faults:
        print("WRONG:", fault)
    return 1 if readout.faults else 0


if __name__ == "__main__":
    sys.exit(main())
