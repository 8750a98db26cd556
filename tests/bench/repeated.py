# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A recording of real messages, repeated with new ids as often as it takes.

The messages lie in a folder beside the checkout (messages.bin, index.tsv); they are of real people
and never part of the project.
"""

import pathlib
import struct
from typing import Iterator

from messages import HOST, MESSAGES_PER_FRAME, ROOM, START_MS, block, number, push_frame, varint
from recording import BLOCK_BYTES, MAGIC, read_varint, record, stored_block

FRAME_MS = 20
FIRST_ID = 7_400_000_000_000_000_000
COMMON, MESSAGE_ID, ROOM_ID, CREATE_TIME, GIFT_GROUP = 1, 2, 3, 4, 11


def real_messages(folder: pathlib.Path) -> list[tuple[str, bytes]]:
    data = (folder / "messages.bin").read_bytes()
    methods = [line.split("\t")[3] for line in (folder / "index.tsv").read_text().splitlines()[1:]]
    at, found = 0, []
    for method in methods:
        (length,) = struct.unpack_from("<I", data, at)
        found.append((method, data[at + 4:at + 4 + length]))
        at += 4 + length
    return found


def fields(data: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    """(field, wire type, value of a varint, the field's bytes) in the order of the wire."""
    at = 0
    while at < len(data):
        start = at
        key, at = read_varint(data, at)
        value, kind = 0, key & 7
        if kind == 0:
            value, at = read_varint(data, at)
        elif kind == 2:
            length, at = read_varint(data, at)
            at += length
        else:
            at += 8 if kind == 1 else 4
        yield key >> 3, kind, value, data[start:at]


def body(field_bytes: bytes) -> bytes:
    _, at = read_varint(field_bytes, 0)
    length, at = read_varint(field_bytes, at)
    return field_bytes[at:at + length]


def renewed(method: str, payload: bytes, message: int, now_ms: int, round_: int) -> bytes:
    """The same message with an id, a room and a time of its own; gifts in groups of their own."""
    out = b""
    for tag, kind, value, whole in fields(payload):
        if tag == COMMON and kind == 2:
            common = b"".join(
                varint(inner << 3) + varint({MESSAGE_ID: message, ROOM_ID: ROOM,
                                             CREATE_TIME: now_ms}.get(inner, old))
                if inner_kind == 0 else bytes_
                for inner, inner_kind, old, bytes_ in fields(body(whole)))
            out += block(COMMON, common)
        elif method == "WebcastGiftMessage" and tag == GIFT_GROUP and value:
            out += number(GIFT_GROUP, value + round_)
        else:
            out += whole
    return out


def write(path: pathlib.Path, folder: pathlib.Path, events: int) -> None:
    """Written under another name first: a file of this name is always whole."""
    messages = real_messages(folder)
    head = block(1, "bench.host") + number(2, ROOM) + block(3, "racha-bench") + number(5, HOST)
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(MAGIC)
        pending = record(START_MS, 2, head)
        for first in range(0, events, MESSAGES_PER_FRAME):
            now = START_MS + first // MESSAGES_PER_FRAME * FRAME_MS
            batch = []
            for index in range(first, min(first + MESSAGES_PER_FRAME, events)):
                method, payload = messages[index % len(messages)]
                renewed_payload = renewed(method, payload, FIRST_ID + index, now,
                                          index // len(messages))
                batch.append((method, FIRST_ID + index, renewed_payload))
            pending += record(now, 3, push_frame(batch, first + 1))
            if len(pending) >= BLOCK_BYTES:
                file.write(stored_block(pending))
                pending = b""
        end = record(START_MS + events // MESSAGES_PER_FRAME * FRAME_MS, 7, block(1, "live_end"))
        file.write(stored_block(pending + end))
    unfinished.rename(path)
