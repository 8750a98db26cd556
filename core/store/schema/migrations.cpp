// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/schema/migration.h"
#include "core/store/sql/searchfill.h"

#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

// Ids are BIGINT on SQLite too, where any integer fits; only the primary key is INTEGER there.
const QString kLiveEvents = u"CREATE TABLE IF NOT EXISTS live_events ("
                            "id {id}, "
                            "event_type {text:100} NOT NULL, "
                            "timestamp {time} NOT NULL, "
                            "received_at {time} NOT NULL, "
                            "room_id BIGINT NOT NULL, "
                            "streamer_unique_id {text:255} NOT NULL, "
                            "user_id BIGINT NULL, "
                            "user_unique_id {text:255} NULL, "
                            "user_nickname {text:255} NULL, "
                            "is_streaking {bool} NOT NULL, "
                            "streak_id {text:255} NULL, "
                            "streak_status {text:10} NULL, "
                            "event_data {longtext} NOT NULL, "
                            "created_at {time} NOT NULL, "
                            "updated_at {time} NOT NULL, "
                            "session_id BIGINT NULL, "
                            "message_id BIGINT NULL, "
                            "diamonds BIGINT NOT NULL DEFAULT 0, "
                            "CONSTRAINT live_events_message UNIQUE (room_id, message_id)"
                            "){options}"_s;

const QString kPayloads = u"CREATE TABLE IF NOT EXISTS live_event_payloads ("
                          "event_id BIGINT NOT NULL PRIMARY KEY, "
                          "method {text:100} NOT NULL, "
                          "encoding {text:40} NOT NULL, "
                          "payload {blob} NOT NULL"
                          "){options}"_s;

const QString kSessions = u"CREATE TABLE IF NOT EXISTS live_sessions ("
                          "id {id}, "
                          "name {text:255} NULL, "
                          "streamer_unique_id {text:255} NOT NULL, "
                          "room_id BIGINT NOT NULL, "
                          "started_at {time} NOT NULL, "
                          "ended_at {time} NULL, "
                          "status {text:20} NOT NULL, "
                          "total_events BIGINT NOT NULL DEFAULT 0, "
                          "notes {longtext} NULL, "
                          "gift_idle_ms BIGINT NOT NULL, "
                          "like_idle_ms BIGINT NOT NULL, "
                          "usd_per_diamond DOUBLE NOT NULL, "
                          "heartbeat_at {time} NOT NULL, "
                          "created_at {time} NOT NULL, "
                          "updated_at {time} NOT NULL, "
                          "uuid {text:64} NULL, "
                          "stored_up_to BIGINT NOT NULL DEFAULT 0, "
                          "program {text:255} NULL, "
                          "host_user_id BIGINT NULL, "
                          "diamonds BIGINT NOT NULL DEFAULT 0, "
                          "likes BIGINT NOT NULL DEFAULT 0, "
                          "streaks BIGINT NOT NULL DEFAULT 0, "
                          "duplicates BIGINT NOT NULL DEFAULT 0, "
                          "decode_errors BIGINT NOT NULL DEFAULT 0, "
                          "CONSTRAINT live_sessions_capture UNIQUE (uuid, room_id)"
                          "){options}"_s;

const QString kStreaks = u"CREATE TABLE IF NOT EXISTS live_streaks ("
                         "id {id}, "
                         "streak_id {text:255} NOT NULL, "
                         "room_id BIGINT NOT NULL, "
                         "event_type {text:100} NOT NULL, "
                         "user_id BIGINT NULL, "
                         "user_unique_id {text:255} NULL, "
                         "gift_id BIGINT NULL, "
                         "gift_name {text:255} NULL, "
                         "to_user_id BIGINT NULL, "
                         "group_id BIGINT NULL, "
                         "started_at {time} NOT NULL, "
                         "ended_at {time} NOT NULL, "
                         "total_count BIGINT NOT NULL, "
                         "diamonds BIGINT NOT NULL, "
                         "end_reason {text:20} NULL, "
                         "CONSTRAINT live_streaks_streak UNIQUE (room_id, streak_id)"
                         "){options}"_s;

const QString kIdentity = u"CREATE TABLE IF NOT EXISTS racha_store ("
                          "store_id {text:64} NOT NULL PRIMARY KEY, "
                          "created_at {time} NOT NULL"
                          "){options}"_s;

// A mark without a text has an empty one: NULL is not found again by a unique key.
const QString kMarks = u"CREATE TABLE IF NOT EXISTS live_marks ("
                       "id {id}, "
                       "session_id BIGINT NOT NULL, "
                       "room_id BIGINT NOT NULL, "
                       "at {time} NOT NULL, "
                       "text {text:255} NOT NULL, "
                       "created_at {time} NOT NULL, "
                       "CONSTRAINT live_marks_mark UNIQUE (session_id, at, text)"
                       "){options}"_s;

