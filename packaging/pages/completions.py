# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Completions for bash, zsh and fish."""

import pathlib

from helptext import Command, Row

HEAD = """# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
# Made by packaging/pages from --help.
"""
#: Where the scenarios come from: they are many, and the program knows them.
SCENARIOS = "racha-cli simulate --list 2>/dev/null"


def words_of(row: Row) -> list[str]:
    """The values of an option whose placeholder names them."""
    choices = row.argument.split("|")
    return choices if len(choices) > 1 and "FILE" not in choices else []


def is_file(row: Row) -> bool:
    return "FILE" in row.argument or row.name == "--database"


def unique(commands: list[Command]) -> list[Row]:
    seen: dict[str, Row] = {}
    for command in commands:
        for row in command.options:
            seen.setdefault(row.name, row)
    return list(seen.values())


def names(rows: list[Row]) -> str:
    return " ".join(row.name for row in rows)


def bash_values(rows: list[Row]) -> str:
    """The case over the option before the word."""
    text = ""
    for row in rows:
        if words_of(row):
            text += (f"        {row.name})\n            mapfile -t COMPREPLY < "
                     f"<(compgen -W '{' '.join(words_of(row))}' -- \"$cur\")\n"
                     "            return\n            ;;\n")
    files = [row.name for row in rows if is_file(row)]
    others = [row.name for row in rows if row.argument and not words_of(row) and not is_file(row)]
    text += f"        {' | '.join(files)})\n            _filedir\n            return\n            ;;\n"
    return text + f"        {' | '.join(others)}) return ;;\n"


def bash(function: str, program: str, rows: list[Row], body: str) -> str:
    return (f"{HEAD}\n{function}() {{\n    # shellcheck disable=SC2034 # words and cword: written by the next line\n    local cur prev words cword split\n"
            "    _init_completion -s || return\n    case $prev in\n"
            f"{bash_values(rows)}    esac\n    # After --option=VALUE there is nothing else.\n"
            f"    \"$split\" && return\n{body}}}\ncomplete -F {function} {program}\n")


def bash_desktop(desktop: Command) -> str:
    return bash("_racha", "racha", desktop.options,
                "    if [[ $cur == -* ]]; then\n"
                f"        mapfile -t COMPREPLY < <(compgen -W '{names(desktop.options)}' -- \"$cur\")\n"
                "    else\n        _filedir racha\n    fi\n")


def bash_operands(command: Command) -> str:
    if command.choices:
        words = " ".join(row.name for row in command.choices)
        return f"mapfile -t COMPREPLY < <(compgen -W '{words}' -- \"$cur\")"
    if command.operands.startswith("FILE"):
        return "_filedir racha"
    if command.operands.startswith("SCENARIO"):
        return f"mapfile -t COMPREPLY < <(compgen -W \"$({SCENARIOS} | cut -d' ' -f1)\" -- \"$cur\")"
    return ""


def bash_cli(commands: list[Command]) -> str:
    body = "    local options='--help --lang --version'\n    case ${words[1]} in\n"
    for command in commands:
        body += f"        {command.name}) options='{names(command.options)}' ;;\n"
    body += ("    esac\n    if [[ $cur == -* ]]; then\n"
             "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$cur\")\n"
             "        return\n    fi\n    if ((cword == 1)); then\n"
             f"        mapfile -t COMPREPLY < <(compgen -W '{' '.join(c.name for c in commands)}'"
             " -- \"$cur\")\n        return\n    fi\n    case ${words[1]} in\n")
    for command in commands:
        if operands := bash_operands(command):
            body += f"        {command.name}) {operands} ;;\n"
    return bash("_racha_cli", "racha-cli", unique(commands), body + "    esac\n")


def quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def zsh_option(row: Row) -> str:
    words = row.text.replace("\\", "").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    spec = f"{row.name}{'=' if row.argument else ''}[{words}]"
    if words_of(row):
        spec += f":{row.argument.replace('|', ' ')}:({' '.join(words_of(row))})"
    elif row.argument:
        spec += f":{row.argument}:" + ("_files" if is_file(row) else "( )")
    return quoted(spec)


