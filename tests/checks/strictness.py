#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""strictness.py COMPILE_COMMANDS : each strictness flag does something to our sources.

A misspelt definition compiles for years without effect. So for each flag there is a snippet whose
compilation depends on it: compiled once with all our flags, once with all but this one, and the
outcome must differ as stated. Needs no self-test of its own: the second compilation is it.
"""

import json
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

PROBE = "tests/checks/strictness.cpp"


@dataclass(frozen=True)
class Case:
    flag: str
    snippet: str
    refused: bool = True  # with the flag the snippet does not compile; False: only with it it does


CASES = [
    Case("-DQT_NO_CAST_FROM_ASCII", '#include <QString>\nQString f() { return "a"; }'),
    Case("-DQT_NO_CAST_TO_ASCII",
         "#include <QByteArray>\n#include <QString>\n#include <QStringBuilder>\n"
         "void f(QByteArray& a, const QString& b, const QString& c) { a += b % c; }"),
    Case("-DQT_NO_CAST_FROM_BYTEARRAY",
         "#include <QByteArray>\nconst char* f(const QByteArray& b) { return b; }"),
    Case("-DQT_NO_URL_CAST_FROM_STRING",
         "#include <QUrl>\nQUrl f(const QString& s) { return s; }"),
    Case("-DQT_NO_NARROWING_CONVERSIONS_IN_CONNECT",
         "#include <QIODevice>\n#include <QTimer>\n"
         "void f(QIODevice* d, QTimer* t) { QObject::connect(d, &QIODevice::bytesWritten, t,"
         " qOverload<int>(&QTimer::start)); }"),
    Case("-DQT_USE_QSTRINGBUILDER",
         "#include <QString>\n#include <type_traits>\n"
         "using Sum = std::decay_t<decltype(QString() + QString())>;\n"
         "static_assert(!std::is_same_v<Sum, QString>);", False),
    Case("-DQT_NO_FOREACH",
         "#include <QList>\nvoid f(const QList<int>& l) { Q_FOREACH (int i, l) { (void)i; } }"),
    Case("-DQT_NO_KEYWORDS", "#include <QObject>\nint signals = 1;", False),
    Case("-DQT_NO_JAVA_STYLE_ITERATORS",
         "#include <QList>\nvoid f(const QList<int>& l) { QListIterator<int> i(l); (void)i; }"),
    Case("-DQT_DISABLE_DEPRECATED_BEFORE=0x060400",
         "#include <QVariant>\nauto f(const QVariant& v) { return v.type(); }"),
    Case("-Wshadow", "int f(int a) { { const int a = 1; (void)a; } return a; }"),
    Case("-Wconversion", "short f(int a) { return a; }"),
    Case("-Wold-style-cast", "int f(double a) { return (int)a; }"),
    Case("-Wzero-as-null-pointer-constant", "int* f() { return 0; }"),
    Case("-Wextra-semi", "struct S { void f() {}; };"),
    Case("-Wcast-qual", "char* f(const char* a) { return (char*)a; }"),
    Case("-Wduplicated-branches", "int f(bool a) { if (a) return 1; else return 1; }"),
    Case("-Wduplicated-cond", "int f(int a) { if (a == 1) return 1; else if (a == 1) return 2;"
         " return 3; }"),
    Case("-Wlogical-op", "bool f(int a) { return a == 1 && a == 1; }"),
    Case("-Wnon-virtual-dtor", "struct S { virtual void f(); };"),
    Case("-Woverloaded-virtual", "struct A { virtual void f(int); virtual ~A(); };"
         " struct B : A { virtual void f(double*); };"),
    Case("-Werror=switch", "enum class E { A, B }; int f(E e) { switch (e) { case E::A: return 1; }"
         " return 0; }"),
    Case("-Wimplicit-fallthrough", "int f(int a) { switch (a) { case 1: a = 2; case 2: return a; }"
         " return 0; }"),
    Case("-Wformat=2", '#include <cstdio>\nvoid f(const char* a) { std::printf(a); }'),
]


def our_flags(compile_commands: str) -> list[str]:
    """The command that compiles the probe, without compiler, source and output."""
    with open(compile_commands, encoding="utf-8") as file:
        entries = [e for e in json.load(file) if e["file"].endswith(PROBE)]
    if not entries:
        sys.exit(f"strictness: {PROBE} is not in {compile_commands}")
    words = shlex.split(entries[0]["command"])
    words = words[next(i for i, w in enumerate(words) if re.search(r"(\+\+|clazy)[-\d]*$", w)):]
    flags, skip = [words[0]], False
    for word in words[1:]:
        if skip or word in ("-c",) or word.endswith(PROBE):
            skip = False
        elif word in ("-o", "-MF", "-MT", "-MQ"):
            skip = True
        elif word not in ("-MD", "-MMD"):
            flags.append(word)
    return flags


def compiles(flags: list[str], snippet: str) -> bool:
    # The snippets warn of nothing but their own subject. Not -fsyntax-only: some warnings come
    # from later passes.
    quiet = ["-Werror", "-Wno-unused-variable", "-Wno-deprecated-declarations"]
    result = subprocess.run(flags + quiet + ["-c", "-o", "/dev/null", "-x", "c++", "-"],
                            input=snippet + "\n", text=True, capture_output=True, check=False)
    return result.returncode == 0


def without(flags: list[str], flag: str) -> list[str]:
    rest = [f for f in flags if f != flag]
    if flag.startswith("-W"):  # part of -Wall or -Wextra too
        name = flag.removeprefix("-Werror=").removeprefix("-W").split("=")[0]
        rest += [f"-Wno-{name}"]
        if name == "cast-qual":
            rest += ["-Wno-old-style-cast"]
        if name == "format":
            rest += ["-Wno-format-security"]
    return rest


def fault(flags: list[str], case: Case) -> str:
    if case.flag not in flags:
        return f"{case.flag} is not among our flags"
    # The cast of the snippet is caught by two flags; only one is asked here.
    extra = ["-Wno-old-style-cast"] if case.flag == "-Wcast-qual" else []
    if compiles(flags + extra, case.snippet) == case.refused:
        return f"{case.flag} has no effect"
    if compiles(without(flags, case.flag), case.snippet) != case.refused:
        return f"the snippet of {case.flag} shows nothing: it fails for another reason"
    return ""


def main() -> int:
    flags = our_flags(sys.argv[1])
    with ThreadPoolExecutor(2) as pool:
        faults = [text for text in pool.map(lambda case: fault(flags, case), CASES) if text]
    for text in faults:
        print(text)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
