// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/payloadpacker.h"

#include "core/base/logging.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Below this a frame's header costs more than packing gains.
constexpr std::size_t kLeastPacked = 64;
/// Room that is kept from row to row; not that of a rare giant.
constexpr std::size_t kRoomKept = 64U << 10U;
/// What a dictionary is made of. Larger messages are rare, and zstd finds enough in themselves.
constexpr int kSamples = 2'000;
constexpr int kLargestSample = 32 << 10;
constexpr std::size_t kSampleBytes = 2U << 20U;
/// Fewer say little of what is to come.
constexpr std::size_t kFewestSamples = 200;
/// Every fourth sample judges what the others made.
constexpr std::size_t kJudge = 4;

std::size_t sizeWith(const ZstdDictionary* dictionary, std::span<const PayloadSample> samples)
{
    ZstdCodec codec;
    std::size_t sum = 0;
    std::string buffer;
    for (const PayloadSample& sample : samples) {
        if (dictionary != nullptr)
            codec.compress(sample.bytes, buffer, *dictionary);
        else
            codec.compress(sample.bytes, buffer);
        sum += buffer.size();
    }
    return sum;
}

/// Empty where none packs a tenth better than the present one, which may be null.
std::string betterDictionary(std::vector<PayloadSample> samples,
                             const std::shared_ptr<const ZstdDictionary>& present)
{
    const auto judges = std::stable_partition(
        samples.begin(), samples.end(),
        [n = std::size_t {0}](const auto&) mutable { return n++ % kJudge != 0; });
    std::string trained = trainedDictionary({samples.begin(), judges});
    if (trained.empty())
        return {};
    const std::span<const PayloadSample> judging(judges, samples.end());
    const std::size_t before = sizeWith(present.get(), judging);
    const ZstdDictionary candidate(trained);
    const std::size_t after = sizeWith(&candidate, judging);
    if (10 * after > 9 * before)
        return {};
    qCInfo(lcStore) << "dictionary of payloads"
                    << "bytes=" << trained.size() << "before=" << before << "after=" << after;
    return trained;
}

} // namespace

PayloadPacker::PayloadPacker(SqlConnection& connection)
    : m_connection(connection)
    , m_dictionaries(connection)
{
}

void PayloadPacker::use(PayloadDictionary dictionary)
{
    m_dictionary = std::move(dictionary);
    m_encoding = m_dictionary ? dictionaryEncoding(m_dictionary.id) : "zstd";
}

Result<void> PayloadPacker::takeNewest()
{
    auto newest = m_dictionaries.newest();
    if (!newest)
        return tl::unexpected(newest.error());
    use(*std::move(newest));
    m_isKnown = true;
    return {};
}

void PayloadPacker::forget()
{
    m_isKnown = false;
    m_dictionaries.forget();
    m_training = {};
}

Result<void> PayloadPacker::prepare(WallTime now)
{
    if (!m_isKnown) {
        if (auto taken = takeNewest(); !taken)
            return taken;
    }
    if (m_training.valid())
        return m_training.wait_for(0s) == std::future_status::ready ? takeTrained(now)
                                                                    : Result<void>();
    return m_rows < m_nextLook ? Result<void>() : train();
}

Result<void> PayloadPacker::train()
{
    // Another writer of this store may have made one.
    if (auto taken = takeNewest(); !taken)
        return taken;
    auto samples = newestPayloads();
    if (!samples)
        return tl::unexpected(samples.error());
    m_nextLook = 10 * m_rows;
    if (samples->size() < kFewestSamples)
        return {};
    m_training =
        std::async(std::launch::async, betterDictionary, *std::move(samples), m_dictionary.zstd);
    return {};
}

Result<void> PayloadPacker::takeTrained(WallTime now)
{
    const std::string trained = m_training.get();
    if (trained.empty())
        return {};
    auto added = m_dictionaries.add(trained, now);
    if (!added)
        return tl::unexpected(added.error());
    use(*std::move(added));
    return {};
}

/// Of whom they are, unpacked, newest first.
Result<std::vector<PayloadSample>> PayloadPacker::newestPayloads()
{
    auto query = m_connection.run(
        u"SELECT p.encoding, p.payload, e.user_id FROM live_event_payloads p "
        "JOIN live_events e ON e.id = p.event_id WHERE length(p.payload) BETWEEN 1 AND "_s
        + QString::number(kLargestSample) + u" ORDER BY p.event_id DESC LIMIT "
        + QString::number(kSamples));
    if (!query)
        return tl::unexpected(query.error());
    PayloadUnpacker unpacker(m_connection);
    std::vector<PayloadSample> samples;
    std::size_t bytes = 0;
    while (bytes < kSampleBytes && (*query)->next()) {
        StoredPayload payload;
        payload.encoding = utf8Of((*query)->value(0));
        if (auto done = unpacker.unpack(payload, (*query)->value(1).toByteArray()); !done)
            return tl::unexpected(done.error());
        bytes += payload.bytes.size();
        if (!payload.bytes.empty() && payload.bytes.size() <= kSampleBytes)
            samples.push_back({UserId {idOf((*query)->value(2)).value}, std::move(payload.bytes)});
    }
    (*query)->finish();
    return samples;
}

PayloadPacker::Packed PayloadPacker::pack(std::string_view raw, std::string& buffer)
{
    ++m_rows;
    if (raw.size() < kLeastPacked)
        return {"none", raw};
    if (buffer.capacity() > kRoomKept)
        buffer = {};
    if (m_dictionary)
        m_codec.compress(raw, buffer, *m_dictionary.zstd);
    else
        m_codec.compress(raw, buffer, 1);
    if (buffer.empty() || buffer.size() >= raw.size())
        return {"none", raw};
    return {m_encoding, buffer};
}

} // namespace racha