def zsh_arguments(options: list[Row], operands: str, indent: str) -> str:
    specs = [zsh_option(row) for row in options] + ([operands] if operands else [])
    return f"{indent}_arguments " + f" \\\n{indent}    ".join(specs) + "\n"


def zsh_operands(command: Command) -> str:
    if command.choices:
        rows = " ".join(f"{row.name}\\:{quoted(row.text.replace(':', ' '))}" for row in command.choices)
        return quoted(f"1:{command.operands}:(({rows}))") + " '*:: :_files'"
    if command.operands.startswith("FILE"):
        return quoted("*:FILE:_files -g \"*.racha\"")
    if command.operands.startswith("SCENARIO"):
        return quoted(f"1:SCENARIO:($({SCENARIOS} | cut -d\" \" -f1))")
    return quoted(f"*:{command.operands}:( )") if command.operands else ""


def zsh_desktop(desktop: Command) -> str:
    return (f"#compdef racha\n{HEAD}\n"
            + zsh_arguments(desktop.options, quoted("1:recording:_files -g \"*.racha\""), ""))


def zsh_cli(commands: list[Command]) -> str:
    text = f"#compdef racha-cli\n{HEAD}\nlocal -a commands\ncommands=(\n"
    for command in commands:
        text += "    " + quoted(f"{command.name}:{command.summary.replace(':', chr(92) + ':')}") + "\n"
    text += (")\nif ((CURRENT == 2)); then\n    _describe command commands\n    return\nfi\n"
             "local command=$words[2]\nshift words\n((CURRENT--))\ncase $command in\n")
    for command in commands:
        text += (f"    {command.name})\n"
                 + zsh_arguments(command.options, zsh_operands(command), "        ")
                 + "        ;;\n")
    return text + "esac\n"


def fish_option(program: str, condition: str, row: Row) -> str:
    line = f"complete -c {program} {condition}-l {row.name[2:]} -d {quoted(row.text)}"
    if words_of(row):
        return line + f" -x -a {quoted(' '.join(words_of(row)))}\n"
    if row.argument:
        return line + (" -r -F\n" if is_file(row) else " -x\n")
    return line + "\n"


def fish_desktop(desktop: Command) -> str:
    text = HEAD + "complete -c racha -f\n"
    text += "complete -c racha -k -a '(__fish_complete_suffix .racha)'\n"
    return text + "".join(fish_option("racha", "", row) for row in desktop.options)


def fish_cli(commands: list[Command]) -> str:
    text = HEAD + "complete -c racha-cli -f\n"
    for command in commands:
        text += (f"complete -c racha-cli -n __fish_use_subcommand -a {command.name}"
                 f" -d {quoted(command.summary)}\n")
    for command in commands:
        condition = f"-n '__fish_seen_subcommand_from {command.name}' "
        for row in command.choices:
            text += (f"complete -c racha-cli {condition}-a {row.name} -d {quoted(row.text)}\n")
        if command.operands.startswith("FILE"):
            text += f"complete -c racha-cli {condition}-k -a '(__fish_complete_suffix .racha)'\n"
        if command.operands.startswith("SCENARIO"):
            text += (f"complete -c racha-cli {condition}-a "
                     f"\"({SCENARIOS} | string replace -r ' +' \\t)\"\n")
        text += "".join(fish_option("racha-cli", condition, row) for row in command.options)
    return text


def write(desktop: Command, commands: list[Command], output: pathlib.Path) -> None:
    made = {"racha.bash": bash_desktop(desktop), "racha-cli.bash": bash_cli(commands),
            "racha.zsh": zsh_desktop(desktop), "racha-cli.zsh": zsh_cli(commands),
            "racha.fish": fish_desktop(desktop), "racha-cli.fish": fish_cli(commands)}
    for name, text in made.items():
        (output / name).write_text(text, encoding="utf-8")
