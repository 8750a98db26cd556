# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A TikTok on loopback that knows nothing of Racha: HTTP/1.1 and RFC 6455 by hand, one port, one
thread a connection, and whatever a Play wants to go wrong.

What it answers is written as functions that write to a socket, so that an answer may be anything
that a server can do: an endless head, one byte a second, a cut in the middle of TLS.
"""

import base64
import gzip
import hashlib
import json
import os
import socket
import ssl
import struct
import threading
import time
import zlib
from dataclasses import dataclass, field
from typing import Callable

from floodserver import unmasked, websocket_message
from messages import block, number

ROOM = 7_301_000_000_000_000_001
NEXT_ROOM = 7_301_000_000_000_000_077
HOST = 6_801_000_000_000_000_001
NAME = "sol.canta"
TWO_GIB = 1 << 31

Answer = Callable[[socket.socket], None]


# ---- answers over HTTP

def http(body: bytes | str = b"", status: int = 200, head: str = "",
         kind: str = "text/html") -> Answer:
    data = body.encode() if isinstance(body, str) else body

    def send(client: socket.socket) -> None:
        client.sendall((f"HTTP/1.1 {status} Whatever\r\nContent-Type: {kind}\r\n"
                        f"X-Tt-Logid: 20261126FAKE{status}\r\n{head}"
                        f"Content-Length: {len(data)}\r\n\r\n").encode() + data)
    return send


def told(value: object, status: int = 200) -> Answer:
    return http(json.dumps(value), status, kind="application/json")


def cookie() -> Answer:
    return http("<html>", head="Set-Cookie: ttwid=1%7CsEcReTcOoKiE%7C1790000000%7Cff; Path=/\r\n")


def room(status: int = 2, room_id: object = str(ROOM), **user) -> Answer:
    person = {"id": str(HOST), "uniqueId": NAME, "nickname": "Sol", "status": status, **user}
    if room_id is not None:
        person["roomId"] = room_id
    return told({"statusCode": 0, "message": "", "data": {
        "user": person, "liveRoom": {"status": status, "title": "sol", "startTime": 1790000000}}})


def code(number_: int, message: str = "") -> Answer:
    return told({"statusCode": number_, "message": message, "data": None})


def script(name: str, state: object) -> Answer:
    return http(f'<html><body><script id="{name}" type="application/json">{json.dumps(state)}'
                "</script></body></html>")


def page(status: int | None = 2, room_id: str = str(ROOM)) -> Answer:
    """The live page; no status: an account that it knows nothing of."""
    state: dict = {"Other": {}}
    if status is not None:
        state["LiveRoom"] = {"liveRoomUserInfo": {
            "user": {"id": str(HOST), "uniqueId": NAME, "roomId": room_id, "status": status},
            "liveRoom": {"status": status, "title": "sol"}}}
    return script("SIGI_STATE", state)


def profile(status: int) -> Answer:
    detail: dict = {"statusCode": status}
    if status == 0:
        detail["userInfo"] = {"user": {"uniqueId": NAME, "id": str(HOST)}}
    return script("__UNIVERSAL_DATA_FOR_REHYDRATION__",
                  {"__DEFAULT_SCOPE__": {"webapp.user-detail": detail}})


def redirect(to: str) -> Answer:
    return http(status=302, head=f"Location: {to}\r\n")


def reset(client: socket.socket) -> None:
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(client.detach())  # close() would wait for whoever reads


def silence(client: socket.socket) -> None:
    time.sleep(120)


def later(seconds: float, answer: Answer) -> Answer:
    def send(client: socket.socket) -> None:
        time.sleep(seconds)
        answer(client)
    return send


def dripping(client: socket.socket) -> None:
    """One byte now and then: never idle, never done."""
    for byte in b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Long: " + b"a" * 10_000:
        client.sendall(bytes([byte]))
        time.sleep(0.4)


def endless_lines(client: socket.socket) -> None:
    client.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        client.sendall(b"X-More: and more\r\n" * 1000)


def endless_line(client: socket.socket) -> None:
    client.sendall(b"HTTP/1.1 200 OK\r\nX-More: ")
    while True:
        client.sendall(b"a" * 65536)


def endless_body(client: socket.socket) -> None:
    client.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"x\":\"")
    while True:
        client.sendall(b"a" * 65536)


def packed_spaces(mebibytes: int) -> bytes:
    """Spaces, which a reader of JSON skips, so that nothing else stops it. One block over and over;
    the sum at its end is wrong, but who gets so far has lost already."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    once = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    head = 10
    return once[:head] + once[head:] * mebibytes + packer.flush()


