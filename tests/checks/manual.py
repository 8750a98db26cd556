#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""manual.py RACHA_CLI RACHA [--finds] : the manual says all that there is, in both languages, and no more.

Error codes, settings with their variables, and options each have their place; anchors are the same in both languages; links
and pictures lead somewhere; what F1 opens exists; commands in the manual and the README are such that
the programs take them, and filters are tried on the sample recording. With --finds each of these is
broken in memory first: the check must find that.
"""

import dataclasses
import os
import pathlib
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "manual"
LANGUAGES = ("en", "es")
#: Options of other programs, as examples show them.
FOREIGN = {"--remote-debugging-port", "--user-data-dir", "--mute-audio", "--single-transaction",
           "--fake"}
#: The mapping whose event the manual filters by.
EXAMPLE = "resources/mappings/WebcastSomethingNewMessage.json"
ROW = re.compile(r"^\| `([a-z]+\.[a-z_]+)` \| (\d+) \|", re.M)
ANCHOR = re.compile(r'^<a id="([^"]+)"></a>$')
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
VARIABLE = re.compile(r"\bRACHA_[A-Z_]*[A-Z]\b")
#: What no command line gives: Racha writes it for itself.
OURS = {"connection/kept_secrets", "storage/kept_password", "window/first_run"}
#: What is made for one secret.
SECRETS = {"RACHA_SIGN_KEY", "RACHA_SESSION", "RACHA_PROXY_PASSWORD", "RACHA_SOURCE_PASSWORD"}
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")


@dataclasses.dataclass
class Facts:
    """What the sources and the programs say."""
    codes: dict[str, str]  #: code -> exit status
    settings: set[str]
    given: set[str]  #: settings that can be given for one run
    topics: dict[str, str]  #: class of what is shown -> anchor
    sections: set[str]  #: tokens of the pages of the settings
    dialogs: set[str]
    classes: set[str]  #: all that are declared in ui
    pictures: set[str]
    options: dict[str, set[str]]  #: command ('' : racha) -> options


@dataclasses.dataclass
class Texts:
    manuals: dict[str, str]
    others: dict[str, str]  #: file -> text, with commands in it


def source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def help_of(*command: str) -> str:
    # Help needs no display.
    shown = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    environment = {name: value for name, value in os.environ.items() if name not in shown}
    environment["LC_ALL"] = "C.UTF-8"
    return subprocess.run([*command, "--help", "--lang", "en"], stdout=subprocess.PIPE, text=True,
                          check=True, env=environment).stdout


def facts(cli: str, racha: str) -> Facts:
    keys = dict(re.findall(r'(kSetting\w+) =\s+"([a-z_/]+)"',
                           source("core/settings/settingsfile.h")))
    catalogue = source("core/settings/settingcatalogue.cpp")
    headers = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.h"))
    commands = re.findall(r"^  ([a-z]+) ", help_of(cli), re.M)
    options = {command: set(OPTION.findall(help_of(cli, command))) for command in commands}
    return Facts(
        codes=dict(re.findall(r'ErrorCodeInfo \{ErrorCode::\w+, "([a-z_.]+)", (\d+)\}',
                              source("core/base/errorcode.h"))),
        settings=set(keys.values()),
        given={key for name, key in keys.items() if re.search(rf"\b{name}\b", catalogue)},
        topics=dict(re.findall(r'ManualTopic \{"(\w+)", "([a-z-]+)"\}',
                               source("ui/manual/manualtopic.cpp"))),
        sections=set(re.findall(r'SectionWords \{SettingsSection::.*?"(\w+)"\}',
                                source("ui/settings/settingentry.cpp"), re.S)),
        dialogs=set(re.findall(r"class (\w+) final : public (?:QDialog|UpkeepDialog)", headers)),
        classes=set(re.findall(r"class (\w+) final : public", headers)),
        pictures={str(path.relative_to(FOLDER)) for path in (FOLDER / "pictures").rglob("*.png")},
        options=options | {"": set(OPTION.findall(help_of(racha)))})


def texts() -> Texts:
    return Texts({language: source(f"resources/manual/{language}.md") for language in LANGUAGES},
                 {name: source(name) for name in ("README.md", "CONTRIBUTING.md")})


def examples(text: str) -> Iterator[str]:
    """The lines of all fenced blocks."""
    for block in re.findall(r"^```[a-z]*\n(.*?)^```$", text, re.M | re.S):
        yield from block.splitlines()


def prose(text: str) -> str:
    return re.sub(r"^```[a-z]*\n.*?^```$", "", text, flags=re.M | re.S)


def headings(text: str) -> list[tuple[int, str]]:
    """Level and anchor of each, in their order; without an anchor: its words in brackets."""
    found, anchor = [], ""
    for line in prose(text).splitlines():
        if match := ANCHOR.match(line):
            anchor = match[1]
        elif match := re.match(r"(#+) (.+)", line):
            found.append((len(match[1]), anchor or f"[{match[2]}]"))
            anchor = ""
    return found


def code_faults(text: str, known: dict[str, str]) -> Iterator[str]:
    rows = ROW.findall(text)
    for code, status in known.items():
        lines = [line for line in rows if line[0] == code]
        if len(lines) != 1 or lines[0][1] != status:
            yield f"{code} (exit {status}) has {len(lines)} lines: {lines}"
    yield from (f"a line names {code}, which does not exist" for code, _ in rows
                if code not in known)


def anchor_faults(manuals: dict[str, str]) -> Iterator[str]:
    first, second = (headings(manuals[language]) for language in LANGUAGES)
    for ours, theirs in zip(first, second):
        if ours != theirs:
            yield f"headings differ: {ours} and {theirs}"
            return
    if len(first) != len(second):
        yield f"{len(first)} headings and {len(second)}"
    anchors = [anchor for _, anchor in first]
    yield from (f"{anchor} without an anchor" for anchor in anchors if anchor.startswith("["))
    yield from (f"two are called {anchor}" for anchor in set(anchors) if anchors.count(anchor) > 1)


def anchors_of(text: str) -> set[str]:
    return {anchor for _, anchor in headings(text)} | {code for code, _ in ROW.findall(text)}


def link_faults(language: str, text: str, pictures: set[str]) -> Iterator[str]:
    anchors = anchors_of(text)
    for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", prose(text)):
        if target.removeprefix("#") not in anchors or not target.startswith("#"):
            yield f"a link leads to {target}, which is not there"
    shown = set(PICTURE.findall(text))
    yield from (f"there is no picture {name}" for name in shown - pictures)
    own = {name for name in pictures if name.startswith(f"pictures/{language}/")}
    yield from (f"the picture {name} is not shown" for name in own - shown)


def setting_faults(text: str, settings: set[str]) -> Iterator[str]:
    yield from (f"the setting {key} is not in it" for key in sorted(settings)
                if f"`{key}`" not in text)


def variable_of(key: str) -> str:
    return "RACHA_" + key.replace("/", "_").upper()


def variable_faults(text: str, settings: set[str], given: set[str]) -> Iterator[str]:
    """The rule is said once, with an example; whatever is called so is such a variable."""
    yield from (f"the setting {key} cannot be given for one run"
                for key in sorted(settings - given - OURS))
    if not any(f"`{key}`" in line and f"`{variable_of(key)}`" in line
               for line in text.splitlines() for key in given):
        yield "the variables of settings are not told by an example"
    known = SECRETS | {variable_of(key) for key in given}
    yield from (f"no program reads the variable {name}"
                for name in sorted(set(VARIABLE.findall(text)) - known))


def option_faults(text: str, options: dict[str, set[str]]) -> Iterator[str]:
    known = set().union(*options.values())
    named = set(OPTION.findall(text))
    yield from (f"the option {option} is not in it" for option in sorted(known - named))
    yield from (f"no program has the option {option}" for option in sorted(named - known - FOREIGN))


def option_row_faults(text: str, options: dict[str, set[str]]) -> Iterator[str]:
    """Each row of the table of options is of programs that have them."""
    for cell, programs in re.findall(r"^\| (`--[^|]*(?:\\\|[^|]*)*) \| ([^|]+) \|", text, re.M):
        commands = [word for word in re.findall(r"[a-z]+", programs) if word in options]
        commands += [""] * ("`racha`" in programs)
        yield from (f"{command or 'racha'} has no option {option}" for command in commands
                    for option in OPTION.findall(cell) if option not in options[command])


def topic_faults(text: str, known: Facts) -> Iterator[str]:
    anchors = anchors_of(text)
    wanted = set(known.topics.values()) | {f"settings-{name}" for name in known.sections}
    yield from (f"F1 leads to {anchor}, which is not there" for anchor in sorted(wanted - anchors))
    yield from (f"F1 does not know the dialog {name}" for name in
                sorted(known.dialogs - set(known.topics)))
    yield from (f"F1 knows {name}, which is no class of ui" for name in
                sorted(set(known.topics) - known.classes))


def commands(text: str) -> Iterator[list[str]]:
    """Words of each example that runs one of our programs, without its comment."""
    for line in examples(text):
        line = re.sub(r"^(build/release/bin/)", "", line.strip())
        if re.match(r"racha(-cli)? ", line):
            # A comment, or words in a second column, stand beside it.
            yield shlex.split(re.split(r"\s{2,}|\s+#", line)[0])


def command_faults(text: str, options: dict[str, set[str]], filters: set[str]) -> Iterator[str]:
    for words in commands(text):
        name = words[1] if words[0] == "racha-cli" else ""
        if name not in options:
            yield f"racha-cli has no command {name}"
            continue
        yield from (f"{words[0]} {name} has no option {word}" for word in words
                    if word.startswith("--") and word not in options[name])
        filters.update(words[n + 1] for n, word in enumerate(words[:-1]) if word == "--filter")


def filters_of(text: str) -> set[str]:
    """Those that stand alone in a cell or in a sentence: a field, an operator, a value."""
    spans = set(re.findall(r"`((?:not )?[a-z_.]+ (?:==|!=|<=|>=|<|>|in|contains|matches) [^`]+)`",
                           prose(text)))
    return {span.replace("\\|", "|") for span in spans}


def filter_faults(cli: str, filters: set[str]) -> Iterator[str]:
    """By the program: the sample recording is played with each."""
    for text in sorted(filters):
        run = subprocess.run([cli, "replay", str(ROOT / "resources/demo.racha"), "--max", "--json",
                              "--mapping", str(ROOT / EXAMPLE), "--filter", text, "--lang", "en"], stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True, check=False)
        if run.returncode != 0:
            yield f"the filter {text!r} is none: {run.stderr.strip().splitlines()[-1:]}"


def faults(of: Texts, known: Facts, cli: str) -> Iterator[str]:
    yield from anchor_faults(of.manuals)
    filters: set[str] = set()
    for language, text in of.manuals.items():
        for found in (code_faults(text, known.codes), link_faults(language, text, known.pictures),
                      setting_faults(text, known.settings),
                      variable_faults(text, known.settings, known.given), option_faults(text, known.options),
                      option_row_faults(text, known.options),
                      topic_faults(text, known), command_faults(text, known.options, filters)):
            yield from (f"{language}.md: {fault}" for fault in found)
        filters |= filters_of(text)
    for name, text in of.others.items():
        yield from (f"{name}: {fault}" for fault in command_faults(text, known.options, filters))
    yield from filter_faults(cli, filters)


def in_spanish(old: str, new: str):
    def change(of: Texts, known: Facts) -> None:
        assert old in of.manuals["es"], old
        of.manuals["es"] = of.manuals["es"].replace(old, new)
    return change


def in_readme(new: str):
    def change(of: Texts, known: Facts) -> None:
        of.others["README.md"] += f"\n```sh\n{new}\n```\n"
    return change


#: What is broken, and a part of what must be said of it.
BREAKAGES = {
    "a code without a line": (in_spanish("| `live.offline` |", "| live.offline |"), "live.offline (exit 4) has 0"),
    "a line without a code": (lambda of, known: known.codes.pop("db.busy"), "db.busy, which does not exist"),
    "an exit status that is another": (lambda of, known: known.codes.update({"db.busy": "99"}), "exit 99"),
    "an anchor that differs": (in_spanish('<a id="journal"></a>', '<a id="diario"></a>'), "headings differ"),
    "a heading without an anchor": (in_spanish('<a id="glossary"></a>', ""), "headings differ"),
    "a heading without counterpart": (in_spanish("## Glosario", "### Más\n\n## Glosario"), "headings differ"),
    "a link to nowhere": (in_spanish("](#journal)", "](#jurnal)"), "#jurnal"),
    "a picture that is not there": (in_spanish("pictures/es/live.png", "pictures/es/life.png"), "life.png"),
    "a picture that nobody sees": (lambda of, known: known.pictures.add("pictures/es/old.png"), "old.png is not shown"),
    "a setting that is not told": (in_spanish("`streaks/gift_idle`", ""), "streaks/gift_idle"),
    "a setting that the command line does not give": (lambda of, known: known.given.discard("feed/pin_diamonds"),
                                                      "feed/pin_diamonds cannot be given"),
    "variables without an example": (in_spanish("`RACHA_FEED_PIN_DIAMONDS`", "una variable"), "by an example"),
    "a variable that nobody reads": (in_spanish("`RACHA_SIGN_KEY`", "`RACHA_SING_KEY`"), "variable RACHA_SING_KEY"),
    "an option that is not told": (in_spanish("--adopt", "adopt"), "option --adopt is not in it"),
    "an option that does not exist": (in_spanish("`--adopt`", "`--adoptar` `--adopt`"), "--adoptar"),
    "an option that one of its commands has not": (lambda of, known: known.options["check"].discard("--session-file"),
                                                   "check has no option --session-file"),
    "a dialog that F1 does not know": (lambda of, known: known.topics.pop("WhyDialog"), "dialog WhyDialog"),
    "F1 to nowhere": (lambda of, known: known.topics.update({"WhyDialog": "nowhere"}), "F1 leads to nowhere"),
    "F1 from nowhere": (lambda of, known: known.topics.update({"NoDialog": "manual"}), "NoDialog, which is no class"),
    "a page of the settings": (lambda of, known: known.sections.add("colours"), "settings-colours"),
    "a command that is none": (in_readme("racha-cli watch ana"), "no command watch"),
    "an option of another command": (in_readme("racha-cli check ana --adopt"), "check has no option --adopt"),
    "a filter that is none": (in_readme("racha-cli export --filter 'type === gift'"), "'type === gift' is none"),
}


def main() -> int:
    cli, racha = sys.argv[1:3]
    if "--finds" not in sys.argv:
        found = list(faults(texts(), facts(cli, racha), cli))
        print("\n".join(found) or "the manual says all that there is")
        return 1 if found else 0
    missed = 0
    for name, (breaks, words) in BREAKAGES.items():
        broken, known = texts(), facts(cli, racha)
        breaks(broken, known)
        hit = next((fault for fault in faults(broken, known, cli) if words in fault), None)
        print(f"{name}: {hit or 'NOT FOUND'}")
        missed += hit is None
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
