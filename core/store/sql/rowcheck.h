// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QVariant>

#include <map>
#include <string>

namespace racha {

class CaptureAccounts;
struct CaptureAccount;
class VerificationDesk;
class WordCheck;

/// Looks at all rows of live_events, slice by slice in the order of their ids: what they refer to,
/// what stands in rows of no streak, what they add up to for their captures.
class RowCheck
{
public:
    RowCheck(VerificationDesk& desk, CaptureAccounts& accounts, WordCheck& words);

    Result<void> run();

private:
    /// Where rows of one capture say they belong.
    struct Place
    {
        std::int64_t session;
        std::int64_t room;
        std::string streamer;
        auto operator<=>(const Place&) const = default;
    };

    Result<void> checkSlice();
    Result<void> count();
    Result<void> checkPayloads();
    Result<void> checkPlainRows();
    Result<void> checkValues();
    Result<void> checkNames();
    Result<void> readComments();
    Result<void> checkPlaces();
    void checkCapture(const CaptureAccount& account, const Place& usual);
    Result<void> checkPlace(const Place& place, const Place& usual);
    QVariantList slice() const;

    VerificationDesk& m_desk;
    CaptureAccounts& m_accounts;
    WordCheck& m_words;
    std::int64_t m_after = 0; ///< the slice: ids above this one …
    std::int64_t m_upTo = 0; ///< … up to this one
    std::map<Place, std::int64_t> m_places; ///< rows
};

} // namespace racha
