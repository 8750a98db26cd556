#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The local feed, read by a client that shares nothing with Racha.

`racha-cli simulate` shows a live, `racha-cli capture --feed` watches it, and a WebSocket client
written here by the letter of RFC 6455 reads the feed. Every message of the truth must come, once and
in order, and to a reader with a filter only those that it asked for. Strangers stay outside.

Usage: feedreaders.py --cli build/release/bin/racha-cli
"""

import argparse
import base64
import hashlib
import json
import os
import pathlib
import socket
import stat
import struct
import subprocess
import tempfile
import threading
from urllib.parse import quote

SCENARIO = {"seed": 11, "crowd": {"rate": 100, "duration": 10},
            "lives": [{"lookup_delay": 1, "steps": [{"at": 4, "cut": "close"}]}]}
WAIT = 120


class Refused(Exception):
    """The answer was not 101."""


class Reader(threading.Thread):
    """A WebSocket client: handshake, text frames, pongs."""

    def __init__(self, port: int, query: str = "", headers: tuple = ()):
        super().__init__(daemon=True)
        self.lines = []
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=WAIT)
        self.rest = b""
        key = base64.b64encode(os.urandom(16)).decode()
        head = [f"GET /?{query} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Upgrade: websocket",
                "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}"]
        self.socket.sendall(("\r\n".join([*head, *headers]) + "\r\n\r\n").encode())
        answer = self.until(b"\r\n\r\n").decode("latin-1")
        if not answer.startswith("HTTP/1.1 101 "):
            raise Refused(answer.split("\r\n")[0])
        accept = base64.b64encode(hashlib.sha1(
            (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()).decode()
        assert f"sec-websocket-accept: {accept}".lower() in answer.lower(), answer

    def more(self):
        data = self.socket.recv(65536)
        if not data:
            raise EOFError
        self.rest += data

    def until(self, end: bytes) -> bytes:
        while end not in self.rest:
            self.more()
        found, self.rest = self.rest.split(end, 1)
        return found

    def take(self, size: int) -> bytes:
        while len(self.rest) < size:
            self.more()
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken

    def send(self, opcode: int, payload: bytes):
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(payload))
        assert len(payload) < 126
        self.socket.sendall(bytes([0x80 | opcode, 0x80 | len(payload)]) + mask + masked)

    def run(self):
        try:
            while True:
                first, second = self.take(2)
                assert first & 0x80 and not second & 0x80, "whole frames without a mask"
                size = second & 0x7F
                if size == 126:
                    size, = struct.unpack(">H", self.take(2))
                elif size == 127:
                    size, = struct.unpack(">Q", self.take(8))
                payload = self.take(size)
                if first & 0x0F == 1:
                    self.lines.append(json.loads(payload.decode("utf-8")))
                elif first & 0x0F == 9:
                    self.send(10, payload)
                elif first & 0x0F == 8:
                    return
        except (EOFError, OSError):
            pass

    def of_kind(self, kind: str) -> list:
        return [line for line in self.lines if line["kind"] == kind]


def refusal(port: int, *arguments) -> str:
    try:
        Reader(port, *arguments)
    except Refused as refused:
        return str(refused)
    return "let in"


def first_line_with(stream, text: str) -> str:
    for line in stream:
        if text in line:
            return line
    raise AssertionError(f"never said: {text}")


def watch(cli: str, folder: pathlib.Path) -> None:
    scenario = folder / "scenario.json"
    scenario.write_text(json.dumps(SCENARIO))
    token_file = folder / "token"
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"),
                   "XDG_CONFIG_HOME": str(folder / "config"), "LC_ALL": "C.UTF-8"}
    simulator = subprocess.Popen(
        [cli, "simulate", str(scenario), "--json", "--truth", "-", "--once", "--speed", "2"],
        stdout=subprocess.PIPE, text=True, env=environment)
    server = json.loads(first_line_with(simulator.stdout, '"kind":"server"'))
    truth = read_truth(simulator.stdout)
    threading.Thread(target=simulator.stdout.read, daemon=True).start()
    capture = subprocess.Popen(
        [cli, *server["try"].split(" ")[1:], "--no-database", "--feed", "0", "--feed-token-file",
         str(token_file)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
    said = first_line_with(capture.stderr, "ws://127.0.0.1:")
    port = int(said.split("ws://127.0.0.1:")[1].split(",")[0].split(" ")[0])
    threading.Thread(target=capture.stderr.read, daemon=True).start()
    token = token_file.read_text().strip()
    bearer = (f"Authorization: Bearer {token}",)
    everything = Reader(port, "", bearer)
    gifts = Reader(port, f"token={token}&filter={quote('type == gift')}")
    for reader in (everything, gifts):
        reader.start()

    assert stat.S_IMODE(token_file.stat().st_mode) == 0o600, "the token is its owner's"
    assert len(token) >= 40 and token not in said, "a long token that is not printed"
    assert refusal(port).startswith("HTTP/1.1 401 ")
    assert refusal(port, "token=x").startswith("HTTP/1.1 401 ")
    assert refusal(port, "", ("Origin: https://stranger.example",)).startswith("HTTP/1.1 403 ")
    assert refusal(port, f"token={token}&filter=nonsense").startswith("HTTP/1.1 400 ")

    assert capture.wait(timeout=WAIT) == 0
    simulator.wait(timeout=WAIT)
    for reader in (everything, gifts):
        reader.join(timeout=WAIT)
    got = everything_since(everything, truth)
    everything_since(gifts, [line for line in truth if line["event_type"] == "GiftEvent"])
    assert len(everything.of_kind("gap")) == 1
    assert everything.lines[-1]["kind"] == "summary"
    print(f"{len(got)} events to one reader, {len(gifts.of_kind('event'))} gifts to the other, "
          f"{len(everything.of_kind('streak'))} streaks, strangers refused")


def everything_since(reader: Reader, truth: list) -> list:
    """From when the reader was in, which is before the live as a rule, nothing is missing."""
    sent = [line["message_id"] for line in truth]
    got = [line["message_id"] for line in reader.of_kind("event")]
    assert len(got) > len(sent) * 0.8, f"{len(got)} of {len(sent)} events"
    assert got == sent[len(sent) - len(got):], "events are missing, or in another order"
    return got


def read_truth(stream) -> list:
    truth = []
    for line in stream:
        object_ = json.loads(line)
        if object_.get("kind") == "truth":
            return truth
        truth.append(object_)
    raise AssertionError("no truth")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        watch(os.path.abspath(arguments.cli), pathlib.Path(folder))


if __name__ == "__main__":
    main()