def bomb(mebibytes: int) -> Answer:
    packed = packed_spaces(mebibytes)
    return http(packed, head="Content-Encoding: gzip\r\n", kind="application/json")


def refused(message: str = "", status: str = "", http_status: int = 200) -> Answer:
    lines = f"Handshake-Msg: {message}\r\n" if message else ""
    lines += f"Handshake-Status: {status}\r\n" if status else ""
    return http(status=http_status, head=lines)


# ---- frames

def push_frame(kind: str, payload: bytes, log_id: int = 0, packed: bool = True,
               headers: dict[str, str] | None = None) -> bytes:
    lines = dict(headers or {})
    if packed:
        payload = gzip.compress(payload, 1)
        lines["compress_type"] = "gzip"
    entries = b"".join(block(5, block(1, key) + block(2, value)) for key, value in lines.items())
    front = number(2, log_id) if log_id else b""
    return front + entries + block(6, "pb") + block(7, kind) + block(8, payload)


def message(method: str, message_id: int, fields: bytes, room_id: int) -> bytes:
    common = block(1, block(1, method) + number(2, message_id) + number(3, room_id)
                   + number(4, int(time.time() * 1000)))
    return block(1, block(1, method) + block(2, common + fields) + number(3, message_id))


def comment(message_id: int, text: str, room_id: int) -> bytes:
    user = (number(1, 7_101_000_000_000_000_000 + message_id % 90) + block(3, "Ana")
            + block(38, "ana"))
    return message("WebcastChatMessage", message_id, block(2, user) + block(3, text), room_id)


class Wire:
    """One websocket after its handshake, as a script sees it."""

    def __init__(self, client: socket.socket, tiktok: "ForeignTiktok"):
        self.client = client
        self.tiktok = tiktok
        self.echoes = True
        self.entered = threading.Event()
        self.left = threading.Event()
        self.acknowledged = threading.Semaphore(0)
        self.room = 0
        self._log = 0
        self._lock = threading.Lock()
        threading.Thread(target=self._read, daemon=True).start()

    def raw(self, data: bytes) -> None:
        with self._lock:
            self.client.sendall(data)

    def frame(self, kind: str, payload: bytes, **more) -> None:
        self.raw(websocket_message(push_frame(kind, payload, **more)))

    def batch(self, messages: bytes) -> None:
        self._log += 1
        self.frame("msg", messages + block(2, "c") + block(5, "ext") + number(9, 1),
                   log_id=7_400_000_000_000_000_000 + self._log)

    def chat(self, first: int, count: int = 1, room_id: int = 0) -> None:
        """Comments of these numbers; sent a second time they are the same messages."""
        for index in range(first, first + count):
            text = f"comment {index}"
            self.tiktok.sent.add(text)
            self.batch(comment(7_500_000_000_000_000_000 + index, text, room_id or self.room))

    def control(self, action: int) -> None:
        self.batch(message("WebcastControlMessage", 7_600_000_000_000_000_000 + action,
                           number(2, action), self.room))

    def end(self) -> None:
        self.control(3)
        self.hold()

    def hold(self) -> None:
        time.sleep(150)

    def leave(self) -> None:
        """Ends without a close frame. Closing at once, with acknowledgements unread, would be a
        reset, which also drops what was not sent yet."""
        self.client.shutdown(socket.SHUT_WR)
        self.left.wait(30)

    def _read(self) -> None:
        rest = b""
        try:
            while data := self.client.recv(1 << 16):
                messages, rest = unmasked(rest + data)
                for told_ in messages:
                    self._hear(told_)
        except (OSError, ValueError):
            pass
        self.left.set()

    def _hear(self, told_: bytes) -> None:
        if b"im_enter_room" in told_:
            self.room = next((each for each in (ROOM, NEXT_ROOM)
                              if number(1, each) in told_), 0)
            self.entered.set()
        elif block(7, "ack") in told_:
            self.acknowledged.release()
        elif block(7, "hb") in told_ and self.echoes:
            self.frame("hb", b"", packed=False)


