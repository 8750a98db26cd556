# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""What can stand between a person and a live, each with the verdict that it must have."""

import time
from dataclasses import dataclass, field

from foreigntiktok import (NAME, NEXT_ROOM, TWO_GIB, Play, Wire, bomb, code, dripping, endless_body,
                           endless_line, endless_lines, http, later, packed_spaces, page, profile,
                           push_frame, redirect, refused, reset, room, silence, told)
from floodserver import websocket_message


@dataclass
class Row:
    name: str
    exit: int
    code: str | None
    play: Play
    options: list[str] = field(default_factory=list)
    commands: tuple[str, ...] = ("check", "capture")
    gaps: int = 0
    hears: tuple[str, ...] = ()  # what an explanation must mention
    rooms: int = 1
    sleeps: float = 0  # seconds that the process stands still, once an event has come
    within: float = 110  # seconds until it must have ended


def lookup_rows() -> list[Row]:
    nobody = code(19881007, "user_not_found")
    captcha = http('<html class="tiktok-verify-page">')
    region = http("<p>We have discontinued operating TikTok in your region.</p>")
    blocked = [http("<html>please wait</html>")]
    rows = [
        Row("nobody", 3, "live.user_not_found",
            Play(room=[nobody], page=[page(None)], profile=[profile(10221)])),
        Row("nobody, too", 3, "live.user_not_found",
            Play(room=[nobody], page=[page(None)], profile=[profile(10223)])),
        Row("nobody, says everything", 3, "live.user_not_found",
            Play(room=[nobody], page=[captcha])),
        Row("nobody at first, then live", 0, None, Play(room=[nobody, room()])),
        Row("404000, but the page is live", 0, None, Play(room=[code(404000)])),
        Row("404000 and no page", 3, "live.user_not_found",
            Play(room=[code(404000)], page=[page(None)])),
        Row("private by its profile", 5, "live.restricted",
            Play(room=[nobody], page=[page(None)], profile=[profile(10222)])),
        Row("private by a flag", 5, "live.restricted", Play(room=[room(4, "", secret=True)])),
        Row("an account that never was live", 4, "live.offline",
            Play(room=[nobody], page=[page(None)], profile=[profile(0)])),
        Row("live, but the room is kept back", 5, "live.restricted",
            Play(room=[room(2, None)])),
        Row("ended", 4, "live.offline", Play(room=[room(4)])),
        Row("no room", 4, "live.offline", Play(room=[room(4, "")])),
        Row("room 0", 4, "live.offline", Play(room=[room(4, "0")])),
        Row("paused", 0, None, Play(room=[room(3)])),
        Row("region", 6, "live.region", Play(room=[region], page=[region])),
        Row("region on the page", 6, "live.region", Play(room=[http("<html>")], page=[region])),
        Row("cut in TLS", 6, "live.region", Play(cuts_tls=True)),
        Row("wrong question", 12, "protocol.lookup",
            Play(room=[code(10202, "params_error")], page=blocked)),
        Row("neither room nor status", 12, "protocol.lookup",
            Play(room=[told({"statusCode": 0, "data": {"user": {"uniqueId": NAME}}})],
                 page=blocked)),
        Row("no cookie", 6, "live.blocked", Play(home=[http("<html>")])),
    ]
    for name, answer in {"not JSON": http("<html>"), "captcha": captcha, "empty": http(""),
                         "403": http("no", 403), "429": http("slowly", 429),
                         "no statusCode": told({"data": {}}),
                         "deep": http("[" * 100_000, kind="application/json"),
                         "wide": http('{"statusCode":0,"x":[' + "1," * 1_000_000 + "1]}",
                                      kind="application/json")}.items():
        rows.append(Row(f"blocked: {name}", 6, "live.blocked", Play(room=[answer], page=blocked)))
    return rows


