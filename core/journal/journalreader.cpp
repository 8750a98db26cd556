// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/journalreader.h"

#include "core/journal/blockcodec.h"
#include "core/journal/recordcodec.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Blocks that the search for the last one looks at; a file of more has too small ones.
constexpr int kMaxBlocksSkipped = 1'000'000;
constexpr auto kFirstBlock = static_cast<std::int64_t>(kRecordingMagic.size());

enum class BlockState
{
    Whole,
    AtEnd,
    Cut,
    Damaged
};

} // namespace

struct JournalReader::Private
{
    QFile file;
    BlockCodec codec;
    std::int64_t position = kFirstBlock; ///< of the next block
    std::string content; ///< of the present block
    std::size_t used = 0; ///< of the content
    FrameNumber lastNumber = 0;
    bool isCut = false;
    bool isDamaged = false; ///< the present block
    bool isHopeless = false; ///< a whole block holds what is no record

    Result<std::string> read(std::int64_t at, std::size_t size);
    Result<std::pair<BlockState, BlockHeader>> headerAt(std::int64_t at);
    Result<BlockState> loadBlock();
    bool isBlockBehind();
    std::optional<Record> takeFromBlock();
    std::optional<WallTime> lastTimeInBlock();
};

/// Fewer bytes than asked for only at the end of the file.
Result<std::string> JournalReader::Private::read(std::int64_t at, std::size_t size)
{
    std::string bytes(size, '\0');
    std::size_t done = 0;
    if (!file.seek(at))
        return failure(ErrorCode::FileUnreadable, file.errorString());
    while (done < size) {
        const auto got = file.read(bytes.data() + done, static_cast<qint64>(size - done));
        if (got < 0)
            return failure(ErrorCode::FileUnreadable, file.errorString());
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

Result<std::pair<BlockState, BlockHeader>> JournalReader::Private::headerAt(std::int64_t at)
{
    const auto bytes = read(at, kBlockHeaderBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto result = [](BlockState state, BlockHeader header = {}) {
        return std::pair(state, header);
    };
    if (bytes->empty())
        return result(BlockState::AtEnd);
    if (bytes->size() < kBlockHeaderBytes)
        return result(BlockState::Cut);
    const auto header = readBlockHeader(*bytes);
    if (!header)
        return result(BlockState::Damaged);
    const auto end = at + static_cast<std::int64_t>(kBlockHeaderBytes + header->length);
    return result(end > file.size() ? BlockState::Cut : BlockState::Whole, *header);
}

Result<BlockState> JournalReader::Private::loadBlock()
{
    if (isHopeless)
        return BlockState::Damaged;
    const auto header = headerAt(position);
    if (!header)
        return tl::unexpected(header.error());
    const auto& [state, block] = *header;
    isCut = state == BlockState::Cut || position > file.size();
    isDamaged = state == BlockState::Damaged;
    if (state != BlockState::Whole)
        return state;
    const auto dataAt = position + static_cast<std::int64_t>(kBlockHeaderBytes);
    auto data = read(dataAt, block.length);
    if (!data)
        return tl::unexpected(data.error());
    auto unpacked = codec.content(block, std::move(*data));
    isDamaged = !unpacked;
    if (isDamaged)
        return BlockState::Damaged;
    content = std::move(*unpacked);
    used = 0;
    position = dataAt + block.length;
    return BlockState::Whole;
}

/// Somewhere behind the present position.
bool JournalReader::Private::isBlockBehind()
{
    const auto left = static_cast<std::size_t>(std::max<qint64>(0, file.size() - position));
    const auto bytes = read(position, std::min(left, kMaxBlockBytes));
    if (!bytes)
        return true;
    const std::string_view rest(*bytes);
    for (std::size_t at = 1; at + kBlockHeaderBytes < rest.size(); ++at) {
        const auto header = readBlockHeader(rest.substr(at, kBlockHeaderBytes));
        const std::size_t dataAt = at + kBlockHeaderBytes;
        if (header && header->length > 0 && header->length <= rest.size() - dataAt
            && checksumOf(rest.substr(dataAt, header->length)) == header->checksum)
            return true;
    }
    return false;
}

/// Nullopt at the end of the block, and where the rest of it is no record.
std::optional<Record> JournalReader::Private::takeFromBlock()
{
    std::string_view rest = std::string_view(content).substr(used);
    if (rest.empty())
        return std::nullopt;
    auto record = takeRecord(rest);
    if (!record) {
        isDamaged = isHopeless = true;
        used = content.size();
        return std::nullopt;
    }
    used = content.size() - rest.size();
    record->number = ++lastNumber;
    return record;
}

std::optional<WallTime> JournalReader::Private::lastTimeInBlock()
{
    std::optional<WallTime> last;
    while (const auto record = takeFromBlock())
        last = record->receivedAt;
    return last;
}

JournalReader::JournalReader()
    : d(std::make_unique<Private>())
{
}

JournalReader::~JournalReader() = default;

Result<std::unique_ptr<JournalReader>> JournalReader::open(const QString& path)
{
    std::unique_ptr<JournalReader> reader(new JournalReader);
    Private& d = *reader->d;
    d.file.setFileName(path);
    if (!QFileInfo(path).isFile()) // a pipe would block, a folder opens
        return failure(ErrorCode::FileUnreadable, path + u": no such file"_s);
    if (!d.file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnreadable, path + u": "_s + d.file.errorString());
    const auto magic = d.read(0, kRecordingMagic.size());
    if (!magic)
        return tl::unexpected(magic.error().within(path));
    if (magic->empty())
        return failure(ErrorCode::FileEmpty, path);
    // A beginning of the magic is a recording that was cut very early.
    if (!kRecordingMagic.starts_with(*magic))
        return failure(ErrorCode::FileNotRecording, path + u": does not begin as a recording"_s);
    const auto first = d.loadBlock();
    if (!first)
        return tl::unexpected(first.error().within(path));
    std::string_view records(d.content);
    if (*first == BlockState::Damaged || (!records.empty() && !takeRecord(records)))
        return failure(ErrorCode::FileNotRecording, path + u": first block is damaged"_s);
    return reader;
}

Result<std::optional<Record>> JournalReader::next()
{
    for (;;) {
        if (auto record = d->takeFromBlock())
            return record;
        const auto state = d->loadBlock();
        if (!state)
            return tl::unexpected(state.error().within(d->file.fileName()));
        if (*state != BlockState::Whole)
            return std::optional<Record>();
    }
}

Result<void> JournalReader::rewind()
{
    goTo({kFirstBlock, 0});
    return {};
}

void JournalReader::goTo(const JournalPlace& place)
{
    d->position = place.offset;
    d->content.clear();
    d->used = 0;
    d->lastNumber = place.lastNumber;
    d->isCut = false;
    d->isDamaged = d->isHopeless = false;
}

std::optional<WallTime> JournalReader::lastReceivedAt()
{
    std::int64_t last = 0;
    std::int64_t at = kFirstBlock;
    for (int i = 0; i < kMaxBlocksSkipped; ++i) {
        const auto header = d->headerAt(at);
        if (!header || header->first != BlockState::Whole)
            break;
        if (header->second.length > 0)
            last = at;
        at += static_cast<std::int64_t>(kBlockHeaderBytes + header->second.length);
    }
    if (last == 0)
        return std::nullopt;
    JournalReader other; // reads the last block without moving this one
    other.d->file.setFileName(d->file.fileName());
    if (!other.d->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    other.d->position = last;
    if (const auto state = other.d->loadBlock(); !state || *state != BlockState::Whole)
        return std::nullopt;
    return other.d->lastTimeInBlock();
}

bool JournalReader::isCut() const
{
    return d->isCut || d->isDamaged;
}

bool JournalReader::isDamaged() const
{
    return d->isDamaged;
}

bool JournalReader::isBlockBehind()
{
    return d->isCut && d->isBlockBehind();
}

std::int64_t JournalReader::bytesRead() const
{
    return std::min<std::int64_t>(d->position, d->file.size()); // cut within its magic
}

std::int64_t JournalReader::bytesTotal() const
{
    return d->file.size();
}

} // namespace racha
