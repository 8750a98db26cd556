# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Reads what --help prints: two blanks, 32 columns of a name and its value, a blank, the words.

A name that is longer has its words in the next line.
"""

from dataclasses import dataclass, field
from typing import Callable

INDENT, WIDTH = 2, 32


@dataclass(frozen=True)
class Row:
    name: str      #: an option with its dashes, or what an operand can be
    argument: str  #: what its value is called; empty: it takes none
    text: str


@dataclass
class Command:
    name: str
    operands: str
    summary: str
    choices: list[Row] = field(default_factory=list)  #: what the first operand can be
    options: list[Row] = field(default_factory=list)


def rows(text: str) -> list[Row]:
    found = []
    waiting = ""
    for line in text.splitlines():
        if not line.startswith(" " * INDENT):
            continue
        usage, words = line[INDENT:INDENT + WIDTH], line[INDENT + WIDTH:]
        if waiting and not usage.strip():
            usage = waiting
        elif words and not words.startswith(" "):
            waiting = line.strip()
            continue
        waiting = ""
        name, _, argument = usage.strip().partition(" ")
        found.append(Row(name, argument.strip(), words.strip()))
    if not found:
        raise ValueError(f"no rows in this help:\n{text}")
    return found


def program(text: str) -> Command:
    """Of a program without commands."""
    return Command("racha", "", "", [], rows(text))


def commands(text: str, help_of: Callable[[str], str]) -> list[Command]:
    """Of a program with commands: its list of them, and the help of each."""
    found = []
    for line in text.splitlines():
        if not line.startswith(" " * INDENT):
            continue
        usage, _, summary = line.strip().partition("  ")
        name, _, operands = usage.partition(" ")
        each = rows(help_of(name))
        found.append(Command(name, operands, summary.strip(),
                             [row for row in each if not row.name.startswith("-")],
                             [row for row in each if row.name.startswith("-")]))
    if not found:
        raise ValueError(f"no commands in this help:\n{text}")
    return found
