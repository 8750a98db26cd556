// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/payloadtraining.h"
#include "core/store/sql/payloaddictionaries.h"

#include <future>
#include <string>
#include <string_view>
#include <vector>

namespace racha {

/// Packs the payloads of new rows, with a dictionary that it makes of those that are stored.
///
/// One is made when the first kFirstLook rows were written, and again after ten times as many, and
/// so on, on a thread of its own: it comes into use where it packs the newest rows better by a
/// tenth, as after a change of the protocol. Thread: the connection's; pack() may be called on
/// another one between two calls of prepare().
class PayloadPacker
{
public:
    static constexpr std::int64_t kFirstLook = 1'000;

    explicit PayloadPacker(SqlConnection& connection);

    /// The connection was opened, perhaps to another store: its dictionary is looked up again.
    void forget();
    /// Between two transactions, before anything is packed: takes the store's newest dictionary,
    /// has a better one made where it is time, or takes that. Errors: db.*
    Result<void> prepare(WallTime now);

    struct Packed
    {
        std::string_view encoding;
        std::string_view bytes; ///< of the buffer, or as they came
    };

    /// Valid until `buffer` or the dictionary changes.
    Packed pack(std::string_view raw, std::string& buffer);

private:
    Result<void> takeNewest();
    Result<void> train();
    Result<void> takeTrained(WallTime now);
    Result<std::vector<PayloadSample>> newestPayloads();
    void use(PayloadDictionary dictionary);

    SqlConnection& m_connection;
    PayloadDictionaries m_dictionaries;
    ZstdCodec m_codec;
    bool m_isKnown = false; ///< which dictionary the store has
    PayloadDictionary m_dictionary;
    std::string m_encoding;
    std::int64_t m_rows = 0; ///< packed since it was made
    std::int64_t m_nextLook = kFirstLook;
    std::future<std::string> m_training; ///< valid: a dictionary is being made
};

} // namespace racha
