#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT

"""Writes build/lint/compile_commands.json: how lint.sh compiles each file.

Of the programs as in build/release, of the unit and integration tests as in build/asan, which
builds them; none from a precompiled header, so that a file that does not include what it uses is
found.
"""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SANITIZED = tuple(str(ROOT / "tests" / part) for part in ("unit", "integration"))
PRECOMPILED = re.compile(
    r" -Winvalid-pch| -fpch-preprocess| -Xclang -fno-pch-timestamp"
    r"|( -Xclang)? -include(-pch)?( -Xclang)? \S*/cmake_pch\.hxx\S*"
)


def commands(preset):
    path = ROOT / "build" / preset / "compile_commands.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def main():
    chosen = [each for each in commands("release") if not each["file"].startswith(SANITIZED)]
    chosen += [each for each in commands("asan") if each["file"].startswith(SANITIZED)]
    for each in chosen:
        each["command"] = PRECOMPILED.sub("", each["command"])
    folder = ROOT / "build" / "lint"
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(chosen, indent=1)
    (folder / "compile_commands.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
