// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/base/result.h"
#include "core/base/walltime.h"
#include "core/store/storedevent.h"
#include "proto/compression.h"

#include <QByteArray>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace racha {

class SqlConnection;

/// A row of live_payload_dictionaries.
struct PayloadDictionary
{
    std::int64_t id = 0;
    std::shared_ptr<const ZstdDictionary> zstd;

    explicit operator bool() const { return zstd != nullptr; }
};

/// The dictionaries of a store; some are kept. Thread: the connection's. Errors: db.*
class PayloadDictionaries
{
public:
    explicit PayloadDictionaries(SqlConnection& connection);

    void forget() { m_kept = AgingMap<std::int64_t, PayloadDictionary>(kKept); }

    /// Empty where there is none of that id.
    Result<PayloadDictionary> find(std::int64_t id);
    /// Empty where there is none yet.
    Result<PayloadDictionary> newest();
    /// In a transaction of its own: a row that names the dictionary must not come to stay without.
    Result<PayloadDictionary> add(const std::string& bytes, WallTime now);

private:
    static constexpr std::size_t kKept = 8;

    SqlConnection& m_connection;
    AgingMap<std::int64_t, PayloadDictionary> m_kept {kKept};
};

/// Unpacks payloads as they are stored, of any encoding that we ever wrote. Thread: the
/// connection's.
class PayloadUnpacker
{
public:
    explicit PayloadUnpacker(SqlConnection& connection);

    /// Sets bytes or state of a payload whose encoding is set. Errors: db.* only.
    Result<void> unpack(StoredPayload& payload, const QByteArray& stored);

private:
    Result<PayloadDictionary> dictionaryOf(std::string_view encoding);

    PayloadDictionaries m_dictionaries;
    ZstdCodec m_codec;
};

/// `zstd:7`
std::string dictionaryEncoding(std::int64_t id);

} // namespace racha
