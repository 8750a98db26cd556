#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""desktopfiles.py METAINFO VERSION : what desktops read is valid and says the same everywhere.

desktopfiles.py --finds METAINFO VERSION : the self-test; each check is shown a file with a fault.
Fails where a tool is missing: packages.txt, group package.
"""

import configparser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "packaging/desktop"
ID = "io.github.racha.Racha"
TYPE = "application/x-racha-recording"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def run(*command: str, **more) -> str:
    """What the tool complains about; empty where it is content."""
    done = subprocess.run(command, text=True, capture_output=True, **more)
    return "" if done.returncode == 0 else f"{command[0]}: {done.stdout}{done.stderr}".strip()


def entry_faults(path: pathlib.Path) -> list[str]:
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.optionxform = str
    entry.read(path, encoding="utf-8")
    faults = [run("desktop-file-validate", str(path))]
    main = entry["Desktop Entry"]
    source = (ROOT / "app/main.cpp").read_text(encoding="utf-8")
    if f'setDesktopFileName(QStringLiteral("{path.stem}"))' not in source:
        faults.append(f"{path.name}: the window names another desktop entry")
    if main["Icon"] != ID or main["MimeType"] != f"{TYPE};":
        faults.append(f"{path.name}: icon or type of another name")
    for name in entry.sections():
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            if key in entry[name] and f"{key}[es]" not in entry[name]:
                if not (name == "Desktop Entry" and key == "Name"):  # a name is a name
                    faults.append(f"{path.name}: [{name}] {key} is not in Spanish")
    return faults


def metainfo_faults(path: pathlib.Path, version: str) -> list[str]:
    faults = [run("xmllint", "--noout", str(path)),
              run("appstreamcli", "validate", "--no-net", "--no-color", str(path))]
    if any(faults):
        return faults
    tree = ElementTree.parse(path).getroot()
    if tree.findtext("launchable") != f"{ID}.desktop" or tree.findtext("id") != ID:
        faults.append("metainfo: another desktop entry")
    if tree.findtext("provides/mediatype") != TYPE:
        faults.append("metainfo: another type")
    newest = tree.find("releases/release")
    if newest is None or newest.get("version") != version:
        faults.append(f"metainfo: its newest release is not {version}")
    summaries = [each.text or "" for each in tree.findall("summary")]
    faults += [f"metainfo: longer than 35 characters: {text}" for text in summaries
               if len(text) > 35]
    # Each paragraph and item in English is followed by the same in Spanish.
    for parent in tree.iter():
        languages = [child.get(LANGUAGE, "en") for child in parent
                     if child.tag in ("p", "li", "caption", "summary", "developer_name")]
        if languages and languages != ["en", "es"] * (len(languages) // 2):
            faults.append(f"metainfo: <{parent.tag}> is not in both languages")
    return faults


def type_of(data: pathlib.Path, file: pathlib.Path) -> str:
    environment = {"XDG_DATA_HOME": str(data), "XDG_DATA_DIRS": str(data), "LC_ALL": "C.UTF-8",
                   "HOME": str(data), "PATH": os.environ["PATH"]}
    answer = subprocess.run(["gio", "info", "-a", "standard::content-type", str(file)], text=True,
                            capture_output=True, check=True, env=environment).stdout
    found = re.search(r"content-type: (\S+)", answer)
    return found.group(1) if found else ""


def type_faults(path: pathlib.Path) -> list[str]:
    faults = [run("xmllint", "--noout", str(path))]
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        (data / "mime/packages").mkdir(parents=True)
        shutil.copy(path, data / f"mime/packages/{ID}.xml")
        faults.append(run("update-mime-database", str(data / "mime")))
        # By its name, and by its first bytes where the name says nothing.
        shutil.copy(ROOT / "resources/demo.racha", data / "demo.racha")
        shutil.copy(ROOT / "resources/demo.racha", data / "nameless")
        (data / "other").write_bytes(b"RACHA2\r\n" + bytes(64))
        expected = {"demo.racha": True, "nameless": True, "other": False}
        for name, is_ours in expected.items():
            if (type_of(data, data / name) == TYPE) != is_ours:
                faults.append(f"type: {name} is {type_of(data, data / name)}")
    return faults


def icon_faults() -> list[str]:
    faults = []
    for path in [ROOT / "resources/icons/racha.svg", *(ROOT / "packaging/icons").glob("*.svg")]:
        faults.append(run("xmllint", "--noout", str(path)))
    for path in (ROOT / "packaging/icons").glob("*.png"):
        size = int(path.stem.rpartition("-")[2])
        head = path.read_bytes()[16:24]
        if head != size.to_bytes(4, "big") * 2:
            faults.append(f"{path.name}: not of its size")
    return faults


def self_test(metainfo: pathlib.Path, version: str) -> int:
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        entry = pathlib.Path(folder) / f"{ID}.desktop"
        spoilt = pathlib.Path(folder) / metainfo.name
        mime = pathlib.Path(folder) / "mime.xml"

        def finds(what: str, faults: list[str]) -> None:
            if not any(faults):
                missed.append(what)

        text = (DESKTOP / entry.name).read_text(encoding="utf-8")
        for old, new in (("Type=Application", "Type=Nonsense"), ("Icon=", "Icon=other"),
                         ("Comment[es]", "Comment[fr]")):
            entry.write_text(text.replace(old, new), encoding="utf-8")
            finds(new, entry_faults(entry))
        text = metainfo.read_text(encoding="utf-8")
        for old, new in (("</releases>", ""), ("<project_license>", "<project_license>nonsense "),
                         ('<p xml:lang="es">Qué hace:</p>', ""), (f'version="{version}"', 'version="0.0.1"')):
            spoilt.write_text(text.replace(old, new, 1), encoding="utf-8")
            finds(new or old, metainfo_faults(spoilt, version))
        text = (DESKTOP / f"{ID}.mime.xml").read_text(encoding="utf-8")
        mime.write_text(text.replace("RACHA1", "RACHA2"), encoding="utf-8")
        finds("magic", type_faults(mime))
    for name in missed:
        print(f"not found: {name}")
    return 1 if missed else 0


def main() -> int:
    version, metainfo = sys.argv[-1], pathlib.Path(sys.argv[-2])
    if sys.argv[1] == "--finds":
        return self_test(metainfo, version)
    faults = (entry_faults(DESKTOP / f"{ID}.desktop") + metainfo_faults(metainfo, version)
              + type_faults(DESKTOP / f"{ID}.mime.xml") + icon_faults())
    found = [fault for fault in faults if fault]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