Session = Callable[[Wire], None]


def ending(wire: Wire) -> None:
    wire.chat(1, 3)
    wire.end()


@dataclass
class Play:
    """How one TikTok behaves: each list is answered in turn, its last entry from then on."""

    home: list[Answer] = field(default_factory=lambda: [cookie()])
    registration: list[Answer] = field(default_factory=lambda: [http("{}")])
    room: list[Answer] = field(default_factory=lambda: [room()])
    page: list[Answer] = field(default_factory=lambda: [page()])
    profile: list[Answer] = field(default_factory=lambda: [http("<html>", 404)])
    info: list[Answer] = field(default_factory=lambda: [
        told({"status_code": 0, "data": {"status": 2, "title": "sol", "id_str": str(ROOM)}})])
    sign: list[Answer] = field(default_factory=lambda: [http(status=500)])
    handshake: list[Answer | None] = field(default_factory=lambda: [None])
    sessions: list[Session] = field(default_factory=lambda: [ending])
    joins: bool = True  # answers im_enter_room
    tls: bool = False
    cuts_tls: bool = False
    ignores_tls: bool = False  # takes the connection and never says a word


class ForeignTiktok:
    def __init__(self, play: Play, certificate: tuple[str, str] | None = None):
        self.play = play
        self.sent: set[str] = set()
        self.asked: list[str] = []
        self._turns: dict[str, int] = {}
        self._lock = threading.Lock()
        self._tls = None
        if play.tls and certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(*certificate)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def options(self) -> list[str]:
        play = self.play
        encrypted = "s" if play.tls or play.cuts_tls or play.ignores_tls else ""
        web = f"http{encrypted}://127.0.0.1:{self.port}"
        return ["--tiktok-url", web, "--webcast-url", web, "--ttwid-url", web, "--sign-url", web,
                "--push-url", f"ws{encrypted}://127.0.0.1:{self.port}"]

    def turn(self, kind: str) -> object:
        answers = getattr(self.play, kind)
        with self._lock:
            now = self._turns.get(kind, 0)
            self._turns[kind] = now + 1
        return answers[min(now, len(answers) - 1)]

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._attend, args=(client,), daemon=True).start()

    def _attend(self, client: socket.socket) -> None:
        try:
            with client:
                if self.play.ignores_tls:
                    silence(client)
                elif self.play.cuts_tls:
                    client.recv(64)  # the greeting that names the host
                    reset(client)
                elif self._tls:
                    with self._tls.wrap_socket(client, server_side=True) as wrapped:
                        self._serve(wrapped)
                else:
                    self._serve(client)
        except (OSError, ValueError, IndexError):
            pass  # the client has gone, or distrusts us

    def _serve(self, client: socket.socket) -> None:
        stream = client.makefile("rb", buffering=0)
        while line := stream.readline():
            path = line.decode("latin-1").split(" ")[1]
            headers = self._headers(stream)
            stream.read(int(headers.get("content-length", 0)))
            with self._lock:
                self.asked.append(path.partition("?")[0])
            if headers.get("upgrade", "").lower() == "websocket":
                self._upgrade(client, headers)
                return
            answer = self.turn(self._kind(path))
            answer(client)

    @staticmethod
    def _headers(stream) -> dict[str, str]:
        headers = {}
        while line := stream.readline().decode("latin-1").strip():
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        return headers

    @staticmethod
    def _kind(path: str) -> str:
        for front, kind in (("/api-live/", "room"), ("/webcast/room/info", "info"),
                            ("/webcast/fetch", "sign"), ("/webcast/rooms/", "sign"),
                            ("/webcast/anchors/", "sign"), ("/ttwid/", "registration")):
            if path.startswith(front):
                return kind
        if path.startswith("/@"):
            return "page" if path.partition("?")[0].endswith("/live") else "profile"
        return "home"

    def _upgrade(self, client: socket.socket, headers: dict[str, str]) -> None:
        refusal = self.turn("handshake")
        if refusal:
            refusal(client)
            return
        key = headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        accept = base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        client.sendall(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                        f"Connection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n").encode())
        wire = Wire(client, self)
        if not wire.entered.wait(30):
            return
        if self.play.joins:
            wire.frame("im_enter_room_resp", block(5, "-"))
        self.turn("sessions")(wire)

