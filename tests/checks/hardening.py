#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""hardening.py PROGRAM... : what users run is hardened; read from the files by readelf.

hardening.py --finds : the self-test; a program built without all of that is found in each point.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import Callable

C_PROGRAM = """
#include <string.h>
int main(int count, char** words) { char text[64]; strcpy(text, words[0]); return text[count]; }
"""
SOFT = ["-O2", "-U_FORTIFY_SOURCE", "-fno-stack-protector", "-no-pie",
        "-Wl,-z,norelro,-z,lazy,-z,execstack,-rpath,/somewhere"]


def readelf(program: str, *what: str) -> str:
    return subprocess.run(["readelf", "--wide", *what, program], text=True, capture_output=True,
                          check=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


@dataclass(frozen=True)
class Elf:
    header: str
    segments: str
    dynamic: str
    symbols: str

    @staticmethod
    def of(program: str) -> "Elf":
        return Elf(readelf(program, "-h"), readelf(program, "-l"), readelf(program, "-d"),
                   readelf(program, "--dyn-syms"))


def has(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.MULTILINE) is not None


#: What must be true, by the name that a finding has.
POINTS: dict[str, Callable[[Elf], bool]] = {
    "position independent": lambda elf: has(r"Type:\s+DYN", elf.header)
    and has(r"FLAGS_1.*\bPIE\b", elf.dynamic),
    "relocations read-only": lambda elf: has(r"^\s*GNU_RELRO\b", elf.segments),
    "symbols bound at the start": lambda elf: has(r"FLAGS.*\b(BIND_NOW|NOW)\b", elf.dynamic),
    "no executable stack": lambda elf: has(r"^\s*GNU_STACK\s+(\S+\s+){5}RW\s", elf.segments),
    "stack protector": lambda elf: has(r"\b__stack_chk_fail\b", elf.symbols),
    "fortified calls": lambda elf: has(r"\b__\w+_chk\b", elf.symbols),
    "no writable code": lambda elf: not has(r"\bTEXTREL\b", elf.dynamic)
    and not has(r"^\s*LOAD\s+(\S+\s+){5}RWE", elf.segments),
    "no search path of its own": lambda elf: not has(r"\((RPATH|RUNPATH)\)", elf.dynamic),
}


def findings(program: str) -> list[str]:
    elf = Elf.of(program)
    return [name for name, holds in POINTS.items() if not holds(elf)]


def self_test() -> int:
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "soft.c"
        source.write_text(C_PROGRAM, encoding="utf-8")
        program = str(pathlib.Path(folder) / "soft")
        subprocess.run(["cc", *SOFT, str(source), "-o", program], check=True)
        missed = set(POINTS) - set(findings(program)) - {"no writable code"}
    for name in sorted(missed):
        print(f"not found in a program without it: {name}")
    return 1 if missed else 0


def main() -> int:
    if sys.argv[1:] == ["--finds"]:
        return self_test()
    if len(sys.argv) < 2:
        print("hardening.py PROGRAM...", file=sys.stderr)
        return 2
    found = [f"{program}: not true: {name}" for program in sys.argv[1:]
             for name in findings(program)]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
