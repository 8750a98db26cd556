// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Recordings. First byte: the rest is a file; or the records of a block with the right checksum,
// plain or compressed; or the compressed bytes of one.

#include "core/journal/blockcodec.h"
#include "core/journal/journalreader.h"
#include "core/journal/recordcodec.h"
#include "tests/fuzz/fuzzinput.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace racha;

namespace {

void appendLittleEndian(std::string& out, std::uint32_t value)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        out += static_cast<char>(value >> shift & 0xFFU);
}

std::string fileOf(test::FuzzInput& input)
{
    const std::size_t form = input.choice(4);
    if (form == 0)
        return std::string(input.rest());
    std::string file(kRecordingMagic);
    if (form == 3) {
        BlockCodec().append(input.rest(), file);
        return file;
    }
    file += static_cast<char>(form == 1 ? BlockPacking::Plain : BlockPacking::Zstd);
    appendLittleEndian(file, static_cast<std::uint32_t>(input.rest().size()));
    appendLittleEndian(file, checksumOf(input.rest()));
    file += input.rest();
    return file;
}

/// A file that no disk sees, open for as long as this lives.
class MemoryFile
{
public:
    explicit MemoryFile(const std::string& content)
        : m_file(memfd_create("recording", 0))
    {
        test::expect(::write(m_file, content.data(), content.size())
                         == static_cast<ssize_t>(content.size()),
                     "memory takes the file");
    }

    ~MemoryFile() { ::close(m_file); }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_file); }

private:
    int m_file;
};

std::size_t readAll(JournalReader& reader)
{
    std::size_t count = 0;
    while (true) {
        const auto record = reader.next();
        if (!record || !*record)
            return count;
        ++count;
        // What was read can be written, and is read as the same.
        std::string bytes;
        appendRecord(**record, bytes);
        std::string_view view = bytes;
        const auto again = takeRecord(view);
        test::expect(again && view.empty(), "a record is read as it was written");
        test::expect(again->body.index() == (*record)->body.index(), "and is of the same kind");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const std::string content = fileOf(input);
    const MemoryFile file(content);
    const auto reader = JournalReader::open(file.path());
    if (!reader)
        return 0;
    JournalReader& journal = **reader;
    std::ignore = journal.lastReceivedAt();
    const std::size_t count = readAll(journal);
    test::expect(journal.bytesRead() <= journal.bytesTotal(), "no more is read than there is");
    std::ignore = journal.isBlockBehind();
    if (journal.rewind())
        test::expect(readAll(journal) == count, "a second reading finds the same");
    return 0;
}
