# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""The predecessor's first tables, as its installations have them."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="TikTokAccount",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("username", models.CharField(max_length=255, unique=True)),
            ],
            options={"db_table": "tiktok_accounts"},
        ),
        migrations.CreateModel(
            name="LiveEvent",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("event_type", models.CharField(max_length=100, db_index=True)),
                ("timestamp", models.DateTimeField(db_index=True)),
                ("room_id", models.BigIntegerField(db_index=True)),
                ("streamer_unique_id", models.CharField(max_length=255, db_index=True)),
                ("user_id", models.BigIntegerField(null=True, db_index=True)),
                ("user_unique_id", models.CharField(max_length=255, null=True, db_index=True)),
                ("user_nickname", models.CharField(max_length=255, null=True)),
                ("is_streaking", models.BooleanField(default=False, db_index=True)),
                ("streak_id", models.CharField(max_length=255, null=True, db_index=True)),
                ("streak_status", models.CharField(max_length=10, null=True)),
                ("event_data", models.JSONField()),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={"db_table": "live_events", "indexes": [
                models.Index(fields=["room_id", "timestamp"], name="live_room_time"),
                models.Index(fields=["user_id", "is_streaking", "timestamp"],
                             name="live_user_streak_time"),
                models.Index(fields=["event_type", "room_id"], name="live_type_room"),
            ]},
        ),
    ]