const QString kGaps = u"CREATE TABLE IF NOT EXISTS live_gaps ("
                      "id {id}, "
                      "session_id BIGINT NOT NULL, "
                      "room_id BIGINT NOT NULL, "
                      "from_at {time} NOT NULL, "
                      "to_at {time} NOT NULL, "
                      "cause {text:255} NULL, "
                      "created_at {time} NOT NULL, "
                      "CONSTRAINT live_gaps_gap UNIQUE (session_id, from_at)"
                      "){options}"_s;

// Who is named in the events, for the search. 0 and empty instead of NULL: a unique key takes NULLs
// for different.
const QString kPeople = u"CREATE TABLE IF NOT EXISTS live_people ("
                        "id {id}, "
                        "user_id BIGINT NOT NULL, "
                        "unique_id {text:255} NOT NULL, "
                        "nickname {text:255} NOT NULL, "
                        "folded {longtext} NOT NULL, "
                        "CONSTRAINT live_people_person UNIQUE (user_id, unique_id, nickname)"
                        "){options}"_s;

// Words of comments, as IndexedWords gives them.
const QString kWords = u"CREATE TABLE IF NOT EXISTS live_words ("
                       "id {id}, "
                       "word {text:64} NOT NULL, "
                       "CONSTRAINT live_words_word UNIQUE (word)"
                       "){options}"_s;

const QString kWordEvents = u"CREATE TABLE IF NOT EXISTS live_word_events ("
                            "word_id BIGINT NOT NULL, "
                            "event_id BIGINT NOT NULL, "
                            "PRIMARY KEY (word_id, event_id)"
                            "){clustered}"_s;

// The notes of ErasureNote.
const QString kErasures = u"CREATE TABLE IF NOT EXISTS live_erasures ("
                          "id {id}, "
                          "at {time} NOT NULL, "
                          "steps BIGINT NOT NULL"
                          "){options}"_s;

// What payloads are packed with: `zstd:<id>` names a row. Rows are never changed.
const QString kDictionaries = u"CREATE TABLE IF NOT EXISTS live_payload_dictionaries ("
                              "id {id}, "
                              "dictionary {blob} NOT NULL, "
                              "created_at {time} NOT NULL"
                              "){options}"_s;

// Sessions whose rows no capture of ours wrote: `adopted` (a predecessor's, in place), `imported`.
const QString kOrigins = u"CREATE TABLE IF NOT EXISTS live_session_origins ("
                         "session_id BIGINT NOT NULL PRIMARY KEY, "
                         "origin {text:20} NOT NULL, "
                         "source {text:255} NOT NULL, "
                         "created_at {time} NOT NULL"
                         "){options}"_s;

// What a capture got of its live (CoverageTable). A figure's parts have names, itself an empty one.
const QString kCoverage = u"CREATE TABLE IF NOT EXISTS live_coverage ("
                          "session_id BIGINT NOT NULL, "
                          "figure {text:40} NOT NULL, "
                          "name {text:160} NOT NULL, "
                          "basis {text:20} NOT NULL, "
                          "value BIGINT NOT NULL, "
                          "PRIMARY KEY (session_id, figure, name)"
                          "){options}"_s;

QString index(const QString& name, const QString& columns)
{
    return u"CREATE INDEX {ifabsent}"_s + name + u" ON "_s + columns;
}

} // namespace

std::span<const Migration> migrations()
{
    static const std::array all {
        Migration {
            1,
            u"events, sessions, streaks, payloads"_s,
            {
                kLiveEvents,
                kPayloads,
                kSessions,
                kStreaks,
                kIdentity,
                index(u"live_events_time"_s, u"live_events (timestamp)"_s),
                index(u"live_events_type"_s, u"live_events (room_id, event_type, timestamp)"_s),
                index(u"live_events_streak"_s, u"live_events (streak_id)"_s),
                index(u"live_events_user"_s, u"live_events (user_id, timestamp)"_s),
                index(u"live_sessions_room"_s, u"live_sessions (room_id, started_at)"_s),
            }},
        Migration {2,
                   u"marks, gaps"_s,
                   {
                       kMarks,
                       kGaps,
                       index(u"live_marks_room"_s, u"live_marks (room_id, at)"_s),
                       index(u"live_gaps_room"_s, u"live_gaps (room_id, from_at)"_s),
                   }},
        Migration {
            3,
            u"search, indexes in the order of time"_s,
            {
                kPeople,
                kWords,
                kWordEvents,
                kErasures,
                index(u"live_people_handle"_s, u"live_people (unique_id)"_s),
                index(u"live_people_nickname"_s, u"live_people (nickname)"_s),
                index(u"live_events_kind"_s, u"live_events (event_type, timestamp)"_s),
                index(u"live_events_status"_s, u"live_events (streak_status, timestamp)"_s),
                // Instead of live_events_type: a live in its order, whatever the types.
                index(u"live_events_room"_s, u"live_events (room_id, timestamp, event_type)"_s),
                u"DROP INDEX {ifpresent}live_events_type{onevents}"_s,
            },
            fillSearchTables},
        Migration {
            4, u"dictionaries of payloads, origins of sessions"_s, {kDictionaries, kOrigins}},
        Migration {5, u"coverage of captures"_s, {kCoverage}},
    };
    return all;
}

} // namespace racha
