# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Plays everything that can stand between a person and a live against the real racha-cli, and asks
for the right verdict, exit status and rows, in bounded time and memory, without a secret.

    connection.py --cli build/release/bin/racha-cli --folder /tmp/x [--only NAME]
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "bench"))

from foreigntiktok import NAME, ForeignTiktok, Play  # noqa: E402
from rows import (Row, handshake_rows, lookup_rows, network_rows, sign_rows,  # noqa: E402
                  stream_rows)

AT_ONCE = 40
MOST_SECONDS = 110
MOST_MEBIBYTES = 200
SECRETS = ("sEcReTcOoKiE", "sEcReTkEy", "ttwid=")


def certificate(folder: pathlib.Path) -> tuple[str, str]:
    """Signed by nobody but itself."""
    key, pem = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                    "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                    "-keyout", key, "-out", pem], check=True, capture_output=True)
    return str(pem), str(key)


def closed_port() -> socket.socket:
    """Nobody listens there, and nobody else gets it."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    return taken


def peak_mebibytes(pid: int) -> int:
    """So far; what a process is said to have used in the end includes who started it."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) >> 10
    except OSError:
        pass
    return 0


class Run:
    def __init__(self, cli: str, folder: pathlib.Path, row: Row, command: str,
                 keys: tuple[str, str]):
        self.row = row
        self.command = command
        self.problems: list[str] = []
        self.home = folder / f"{row.name}-{command}".replace(" ", "_").replace(",", "")
        self.home.mkdir(parents=True, exist_ok=True)
        self.cli, self.keys = cli, keys

    def play(self) -> "Run":
        server = ForeignTiktok(self.row.play, self.keys)
        other = ForeignTiktok(Play(tls=True), self.keys)
        more = [f"wss://127.0.0.1:{other.port}" if each == "TLS" else each
                for each in self.row.options]
        line = [self.cli, self.command, NAME, "--json", *server.options(), *more]
        if self.command == "capture":
            line.append("--no-database")
        began = time.monotonic()
        self._run(line)
        self.took = time.monotonic() - began
        server.close()
        other.close()
        self._judge(server)
        return self

    def _run(self, line: list[str]) -> None:
        out, err = self.home / "out", self.home / "err"
        environment = {**os.environ, "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home),
                       "XDG_DATA_HOME": str(self.home), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        with open(out, "wb") as stdout, open(err, "wb") as stderr:
            child = subprocess.Popen(line, stdout=stdout, stderr=stderr, env=environment)
            until = time.monotonic() + MOST_SECONDS
            self.mebibytes = 0
            is_to_sleep = self.row.sleeps > 0
            while child.poll() is None:
                self.mebibytes = max(self.mebibytes, peak_mebibytes(child.pid))
                if is_to_sleep and b'"event"' in out.read_bytes():
                    is_to_sleep = False
                    child.send_signal(signal.SIGSTOP)
                    time.sleep(self.row.sleeps)
                    child.send_signal(signal.SIGCONT)
                if time.monotonic() > until:
                    self.problems.append(f"still runs after {MOST_SECONDS} s")
                    child.kill()
                    child.wait()
                time.sleep(0.05)
        self.status = child.returncode
        self.text = out.read_text() + err.read_text()
        self.lines = [json.loads(each) for each in out.read_text().splitlines()]

    def _expect(self, what: str, got: object, wanted: object) -> None:
        if got != wanted:
            self.problems.append(f"{what}: {got!r} instead of {wanted!r}")

    def _judge(self, server: ForeignTiktok) -> None:
        self._expect("exit status", self.status, self.row.exit)
        if self.took > self.row.within:
            self.problems.append(f"took {self.took:.0f} s")
        if self.mebibytes > MOST_MEBIBYTES:
            self.problems.append(f"{self.mebibytes} MiB")
        self.problems += [f"tells the secret {each}" for each in SECRETS if each in self.text]
        (self._judge_check if self.command == "check" else self._judge_capture)(server)

    def _judge_check(self, server: ForeignTiktok) -> None:
        verdict = self.lines[0] if self.lines else {}
        if self.row.code or self.row.exit == 0:
            self._expect("code", verdict.get("code"), self.row.code)
        steps = verdict.get("steps", [])
        if any("?" in step["url"] for step in steps):
            self.problems.append("a query in the steps")
        if self.row.exit == 0 and [step["what"] for step in steps][-2:] != ["handshake", "joining"]:
            self.problems.append("steps without handshake and joining")
        told = json.dumps(verdict)
        self.problems += [f"says nothing of {each}" for each in self.row.hears if each not in told]

    def _judge_capture(self, server: ForeignTiktok) -> None:
        states = [line for line in self.lines if line["kind"] == "state"]
        if self.row.code:
            self._expect("code", states[-1].get("code") if states else None, self.row.code)
        if self.row.exit != 0:
            return
        comments = [line["event_data"]["comment"] for line in self.lines
                    if line["kind"] == "event" and line["event_type"] == "CommentEvent"]
        self._expect("comments", sorted(comments), sorted(server.sent))
        self._expect("gaps", len([line for line in self.lines if line["kind"] == "gap"]),
                     self.row.gaps)
        self._expect("rooms", len({line["room_id"] for line in states}), self.row.rooms)
        self._expect("last state", states[-1]["state"] if states else None, "ended")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--folder", type=pathlib.Path, required=True)
    parser.add_argument("--only", help="rows whose name holds this")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    keys = certificate(options.folder)
    key_file = options.folder / "sign.key"
    key_file.write_text("sEcReTkEy\n")
    key_file.chmod(0o600)
    nowhere = closed_port()
    rows = (stream_rows() + network_rows(nowhere.getsockname()[1]) + sign_rows(str(key_file))
            + handshake_rows() + lookup_rows())
    runs = [Run(options.cli, options.folder, row, command, keys) for row in rows
            for command in row.commands if not options.only or options.only in row.name]
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        done = list(pool.map(Run.play, runs))
    failed = [run for run in done if run.problems]
    for run in done if options.verbose else failed:
        print(f"{run.command:8} {run.row.name:32} {run.took:6.1f} s {run.mebibytes:4} MiB  "
              f"{'; '.join(run.problems) or 'as it should be'}")
    print(f"{len(done)} runs, {len(failed)} wrong, {time.monotonic() - began:.0f} s, "
          f"at most {max(run.mebibytes for run in done)} MiB")
    return 1 if failed or not done else 0


if __name__ == "__main__":
    sys.exit(main())
