# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Frames of ten messages of 4.7 KB, as a busy live sends them, and what a capture makes of them.

A frame is a round of three gifts, three comments, two likes, a join and a follow. Each gift slot
sends streaks of five messages (1, 2, 3, 4, 5 with the end mark), each like slot bursts of one user
over ten frames. All ids are new in each message, so nothing is a repeat. Fields beyond those that
Racha maps (pictures, badges with pictures, texts) fill the messages up, as they do in real ones.
"""

import hashlib
import zlib
from dataclasses import dataclass, field

MESSAGE_BYTES = 4700
MESSAGES_PER_FRAME = 10
STREAK_LENGTH = 5
LIKE_BURST_FRAMES = 10
GIFT_SLOTS = 3
LIKE_SLOTS = 2
GIFTS = ((5655, "Rose", 1), (5269, "TikTok", 5), (5660, "Hand Hearts", 100))
ROOM = 7_300_000_000_000_000_001
HOST = 6_800_000_000_000_000_001
START_MS = 1_790_000_000_000
FRAME_INTERVAL_MS = 1


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def number(tag: int, value: int) -> bytes:
    return varint(tag << 3) + varint(value)


def block(tag: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return varint(tag << 3 | 2) + varint(len(data)) + data


def noise(*parts) -> str:
    """64 hex digits that are always the same for the same words."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def picture(*parts) -> bytes:
    path = f"tos-maliva-avt-0068/{noise(*parts)[:32]}"
    urls = b"".join(block(1, f"https://p{n}-sign.example.com/{path}~tplv-{n}.webp"
                             f"?sig={noise(n, parts)}&x-expires=1790000000"
                             f"&x-signature={noise(parts, n)[:28]}%3D")
                    for n in (16, 19))
    return urls + block(2, path) + block(5, "#C8A99B")


def badge(scene: int, level: int, *parts) -> bytes:
    extra = block(1, "2") + block(2, f"71{level:017d}") + block(5, str(level))
    combine = block(2, picture("badge", scene, *parts)) + block(4, str(level))
    return (number(1, 4) + number(2, 20) + number(3, scene) + number(4, 1) + number(11, 1)
            + block(12, extra) + block(23, combine))


class Person:
    """A user without the id, which differs from message to message."""

    def __init__(self, index: int):
        self.handle = f"viewer.{index:03d}"
        names = ("Ana 🌹", "José", "مريم", "あかり", "Zoë", "Nguyễn", "Ольга", "Sam")
        self.fields = (block(3, f"{names[index % len(names)]} {index}")
                       + block(9, picture("thumb", index)) + block(10, picture("medium", index))
                       + block(22, number(1, 50 + index) + number(2, 10 * index) + number(3, 1))
                       + block(38, self.handle)
                       + block(46, "MS4wLjABAAAA" + noise("sec", index))
                       + block(64, badge(8, index % 40 + 1, index))
                       + block(64, badge(10, index % 20 + 1, index)))

    def with_id(self, user: int) -> bytes:
        return number(1, user) + self.fields


@dataclass
class Expected:
    """What a capture of the first so many frames stores and sums up."""

    events: dict[str, int] = field(default_factory=dict)
    diamonds: int = 0
    streaks: int = 0

    @property
    def messages(self) -> int:
        return sum(self.events.values())


