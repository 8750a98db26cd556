// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Answers of TikTok and of the signing service, and what comes on the service's own socket. First
// byte: whose; second: the status; up to NUL: headers, a line each; the rest: the body.

#include "core/platform/tiktok/managedanswer.h"
#include "core/platform/tiktok/managedframe.h"
#include "core/platform/tiktok/roomanswer.h"
#include "core/platform/tiktok/signanswer.h"
#include "proto/framecodec.h"
#include "tests/fuzz/fuzzinput.h"

#include <array>

using namespace racha;

namespace {

constexpr std::array kStatuses {200, 204, 302, 400, 401, 402, 403, 404, 429, 500, 503};

HttpAnswer answerOf(test::FuzzInput& input)
{
    HttpAnswer answer;
    answer.status = kStatuses[input.choice(kStatuses.size())];
    const std::string_view headers = input.part();
    const QByteArrayList lines =
        QByteArray(headers.data(), static_cast<qsizetype>(headers.size())).split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.push_back({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    answer.body = QByteArray(input.rest().data(), static_cast<qsizetype>(input.rest().size()));
    return answer;
}

void readRoom(const Result<RoomFacts>& facts)
{
    if (!facts)
        return;
    test::expect(facts->room.value >= 0 && facts->host.value >= 0, "ids are positive");
    const auto refusal = refusalOf(*facts);
    test::expect(refusal || facts->status == 2 || facts->isPaused(), "only a live is watched");
}

void readSocket(const QByteArray& bytes)
{
    if (const auto frame = asPushFrame(bytes)) {
        const auto read =
            parsePushFrame({frame->constData(), static_cast<std::size_t>(frame->size())});
        test::expect(read.has_value(), "what is handed on is a frame");
    }
    const QString text = QString::fromUtf8(bytes);
    std::ignore = looksLikeJson(bytes);
    std::ignore = isDecodedMessage(text);
    const auto room = readManagedRoom(text);
    test::expect(!room || room->room.value > 0, "a room has an id");
    test::expect(!room || room->title.size() <= 300, "and a title that can be shown");
    std::ignore = isAboutRoom(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const std::size_t whose = input.choice(7);
    const HttpAnswer answer = answerOf(input);
    switch (whose) {
    case 0:
        readRoom(readUserRoom(answer.status, answer.body));
        break;
    case 1:
        readRoom(readLivePage(answer.status, answer.body));
        break;
    case 2:
        std::ignore = refusalOfRoomInfo(answer.status, answer.body);
        break;
    case 3: {
        const auto start = readSignedStart(answer);
        test::expect(!start || start->pushServer.isValid(), "a start has an address");
        break;
    }
    case 4:
        std::ignore = readSignedRoom(answer);
        break;
    case 5:
        std::ignore = readProfilePage(answer.body);
        break;
    default:
        std::ignore = managedCloseVerdict(4'000 + static_cast<int>(answer.body.size() % 600));
        std::ignore = managedRefusal(answer.status);
        readSocket(answer.body);
        break;
    }
    const auto wait = retryAfter(answer, wallTimeFromText("2026-11-23T20:14:03Z"));
    test::expect(!wait || wait->count() >= 0, "nobody waits for the past");
    return 0;
}
