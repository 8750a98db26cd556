#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""A real Django and Racha on the same tables: adoption.py RACHA_CLI RECORDING

In each of the predecessor's four migration states, with utf8mb3 and with utf8mb4: Django writes,
Racha adopts, Django finds its rows as they were, and both write and read on.
"""

import datetime
import json
import multiprocessing
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "bench")]

from databases import MariaDb  # noqa: E402
from predecessor import UTC, Project, connect  # noqa: E402

START = datetime.datetime(2025, 3, 14, 20, 0, 0, 123456, UTC)
LIVE, OTHER_LIVE = 7480000000000000001, 7480000000000000002


def at(seconds: float) -> datetime.datetime:
    return START + datetime.timedelta(seconds=seconds)


def gift(seconds, count, streaking, user=77, name="Rosa", diamonds=1, streakable=True, **more):
    status = "continue" if streaking else "end"
    return {
        "event_type": "GiftEvent", "timestamp": at(seconds), "room_id": LIVE,
        "streamer_unique_id": "ana", "user_id": user,
        "user_unique_id": "leo", "user_nickname": "Leo  el Rapido", "is_streaking": streaking,
        "streak_id": f"{user}_GiftEvent_5655_1741982400" if streakable else None,
        "streak_status": status if streakable else None,
        "event_data": {"gift": {"id": 5655, "name": name, "diamond_count": diamonds,
                                "streakable": streakable}, "repeat_count": count,
                       "streak_total_count": 3 * count, "is_streaking": streaking,
                       "from_user": {"unique_id": "leo"}}, **more}


def predecessor_rows(session) -> list[dict]:
    """What its captures left: wrong totals, a streak that never ends, None in ids, users unknown."""
    def row(seconds, kind, data, room=LIVE, **more):
        return {"event_type": kind, "timestamp": at(seconds), "room_id": room,
                "streamer_unique_id": "ana" if room == LIVE else "eva", "event_data": data,
                "session": session if room == LIVE else None, **more}
    known = {"user_id": 55, "user_unique_id": "luz", "user_nickname": "Luz"}
    rows = [gift(i, count, count != 7 or i < 3, session=session)
            for i, count in enumerate([2, 4, 7, 7])]
    rows += [
        gift(20, 5, True, session=session),  # never ends
        gift(200, 1, False, name="León", diamonds=1000, streakable=False, session=session),
        gift(210, 3, True, user=None, user_unique_id="kai", user_nickname="Kai",
             session=session),
        row(30, "CommentEvent", {"comment": "¡Hola, árbol! Ñandú"}, **known),
        row(31, "CommentEvent", {"comment": "sin nadie"}),
        row(32, "LikeEvent", {"like_count": 15, "total_likes": 100}, **known),
        row(33, "RoomUserSeqEvent", {"viewer_count": 120}),
        row(34, "JoinEvent", {}, user_unique_id="luz", user_nickname="LUZ"),
        row(35, "CommentEvent", {"comment": "otro directo"}, room=OTHER_LIVE, **known),
    ]
    rows[6]["streak_id"] = "None_GiftEvent_5655_1741982610"
    return rows


#: 7 roses, 5 more, a lion, 3 of Kai's.
DIAMONDS = 7 + 5 + 1000 + 3


class Adopted:
    """One state and character set."""

    def __init__(self, server, cli: str, recording: str, state: int, charset: str):
        self.server, self.cli, self.recording = server, cli, recording
        self.state, self.charset = state, charset
        self.database = f"django_{state}_{charset}"
        server.sql(f"CREATE DATABASE {self.database} CHARACTER SET {charset.split('_')[0]}")
        self.project = None

    def run(self) -> None:
        connect("127.0.0.1", self.server.port, "bench", "bench", self.database)
        self.project = Project(self.state)
        self.project.migrate()
        session = self.project.begin_session(LIVE, "ana", "aborted", START)
        for row in predecessor_rows(session):
            self.project.write(**row)
        self.nothing_happens_unasked()
        before, sessions = self.project.rows(), self.project.sessions()
        self.adopt()
        self.rows_are_as_they_were(before, sessions)
        self.racha_understands_them()
        self.what_was_added_is_computed()
        self.both_write_on()
        self.again_changes_nothing()

    # what is checked

    def nothing_happens_unasked(self) -> None:
        tables = self.sql("SHOW TABLES")
        for arguments in (["database", "status"], ["database", "migrate"],
                          ["replay", self.recording, "--max"]):
            done = self.racha(*arguments)
            self.equal(done.returncode, 9, arguments)
            assert "db.needs_adoption" in done.stderr, done.stderr
        self.equal(self.sql("SHOW TABLES"), tables, "tables")

    def adopt(self) -> None:
        done = self.racha("database", "migrate", "--adopt")
        self.equal(done.returncode, 0, done.stderr)
        assert f"migration {self.state}" in done.stderr, done.stderr
        wrong = self.sql(
            "SELECT table_name, column_name FROM information_schema.columns "
            "WHERE table_schema = DATABASE() AND table_name IN ('live_events', 'live_sessions') "
            "AND collation_name <> 'utf8mb4_bin'")
        self.equal(wrong, "", "columns that are not utf8mb4_bin")
        order = self.sql("SELECT group_concat(column_name ORDER BY ordinal_position) FROM "
                         "information_schema.columns WHERE table_schema = DATABASE() "
                         "AND table_name = 'live_events'").strip()
        self.equal(order, "id,event_type,timestamp,received_at,room_id,streamer_unique_id,user_id,"
                   "user_unique_id,user_nickname,is_streaking,streak_id,streak_status,event_data,"
                   "created_at,updated_at,session_id,message_id,diamonds", "columns")

    def rows_are_as_they_were(self, before: list[dict], sessions: list[dict]) -> None:
        after = self.project.rows()
        for old, new in zip(before, after, strict=True):
            if "session_id" in old and old["session_id"] is None:
                assert new.pop("session_id") is not None
                old = {k: v for k, v in old.items() if k != "session_id"}
            self.equal(new, old, "a row")
        kept = [row for row in self.project.sessions() if row["id"] in {s["id"] for s in sessions}]
        self.equal(kept, sessions, "sessions")

    def racha_understands_them(self) -> None:
        rows = self.export()
        self.equal(len(rows), 13, "rows")
        self.equal(sum(int(row["diamonds"]) for row in rows), DIAMONDS, "diamonds")
        for row in rows:
            self.equal(row["received_at"], row["timestamp"], "received_at")
            self.equal(row["message_id"], None, "message_id")
            assert row["session_id"]
        found = self.sql("SELECT count(*) FROM live_words w JOIN live_word_events e "
                         "ON e.word_id = w.id WHERE w.word = 'nandu'").strip()
        self.equal(found, "1", "the search")
        lives = [json.loads(line) for line in
                 self.racha("report", "sessions", "--json").stdout.splitlines()]
        self.equal({int(live["room_id"]) for live in lives if live.get("room_id")},
                   {LIVE, OTHER_LIVE}, "lives")
        origins = self.sql("SELECT count(*), min(origin) FROM live_session_origins").split()
        self.equal(origins, ["2", "adopted"], "origins")

    def what_was_added_is_computed(self) -> None:
        done = self.racha("database", "verify", "--json")
        self.equal(done.returncode, 0, done.stdout)
        own = self.project.rows(), self.project.sessions()
        worth = self.sql("SELECT id, diamonds FROM live_events ORDER BY id")
        totals = self.sql("SELECT id, diamonds, likes FROM live_sessions ORDER BY id")
        self.sql("UPDATE live_events SET diamonds = 77 WHERE event_type = 'GiftEvent' LIMIT 2")
        self.sql("UPDATE live_sessions SET likes = likes + 1")
        done = self.racha("database", "verify", "--json")
        assert done.returncode != 0, done.stdout
        findings = [json.loads(line) for line in done.stdout.splitlines()]
        self.equal(sorted(f["column"] for f in findings if f["kind"] == "finding"),
                   ["diamonds", "diamonds", "likes", "likes"], "findings")
        done = self.racha("database", "verify", "--repair", "--yes", "--json")
        self.equal(done.returncode, 0, done.stderr)
        self.equal(self.racha("database", "verify", "--json").returncode, 0, "after the repair")
        self.equal(self.sql("SELECT id, diamonds FROM live_events ORDER BY id"), worth, "worth")
        self.equal(self.sql("SELECT id, diamonds, likes FROM live_sessions ORDER BY id"), totals,
                   "totals")
        self.equal((self.project.rows(), self.project.sessions()), own, "what is Django's")

    def both_write_on(self) -> None:
        done = self.racha("replay", self.recording, "--max")
        self.equal(done.returncode, 0, done.stderr)
        ours = int(self.sql("SELECT count(*) FROM live_event_payloads"))
        assert ours > 100, ours
        session = self.project.begin_session(OTHER_LIVE, "eva", "active", at(900))
        written = self.project.write(
            event_type="CommentEvent", timestamp=at(900), room_id=OTHER_LIVE,
            streamer_unique_id="eva", event_data={"comment": "después 🌹 adopción"},
            user_nickname="Kai 🌹", session=session)
        # Django reads ours.
        seen = self.project.event.objects.exclude(pk__in=[row["id"] for row in self.old_rows()])
        self.equal(seen.count(), ours + 1, "rows that Django sees")
        for row in seen.filter(event_type="GiftEvent")[:50]:
            assert row.event_data["gift"]["id"], row.event_data
            assert row.timestamp.tzinfo is not None
        if self.project.session:
            assert all(s.status in ("completed", "interrupted", "aborted", "active")
                       for s in self.project.session.objects.all())
        # We read Django's.
        (new,) = [row for row in self.export() if row["id"] == str(written.pk)]
        self.equal(new["event_data"], {"comment": "después 🌹 adopción"}, "what Django wrote")
        self.equal(new["user_nickname"], "Kai 🌹", "a name")
        self.equal(new["received_at"], "2025-03-14T20:15:00.123456Z", "received_at")
        # At the next opening it gets its session and its words.
        self.equal(self.racha("database", "migrate", "--adopt").returncode, 0, "again")
        (new,) = [row for row in self.export() if row["id"] == str(written.pk)]
        assert new["session_id"], new
        found = self.sql("SELECT e.event_id FROM live_words w JOIN live_word_events e "
                         "ON e.word_id = w.id WHERE w.word = 'adopcion'").strip()
        self.equal(found, str(written.pk), "the search")

    def again_changes_nothing(self) -> None:
        tables = self.sql("SHOW TABLES").split()
        checksums = self.sql(f"CHECKSUM TABLE {', '.join(tables)}")
        self.equal(self.racha("database", "migrate", "--adopt").returncode, 0, "again")
        self.equal(self.sql(f"CHECKSUM TABLE {', '.join(tables)}"), checksums, "tables")

    # means

    def old_rows(self) -> list[dict]:
        return self.project.rows()[:13]

    def racha(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.cli, *arguments, "--lang", "en", "--database",
             f"mysql://bench@127.0.0.1:{self.server.port}/{self.database}",
             *self.server.options[2:]], capture_output=True, text=True, check=False, timeout=120)

    def export(self) -> list[dict]:
        done = self.racha("export", "--format", "jsonl")
        self.equal(done.returncode, 0, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def sql(self, text: str) -> str:
        return self.server.sql(text, self.database)

    def equal(self, found, expected, what) -> None:
        assert found == expected, f"{what}: {found!r} instead of {expected!r}"


class Imported(Adopted):
    """The predecessor's database is only read; its rows come into a file."""

    def run(self) -> None:
        connect("127.0.0.1", self.server.port, "bench", "bench", self.database)
        self.project = Project(self.state)
        self.project.migrate()
        session = self.project.begin_session(LIVE, "ana", "aborted", START)
        for row in predecessor_rows(session):
            self.project.write(**row)
        tables = self.sql("SHOW TABLES").split()
        before = self.sql(f"CHECKSUM TABLE {', '.join(tables)}")
        with tempfile.TemporaryDirectory() as folder:
            store = pathlib.Path(folder) / "store.sqlite"
            self.equal(self.copy(store), {"events": 13, "known": 0, "refused": 0}, "first")
            self.equal(self.copy(store), {"events": 0, "known": 13, "refused": 0}, "second")
            with sqlite3.connect(store) as rows:
                (found,) = rows.execute("SELECT sum(diamonds) FROM live_events")
                self.equal(found[0], DIAMONDS, "diamonds")
                found = rows.execute(
                    "SELECT DISTINCT s.room_id, s.streamer_unique_id, s.status, o.origin "
                    "FROM live_events e JOIN live_sessions s ON s.id = e.session_id "
                    "JOIN live_session_origins o ON o.session_id = s.id ORDER BY 1").fetchall()
                status = "interrupted" if self.state >= 3 else "completed"
                self.equal(found, [(LIVE, "ana", status, "imported"),
                                   (OTHER_LIVE, "eva", "completed", "imported")], "sessions")
        self.equal(self.sql("SHOW TABLES").split(), tables, "tables of the source")
        self.equal(self.sql(f"CHECKSUM TABLE {', '.join(tables)}"), before, "the source")

    def copy(self, store: pathlib.Path) -> dict:
        url = f"mysql://bench@127.0.0.1:{self.server.port}/{self.database}"
        done = subprocess.run(
            [self.cli, "database", "import", url, "--json", "--database", f"sqlite:{store}"],
            env={**os.environ, "RACHA_SOURCE_PASSWORD": "bench"}, capture_output=True, text=True,
            check=False, timeout=120)
        self.equal(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        return {key: answer[key] for key in ("events", "known", "refused")}


class BrokenOff(Adopted):
    """kill -9 in the middle of a larger table, then the same command again."""

    ROWS = 20_000

    def run(self) -> None:
        connect("127.0.0.1", self.server.port, "bench", "bench", self.database)
        self.project = Project(self.state)
        self.project.migrate()
        self.project.write_many([
            {"event_type": "CommentEvent", "timestamp": at(i / 7), "room_id": LIVE + i % 3,
             "streamer_unique_id": "ana", "user_unique_id": f"u{i % 500}", "user_nickname": "U",
             "event_data": {"comment": f"palabra {i}"}} for i in range(self.ROWS)])
        here = "WHERE table_schema = DATABASE()"
        for kill_when in (
                f"SELECT count(*) FROM information_schema.columns {here} "
                "AND column_name = 'received_at'",
                f"SELECT count(*) FROM information_schema.tables {here} "
                "AND table_name = 'schema_migrations'",
                f"SELECT count(*) FROM information_schema.tables {here} "
                "AND table_name = 'live_word_events' AND table_rows > 1000"):
            self.kill_once(kill_when)
        before = self.project.rows()
        done = self.racha("database", "migrate", "--adopt")
        self.equal(done.returncode, 0, done.stderr)
        self.equal([{k: v for k, v in row.items() if k != "session_id"} for row in before],
                   [{k: v for k, v in row.items() if k != "session_id"}
                    for row in self.project.rows()], "rows")
        self.equal(self.sql("SELECT count(*) FROM live_events WHERE session_id IS NULL"), "0\n",
                   "rows without session")
        self.equal(self.sql("SELECT count(DISTINCT event_id) FROM live_word_events"),
                   f"{self.ROWS}\n", "rows of the search")
        self.equal(self.sql("SELECT sum(total_events) FROM live_sessions"), f"{self.ROWS}\n",
                   "counted events")

    def kill_once(self, condition: str) -> None:
        process = subprocess.Popen(
            [self.cli, "database", "migrate", "--adopt", "--database",
             f"mysql://bench@127.0.0.1:{self.server.port}/{self.database}",
             *self.server.options[2:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and int(self.sql(condition)) == 0:
            pass
        process.kill()
        process.wait()


def run(case: Adopted) -> None:
    """In a process of its own: Django has one configuration a process."""
    def work(failed) -> None:
        try:
            case.run()
        except BaseException:
            traceback.print_exc()
            failed.value = 1

    failed = multiprocessing.Value("i", 0)
    process = multiprocessing.Process(target=work, args=(failed,))
    process.start()
    process.join()
    if failed.value or process.exitcode:
        raise SystemExit(f"{type(case).__name__}: state {case.state}, {case.charset}")


def main() -> None:
    cli, recording = sys.argv[1:3]
    multiprocessing.set_start_method("fork")
    with tempfile.TemporaryDirectory() as folder:
        server = MariaDb(pathlib.Path(folder))
        try:
            for state in (1, 2, 3, 4):
                for charset in ("utf8mb3", "utf8mb4"):
                    run(Adopted(server, cli, recording, state, charset))
            for state in (1, 4):
                run(Imported(server, cli, recording, state, "utf8mb3_source"))
            run(BrokenOff(server, cli, recording, 2, "utf8mb3_big"))
        finally:
            server.close()
    print("adopted in each state, by Django and Racha alike")


if __name__ == "__main__":
    main()
