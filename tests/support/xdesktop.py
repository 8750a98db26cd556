# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A desktop of our own for racha: an X server, a session bus, folders that are gone afterwards."""

import os
import pathlib
import shutil
import subprocess
import tempfile

#: Debian's, which has the bindings of the assistive interface; others may come first in PATH.
SYSTEM_PYTHON = "/usr/bin/python3"


class XDesktop:
    def __init__(self, width: int = 1920, height: int = 1080, settings: str = ""):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="racha-desktop-"))
        self.stats = self.folder / "stats"
        config = self.folder / "config" / "racha"
        config.mkdir(parents=True)
        (config / "racha.ini").write_text(f"[window]\nfirst_run=1\n{settings}", encoding="utf-8")
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten",
             "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            display = ":" + pipe.readline().strip()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "DISPLAY": display,
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "data"), "XDG_RUNTIME_DIR": str(self.folder),
            "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self._bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--print-address", "--nofork", "--nosyslog"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=self.environment)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus.stdout.readline().strip()

    def start(self, racha: str, *arguments: str, log=subprocess.DEVNULL) -> subprocess.Popen:
        return subprocess.Popen([racha, "--new-instance", "--stats", str(self.stats), *arguments],
                                env=self.environment, stderr=log)

    def call(self, *command: str, patience: float = 60) -> str:
        """What the command prints; nothing where it does not come to its end in time."""
        try:
            return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, text=True,
                                  check=False, timeout=patience).stdout
        except subprocess.TimeoutExpired:
            return ""

    def close(self) -> None:
        for process in (self._bus, self._server):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
