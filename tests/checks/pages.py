#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""pages.py RACHA CLI PAGES : manual pages and completions say what the programs take.

Reads pages and completions as people do: through man, and through a real bash, zsh and fish. What
the programs take is read from --help here once more, by other means than packaging/pages.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def output(*command: str, **more) -> str:
    done = subprocess.run(command, text=True, capture_output=True, timeout=60, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)[:200]}: {done.stdout}{done.stderr}")
    return done.stdout


class Programs:
    def __init__(self, racha: str, cli: str, folder: str):
        home = pathlib.Path(folder, "home")
        work = pathlib.Path(folder, "work")
        home.mkdir()
        work.mkdir()
        self.racha, self.cli, self.folder = racha, cli, str(work)
        self.environment = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8",
                            "QT_QPA_PLATFORM": "offscreen", "TERM": "dumb", "MANWIDTH": "200",
                            "PATH": f"{pathlib.Path(cli).parent}:{os.environ['PATH']}"}

    def ask(self, *command: str) -> str:
        return output(*command, env=self.environment, cwd=self.folder)

    def commands(self) -> list[str]:
        return re.findall(r"^  ([a-z]+)\b", self.ask(self.cli, "--help"), re.MULTILINE)

    def options(self, *command: str) -> set[str]:
        """Those that begin a line of its help."""
        return set(re.findall(r"^  (--[a-z-]+)", self.ask(*command, "--help"), re.MULTILINE))


def page_faults(programs: Programs, pages: pathlib.Path) -> list[str]:
    faults = []
    of_cli = {"--help"}.union(*(programs.options(programs.cli, each) for each in programs.commands()))
    expected = {"racha": programs.options(programs.racha), "racha-cli": of_cli}
    for program, options in expected.items():
        for language in ("en", "es"):
            path = pages / f"{program}.{language}.1.gz"
            done = subprocess.run(["man", "--warnings", "-l", str(path)], text=True,
                                  capture_output=True, env=programs.environment, check=True)
            if done.stderr:
                faults.append(f"{path.name}: {done.stderr.strip()}")
            described = set(re.findall(r"^ {7}(--[a-z-]+)", done.stdout, re.MULTILINE))
            faults += [f"{path.name}: {name} is missing" for name in options - described]
            named = set(OPTION.findall(done.stdout))
            faults += [f"{path.name}: {name} does not exist" for name in named - options]
    return faults


def bash_words(programs: Programs, pages: pathlib.Path, line: str) -> set[str]:
    """What a Tab at the end of the line offers."""
    script = ('source /usr/share/bash-completion/bash_completion; source "$1"; COMP_LINE=$2; '
              'COMP_POINT=${#2}; read -ra COMP_WORDS <<<"$2"; [[ $2 == *" " ]] && COMP_WORDS+=(""); '
              'COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "_${COMP_WORDS[0]//-/_}"; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    program = line.split()[0]
    return set(programs.ask("bash", "-c", script, "bash", str(pages / f"{program}.bash"),
                            line).split())


def fish_words(programs: Programs, pages: pathlib.Path, line: str) -> set[str]:
    program = line.split()[0]
    answer = programs.ask("fish", "-c", 'source $argv[1]; complete -C $argv[2]',
                          str(pages / f"{program}.fish"), line)
    return {each.split("\t")[0] for each in answer.splitlines()}


def completion_faults(programs: Programs, pages: pathlib.Path) -> list[str]:
    pathlib.Path(programs.folder, "evening.racha").write_bytes(b"")
    pathlib.Path(programs.folder, "notes.txt").write_bytes(b"")
    commands = set(programs.commands())
    cases: list[tuple[str, set[str]]] = [
        ("racha-cli ", commands), ("racha-cli capture --lang ", {"en", "es"}),
        ("racha-cli export --format x", {"xlsx"}), ("racha-cli replay ", {"evening.racha"}),
        ("racha-cli capture --provider ", {"auto", "direct", "sign", "managed", "bridge"}),
        ("racha-cli database pr", {"prune"}), ("racha-cli report top-l", {"top-likers"}),
        ("racha-cli simulate bad-", {"bad-evening"}), ("racha ", {"evening.racha"}),
        ("racha --de", {"--demo"})]
    cases += [(f"racha-cli {each} --", programs.options(programs.cli, each)) for each in commands]
    faults = []
    for line, expected in cases:
        for shell, words in (("bash", bash_words), ("fish", fish_words)):
            found = words(programs, pages, line)
            if shell == "fish" and expected == {"evening.racha"}:
                found &= expected  # fish offers the others, too, behind them
            if found != expected:
                faults.append(f"{shell}: '{line}' offers {sorted(found ^ expected)} wrongly or not")
    return faults


def zsh_faults(programs: Programs, pages: pathlib.Path) -> list[str]:
    """zsh completes in a terminal only; that it reads them, and takes each option, is seen."""
    faults = []
    for command in programs.commands():
        text = (pages / "racha-cli.zsh").read_text(encoding="utf-8")
        part = re.search(rf"^    {command}\)\n(.*?);;$", text, re.MULTILINE | re.DOTALL)
        found = set(re.findall(r"^ *(?:_arguments )?'(--[a-z-]+)", part.group(1), re.MULTILINE)) if part else set()
        if found != programs.options(programs.cli, command):
            faults.append(f"zsh: {command}: {sorted(found ^ programs.options(programs.cli, command))}")
    for name in ("racha.zsh", "racha-cli.zsh"):
        programs.ask("zsh", "-n", str(pages / name))
        text = (pages / name).read_text(encoding="utf-8")
        if not text.startswith("#compdef "):
            faults.append(f"{name}: zsh does not see for whom it is")
    return faults


def main() -> int:
    racha, cli, pages = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        programs = Programs(racha, cli, folder)
        faults = (page_faults(programs, pathlib.Path(pages))
                  + completion_faults(programs, pathlib.Path(pages))
                  + zsh_faults(programs, pathlib.Path(pages)))
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
