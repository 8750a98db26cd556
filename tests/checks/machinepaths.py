# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""No file names a folder of somebody's machine: it would work there only."""

import pathlib
import re
from typing import Iterator

from sourcetree import Finding, files, lines

# A path from the root of a machine; not a part of a longer path, of an address or of a name.
MACHINE_PATH = re.compile(r"(?<![\w.:/~$}*-])/(?:work|root|home/\w+|Users/\w+)(?=/)")
BINARY = {".png", ".racha", ".sqlite", ".bin", ".gz", ".zst", ".ico", ".webp", ".ttf", ".qm"}


def check(root: pathlib.Path) -> Iterator[Finding]:
    for path in files(root):
        if path.suffix in BINARY:
            continue
        for number, line in enumerate(lines(root, path), 1):
            if match := MACHINE_PATH.search(line):
                yield Finding(str(path), number, f"path of one machine: {match.group(0)}/...")
