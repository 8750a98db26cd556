#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""notices.py NOTICES PROGRAM... : each part of the programs has its notice, and no other has.

A part is a library that a program names itself, and what CMakeLists.txt looks for.
notices.py --finds NOTICES PROGRAM... : the self-test; a notice that is taken out is missed.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
#: What CMake finds for the build alone, or under another name than the library has.
BUILD_ONLY = {"PkgConfig", "Python3", "Qt6"}
LIBRARY_OF = {"Qt6Keychain": "libqt6keychain", "Protobuf": "libprotobuf-lite", "ZLIB": "libz",
              "OpenSSL": "libcrypto"}
#: Loaded at run time, by Qt or by ourselves.
PLUG_INS = {"Qt6Svg", "libssl", "libcrypto", "libpulse-simple"}


def needed(program: str) -> set[str]:
    """Sonames without their versions."""
    answer = subprocess.run(["readelf", "-d", program], text=True, capture_output=True, check=True)
    return {re.sub(r"\.so.*$", "", name)
            for name in re.findall(r"\(NEEDED\).*\[(.+?)\]", answer.stdout)}


def looked_for() -> set[str]:
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    found = set(re.findall(r"find_package\((\w[\w-]*)", text)) - BUILD_ONLY
    return {LIBRARY_OF.get(name, name) for name in found}


def findings(notices: str, programs: list[str]) -> list[str]:
    told = set(re.findall(r"`((?:lib|ld-|tl-|Qt6)[^`/ ]*)`", notices))
    linked = set().union(*(needed(program) for program in programs))
    other_processors = {name for name in told if name.startswith("ld-linux-")}
    found = [f"no notice of {name}" for name in sorted((linked | looked_for()) - told)]
    surplus = told - linked - looked_for() - other_processors - PLUG_INS
    found += [f"notice of {name}, which no program uses" for name in sorted(surplus)]
    for section in re.split(r"^## ", notices, flags=re.MULTILINE)[1:]:
        if "`" in section and not re.search(r"licence|public domain|LGPL|GPL", section):
            found.append(f"no licence: {section.splitlines()[0]}")
    return found


def main() -> int:
    is_self_test = sys.argv[1] == "--finds"
    path, *programs = sys.argv[2:] if is_self_test else sys.argv[1:]
    notices = pathlib.Path(path).read_text(encoding="utf-8")
    if is_self_test:
        missed = [name for name in ("`libzstd`", "`tl-expected`", "`libQt6Charts`")
                  if not findings(notices.replace(name, ""), programs)]
        if not findings(notices + "\n`libnobody`\n", programs):
            missed.append("`libnobody`")
        print("\n".join(f"not found: {name}" for name in missed), end="\n" if missed else "")
        return 1 if missed else 0
    found = findings(notices, programs)
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
