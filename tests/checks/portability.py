# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""What needs one operating system lies in the folders of that system, behind a header without it.

The folders are core/system and app/system with linux, unix, macos, windows and generic in them
(docs/portability.md). Elsewhere no header of POSIX, of glibc, of Linux or of a desktop's bus is
included, and no code asks which system it is.
"""

import pathlib
import re
from typing import Iterator

from sourcetree import Finding, files, lines

SYSTEM_FILE = re.compile(r"^(core|app)/system/(linux|unix|macos|windows)/")
GENERIC_FILE = re.compile(r"^(core|app)/system/generic/")

#: What C++20's own library has; `<time.h>` and the like have a C++ name there.
STANDARD = {
    "algorithm", "any", "array", "atomic", "barrier", "bit", "bitset", "cassert", "ccomplex",
    "cctype", "cerrno", "cfenv", "cfloat", "charconv", "chrono", "cinttypes", "climits", "clocale",
    "cmath", "compare", "complex", "concepts", "condition_variable", "coroutine", "csetjmp",
    "csignal", "cstdarg", "cstddef", "cstdint", "cstdio", "cstdlib", "cstring", "ctime", "cuchar",
    "cwchar", "cwctype", "deque", "exception", "execution", "expected", "filesystem", "format",
    "forward_list", "fstream", "functional", "future", "initializer_list", "iomanip", "ios",
    "iosfwd", "iostream", "istream", "iterator", "latch", "limits", "list", "locale", "map",
    "memory", "memory_resource", "mutex", "new", "numbers", "numeric", "optional", "ostream",
    "queue", "random", "ranges", "ratio", "regex", "semaphore", "set", "shared_mutex",
    "source_location", "span", "sstream", "stack", "stdexcept", "stop_token", "streambuf", "string",
    "string_view", "syncstream", "system_error", "thread", "tuple", "type_traits", "typeindex",
    "typeinfo", "unordered_map", "unordered_set", "utility", "valarray", "variant", "vector",
    "version"}
#: Libraries that every system has a build of.
LIBRARIES = ("tl/", "google/protobuf/", "zlib.h", "zstd.h", "zstd_errors.h", "zdict.h",
             "libdeflate.h", "sqlite3.h", "mysql.h", "mariadb/", "xlsxwriter.h", "openssl/")
#: Made by the build.
MADE = {"commit.h"}
#: Qt's, but of one kind of desktop.
ONE_DESKTOP = re.compile(r"^(QtDBus/|QDBus|QX11|QSocketNotifier$|qpa/|qt6keychain/)")
QT = re.compile(r"^(Qt[A-Z]\w*/)?[Qq][A-Za-z0-9_]+(\.h)?$|^Qt[A-Z]\w+$")

INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")
ASKS = re.compile(r"^\s*#\s*(?:if|ifdef|ifndef|elif)\b.*\b(Q_OS_\w+|Q_CC_\w+|__linux__|__unix__|"
                  r"__APPLE__|__GLIBC__|_WIN32|_GNU_SOURCE|CLOCK_BOOTTIME)\b")
PATHS = re.compile(r'"(/(?:proc|sys|dev|etc|usr|tmp|run|var)/[^"]*)"')


def is_portable(include: str) -> bool:
    if ONE_DESKTOP.match(include):
        return False
    return include in STANDARD | MADE or include.startswith(LIBRARIES) or bool(QT.match(include))


def faults(line: str) -> Iterator[str]:
    if (match := INCLUDE.match(line)) and not is_portable(match.group(1)):
        yield f"<{match.group(1)}> is not everywhere"
    if match := ASKS.match(line):
        yield f"asks for {match.group(1)}: CMake chooses files (packaging/cmake/RachaSystem.cmake)"
    if match := PATHS.search(line.split("//")[0]):
        yield f"a path of one system: {match.group(1)}"


def check(root: pathlib.Path) -> Iterator[Finding]:
    for path in files(root):
        file = str(path)
        if path.parts[0] not in ("app", "core", "proto", "ui") or path.suffix not in (".cpp", ".h"):
            continue
        if SYSTEM_FILE.match(file):
            continue
        for number, line in enumerate(lines(root, path), 1):
            for fault in faults(line):
                yield Finding(file, number, fault + " (docs/portability.md)")
        if GENERIC_FILE.match(file):
            continue
        if path.parts[1:2] == ("system",) and len(path.parts) > 3:
            yield Finding(file, 1, "no such system (docs/portability.md)")
