// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/samplerecording.h"

#include "core/journal/framejournal.h"
#include "core/simulator/plays.h"

namespace racha::test {

using namespace racha::simulator;

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kStartMs = 1'790'000'000'000;
constexpr std::int64_t kGroup = kStartMs + 1'000;

class Writer
{
public:
    explicit Writer(FrameJournal& journal)
        : m_journal(journal)
    {
    }

    template<typename Body>
    void append(std::chrono::milliseconds at, Body body)
    {
        Record record;
        record.receivedAt = WallTime {std::chrono::milliseconds {kStartMs} + at};
        record.body = std::move(body);
        m_journal.append(record);
        // A block each: a file that is cut loses only the last one.
        m_isWritten = m_journal.flush().has_value() && m_isWritten;
    }

    void frame(std::chrono::milliseconds at, std::vector<Message> messages)
    {
        append(at,
               PushFrame {batchFrame({.messages = std::move(messages)}, ++m_logId,
                                     kStartMs + at.count())});
    }

    bool isWritten() const { return m_isWritten; }

private:
    FrameJournal& m_journal;
    std::int64_t m_logId = 0;
    bool m_isWritten = true;
};

} // namespace

bool writeSampleRecording(const QString& path)
{
    auto journal = FrameJournal::create(path);
    if (!journal)
        return false;
    Writer writer(**journal);
    Story story(fakeHost(), kStartMs);
    const Person ana = viewer(1);
    const Person ben = viewer(2);
    CaptureHeader header;
    header.streamer = "luna.canta";
    header.room = RoomId {Story::kRoom};
    header.uuid = "sample";
    writer.append(0ms, header);
    story.at(1s);
    writer.frame(1s, {story.chat(ana, "hola 🌹"), story.gift(ana, {.group = kGroup, .added = 1})});
    story.at(2s);
    writer.frame(
        2s, {story.gift(ana, {.count = 3, .group = kGroup, .added = 2}), story.like(ben, 15, 100)});
    story.at(3s);
    writer.frame(3s,
                 {story.gift(ana, {.count = 7, .group = kGroup, .added = 4}),
                  story.gift(ana, {.count = 7, .end = true, .group = kGroup})});
    writer.append(20s,
                  Gap {WallTime {std::chrono::milliseconds {kStartMs} + 4s},
                       WallTime {std::chrono::milliseconds {kStartMs} + 20s}, "net.reset"});
    story.at(21s);
    writer.frame(21s, {story.chat(ben, "hello")});
    writer.append(22s, End {"live_end"});
    return writer.isWritten();
}

} // namespace racha::test
