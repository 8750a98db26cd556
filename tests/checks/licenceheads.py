# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Every source, script, schema and CMake file begins with the two SPDX lines."""

import pathlib
from typing import Iterator

from sourcetree import Finding, files, lines

SUFFIXES = {".cpp", ".h", ".proto", ".py", ".sh", ".cmake", ".mjs", ".cjs", ".js", ".sql"}
HEAD = ("SPDX-FileCopyrightText: 2026 The Racha authors", "SPDX-License-Identifier: MIT")


def needs_head(path: pathlib.PurePosixPath) -> bool:
    return path.suffix in SUFFIXES or path.name == "CMakeLists.txt" or str(path) == ".ci/run"


def check(root: pathlib.Path) -> Iterator[Finding]:
    for path in files(root):
        if not needs_head(path):
            continue
        # A script's first line is its interpreter, a second may speak to a tool.
        first = lines(root, path)[:4]
        for wanted in HEAD:
            if not any(line.lstrip("/#*- ") == wanted for line in first):
                yield Finding(str(path), 1, f"'{wanted}' is missing in the first lines")
