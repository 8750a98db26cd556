#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Writes manual pages and completions from what the programs say of themselves with --help.

So they cannot name an option that is not there, or miss one that is. The prose of the pages is in
PROGRAM.LANGUAGE beside this file; `@COMMANDS@` and `@OPTIONS@` in it are filled in.
"""

import argparse
import datetime
import gzip
import os
import pathlib
import subprocess
import tempfile

import completions
import helptext

HERE = pathlib.Path(__file__).parent
LANGUAGES = ("en", "es")
FOR = {"en": "For", "es": "Para"}


def answers(program: str, *arguments: str) -> str:
    """What it prints, in folders of its own: settings of the person who builds decide nothing."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "XDG_RUNTIME_DIR": home,
                       "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        return subprocess.run([program, *arguments], env=environment, text=True, check=True,
                              capture_output=True, cwd=home, timeout=60).stdout


def roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in ".'" else text


def usage(name: str, argument: str) -> str:
    return f"\\fB{roff(name)}\\fR" + (f" \\fI{roff(argument)}\\fR" if argument else "")


def entry(row: helptext.Row, note: str = "") -> str:
    return f".TP\n{usage(row.name, row.argument)}\n{roff(row.text)}{note}\n"


def commands_text(commands: list[helptext.Command]) -> str:
    text = ""
    for command in commands:
        text += entry(helptext.Row(command.name, command.operands, command.summary))
        if command.choices:
            text += ".RS\n" + "".join(entry(row) for row in command.choices) + ".RE\n"
    return text


def options_text(commands: list[helptext.Command], word: str) -> str:
    """Each option once, with the commands that have it where not all do."""
    users: dict[helptext.Row, list[str]] = {}
    for command in commands:
        for row in command.options:
            users.setdefault(row, []).append(command.name)
    text = ""
    for row, names in users.items():
        everywhere = len(names) == len(commands)
        note = "" if everywhere else f"\n.br\n{word}: \\fI{roff(', '.join(names))}\\fR."
        text += entry(row, note)
    return text


def packed(path: pathlib.Path, content: bytes) -> None:
    """Without name and time: the same content, the same bytes."""
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packer:
        packer.write(content)


def write_page(program: str, language: str, commands: list[helptext.Command], facts: dict[str, str],
               output: pathlib.Path) -> None:
    page = (HERE / f"{program}.{language}").read_text(encoding="utf-8")
    for name, value in facts.items():
        page = page.replace(f"@{name}@", value)
    page = page.replace("@COMMANDS@\n", commands_text(commands))
    page = page.replace("@OPTIONS@\n", options_text(commands, FOR[language]))
    packed(output / f"{program}.{language}.1.gz", page.encode())


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("racha", "cli", "version", "epoch", "changelog", "debian-changelog"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--output", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    output = arguments.output
    day = datetime.datetime.fromtimestamp(int(pathlib.Path(arguments.epoch).read_text()),
                                          datetime.timezone.utc).strftime("%Y-%m-%d")
    facts = {"VERSION": arguments.version, "DAY": day}
    output.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        desktop = helptext.program(answers(arguments.racha, "--lang", language, "--help"))
        commands = helptext.commands(
            answers(arguments.cli, "--lang", language, "--help"),
            lambda name: answers(arguments.cli, name, "--lang", language, "--help"))
        write_page("racha", language, [desktop], facts, output)
        write_page("racha-cli", language, commands, facts, output)
        if language == "en":
            completions.write(desktop, commands, output)
    packed(output / "changelog.gz", pathlib.Path(arguments.changelog).read_bytes())
    packed(output / "changelog.Debian.gz", pathlib.Path(arguments.debian_changelog).read_bytes())
    (output / "done").write_text("")


if __name__ == "__main__":
    main()
