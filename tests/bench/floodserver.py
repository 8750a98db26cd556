# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A live on loopback that sends a recording's frames as fast as the client takes them.

It answers the look-ups of the direct way and one websocket. It is no second fake TikTok: its frames
are made beforehand, so that on a machine with two cores the client has one for itself.
"""

import base64
import hashlib
import json
import pathlib
import socket
import struct
import threading
import time

from messages import HOST, MESSAGES_PER_FRAME, ROOM, end_frame
from recording import push_frames


def websocket_message(payload: bytes) -> bytes:
    size = len(payload)
    if size < 126:
        return struct.pack("!BB", 0x82, size) + payload
    if size < 65536:
        return struct.pack("!BBH", 0x82, 126, size) + payload
    return struct.pack("!BBQ", 0x82, 127, size) + payload


def unmasked(data: bytes) -> tuple[list[bytes], bytes]:
    """The messages of a client that are whole in data, and the rest; all of them are small."""
    messages, at = [], 0
    while at + 6 <= len(data):
        size = data[at + 1] & 127
        if size > 125:
            raise ValueError("a large message of the client")
        mask, text = data[at + 2:at + 6], data[at + 6:at + 6 + size]
        if len(text) < size:
            break
        messages.append(bytes(byte ^ mask[n & 3] for n, byte in enumerate(text)))
        at += 6 + size
    return messages, data[at:]


class Pace:
    """Lets so many messages a second through, and for one second, burst_at, so many more."""

    def __init__(self, rate: int, burst_at: float | None = None, burst_rate: int = 0):
        self.rate = rate
        self.burst_at = burst_at
        self.burst_rate = burst_rate
        self.due = 0.0

    def wait(self, now: float) -> None:
        if self.due > now:
            time.sleep(self.due - now)
        in_burst = self.burst_at is not None and 0 <= self.due - self.burst_at < 1
        self.due += MESSAGES_PER_FRAME / (self.burst_rate if in_burst else self.rate)


class FloodServer:
    """After run_for seconds, or when the frames are all sent, it says that the live has ended."""

    def __init__(self, recording: pathlib.Path, run_for: float, pace: Pace | None = None):
        self.recording = recording
        self.run_for = run_for
        self.pace = pace
        self.frames_sent = 0
        self.first_sent_at = 0.0
        self.last_sent_at = 0.0
        self.ended = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def messages_sent(self) -> int:
        return self.frames_sent * MESSAGES_PER_FRAME

    def options(self) -> list[str]:
        """What racha-cli is told, so that it meets this server and no other."""
        http = f"http://127.0.0.1:{self.port}"
        return ["--provider", "direct", "--tiktok-url", http, "--webcast-url", http, "--ttwid-url",
                http, "--push-url", f"ws://127.0.0.1:{self.port}"]

    def close(self) -> None:
        self.socket.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._attend, args=(client,), daemon=True).start()

    def _attend(self, client: socket.socket) -> None:
        try:
            self._serve(client)
        except OSError:
            pass  # the client has gone

    def _serve(self, client: socket.socket) -> None:
        with client, client.makefile("rb") as stream:
            while line := stream.readline():
                path = line.decode("latin-1").split(" ")[1]
                headers = self._headers(stream)
                stream.read(int(headers.get("content-length", 0)))
                if headers.get("upgrade", "").lower() == "websocket":
                    self._websocket(client, stream, headers["sec-websocket-key"])
                    return
                client.sendall(self._answer(path))

    @staticmethod
    def _headers(stream) -> dict[str, str]:
        headers = {}
        while (line := stream.readline().decode("latin-1").strip()):
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        return headers

    def _answer(self, path: str) -> bytes:
        # Once the live has been sent, it is over for whoever asks.
        status = 4 if self.ended.is_set() else 2
        body: dict = {"status_code": 0, "data": {}}
        if path.startswith("/api-live/user/room"):
            body = {"statusCode": 0, "message": "", "data": {
                "user": {"id": str(HOST), "uniqueId": "bench.host", "nickname": "Bench",
                         "roomId": str(ROOM), "status": status},
                "liveRoom": {"status": status, "title": "", "startTime": 1_790_000_000}}}
        elif "/check_alive" in path:
            body["data"] = [{"alive": status == 2, "room_id": ROOM, "room_id_str": str(ROOM)}]
        elif "/room/info" in path:
            body["data"] = {"id_str": str(ROOM), "status": status,
                            "owner": {"id_str": str(HOST), "display_id": "bench.host"}}
        text = json.dumps(body).encode()
        head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                "Set-Cookie: ttwid=1%7Cbench%7C1790000000%7C00; Path=/\r\n"
                f"Content-Length: {len(text)}\r\n\r\n")
        return head.encode() + text

    def _websocket(self, client: socket.socket, stream, key: str) -> None:
        accept = base64.b64encode(hashlib.sha1(
            (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").encode()).digest()).decode()
        client.sendall(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                        f"Connection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n").encode())
        entered = threading.Event()
        threading.Thread(target=self._read, args=(stream, entered), daemon=True).start()
        if not entered.wait(15):
            return
        try:
            self._flood(client)
        except OSError:
            pass  # the client has gone: what was sent until then is counted

    def _read(self, stream, entered: threading.Event) -> None:
        """Takes acknowledgements and heartbeats, and waits for the request to enter the room."""
        rest = b""
        try:
            while chunk := stream.read1(1 << 16):
                messages, rest = unmasked(rest + chunk)
                for message in messages:
                    if b"im_enter_room" in message:
                        entered.set()
                    self.heard(message)
        except (OSError, ValueError):
            pass

    def heard(self, message: bytes) -> None:
        """Of the client, as it came; for those who want to know."""

    def _flood(self, client: socket.socket) -> None:
        self.first_sent_at = time.monotonic()
        until = self.first_sent_at + self.run_for
        for frame in push_frames(self.recording):
            if self.pace:
                self.pace.wait(time.monotonic() - self.first_sent_at)
            client.sendall(websocket_message(frame))
            self.frames_sent += 1
            if time.monotonic() >= until:
                break
        self.last_sent_at = time.monotonic()
        self.ended.set()
        client.sendall(websocket_message(end_frame()))
        time.sleep(600)  # the client closes; the thread dies with the program
