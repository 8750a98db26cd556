# SPDX-FileCopyrightText: 2026 The Racha authors
# SPDX-License-Identifier: MIT
"""When a row was last changed."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tiktok_events", "0001_initial")]
    operations = [
        migrations.AddField("LiveEvent", "updated_at",
                            models.DateTimeField(default=django.utils.timezone.now)),
    ]
