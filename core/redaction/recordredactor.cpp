// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/recordredactor.h"

#include "core/base/errorcode.h"

#include <algorithm>
#include <utility>

namespace racha {

namespace {

using Body = std::optional<decltype(Record::body)>;

/// Ends and gaps are told by words of ours; others write what they like.
std::string knownReason(const std::string& text)
{
    const bool isCode =
        std::ranges::find(kErrorCodes, text, &ErrorCodeInfo::text) != kErrorCodes.end();
    return isCode || endReasonFromText(text) != EndReason::Running ? text : std::string();
}

} // namespace

struct RecordRedactor::BodyCopy
{
    RecordRedactor& redactor;

    Body operator()(std::monostate) const { return std::nullopt; }

    Body operator()(const SentFrame&) const { return std::nullopt; }

    Body operator()(const CaptureHeader& capture) const
    {
        Pseudonyms& people = redactor.m_people;
        const auto streamer = people.streamer(capture.hostUser.value, capture.streamer);
        CaptureHeader copy;
        copy.streamer = streamer.handle;
        copy.room = RoomId {people.room(capture.room.value)};
        copy.program = capture.program;
        copy.hostUser = UserId {streamer.id};
        copy.settings = capture.settings;
        copy.uuid = people.uuid(capture.uuid, capture.room.value);
        return copy;
    }

    Body operator()(const PushFrame& frame) const
    {
        auto bytes = redactor.m_frames.pushFrame(frame.bytes);
        return bytes ? Body(PushFrame {*std::move(bytes)}) : std::nullopt;
    }

    Body operator()(const FetchResult& result) const
    {
        auto bytes = redactor.m_frames.firstResponse(result.bytes);
        return bytes ? Body(FetchResult {*std::move(bytes)}) : std::nullopt;
    }

    Body operator()(const Mark& mark) const
    {
        return redactor.m_keepsComments ? mark : Mark {"mark"};
    }

    Body operator()(const End& end) const { return End {knownReason(end.reason)}; }

    Body operator()(const Gap& gap) const { return Gap {gap.from, gap.to, knownReason(gap.cause)}; }
};

RecordRedactor::RecordRedactor(Secret key, bool keepsComments)
    : m_people(std::move(key))
    , m_frames(m_people, keepsComments)
    , m_keepsComments(keepsComments)
{
}

std::optional<Record> RecordRedactor::copied(const Record& record)
{
    Body body = std::visit(BodyCopy {*this}, record.body);
    if (!body)
        return std::nullopt;
    return Record {0, record.receivedAt, *std::move(body)};
}

} // namespace racha
