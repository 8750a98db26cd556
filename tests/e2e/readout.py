#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""readout.py [--racha PROGRAM] [--lang en|es] [--quiet] [--patience S] : what a screen reader finds.

Starts the demo in a real window, opens every page, pane, dialog, settings page, menu and context
menu through the accessibility interface (as an assistive program does, from outside), prints what
would be read, a text a screen, and presses Tab until it comes round. Exit status 1 where something
that takes the keyboard has no name, shares it with a neighbour of its window, lies outside of the
window, or is reached neither by Tab nor by the arrow keys of a neighbour that is, or where the walk
did not come to its end in time. Needs Debian's python3-pyatspi, at-spi2-core and xdotool.
"""

import argparse
import collections
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from assistive import Atspi, GLib, children, find_program, has, open_desktop, wait_until  # noqa: E402

State, Role = Atspi.StateType, Atspi.Role

#: Opens the desktop's file dialog, which is not ours.
NOT_OURS = ("Open Recording…", "Abrir grabación…", "Import…", "Importar…")
#: Opens something without an ellipsis, or shows a page or a pane.
OPENS = ("Keyboard Shortcuts", "Atajos de teclado", "About Racha", "Acerca de Racha",
         "Stored Events", "Eventos guardados", "Reports", "Informes", "Wall", "Mural",
         "Coverage", "Cobertura", "Findings", "Hallazgos", "First Steps", "Primeros pasos",
         "Manual", "Lives")
#: Lists that switch the pages of their dialog.
PAGE_LISTS = ("Pages", "Páginas")
#: The parts of the page of reports.
SECTIONS = ("Report: ", "Informe: ")
#: Cells and items: there are thousands, the list announces them.
MANY = {Role.TABLE_CELL, Role.LIST_ITEM, Role.TREE_ITEM, Role.TABLE_ROW, Role.TABLE_COLUMN_HEADER,
        Role.TABLE_ROW_HEADER}
ROWS = {Role.TABLE_CELL, Role.LIST_ITEM, Role.TREE_ITEM}
ITEMS = {Role.MENU, Role.MENU_ITEM, Role.CHECK_MENU_ITEM, Role.RADIO_MENU_ITEM}
BARS = ITEMS | {Role.MENU_BAR, Role.POPUP_MENU, Role.SEPARATOR}
WITH_CONTEXT = {Role.TABLE, Role.TREE, Role.LIST, Role.TREE_TABLE}
#: Left and Right go from one to the next.
SIDE_BY_SIDE = {Role.RADIO_BUTTON, Role.PAGE_TAB}
#: Qt makes them of others, or they take the keyboard to be copied from: none is a control of ours.
PARTS = {Role.PAGE_TAB_LIST, Role.SCROLL_PANE, Role.VIEWPORT, Role.LABEL, Role.STATIC}
#: While they are open the window around them waits.
ALONE = ("Command Palette…", "Paleta de comandos…")
#: Tab comes to each of the hundreds of links of a text.
FULL_OF_LINKS = ("Manual",)


def shown(of, skipped=frozenset()):
    """Everything below that is on the screen, in reading order."""
    for child in children(of):
        try:
            role = child.get_role()
            is_shown = has(child, State.VISIBLE, State.SHOWING)
        except GLib.Error:  # a live goes on: it has gone meanwhile
            continue
        if is_shown and role not in skipped and role not in MANY:
            yield child
            yield from shown(child, skipped)


def plain(name: str) -> str:
    return name.replace("&", "")


def spoken(item) -> str:
    """A line of what a reader says: role, name, states, what it is for."""
    words = [f"{item.get_role_name():14} {plain(item.get_name())}"]
    states = item.get_state_set()
    for state, word in ((State.CHECKED, "checked"), (State.EXPANDED, "expanded"),
                        (State.SELECTED, "selected"), (State.HAS_POPUP, "opens a menu"),
                        (State.READ_ONLY, "read only")):
        if states.contains(state):
            words.append(word)
    if states.contains(State.FOCUSABLE) and not states.contains(State.ENABLED):
        words.append("not available")
    description = item.get_description()
    if description and description != item.get_name():
        words.append(f"({description})")
    return ", ".join(words)


def key(item) -> tuple:
    return item.get_role(), item.get_name()


class OutOfPatience(Exception):
    """The walk takes longer than somebody waits for it."""


def lose_patience(*_) -> None:
    raise OutOfPatience


class FocusWatch:
    """Where the keyboard is, as the window tells it."""

    def __init__(self):
        self.at = None
        self._listener = Atspi.EventListener.new(self._move)
        self._listener.register("object:state-changed:focused")

    def _move(self, event) -> None:
        if event.detail1:
            self.at = event.source

    def after(self, press, patience: float):
        """What has the focus after `press`; None where it stays silent."""
        self.at = None
        press()
        until = time.monotonic() + patience
        context = GLib.MainContext.default()
        while self.at is None and time.monotonic() < until:
            context.iteration(False)
            time.sleep(0.005)
        return self.at


class Walk:
    """From screen to screen of one racha."""

    def __init__(self, desktop, quiet: bool):
        self.desktop = desktop
        self.quiet = quiet
        self.program = find_program()
        self.focus = FocusWatch()
        self.faults: list[str] = []
        self.screens = 0
        self.read_before: set = set()
        self.menus_read: set = set()

    def say(self, text: str) -> None:
        if not self.quiet:
            print(text)

    def windows(self) -> list:
        return [it for it in children(self.program)
                if has(it, State.VISIBLE) and it.get_role() != Role.POPUP_MENU]

    def popups(self) -> list:
        return [it for it in children(self.program)
                if it.get_role() == Role.POPUP_MENU and has(it, State.VISIBLE, State.SHOWING)]

    def press(self, *keys: str) -> None:
        self.desktop.call("xdotool", "key", *keys)

    def focus_window(self, window) -> None:
        """No window manager is here to do it."""
        found = self.desktop.call("xdotool", "search", "--onlyvisible", "--name",
                                  f"^{window.get_name()}$").split()
        for _ in range(3):
            if found and not has(window, State.ACTIVE):
                self.desktop.call("xdotool", "windowfocus", found[-1])
                wait_until(lambda: has(window, State.ACTIVE), 3)

    # --- a screen

    def read(self, window, title: str) -> None:
        self.screens += 1
        self.say(f"\n== {title}: {window.get_name()}")
        where = window.get_extents(Atspi.CoordType.SCREEN)
        names: collections.Counter = collections.Counter()
        controls: list = []
        groups: dict = {}  # those that stand together
        for item in shown(window, BARS):
            try:
                if self.read_item(item, title, where):
                    controls.append(key(item))
                    names[key(item)] += 1
                    groups.setdefault(hash_of(item.get_parent()), []).append(key(item))
            except GLib.Error:
                continue
        for (role, name), count in names.items():
            if count > 1 and name:
                self.faults.append(f"{title}: {count} of {role.value_nick} are called {name!r}")
        if title not in ALONE + FULL_OF_LINKS and any(it not in self.read_before for it in controls):
            self.walk_by_tab(window, controls, groups, title)
        self.read_before.update(controls)

    def read_item(self, item, title: str, where) -> bool:
        """True: it takes the keyboard."""
        if item.get_name() or has(item, State.FOCUSABLE):
            self.say("   " + spoken(item))
        return (has(item, State.FOCUSABLE, State.ENABLED) and item.get_role() not in PARTS
                and not is_part(item) and self.judge(item, title, where))

    def judge(self, item, title: str, where) -> bool:
        """False: parked where nobody goes."""
        at = item.get_extents(Atspi.CoordType.SCREEN)
        if at.x + at.width < where.x:
            return False  # QMainWindow parks the tab bars of docks that stand alone there
        what = f"{title}: {item.get_role_name()} {item.get_name()!r}"
        if not item.get_name().strip():
            self.faults.append(f"{what} without a name ({item.get_description()})")
        if item.get_role() in (Role.UNKNOWN, Role.INVALID, Role.REDUNDANT_OBJECT):
            self.faults.append(f"{what} has no role")
        if at.width > 0 and (at.x < where.x - 1 or at.x + at.width > where.x + where.width + 1):
            self.faults.append(f"{what} lies outside of its window: {at.x} + {at.width}")
        return True

    def walk_by_tab(self, window, controls: list, groups: dict, title: str) -> None:
        """Whoever stands beside one that was reached is reached by arrows."""
        reached: list = []
        missing = controls
        for _ in range(2):  # a machine that does much else misses a step
            reached += self.go_round(window, len(controls))
            missing = self.not_reached(window, controls, groups, reached)
            if not missing:
                break
        self.say("   Tab: " + " | ".join(plain(name) for _, name in reached))
        for role, name in missing:
            self.faults.append(f"{title}: Tab never comes to {role.value_nick} {name!r}")

    def go_round(self, window, controls: int) -> list:
        """What has the keyboard, Tab by Tab, until it comes round."""
        self.close_popups()
        self.focus_window(window)
        reached: list = []
        silent = 0
        # Silent is Tab within a control, too: from part to part of a date.
        while len(reached) < 2 * controls + 10 and silent < 8:
            at = self.focus.after(lambda: self.press("Tab"), 1.5)
            if at is None:
                silent += 1
                continue
            silent = 0
            try:
                name = key(at)
            except GLib.Error:
                continue
            if name[0] in ITEMS:  # a menu that came late
                self.press("Escape")
                continue
            if name in reached:
                break
            reached.append(name)
        return reached

    @staticmethod
    def not_reached(window, controls: list, groups: dict, reached: list) -> list:
        """Of those that are still there: a live goes on while one walks."""
        there = {key(it) for it in shown(window, BARS) if has(it, State.FOCUSABLE, State.ENABLED)}
        # The bar of tabs has the keyboard, not the tab.
        taken = set(reached) | {(Role.PAGE_TAB, name) for role, name in reached
                                if role == Role.PAGE_TAB_LIST}
        by_arrows = {one for group in groups.values() if taken.intersection(group)
                     for one in group if one[0] in SIDE_BY_SIDE}
        return [one for one in controls
                if one in there and one not in taken and one not in by_arrows]

    # --- menus

    def menu_items(self) -> list:
        """All items of all menus of the bar."""
        found = []

        def below(of):
            for child in children(of):
                if child.get_role() in BARS:
                    if not child.get_child_count() and child.get_name():
                        found.append(child)
                    below(child)
        below(self.windows()[0])
        return found

    def read_menus(self) -> None:
        self.screens += 1
        bar = next(it for it in children(self.windows()[0]) if it.get_role() == Role.MENU_BAR)
        self.say("\n== Menus")
        self.read_menu(bar, "menus", "   ")

    def read_menu(self, menu, title: str, indent: str) -> None:
        names: collections.Counter = collections.Counter()
        for item in children(menu):
            if item.get_role() == Role.POPUP_MENU:
                self.read_menu(item, title, indent)
                continue
            if item.get_role() not in ITEMS:
                continue
            if not item.get_name().strip():
                self.faults.append(f"{title}: a {item.get_role_name()} without a name")
                continue
            names[plain(item.get_name())] += 1
            keys = item.get_key_binding(0).replace(";", " ").strip() \
                if item.get_n_actions() else ""
            self.say(indent + spoken(item) + (f" [{keys}]" if keys else ""))
            if item.get_child_count():
                self.read_menu(item, f"{title} > {plain(item.get_name())}", indent + "   ")
        for name, count in names.items():
            if count > 1:
                self.faults.append(f"{title}: {count} items are called {name!r}")

    def read_context_menus(self, window, title: str) -> None:
        """The Menu key on each list and table of the window that has rows."""
        for view in list(shown(window, BARS)):
            try:
                if view.get_role() not in WITH_CONTEXT or not view.get_child_count() \
                        or key(view) in self.menus_read:
                    continue
            except GLib.Error:
                continue
            self.menus_read.add(key(view))
            if not self.click_row_of(window, view):
                continue
            self.press("Menu")
            popup = wait_until(self.popups, 3.0)
            if popup:
                self.screens += 1
                self.say(f"\n== {title}: menu of {view.get_name()}")
                self.read_menu(popup[0], f"{title}: menu of {view.get_name()}", "   ")
                self.close_popups()

    def close_popups(self) -> None:
        for _ in range(5):
            if not self.popups():
                return
            self.press("Escape")
            wait_until(lambda: not self.popups(), 2)

    def click_row_of(self, window, view) -> bool:
        """Qt 6.4 gives no view the focus by the accessibility interface."""
        for cell in children(view, 60):
            try:
                at = cell.get_extents(Atspi.CoordType.SCREEN)
                if cell.get_role() in ROWS and has(cell, State.SHOWING) and at.width > 4:
                    self.focus_window(window)
                    self.desktop.call("xdotool", "mousemove", str(at.x + min(at.width // 2, 40)),
                                      str(at.y + at.height // 2), "click", "1")
                    return True
            except GLib.Error:
                continue
        return False

    # --- the way

    def open_panes(self) -> None:
        for item in self.menu_items():
            if has(item, State.ENABLED, State.CHECKABLE) and not has(item, State.CHECKED) \
                    and self.is_pane(item):
                item.do_action(0)
                time.sleep(0.2)

    def is_pane(self, item) -> bool:
        above = item.get_parent()
        while above and above.get_role() != Role.MENU_BAR:
            if plain(above.get_name()) in ("Panes", "Paneles"):
                return True
            above = above.get_parent()
        return False

    def read_panes(self) -> None:
        """Those that stand behind one another are shown one by one."""
        main = self.windows()[0]
        self.open_panes()
        self.read(main, "panes")
        self.read_context_menus(main, "live")
        tabs = [it for it in shown(main, BARS) if it.get_role() == Role.PAGE_TAB
                and not has(it, State.SELECTED)]
        for tab in tabs:
            if tab.get_n_actions() and tab.do_action(0):
                time.sleep(0.3)
                self.read(main, f"pane {tab.get_name()}")
                self.read_context_menus(main, "live")

    def follow(self, item) -> None:
        """Opens what it opens, reads it, and closes it again."""
        name = plain(item.get_name())
        before = self.windows()
        if not has(item, State.ENABLED) or not item.do_action(0):
            return
        time.sleep(0.6)
        opened = [it for it in self.windows() if it not in before]
        for window in opened:
            self.read(window, name)
            self.read_context_menus(window, name)
            self.read_pages(window, name)
        main = self.windows()[0]
        if not opened:
            self.read(main, name)
            self.read_context_menus(main, name)
            self.read_sections(main, name)
        else:
            self.focus_window(opened[-1])
        self.press("Escape")
        wait_until(lambda: len(self.windows()) <= len(before), 2)
        self.focus_window(main)

    def read_pages(self, window, name: str) -> None:
        pages = [it for it in shown(window)
                 if it.get_role() == Role.LIST and it.get_name() in PAGE_LISTS]
        for page in children(pages[0])[1:] if pages else []:
            at = page.get_extents(Atspi.CoordType.SCREEN)
            self.desktop.call("xdotool", "mousemove", str(at.x + 20), str(at.y + at.height // 2),
                              "click", "1")
            wait_until(lambda page=page: has(page, State.SELECTED), 2)
            time.sleep(0.2)
            self.read(window, f"{name} {page.get_name()}")

    def read_sections(self, window, name: str) -> None:
        sections = [it for it in shown(window, BARS) if it.get_role() == Role.RADIO_BUTTON
                    and it.get_name().startswith(SECTIONS)]
        for section in sections[1:]:
            section.do_action(0)
            time.sleep(0.4)
            self.read(window, f"{name}, {section.get_name()}")
            self.read_context_menus(window, section.get_name())

    def run(self) -> None:
        self.read(self.windows()[0], "window")
        self.read_menus()
        self.read_panes()
        for item in self.menu_items():
            name = plain(item.get_name())
            if name not in NOT_OURS and (name.endswith("…") or name in OPENS):
                self.follow(item)


def hash_of(accessible) -> int:
    return accessible.hash if hasattr(accessible, "hash") else hash(accessible)


def is_part(item) -> bool:
    """Of a control: the field of a spin box, the list of a combo box, the cross in a line."""
    above = item.get_parent()
    return bool(above) and above.get_role() in (Role.COMBO_BOX, Role.SPIN_BUTTON, Role.TABLE,
                                                Role.TREE, Role.LIST, Role.TEXT)


def end(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--racha", default=str(root / "build/release/bin/racha"))
    parser.add_argument("--lang", default="en", choices=("en", "es"))
    parser.add_argument("--quiet", action="store_true", help="faults only")
    parser.add_argument("--patience", type=int, default=1500, help="seconds for the whole walk")
    wanted = parser.parse_args()
    desktop = open_desktop(1600, 900)
    process = desktop.start(wanted.racha, "--lang", wanted.lang, "--demo")
    walk = None
    signal.signal(signal.SIGALRM, lose_patience)
    signal.alarm(wanted.patience)
    try:
        walk = Walk(desktop, wanted.quiet)
        time.sleep(3)
        walk.run()
    except OutOfPatience:
        walk.faults.append(f"the walk did not come to its end in {wanted.patience} s")
    finally:
        signal.alarm(0)
        end(process)
        desktop.close()
    print(f"\n{walk.screens} screens read")
    for fault in walk.faults:
        print("WRONG:", fault)
    return 1 if walk.faults else 0


if __name__ == "__main__":
    sys.exit(main())
