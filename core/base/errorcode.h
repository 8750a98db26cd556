// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace racha {

/// What can go wrong, as users, scripts and the manual know it. One code, one sentence (ui/words),
/// one exit status. Add a code here, its row below, its sentence and its manual line.
enum class ErrorCode : std::uint8_t
{
    UsageInvalid,
    UsageUsername,
    UsageCredentialsInUrl,
    LiveUserNotFound,
    LiveOffline,
    LiveRestricted,
    LiveBlocked,
    LiveRegion,
    PushDeviceBlocked,
    PushDirectDisabled,
    PushRefused,
    PushSignature,
    PushAppId,
    PushSilent,
    SignQuota,
    SignCredentials,
    SignFailing,
    BridgeNoBrowser,
    BridgeTabClosed,
    BridgeTabLeft,
    NetName,
    NetTls,
    NetProxy,
    NetTimeout,
    NetRefused,
    NetReset,
    NetFailed,
    DbRefused,
    DbCredentials,
    DbNoRights,
    DbUnknownDatabase,
    DbDriverMissing,
    DbTooOld,
    DbNewerSchema,
    DbNeedsAdoption,
    DbReadOnly,
    DbTls,
    DbLost,
    DbBusy,
    DbTooManyConnections,
    DbPacketTooSmall,
    DbServerFull,
    DbClusterNotReady,
    DbFailed,
    FileUnreadable,
    FileEmpty,
    FileNotRecording,
    FileNotMapping,
    FileUnwritable,
    DiskFull,
    ProtocolLookup,
    ProtocolFrame,
    Count
};

struct ErrorCodeInfo
{
    ErrorCode code;
    std::string_view text; ///< stable identifier, `area.cause`
    int exitStatus; ///< contract of the command line
};

inline constexpr std::array kErrorCodes {
    ErrorCodeInfo {ErrorCode::UsageInvalid, "usage.invalid", 2},
    ErrorCodeInfo {ErrorCode::UsageUsername, "usage.username", 2},
    ErrorCodeInfo {ErrorCode::UsageCredentialsInUrl, "usage.credentials_in_url", 2},
    ErrorCodeInfo {ErrorCode::LiveUserNotFound, "live.user_not_found", 3},
    ErrorCodeInfo {ErrorCode::LiveOffline, "live.offline", 4},
    ErrorCodeInfo {ErrorCode::LiveRestricted, "live.restricted", 5},
    ErrorCodeInfo {ErrorCode::LiveBlocked, "live.blocked", 6},
    ErrorCodeInfo {ErrorCode::LiveRegion, "live.region", 6},
    ErrorCodeInfo {ErrorCode::PushDeviceBlocked, "push.device_blocked", 6},
    ErrorCodeInfo {ErrorCode::PushDirectDisabled, "push.direct_disabled", 6},
    ErrorCodeInfo {ErrorCode::PushRefused, "protocol.handshake", 12},
    ErrorCodeInfo {ErrorCode::PushSignature, "protocol.signature", 12},
    ErrorCodeInfo {ErrorCode::PushAppId, "protocol.app_id", 12},
    ErrorCodeInfo {ErrorCode::PushSilent, "push.silent", 16},
    ErrorCodeInfo {ErrorCode::SignQuota, "sign.quota", 7},
    ErrorCodeInfo {ErrorCode::SignCredentials, "sign.credentials", 14},
    ErrorCodeInfo {ErrorCode::SignFailing, "sign.failing", 15},
    ErrorCodeInfo {ErrorCode::BridgeNoBrowser, "bridge.no_browser", 8},
    ErrorCodeInfo {ErrorCode::BridgeTabClosed, "bridge.tab_closed", 8},
    ErrorCodeInfo {ErrorCode::BridgeTabLeft, "bridge.tab_left", 8},
    ErrorCodeInfo {ErrorCode::NetName, "net.name", 8},
    ErrorCodeInfo {ErrorCode::NetTls, "net.tls", 8},
    ErrorCodeInfo {ErrorCode::NetProxy, "net.proxy", 8},
    ErrorCodeInfo {ErrorCode::NetTimeout, "net.timeout", 8},
    ErrorCodeInfo {ErrorCode::NetRefused, "net.refused", 8},
    ErrorCodeInfo {ErrorCode::NetReset, "net.reset", 8},
    ErrorCodeInfo {ErrorCode::NetFailed, "net.failed", 8},
    ErrorCodeInfo {ErrorCode::DbRefused, "db.refused", 9},
    ErrorCodeInfo {ErrorCode::DbCredentials, "db.credentials", 9},
    ErrorCodeInfo {ErrorCode::DbNoRights, "db.no_rights", 9},
    ErrorCodeInfo {ErrorCode::DbUnknownDatabase, "db.unknown_database", 9},
    ErrorCodeInfo {ErrorCode::DbDriverMissing, "db.driver_missing", 9},
    ErrorCodeInfo {ErrorCode::DbTooOld, "db.too_old", 9},
    ErrorCodeInfo {ErrorCode::DbNewerSchema, "db.newer_schema", 9},
    ErrorCodeInfo {ErrorCode::DbNeedsAdoption, "db.needs_adoption", 9},
    ErrorCodeInfo {ErrorCode::DbReadOnly, "db.read_only", 9},
    ErrorCodeInfo {ErrorCode::DbTls, "db.tls", 9},
    ErrorCodeInfo {ErrorCode::DbLost, "db.lost", 9},
    ErrorCodeInfo {ErrorCode::DbBusy, "db.busy", 9},
    ErrorCodeInfo {ErrorCode::DbTooManyConnections, "db.too_many_connections", 9},
    ErrorCodeInfo {ErrorCode::DbPacketTooSmall, "db.packet_too_small", 9},
    ErrorCodeInfo {ErrorCode::DbServerFull, "db.server_full", 9},
    ErrorCodeInfo {ErrorCode::DbClusterNotReady, "db.cluster_not_ready", 9},
    ErrorCodeInfo {ErrorCode::DbFailed, "db.failed", 9},
    ErrorCodeInfo {ErrorCode::FileUnreadable, "file.unreadable", 10},
    ErrorCodeInfo {ErrorCode::FileEmpty, "file.empty", 10},
    ErrorCodeInfo {ErrorCode::FileNotRecording, "file.not_a_recording", 10},
    ErrorCodeInfo {ErrorCode::FileNotMapping, "file.not_a_mapping", 10},
    ErrorCodeInfo {ErrorCode::FileUnwritable, "file.unwritable", 10},
    ErrorCodeInfo {ErrorCode::DiskFull, "disk.full", 11},
    ErrorCodeInfo {ErrorCode::ProtocolLookup, "protocol.lookup", 12},
    ErrorCodeInfo {ErrorCode::ProtocolFrame, "protocol.frame", 12},
};
static_assert(kErrorCodes.size() == static_cast<std::size_t>(ErrorCode::Count));

constexpr const ErrorCodeInfo& info(ErrorCode code)
{
    return kErrorCodes[static_cast<std::size_t>(code)];
}

} // namespace racha