def handshake_rows() -> list[Row]:
    login = told({"status_code": 4003110, "data": {}})
    prompts = told({"status_code": 0, "data": {"prompts": "Log in", "message": "x"}})
    aged = told({"status_code": 0, "data": {"age_restricted": {"restricted": True}, "status": 2}})
    return [
        Row("device blocked", 6, "push.device_blocked",
            Play(handshake=[refused("DEVICE_BLOCKED", "415")]),
            hears=("DEVICE_BLOCKED", "20261126FAKE200")),
        Row("device blocked once", 0, None,
            Play(handshake=[refused("DEVICE_BLOCKED", "415")] * 2 + [None])),
        Row("secret key", 12, "protocol.signature",
            Play(handshake=[refused("illegal secret key", "417")]), hears=("illegal secret key",)),
        Row("app id", 12, "protocol.app_id",
            Play(handshake=[refused("illegal app_id", "417")]), hears=("illegal app_id",)),
        Row("a bare 200", 5, "live.restricted", Play(handshake=[refused()])),
        Row("a bare 200, login needed", 5, "live.restricted",
            Play(handshake=[refused()], info=[login]), hears=("4003110",)),
        Row("a bare 200, prompts", 5, "live.restricted",
            Play(handshake=[refused()], info=[prompts]), hears=("prompts",)),
        Row("a bare 200, by age", 5, "live.restricted",
            Play(handshake=[refused()], info=[aged]), hears=("age",)),
        Row("a bare 200 once", 0, None, Play(handshake=[refused(), refused(), None])),
        Row("a bare 200, room info empty", 6, "live.blocked",
            Play(handshake=[refused()], info=[http("")])),
        Row("handshake 403", 6, "live.blocked", Play(handshake=[refused(http_status=403)])),
        Row("handshake 500", 12, "protocol.handshake",
            Play(handshake=[refused(http_status=500)])),
        Row("handshake reset", 8, "net.reset", Play(handshake=[reset])),
        Row("no HTTP at all", 12, "protocol.handshake",
            Play(handshake=[lambda client: client.sendall(b"\x16\x03\x01 nonsense\r\n\r\n")])),
        Row("direct switched off", 6, "push.direct_disabled", Play(joins=False, sessions=[
            lambda wire: (wire.frame("close", b"", packed=False,
                                     headers={"close_reason": "disable_web_direct"}),
                          wire.hold())])),
        Row("joined, but silent", 16, "push.silent", Play(sessions=[Wire.hold]),
            hears=("joining", "no message", "push.silent")),
        Row("not even joined", 16, "push.silent", Play(joins=False, sessions=[Wire.hold])),
        Row("silent, since restricted", 5, "live.restricted",
            Play(sessions=[Wire.hold], info=[login])),
    ]


def sign_rows(key_file: str) -> list[Row]:
    sign = ["--provider", "sign", "--sign-key-file", key_file]
    quota = told({"code": 429, "message": "no", "limit_label": "rate_limit_account_day"}, 429)
    rows = [("401", 14, "sign.credentials", told({"code": 401}, 401)),
            ("402", 14, "sign.credentials", told({"code": 402}, 402)),
            ("403 in a 200", 14, "sign.credentials", told({"code": 403})),
            ("429", 7, "sign.quota", quota),
            ("500", 15, "sign.failing", told({"code": 500, "message": "fetch failed"}, 500)),
            ("empty", 15, "sign.failing", http("")),
            ("no cookies", 15, "sign.failing", http(b"\x12\x01c" * 90)),
            ("deep", 15, "sign.failing", http("[" * 100_000, 500))]
    return [Row(f"sign {name}", status, code_, Play(sign=[answer]), sign)
            for name, status, code_, answer in rows]


def network_rows(closed_port: int) -> list[Row]:
    nowhere = f"http://127.0.0.1:{closed_port}"
    return [
        Row("nobody listens", 8, "net.refused", Play(),
            ["--tiktok-url", nowhere, "--ttwid-url", nowhere]),
        Row("no proxy there", 8, "net.proxy", Play(), ["--proxy", nowhere]),
        Row("distrusted certificate", 8, "net.tls", Play(tls=True)),
        Row("distrusted socket", 8, "net.tls", Play(), ["--push-url", "TLS"]),
        Row("look-up reset", 8, "net.reset", Play(room=[reset])),
        Row("12 s late", 8, "net.timeout", Play(room=[later(12, room())])),
        Row("never", 8, "net.timeout", Play(room=[silence])),
        Row("TLS without an answer", 8, "net.timeout", Play(ignores_tls=True),
            commands=("capture",)),
        Row("byte by byte", 8, "net.timeout", Play(room=[dripping])),
        Row("handshake byte by byte", 8, "net.timeout", Play(handshake=[dripping]),
            commands=("capture",)),
        Row("endless lines", 8, None, Play(room=[endless_lines]), commands=("capture",)),
        Row("an endless line", 8, None, Play(room=[endless_line]), commands=("capture",)),
        Row("endless body", 12, "protocol.lookup", Play(room=[endless_body])),
        Row("a bomb", 12, "protocol.lookup", Play(room=[bomb(400)])),
        Row("a bomb for a page", 6, "live.blocked", Play(room=[http("")], page=[bomb(400)])),
        Row("handshake: an endless line", 12, "protocol.handshake", Play(handshake=[endless_line]),
            commands=("capture",)),
        Row("handshake: endless lines", 12, "protocol.handshake", Play(handshake=[endless_lines]),
            commands=("capture",)),
        Row("sent elsewhere", 6, "live.blocked",
            Play(room=[redirect("http://example.invalid/x")],
                 page=[redirect("https://192.0.2.1/")]),
            hears=("not followed",)),
        Row("sent in circles", 6, "live.blocked",
            Play(room=[redirect("/api-live/user/room/?again")],
                 page=[redirect(f"/@{NAME}/live")])),
    ]


