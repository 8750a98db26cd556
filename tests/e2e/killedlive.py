# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A live for captures that die: it goes on when the next one comes, and remembers what it sent and
which of it was acknowledged.

Combos go on over many frames, so that they are open whenever somebody dies: running totals with
repeats of the same total, messages that come late, end marks that are told twice, gifts without
group, without streak, for a guest. Messages are sent again with the same id, as TikTok does after
a reconnect; some have no id at all.
"""

import random
import socket
import threading
import time
from dataclasses import dataclass

from floodserver import FloodServer, Pace, websocket_message
from messages import GIFTS, HOST, ROOM, block, end_frame, number, push_frame
from recording import read_varint
from streakrules import Sent

GUEST = 6_900_000_000_000_000_009
FIRST_MESSAGE = 7_400_000_000_000_000_000
FIRST_USER = 7_100_000_000_000_000_000
GIFT_SLOTS = 5
LIKERS = 12
RATE = 3_000
REPEATED_FRAMES = 6  # that may be sent again
PLAIN_GIFT = (6064, "GG", 1)


@dataclass
class Combo:
    user: int
    gift: tuple
    group: int
    receiver: int
    until: int
    total: int = 0


def common(method: str, message: int, now_ms: int) -> bytes:
    return block(1, block(1, method) + number(2, message) + number(3, ROOM) + number(4, now_ms)
                 + number(6, 1))


def person(user: int) -> bytes:
    return number(1, user) + block(3, f"Nick {user % 1000} 🌹") + block(38, f"u{user % 100000}")


class Story:
    """Makes the frames; one thread at a time."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.sent: dict[int, Sent] = {}
        self.unnamed: dict[str, Sent] = {}  # comments without message id, by their text
        self._message = FIRST_MESSAGE
        self._groups = 0
        self._texts = 0
        self._combos = [self._combo() for _ in range(GIFT_SLOTS)]
        self._over: list[Combo] = []

    def frame(self) -> tuple[list, set]:
        """Messages of one frame, and what names their rows in the store."""
        messages = []
        for slot in range(GIFT_SLOTS):
            messages += self._gifts(slot)
        for _ in range(2):
            liker = FIRST_USER + 500 + self.chance.randrange(LIKERS)
            likes = self.chance.randint(1, 15)
            messages.append(self._add("WebcastLikeMessage", Sent("LikeEvent", liker, count=likes),
                                      number(2, likes) + number(3, 10**6)
                                      + block(5, person(liker))))
        messages.append(self._comment())
        messages.append(self._add("WebcastMemberMessage", Sent("JoinEvent"), block(
            2, person(FIRST_USER + self.chance.randrange(400))) + number(3, 9) + number(10, 1)))
        if self.chance.random() < 0.05:
            messages.append(self._unnamed_comment())
        else:
            messages.append(self._comment())
        return messages, {name for name, _ in messages}

    def _add(self, method: str, sent: Sent, body: bytes) -> tuple:
        self._message += 1
        self.sent[self._message] = sent
        payload = common(method, self._message, time.time_ns() // 1_000_000) + body
        return self._message, (method, self._message, payload)

    def _comment(self) -> tuple:
        user = FIRST_USER + self.chance.randrange(400)
        return self._add("WebcastChatMessage", Sent("CommentEvent", user),
                         block(2, person(user)) + block(3, "hola a todos 👋"))

    def _unnamed_comment(self) -> tuple:
        self._texts += 1
        text = f"nameless {self._texts}"
        self.unnamed[text] = Sent("CommentEvent", FIRST_USER)
        payload = (common("WebcastChatMessage", 0, time.time_ns() // 1_000_000)
                   + block(2, person(FIRST_USER)) + block(3, text))
        return text, ("WebcastChatMessage", 0, payload)

    def _combo(self) -> Combo:
        self._groups += 1
        kind = self.chance.random()
        group = 0 if kind < 0.15 else 1_700_000_000_000 + self._groups
        return Combo(FIRST_USER + self.chance.randrange(60), self.chance.choice(GIFTS), group,
                     GUEST if 0.15 <= kind < 0.3 else 0, self.chance.randint(1, 300))

    def _gifts(self, slot: int) -> list:
        combo = self._combos[slot]
        odds = self.chance.random()
        if odds < 0.05:
            gift = PLAIN_GIFT
            plain = Combo(combo.user, gift, 0, 0, 0)
            return [self._gift(plain, self.chance.randint(0, 3), False, streakable=False)]
        if odds < 0.08 and self._over:
            late = self.chance.choice(self._over)
            return [self._gift(late, max(1, late.total + self.chance.randint(-3, 2)),
                               self.chance.random() < 0.2)]
        if odds < 0.12 and combo.total > 2 and combo.group:
            return [self._gift(combo, combo.total - self.chance.randint(1, 2), False)]
        combo.total += self.chance.choice((0, 1, 1, 2, 5)) if combo.total else self.chance.randint(
            1, 17)
        ends = combo.total >= combo.until
        messages = [self._gift(combo, combo.total, ends and self.chance.random() < 0.5)]
        if ends:
            if self.chance.random() < 0.7:  # 7, 7 end; else the end mark is never told
                messages.append(self._gift(combo, combo.total, True))
            if combo.group:
                self._over = [*self._over[-20:], combo]
            self._combos[slot] = self._combo()
        return messages

    def _gift(self, combo: Combo, count: int, ends: bool, streakable: bool = True) -> tuple:
        gift, name, price = combo.gift
        struct = (number(5, gift) + number(10, int(streakable)) + number(11, 1 if streakable else 2)
                  + number(12, price) + block(16, name))
        body = (number(2, gift) + number(4, 1) + number(5, count) + number(6, count)
                + block(7, person(combo.user)) + number(9, int(ends)) + number(11, combo.group)
                + block(15, struct))
        if combo.receiver:
            body += block(8, person(combo.receiver))
        body += block(23, number(1, HOST) + number(8, combo.receiver or HOST))
        return self._add("WebcastGiftMessage",
                         Sent("GiftEvent", combo.user, gift, price, streakable, combo.receiver,
                              combo.group, count, ends), body)


class KilledLive(FloodServer):
    """Goes on with each client where it stood; what it sent meanwhile to nobody is lost."""

    def __init__(self, story: Story):
        self.story = story
        self.names: dict[int, set] = {}  # of the rows of a frame, by its log id
        self.acknowledged: set[int] = set()
        self.sending_seconds = 0.0
        self._turn = threading.Lock()
        self._connection = 0
        self._recent: list[list] = []
        self._finish = threading.Event()
        super().__init__(None, 0.0)

    def finish(self) -> None:
        """The live ends now."""
        self._finish.set()

    def heard(self, message: bytes) -> None:
        """Field 2 of a frame of type `ack` is the log id that it acknowledges."""
        if b"ack" not in message[-200:] or b"im_enter_room" in message:
            return
        at, log_id, kind = 0, 0, b""
        while at < len(message):
            key, at = read_varint(message, at)
            value, at = read_varint(message, at)
            if key & 7 == 2:
                kind = message[at:at + value] if key >> 3 == 7 else kind
                at += value
            elif key >> 3 == 2:
                log_id = value
        if kind == b"ack":
            self.acknowledged.add(log_id)

    def _flood(self, client: socket.socket) -> None:
        with self._turn:
            self._connection += 1
            mine = self._connection
        started = time.monotonic()
        pace = Pace(RATE)
        try:
            self._again(client)
            while self._connection == mine and not self._finish.is_set():
                pace.wait(time.monotonic() - started)
                with self._turn:
                    if self._connection != mine:
                        return
                    messages, _ = self.story.frame()
                    self._recent = [*self._recent[-REPEATED_FRAMES:], messages]
                self._send(client, messages)
        finally:
            self.sending_seconds += time.monotonic() - started
        self.ended.set()
        client.sendall(websocket_message(end_frame()))
        time.sleep(600)  # the client closes; the thread dies with the program

    def _again(self, client: socket.socket) -> None:
        """Frames that the client before may have had, or not."""
        with self._turn:
            frames = list(self._recent)
        for messages in frames:
            if self.story.chance.random() < 0.6:
                # Without an id nobody could tell that it is the same.
                self._send(client, [each for each in messages if isinstance(each[0], int)])

    def _send(self, client: socket.socket, messages: list) -> None:
        self.frames_sent += 1
        log_id = self.frames_sent
        self.names[log_id] = {name for name, _ in messages}
        client.sendall(websocket_message(push_frame([wire for _, wire in messages], log_id)))
