# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Events belong to sessions."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tiktok_events", "0002_updated_at")]
    operations = [
        migrations.CreateModel(
            name="LiveSession",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("name", models.CharField(max_length=255, null=True)),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("status", models.CharField(max_length=20, default="active")),
                ("room_id", models.BigIntegerField()),
                ("streamer_unique_id", models.CharField(max_length=255)),
                ("total_events", models.IntegerField(default=0)),
                ("notes", models.TextField(null=True)),
            ],
            options={"db_table": "live_sessions", "indexes": [
                models.Index(fields=["room_id", "started_at"], name="session_room_start"),
                models.Index(fields=["status", "started_at"], name="session_status_start"),
            ]},
        ),
        migrations.AddField("LiveEvent", "session", models.ForeignKey(
            "tiktok_events.LiveSession", null=True, on_delete=django.db.models.deletion.CASCADE)),
        migrations.AddIndex("LiveEvent", models.Index(fields=["session", "timestamp"],
                                                      name="live_session_time")),
    ]
