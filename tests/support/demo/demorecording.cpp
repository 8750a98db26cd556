// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// racha-make-demo OUT: writes resources/demo.racha, the same bytes each time.

#include "core/journal/framejournal.h"
#include "tests/support/demo/democast.h"
#include "tests/support/demo/demoscript.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace racha;
using namespace racha::test;
using std::chrono::milliseconds;

namespace {

constexpr std::int64_t kRoom = 7311000000000000001;
constexpr std::int64_t kFirstMessageId = 7311000001000000001;
constexpr milliseconds kFrameSpan {420};
constexpr std::size_t kFrameMessages = 12;
constexpr int kRecordsPerBlock = 48;

struct Arrival
{
    milliseconds at {0};
    Message message {};
};

/// The messages in the order in which they reach us.
std::vector<Arrival> arrivals()
{
    auto moments = demoMoments();
    std::stable_sort(moments.begin(), moments.end(),
                     [](const DemoMoment& a, const DemoMoment& b) { return a.at < b.at; });
    Story story(demoHost(), kDemoStartMs, kRoom, kFirstMessageId);
    std::vector<Arrival> list;
    for (const auto& moment : moments) {
        story.at(moment.at);
        auto message = moment.write(story);
        const auto at = moment.at + moment.late;
        // What happens while nobody listens is lost.
        if (at < kDemoGap.from || at > kDemoGap.to)
            list.push_back({at, std::move(message)});
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
    return list;
}

WallTime demoTime(milliseconds at)
{
    return wallTimeFromMicroseconds((kDemoStartMs + at.count()) * 1000);
}

/// Writes records in the order of time; each frame arrives a little after its last message.
class DemoWriter
{
public:
    explicit DemoWriter(FrameJournal& journal)
        : m_journal(journal)
    {
    }

    void begin()
    {
        CaptureHeader header;
        header.streamer = demoHost().uniqueId;
        header.room = RoomId {kRoom};
        header.program = "racha-make-demo";
        header.hostUser = UserId {demoHost().id};
        header.uuid = "0d0e3000-1aca-4a1e-8000-000000000001";
        append({.receivedAt = demoTime(milliseconds(0)), .body = header});
        enterRoom(milliseconds(20));
    }

    void frame(const std::vector<Message>& messages, milliseconds last)
    {
        const auto delay = milliseconds(90 + m_frames * 53 % 140);
        m_time = std::max(m_time, last + delay);
        ++m_frames;
        push(batchFrame({.messages = messages, .shuffled = m_frames % 10 == 0},
                        7'000'000 + m_frames, kDemoStartMs + m_time.count()));
    }

    void gap()
    {
        Gap gap;
        gap.from = demoTime(kDemoGap.from);
        gap.to = demoTime(kDemoGap.to);
        gap.cause = "net.reset";
        m_time = kDemoGap.to;
        append({.receivedAt = demoTime(m_time), .body = gap});
        enterRoom(m_time + milliseconds(15));
    }

    void mark(milliseconds at, const char* text)
    {
        m_time = std::max(m_time, at);
        append({.receivedAt = demoTime(m_time), .body = Mark {text}});
    }

    void end()
    {
        m_time = std::max(m_time, kDemoEnd);
        append({.receivedAt = demoTime(m_time), .body = End {"live_end"}});
    }

private:
    void enterRoom(milliseconds at)
    {
        m_time = at;
        push(batchFrame({.needAck = false}, 7'000'000 + m_frames, kDemoStartMs + at.count(),
                        "im_enter_room_resp"));
    }

    void push(std::string bytes)
    {
        append({.receivedAt = demoTime(m_time), .body = PushFrame {std::move(bytes)}});
    }

    void append(Record record)
    {
        m_journal.append(record);
        if (++m_records % kRecordsPerBlock != 0)
            return;
        if (const auto flushed = m_journal.flush(); !flushed)
            std::fprintf(stderr, "%s\n", qPrintable(flushed.error().detail));
    }

    FrameJournal& m_journal;
    milliseconds m_time {0};
    std::int64_t m_frames = 0;
    int m_records = 0;
};

void writeAll(DemoWriter& writer)
{
    writer.begin();
    std::vector<Message> waiting;
    milliseconds first {0};
    milliseconds last {0};
    bool isGapWritten = false;
    bool isMarked = false;
    const auto flush = [&] {
        if (!waiting.empty())
            writer.frame(std::exchange(waiting, {}), last);
    };
    for (auto& [at, message] : arrivals()) {
        if (waiting.size() >= kFrameMessages || (!waiting.empty() && at - first > kFrameSpan))
            flush();
        if (!isMarked && at > milliseconds(90'600)) {
            flush();
            writer.mark(milliseconds(90'600), "la galaxia de Ole");
            isMarked = true;
        }
        if (!isGapWritten && at > kDemoGap.from) {
            flush();
            writer.gap();
            isGapWritten = true;
        }
        if (waiting.empty())
            first = at;
        last = at;
        waiting.push_back(std::move(message));
    }
    flush();
    writer.end();
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: racha-make-demo OUT\n", stderr);
        return 2;
    }
    QFile::remove(arguments.at(1));
    auto journal = FrameJournal::create(arguments.at(1));
    if (!journal) {
        std::fprintf(stderr, "%s\n", qPrintable(journal.error().detail));
        return 1;
    }
    DemoWriter writer(**journal);
    writeAll(writer);
    if (const auto synced = (*journal)->sync(); !synced) {
        std::fprintf(stderr, "%s\n", qPrintable(synced.error().detail));
        return 1;
    }
    return 0;
}
