// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/payloaddictionaries.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <charconv>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view kPacked = "zstd";
constexpr std::string_view kWithDictionary = "zstd:";
/// Ours have a fifteenth of it; what is larger is not read.
const QString kReadable = u"length(dictionary) <= 1048576"_s;

std::shared_ptr<const ZstdDictionary> dictionaryFrom(const QVariant& bytes)
{
    return std::make_shared<const ZstdDictionary>(bytes.toByteArray().toStdString());
}

} // namespace

std::string dictionaryEncoding(std::int64_t id)
{
    return std::string(kWithDictionary) + std::to_string(id);
}

PayloadDictionaries::PayloadDictionaries(SqlConnection& connection)
    : m_connection(connection)
{
}

Result<PayloadDictionary> PayloadDictionaries::find(std::int64_t id)
{
    if (const PayloadDictionary* const known = m_kept.find(id))
        return *known;
    auto query = m_connection.run(
        u"SELECT dictionary FROM live_payload_dictionaries WHERE id = ? AND "_s + kReadable,
        {numberValue(id)});
    if (!query)
        return tl::unexpected(query.error());
    PayloadDictionary found;
    if ((*query)->next())
        found = m_kept.insert(id, {id, dictionaryFrom((*query)->value(0))});
    (*query)->finish();
    return found;
}

Result<PayloadDictionary> PayloadDictionaries::newest()
{
    auto query = m_connection.run(u"SELECT id, dictionary FROM live_payload_dictionaries WHERE "_s
                                  + kReadable + u" ORDER BY created_at DESC, id DESC LIMIT 1"_s);
    if (!query)
        return tl::unexpected(query.error());
    PayloadDictionary found;
    if ((*query)->next()) {
        const auto id = (*query)->value(0).toLongLong();
        found = m_kept.insert(id, {id, dictionaryFrom((*query)->value(1))});
    }
    (*query)->finish();
    return found;
}

Result<PayloadDictionary> PayloadDictionaries::add(const std::string& bytes, WallTime now)
{
    SqlTransaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    auto query = m_connection.run(
        u"INSERT INTO live_payload_dictionaries (dictionary, created_at) VALUES (?, ?)"_s,
        {utf8View(bytes), timeValue(now)});
    if (!query)
        return tl::unexpected(query.error());
    const auto id = (*query)->lastInsertId().toLongLong();
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return m_kept.insert(id, {id, std::make_shared<const ZstdDictionary>(bytes)});
}

PayloadUnpacker::PayloadUnpacker(SqlConnection& connection)
    : m_dictionaries(connection)
{
}

Result<void> PayloadUnpacker::unpack(StoredPayload& payload, const QByteArray& stored)
{
    const std::string_view bytes(stored.constData(), static_cast<std::size_t>(stored.size()));
    if (payload.encoding == "none") {
        payload.bytes = bytes;
        return {};
    }
    const auto dictionary = dictionaryOf(payload.encoding);
    if (!dictionary)
        return tl::unexpected(dictionary.error());
    if (payload.encoding != kPacked && !*dictionary) {
        payload.state = PayloadState::UnknownEncoding;
        return {};
    }
    if (auto unpacked = m_codec.decompress(bytes, StoredPayload::kLargest, dictionary->zstd.get()))
        payload.bytes = *std::move(unpacked);
    else
        payload.state = unpacked.error() == WireError::TooLarge ? PayloadState::TooLarge
                                                                : PayloadState::Damaged;
    return {};
}

/// Empty where the encoding names none that is there.
Result<PayloadDictionary> PayloadUnpacker::dictionaryOf(std::string_view encoding)
{
    if (!encoding.starts_with(kWithDictionary))
        return PayloadDictionary {};
    const std::string_view digits = encoding.substr(kWithDictionary.size());
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    if (error != std::errc() || end != digits.data() + digits.size())
        return PayloadDictionary {};
    return m_dictionaries.find(id);
}

} // namespace racha