def expected(frames: int) -> Expected:
    runs = -(-frames // STREAK_LENGTH)
    bursts = -(-frames // LIKE_BURST_FRAMES)
    return Expected(
        events={"CommentEvent": 3 * frames, "GiftEvent": GIFT_SLOTS * frames,
                "LikeEvent": LIKE_SLOTS * frames, "JoinEvent": frames, "FollowEvent": frames},
        diamonds=frames * sum(price for _, _, price in GIFTS),
        streaks=GIFT_SLOTS * runs + LIKE_SLOTS * bursts)


PEOPLE = [Person(index) for index in range(61)]
GIFT_FIELDS = [block(1, picture("gift", number_)) + block(2, f"sent {name}") + number(4, 1000)
               + number(5, number_) + number(10, 1) + number(11, 1) + number(12, price)
               + number(13, 1) + block(16, name) + block(21, picture("icon", number_))
               for number_, name, price in GIFTS]
IDENTITY = number(2, 1) + number(4, 1)


def common(method: str, message: int, now_ms: int, key: str) -> bytes:
    text = (block(1, key) + block(2, "{0:user} did something in the live")
            + block(4, number(1, 11) + block(2, block(1, "#ffffffff") + number(4, 400))))
    return block(1, block(1, method) + number(2, message) + number(3, ROOM) + number(4, now_ms)
                 + number(6, 1) + block(8, text) + number(9, 1) + number(10, 1))


# Pictures, as what fills real messages mostly is: much the same in all messages of a frame.
FILLER = b"".join(picture("filler", n) for n in range(16))


def filled_up(payload: bytes, tag: int) -> bytes:
    """With a field that nobody maps, so that each message has the same size as the others."""
    missing = MESSAGE_BYTES - len(payload) - 5
    if missing <= 0:
        return payload
    return payload + block(tag, FILLER[:missing])


def message_payloads(frame: int) -> list[tuple[str, int, bytes]]:
    """(method, message id, payload) of the messages of one frame."""
    now = START_MS + frame * FRAME_INTERVAL_MS
    first = 7_400_000_000_000_000_000 + frame * MESSAGES_PER_FRAME
    out = []

    def add(method: str, key: str, body: bytes, filler: int):
        message = first + len(out)
        out.append((method, message, filled_up(common(method, message, now, key) + body, filler)))

    def person(slot: int) -> bytes:
        index = frame * MESSAGES_PER_FRAME + slot
        return PEOPLE[index % len(PEOPLE)].with_id(7_100_000_000_000_000_000 + index)

    run = frame // STREAK_LENGTH
    count = frame % STREAK_LENGTH + 1
    for slot, (gift, _, price) in enumerate(GIFTS):
        group = START_MS + run * GIFT_SLOTS + slot
        sender = PEOPLE[group % len(PEOPLE)].with_id(7_200_000_000_000_000_000 + group % 997)
        add("WebcastGiftMessage", "pm_mt_guidance_gift",
            number(2, gift) + number(3, price) + number(4, 1) + number(5, count)
            + number(6, count) + block(7, sender) + number(9, int(count == STREAK_LENGTH))
            + number(11, group) + block(15, GIFT_FIELDS[slot])
            + block(16, noise("log", frame, slot))
            + block(23, number(1, HOST) + number(5, now - 90) + number(8, HOST))
            + block(32, IDENTITY), 42)
    for slot in range(3):
        words = f"Comment {frame}.{slot}: hola a todos 👋 ありがとう"
        add("WebcastChatMessage", "pm_mt_comment", block(2, person(slot)) + block(3, words)
            + block(14, "es") + block(18, IDENTITY), 23)
    burst = frame // LIKE_BURST_FRAMES
    for slot in range(LIKE_SLOTS):
        user = 7_050_000_000_000_000_000 + burst * LIKE_SLOTS + slot
        add("WebcastLikeMessage", "pm_mt_msg_viewer", number(2, frame % 15 + 1)
            + number(3, 100_000 + frame * 16)
            + block(5, PEOPLE[(burst + slot) % len(PEOPLE)].with_id(user)), 6)
    add("WebcastMemberMessage", "live_room_enter_toast", block(2, person(8)) + number(3, 350)
        + number(10, 1) + block(19, "homepage_hot-live_cell"), 24)
    add("WebcastSocialMessage", "pm_main_follow_message_viewer_2", block(2, person(9))
        + number(4, 1) + block(5, str(HOST)) + number(6, 5000 + frame), 10)
    return out


def gzipped(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def push_frame(messages: list[tuple[str, int, bytes]], log_id: int) -> bytes:
    """A `msg` frame, as it travels in one websocket message."""
    batch = b"".join(block(1, block(1, method) + block(2, payload) + number(3, message))
                     for method, message, payload in messages)
    result = (batch + block(2, f"{START_MS + log_id}_1_1") + number(4, START_MS + log_id)
              + block(5, "fetch_time:1|start_time:0|seq:1") + number(6, 1) + number(9, 1))
    return (number(2, log_id) + block(5, block(1, "compress_type") + block(2, "gzip"))
            + block(6, "pb") + block(7, "msg") + block(8, gzipped(result)))


def frame_bytes(frame: int) -> bytes:
    return push_frame(message_payloads(frame), frame + 1)


def end_frame() -> bytes:
    """The live's end, as its host sends it. A row of its own: LiveEndEvent."""
    message = 7_390_000_000_000_000_000
    body = common("WebcastControlMessage", message, START_MS, "") + number(2, 3)
    return push_frame([("WebcastControlMessage", message, body)], 1)
