// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/settings/settingcatalogue.h"

namespace racha {

/// What the settings file would hold for a text that somebody gave a setting; empty: its default.
/// `subject`: what messages call it, as `--set feed/pin_diamonds`. No message repeats what may hold
/// a password.
/// Errors: usage.invalid, with what the setting takes; usage.credentials_in_url; file.unreadable.
Result<QString> settingValue(const SettingInfo& setting, const QString& text,
                             const QString& subject);

} // namespace racha
