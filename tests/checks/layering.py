# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The layers of the program, read from the #include lines.

proto <- core <- ui <- app; inside core a folder includes only folders below it. Linking alone does
not prove this: a header that only names types needs no library.
"""

import functools
import pathlib
import re
import subprocess
from typing import Iterator, Optional

from sourcetree import Finding, files, lines

# Folders on one line do not know each other.
CORE_LAYERS = (
    ("base",),
    ("system",),
    ("event", "settings", "simulator"),
    ("streak", "filter"),
    ("journal",),
    ("batch", "redaction"),
    ("lines", "source", "stats", "store"),
    ("platform",),
    ("feed",),
    ("ingest", "export", "watchlist", "pictures"),
    ("session",),
)
CORE_RANK = {name: rank for rank, names in enumerate(CORE_LAYERS) for name in names}

CORE_QT = {"QtCore"}
QT_MODULES = {
    "proto": set(),
    "core": CORE_QT,
    "core/platform": CORE_QT | {"QtNetwork"},
    "core/source": CORE_QT | {"QtNetwork", "QtWebSockets"},
    "core/store": CORE_QT | {"QtNetwork", "QtSql"},
    "core/ingest": CORE_QT | {"QtNetwork"},
    "core/feed": CORE_QT | {"QtNetwork", "QtWebSockets"},
    "core/pictures": CORE_QT | {"QtNetwork"},
    "core/session": CORE_QT | {"QtNetwork"},
    "core/simulator": CORE_QT | {"QtNetwork"},
    "ui/words": CORE_QT,
    "ui/models": CORE_QT | {"QtGui"},
    "ui/presentation": CORE_QT | {"QtGui"},
    "ui": CORE_QT | {"QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets"},
    "app/cli": CORE_QT | {"QtNetwork", "QtWebSockets", "QtSql"},
    "app/climain.cpp": CORE_QT | {"QtNetwork", "QtWebSockets", "QtSql"},
}

# What a part may include of the project. core is refined by CORE_RANK.
PROJECT_PARTS = {
    "proto": {"proto"},
    "core": {"proto", "core"},
    # The fake TikTok shares no schema and no decoder with what it is held against.
    "core/simulator": {"core/base", "core/system", "core/simulator"},
    "ui/words": {"core", "ui/words"},
    "ui/models": {"core", "ui/words", "ui/models", "ui/presentation"},
    "ui/presentation": {"core", "ui/words", "ui/models", "ui/presentation"},
    "ui": {"core", "ui"},
    "app/cli": {"core", "ui/words", "app"},
    "app/climain.cpp": {"core", "ui/words", "app"},
    "app": {"core", "ui", "app"},
}

SIMULATOR = "core/simulator"
GENERATED_MESSAGES_IN = ("core/event/types/", "core/platform/", "core/journal/", "core/redaction/",
                         "proto/")
PROTO_FORBIDDEN = {"thread", "mutex", "condition_variable", "future", "chrono", "ctime", "time.h"}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
TRANSLATION = re.compile(r"(?<![\w:])(?:tr|QObject::tr|QCoreApplication::translate)\s*\(")


def most_specific(table: dict, file: str):
    """The entry of the longest key that is this file or a folder above it."""
    keys = [key for key in table if file == key or file.startswith(key + "/")]
    return table[max(keys, key=len)] if keys else None


@functools.cache
def qt_headers() -> pathlib.Path:
    """Qt's include folder: <QColor> lies in the folder of its module."""
    for program in ("qtpaths6", "qmake6"):
        try:
            answer = subprocess.run([program, "-query", "QT_INSTALL_HEADERS"], text=True,
                                    capture_output=True, check=True)
            return pathlib.Path(answer.stdout.strip())
        except (OSError, subprocess.CalledProcessError):
            continue
    raise SystemExit("layering: neither qtpaths6 nor qmake6 is here; where are Qt's headers?")


@functools.cache
def qt_module(include: str) -> Optional[str]:
    """QtGui for <QColor>, <QtGui> and <QtGui/QColor>; None where it is not Qt's."""
    if include.startswith("Qt"):
        module = include.split("/")[0]
        if (qt_headers() / module).is_dir():
            return module
    if not re.match(r"[Qq][A-Za-z0-9_]+(\.h)?$", include):
        return None
    for module in sorted(qt_headers().iterdir()):
        if (module / include).is_file():
            return module.name
    return "an unknown Qt module"


def part_of(include: str) -> str:
    """core/streak/streak.h -> core/streak."""
    return str(pathlib.PurePosixPath(include).parent)


def project_fault(file: str, include: str) -> Optional[str]:
    if include.endswith(".moc") or include.startswith("moc_") or include.startswith("ui_"):
        return None
    if ".." in include.split("/"):
        return f"'{include}' is not named from the root"
    if include.endswith(".pb.h"):
        if file.startswith("tests/"):
            return None
        if not file.endswith(".cpp") or not file.startswith(GENERATED_MESSAGES_IN):
            return f"generated messages ('{include}') are for the .cpp files of decoders only"
        return None
    if "/" not in include:
        return f"'{include}' is not named from the root"
    if file.startswith("tests/"):
        return None
    allowed = most_specific(PROJECT_PARTS, file)
    target = part_of(include)
    if not any(target == part or target.startswith(part + "/") for part in allowed):
        return f"{part_of(file)} may not know {target}"
    if target == SIMULATOR and not file.startswith((SIMULATOR + "/", "app/cli/")):
        return f"{part_of(file)} may not know {target}: only racha-cli and tests do"
    if file.startswith("core/") and include.startswith("core/"):
        return core_fault(file.split("/")[1], include.split("/")[1])
    return None


def core_fault(folder: str, target: str) -> Optional[str]:
    for name in (folder, target):
        if name not in CORE_RANK:
            return f"core/{name} has no place in the layers (tests/checks/layering.py)"
    if folder != target and CORE_RANK[target] >= CORE_RANK[folder]:
        return f"core/{folder} may not know core/{target}: it is not below it"
    return None


def system_fault(file: str, include: str) -> Optional[str]:
    if file.startswith("tests/"):
        return None
    if file.startswith("proto/") and include in PROTO_FORBIDDEN:
        return f"proto has no threads and no clock ('{include}')"
    module = qt_module(include)
    allowed = most_specific(QT_MODULES, file)
    if module is None or allowed is None or module in allowed:
        return None
    return f"{part_of(file)} may not use {module} ('{include}')"


def check(root: pathlib.Path) -> Iterator[Finding]:
    for path in files(root):
        file = str(path)
        top = path.parts[0]
        if top not in ("app", "core", "proto", "tests", "ui") or path.suffix not in (".cpp", ".h"):
            continue
        for number, line in enumerate(lines(root, path), 1):
            if match := INCLUDE.match(line):
                own, system = match.groups()
                fault = project_fault(file, own) if own else system_fault(file, system)
                if fault:
                    yield Finding(file, number, fault)
            elif top in ("core", "proto") and TRANSLATION.search(line.split("//")[0]):
                yield Finding(file, number, "sentences belong to ui/words: no tr() here")
