# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A desktop on which assistive programs run, and the window of racha as they find it."""

import os
import time

import gi

from xdesktop import XDesktop

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def open_desktop(width: int = 1280, height: int = 720, settings: str = "") -> XDesktop:
    """With the bus of the assistive programs on it, before racha looks for one."""
    desktop = XDesktop(width, height, settings)
    os.environ.update(desktop.environment)
    Atspi.init()
    Atspi.set_timeout(20_000, 20_000)  # ms: sanitizers, and machines that do much else
    Atspi.get_desktop(0).get_child_count()
    return desktop


def children(of, most: int = 500) -> list:
    try:
        return [child for n in range(min(of.get_child_count(), most))
                if (child := of.get_child_at_index(n))]
    except GLib.Error:
        return []


def has(what, *states) -> bool:
    found = what.get_state_set()
    return all(found.contains(state) for state in states)


def wait_until(answer, patience: float = 20.0):
    """What `answer` gives as soon as it is something; None where that takes too long."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            if found := answer():
                return found
        except GLib.Error:  # what was looked at has gone
            pass
        time.sleep(0.05)
    return None


def find_program():
    """The accessible of racha, once it is there."""
    found = wait_until(lambda: next((it for it in children(Atspi.get_desktop(0))
                                     if it.get_name() == "racha" and it.get_child_count()), None),
                       60)
    if found is None:
        raise SystemExit("no racha on the accessibility bus")
    return found
