# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Times for people are made in one place, which knows whether they read the computer's clock or UTC."""

import pathlib
import re
from typing import Iterator

from sourcetree import Finding, files, lines

FOLDERS = {"ui", "app"}
THE_PLACE = "ui/words/displayzone.cpp"
# What turns a moment into a day and a time of day, or a day into a moment.
MAKES_TIME = re.compile(r"\b(from(?:MSecs|Secs)SinceEpoch|toLocalTime|startOfDay|endOfDay|"
                        r"localtime(?:_r)?)\s*\(")


def check(root: pathlib.Path) -> Iterator[Finding]:
    for path in files(root):
        is_ours = path.parts[0] in FOLDERS and path.suffix in {".cpp", ".h"}
        if not is_ours or str(path) == THE_PLACE:
            continue
        for number, line in enumerate(lines(root, path), 1):
            if match := MAKES_TIME.search(line.split("//")[0]):
                yield Finding(str(path), number, f"{match.group(1)}: shownTime() and its like know "
                              "on which clock people read times (ui/words/displayzone.h)")
