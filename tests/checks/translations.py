#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""translations.py LUPDATE [--finds] : the Spanish catalogue has what the sources say, no more, no less.

Brings a copy of the catalogue up to date and compares. With --finds the copy lacks an entry first:
the check must find that. What lupdate warns of is wrong, too: a class whose namespace it does not
find gets its texts under a name that nobody asks for, so that they stay English.
"""

import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "translations" / "racha_es.ts"


def entries(path: pathlib.Path) -> set[tuple[str, str, str]]:
    found = set()
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            found.add((name, message.findtext("source", ""), message.findtext("comment", "")))
    return found


def updated(lupdate: str, folder: pathlib.Path) -> tuple[set[tuple[str, str, str]], list[str]]:
    """What the sources say, and what lupdate warned of."""
    fresh = folder / "racha_es.ts"
    run = subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", ".", "ui",
                          "app", "-ts", str(fresh)], cwd=ROOT, check=True, stderr=subprocess.PIPE,
                         text=True)
    return entries(fresh), [line for line in run.stderr.splitlines() if "Qualifying" in line]


def main() -> int:
    lupdate, finds = sys.argv[1], "--finds" in sys.argv[2:]
    kept = entries(CATALOGUE)
    if finds:
        kept.pop()
    with tempfile.TemporaryDirectory() as folder:
        said, warnings = updated(lupdate, pathlib.Path(folder))
    for warning in warnings:
        print(warning)
    for context, source, _ in sorted(said - kept):
        print(f"not in the catalogue: {context}: {source}")
    for context, source, _ in sorted(kept - said):
        print(f"no longer said: {context}: {source}")
    return int(said == kept) if finds else int(said != kept or bool(warnings))


if __name__ == "__main__":
    sys.exit(main())