# ---- what happens to a connection that stands

def cut(wire: Wire) -> None:
    wire.chat(1, 5)
    wire.leave()


def torn(wire: Wire) -> None:
    wire.chat(1, 5)
    for _ in range(5):  # a reset also takes what the other side has not read yet
        wire.acknowledged.acquire(timeout=30)
    reset(wire.client)


def mute(wire: Wire) -> None:
    wire.echoes = False
    wire.chat(1, 5)
    wire.hold()


def stuck(wire: Wire) -> None:
    """A busy room whose messages stop, though heartbeats echo."""
    wire.chat(1, 40)
    wire.hold()


def closing(wire: Wire) -> None:
    wire.chat(1, 5)
    wire.frame("close", b"", packed=False, headers={"close_reason": "kicked"})
    wire.raw(b"\x88\x02\x03\xe9")


def large_head(wire: Wire) -> None:
    wire.chat(1, 5)
    wire.raw(b"\x82\x7f" + TWO_GIB.to_bytes(8, "big") + b"x" * 100)
    wire.hold()


def garbage(wire: Wire) -> None:
    wire.chat(1, 2)
    wire.raw(b"\x81\x05hello")  # a text frame
    wire.raw(websocket_message(b"\xff" * 60))
    wire.raw(websocket_message(b""))
    wire.raw(websocket_message(push_frame("msg", b"\x1f\x8b broken", packed=False)))
    wire.raw(websocket_message(push_frame("msg", packed_spaces(64), packed=False)))
    wire.frame("news", b"?", packed=False)
    wire.raw(b"\x89\x02hi")  # a ping
    wire.chat(3, 2)
    wire.end()


def anew(wire: Wire) -> None:
    wire.chat(101, 3)
    wire.end()


def patient(wire: Wire) -> None:
    """Says something while the other side sleeps, and afterwards."""
    wire.chat(1, 5)
    time.sleep(6)
    wire.chat(6, 3)
    time.sleep(16)
    wire.chat(9, 2)
    wire.end()


def again(wire: Wire) -> None:
    wire.chat(1, 8)  # five of them for the second time
    wire.end()


def stream_rows() -> list[Row]:
    def broken(name: str, first, handshake=(None,), **more) -> Row:
        return Row(name, 0, None, Play(sessions=[first, again], handshake=list(handshake)),
                   commands=("capture",), gaps=1, **more)

    two_rooms = Play(room=[room(), room(2, str(NEXT_ROOM))], sessions=[cut, anew])
    missed = Play(room=[room(), room(4)])
    return [
        Row("to its end", 0, None, Play()),
        Row("banned", 0, None, Play(sessions=[
            lambda wire: (wire.chat(1, 3), wire.control(4), wire.hold())]), commands=("capture",)),
        broken("cut", cut), broken("torn", torn), broken("close frame", closing),
        broken("no frame at all", mute, within=70),
        broken("a busy room falls silent", stuck, within=70),
        broken("2 GiB in a head", large_head),
        broken("torn twice", torn, handshake=[None, reset, reset, None]),
        # Without the doubt that follows a sleep it would take the 45 s of a stall.
        broken("asleep, and dead when it wakes", mute, sleeps=14, within=40),
        Row("asleep, and alive when it wakes", 0, None, Play(sessions=[patient]),
            commands=("capture",), sleeps=14),
        Row("garbage", 0, None, Play(sessions=[garbage]), commands=("capture",)),
        Row("restarted, closed", 0, None, two_rooms, commands=("capture",), rooms=2),
        Row("restarted, left open", 0, None,
            Play(room=[room(), room(2, str(NEXT_ROOM))], sessions=[stuck, anew]),
            commands=("capture",), rooms=2),
        Row("end missed, closed", 0, None,
            Play(room=missed.room, sessions=[cut]), commands=("capture",)),
        Row("end missed, left open", 0, None,
            Play(room=missed.room, sessions=[stuck]), commands=("capture",)),
    ]
