// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/eventdecoder.h"

#include <QByteArray>
#include <QList>

namespace racha::test {

/// Frames of tests: words `message:wire count:end mark`, each a gift of user 42 in group 777, or
/// `message` alone, a comment.
class WordDecoder final : public EventDecoder
{
public:
    DecodedRecord decode(Record record) const override
    {
        DecodedRecord decoded;
        const auto* const frame = std::get_if<PushFrame>(&record.body);
        const QByteArray bytes = frame ? QByteArray::fromStdString(frame->bytes) : QByteArray();
        for (const QByteArray& word : bytes.split(' ')) {
            if (word.isEmpty())
                continue;
            decoded.events.push_back(event(word.split(':'), record.receivedAt));
        }
        decoded.record = std::move(record);
        return decoded;
    }

private:
    static Event event(const QList<QByteArray>& parts, WallTime at)
    {
        Event event;
        event.message = MessageId {parts[0].toLongLong()};
        event.timestamp = at;
        event.receivedAt = at;
        event.user.id = UserId {42};
        if (parts.size() < 3) {
            event.payload = CommentEvent {"hola", "es", {}};
            return event;
        }
        GiftEvent gift;
        gift.gift = {GiftId {5}, "Rosa", 1, 1, true, {}};
        gift.hasGiftStruct = true;
        gift.streakable = true;
        gift.groupId = GroupId {777};
        gift.wireRepeatCount = parts[1].toLongLong();
        gift.repeatEnd = parts[2] == "1";
        event.payload = gift;
        return event;
    }
};

} // namespace racha::test
