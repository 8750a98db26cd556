# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Recordings of such frames: written for the benchmark, read by its server."""

import pathlib
import struct
import zlib
from concurrent.futures import ProcessPoolExecutor
from typing import Iterator

from messages import FRAME_INTERVAL_MS, HOST, ROOM, START_MS, block, frame_bytes, number, varint

MAGIC = b"RACHA1\r\n"
BLOCK_BYTES = 1 << 20


def record(received_ms: int, tag: int, body: bytes) -> bytes:
    data = number(1, received_ms * 1000) + block(tag, body)
    return varint(len(data)) + data


def stored_block(data: bytes) -> bytes:
    return b"\0" + struct.pack("<II", len(data), zlib.crc32(data)) + data


def write(path: pathlib.Path, frames: int) -> None:
    """Written under another name first: a file of this name is always whole."""
    head = (block(1, "bench.host") + number(2, ROOM) + block(3, "racha-bench") + number(5, HOST))
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file, ProcessPoolExecutor(2) as pool:
        file.write(MAGIC)
        pending = record(START_MS, 2, head)
        for index, frame in enumerate(pool.map(frame_bytes, range(frames), chunksize=200)):
            pending += record(START_MS + index * FRAME_INTERVAL_MS, 3, frame)
            if len(pending) >= BLOCK_BYTES:
                file.write(stored_block(pending))
                pending = b""
        end = record(START_MS + frames * FRAME_INTERVAL_MS, 7, block(1, "live_end"))
        file.write(stored_block(pending + end))
    unfinished.rename(path)


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def push_frames(path: pathlib.Path) -> Iterator[bytes]:
    """The frames of a recording that write() made."""
    with path.open("rb") as file:
        file.read(len(MAGIC))
        while head := file.read(9):
            length, _ = struct.unpack("<II", head[1:])
            data = file.read(length)
            at = 0
            while at < len(data):
                size, at = read_varint(data, at)
                end = at + size
                _, at = read_varint(data, at + 1)
                tag, at = data[at] >> 3, at + 1
                body_size, at = read_varint(data, at)
                if tag == 3:
                    yield data[at:at + body_size]
                at = end
