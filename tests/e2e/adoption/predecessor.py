# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The predecessor, a Django project on MySQL, in one of its four migration states.

Its models are those that Django itself rebuilds from the migrations up to that state.
"""

import datetime

import django
from django.conf import settings

STATES = {1: "0001_initial", 2: "0002_updated_at", 3: "0003_sessions", 4: "0004_games"}
UTC = datetime.timezone.utc


def connect(host: str, port: int, user: str, password: str, database: str) -> None:
    """Once a process: Django has one configuration."""
    settings.configure(
        INSTALLED_APPS=["tiktok_events"], USE_TZ=True, TIME_ZONE="UTC",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        DATABASES={"default": {
            "ENGINE": "django.db.backends.mysql", "HOST": host, "PORT": str(port), "USER": user,
            "PASSWORD": password, "NAME": database, "OPTIONS": {"charset": "utf8mb4"}}})
    django.setup()


class Project:
    def __init__(self, state: int):
        from django.db import connection
        from django.db.migrations.executor import MigrationExecutor
        self._executor = MigrationExecutor(connection)
        self._target = ("tiktok_events", STATES[state])
        apps = self._executor.loader.project_state(self._target).apps
        self.event = apps.get_model("tiktok_events", "LiveEvent")
        self.account = apps.get_model("tiktok_events", "TikTokAccount")
        self.session = apps.get_model("tiktok_events", "LiveSession") if state >= 3 else None
        self.has_games = state >= 4

    def migrate(self) -> None:
        self._executor.migrate([self._target])

    def rows(self) -> list[dict]:
        """All that it knows of its events."""
        return list(self.event.objects.order_by("id").values())

    def sessions(self) -> list[dict]:
        return list(self.session.objects.order_by("id").values()) if self.session else []

    def begin_session(self, room: int, streamer: str, status: str, start: datetime.datetime):
        if self.session is None:
            return None
        more = {"game_type": "quiz"} if self.has_games else {}
        return self.session.objects.create(room_id=room, streamer_unique_id=streamer, status=status,
                                           started_at=start, **more)

    def write(self, **columns):
        """A row as its capture writes one."""
        if self.session is None:
            columns.pop("session", None)
        return self.event.objects.create(**columns)

    def write_many(self, rows: list[dict]) -> None:
        if self.session is None:
            rows = [{k: v for k, v in row.items() if k != "session"} for row in rows]
        self.event.objects.bulk_create([self.event(**row) for row in rows], batch_size=500)
