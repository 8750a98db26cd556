#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""djangoloop.py STORE ROWS sqlite FILE | mysql PORT DATABASE : rows a second of objects.create.

As the predecessor captures: a row of a Racha store after the other through a real Django, each
committed by itself. Debian's own Python, since Django is its package.
"""

import datetime
import json
import pathlib
import sqlite3
import sys
import time

import django
from django.conf import settings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e" / "adoption"))
from predecessor import UTC, Project  # noqa: E402

COLUMNS = ("event_type", "timestamp", "room_id", "streamer_unique_id", "user_id", "user_unique_id",
           "user_nickname", "is_streaking", "streak_id", "streak_status", "event_data")


def rows_of(store: str, count: int) -> list[dict]:
    with sqlite3.connect(store) as source:
        found = source.execute(f"SELECT {', '.join(COLUMNS)} FROM live_events ORDER BY id LIMIT ?",
                               (count,)).fetchall()
    rows = [dict(zip(COLUMNS, row)) for row in found]
    for row in rows:
        row["timestamp"] = datetime.datetime.fromisoformat(row["timestamp"]).replace(tzinfo=UTC)
        row["event_data"] = json.loads(row["event_data"])
        row["is_streaking"] = bool(row["is_streaking"])
    return rows


def main() -> None:
    store, count, engine, *where = sys.argv[1:]
    if engine == "sqlite":
        database = {"ENGINE": "django.db.backends.sqlite3", "NAME": where[0]}
    else:
        database = {"ENGINE": "django.db.backends.mysql", "HOST": "127.0.0.1", "PORT": where[0],
                    "USER": "bench", "PASSWORD": "bench", "NAME": where[1],
                    "OPTIONS": {"charset": "utf8mb4"}}
    settings.configure(INSTALLED_APPS=["tiktok_events"], USE_TZ=True, TIME_ZONE="UTC",
                       DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
                       DATABASES={"default": database})
    django.setup()
    project = Project(4)
    project.migrate()
    rows = rows_of(store, int(count))
    started = time.monotonic()
    for row in rows:
        project.event.objects.create(**row)
    print(len(rows) / (time.monotonic() - started))


if __name__ == "__main__":
    main()
