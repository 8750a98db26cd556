# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""What the source checks have in common: the files of the tree, findings, seeded trees."""

import os
import pathlib
import tempfile
from dataclasses import dataclass
from typing import Iterator

SOURCE_FOLDERS = ("app", "core", "proto", "ui", "tests", "packaging", "resources", "translations")
SKIPPED_FOLDERS = {"build", "node_modules", "__pycache__", ".git", ".cache"}


@dataclass(frozen=True, order=True)
class Finding:
    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


def files(root: pathlib.Path) -> Iterator[pathlib.PurePosixPath]:
    """All files of ours below root, relative to it, sorted."""
    found = []
    for folder, subfolders, names in os.walk(root):
        here = pathlib.Path(folder).relative_to(root)
        subfolders[:] = [s for s in subfolders if s not in SKIPPED_FOLDERS]
        found += [pathlib.PurePosixPath((here / name).as_posix()) for name in names]
    return iter(sorted(found))


def lines(root: pathlib.Path, file: pathlib.PurePosixPath) -> list[str]:
    return (root / file).read_text(encoding="utf-8", errors="replace").splitlines()


def findings_in_seeded_tree(check, contents: dict[str, str]) -> list[Finding]:
    """What a check says of a tree made of these files: for the self-tests."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in contents.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return list(check(root))
