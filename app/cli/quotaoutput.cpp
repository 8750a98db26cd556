// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/quotaoutput.h"

namespace racha {

namespace {

void write(JsonWriter& json, std::string_view key, std::optional<std::int64_t> count)
{
    json.key(key);
    count ? json.value(*count) : json.null();
}

void write(JsonWriter& json, std::string_view key, WallTime at)
{
    json.key(key);
    at == WallTime {} ? json.null() : json.value(isoText(at));
}

} // namespace

void writeQuota(JsonWriter& json, const ServiceQuota& quota)
{
    json.beginObject();
    write(json, "used_today", quota.usedToday());
    write(json, "left_today", quota.leftToday());
    write(json, "limit", quota.of(RateSpan::Day).limit);
    write(json, "resets_at", quota.resetsAt());
    write(json, "starts_today", quota.startsToday);
    write(json, "held_until", quota.heldUntil.value_or(WallTime {}));
    json.endObject();
}

} // namespace racha
