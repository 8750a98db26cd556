# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""Sessions have an account and a game."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tiktok_events", "0003_sessions")]
    operations = [
        migrations.AddField("LiveSession", "account", models.ForeignKey(
            "tiktok_events.TikTokAccount", null=True,
            on_delete=django.db.models.deletion.SET_NULL)),
        migrations.AddField("LiveSession", "game_type",
                            models.CharField(max_length=100, default="none")),
    ]
