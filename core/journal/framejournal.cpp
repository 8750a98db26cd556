// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"

#include "core/base/logging.h"
#include "core/journal/blockcodec.h"
#include "core/journal/recordcodec.h"
#include "core/system/filenames.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Content of one block; a flush of more is several blocks.
constexpr std::size_t kBlockContent = 1U << 20U; // what a reader must hold at once
/// Room beyond the floor that makes it worth going on.
constexpr std::int64_t kLeastRoom = 1 << 20;
constexpr int kLooks = 4;
constexpr std::chrono::milliseconds kBetweenLooks {10};

std::size_t frameBytes(const Record& record)
{
    if (const auto* frame = std::get_if<PushFrame>(&record.body))
        return frame->bytes.size();
    if (const auto* result = std::get_if<FetchResult>(&record.body))
        return result->bytes.size();
    if (const auto* frame = std::get_if<SentFrame>(&record.body))
        return frame->bytes.size();
    return 0;
}

/// The record's place in the file, without what does not fit.
Record withoutBytes(const Record& record)
{
    qCWarning(lcJournal) << "record too large, its bytes are left out"
                         << "bytes=" << frameBytes(record);
    Record empty;
    empty.receivedAt = record.receivedAt;
    if (std::holds_alternative<PushFrame>(record.body))
        empty.body = PushFrame {};
    else if (std::holds_alternative<FetchResult>(record.body))
        empty.body = FetchResult {};
    else
        empty.body = SentFrame {};
    return empty;
}

} // namespace

struct FrameJournal::Private
{
    QString path;
    OpenFile file;
    FrameNumber lastNumber = 0;
    FrameNumber writtenTo = 0; ///< last record in the file
    std::int64_t size = 0; ///< of the file, up to its last whole block
    std::int64_t freeSpaceFloor = 0;
    std::optional<Error> broken; ///< a sync failed
    bool isNamed = false; ///< its folder is synced too
    std::vector<std::string> waiting; ///< contents of the blocks to come
    BlockCodec codec;

    Result<void> keepFloor(std::size_t bytes) const;
    Result<void> write(std::string_view bytes);
};

Result<void> FrameJournal::Private::keepFloor(std::size_t bytes) const
{
    if (freeSpaceFloor <= 0)
        return {};
    const auto free = file.freeBytes();
    if (!free || *free >= freeSpaceFloor + static_cast<std::int64_t>(bytes))
        return {};
    return failure(ErrorCode::DiskFull,
                   u"writing %1: %2 MiB free, and %3 MiB are to stay free"_s.arg(path)
                       .arg(*free >> 20)
                       .arg(freeSpaceFloor >> 20));
}

/// All or nothing: what was written of it in vain is cut off again.
Result<void> FrameJournal::Private::write(std::string_view bytes)
{
    if (broken)
        return tl::unexpected(*broken);
    if (auto kept = keepFloor(bytes.size()); !kept)
        return kept;
    if (const auto written = file.write(bytes, path); !written) {
        if (!file.cutTo(size))
            qCWarning(lcJournal) << "cannot cut back after a failed write" << path;
        return tl::unexpected(written.error().within(u"writing"_s));
    }
    size += static_cast<std::int64_t>(bytes.size());
    return {};
}

FrameJournal::FrameJournal()
    : d(std::make_unique<Private>())
{
}

FrameJournal::~FrameJournal()
{
    if (!d->file.isOpen())
        return;
    if (const auto flushed = flush(); !flushed)
        qCWarning(lcJournal) << "last records lost" << flushed.error().detail;
}

Result<std::unique_ptr<FrameJournal>> FrameJournal::create(const QString& path,
                                                           std::int64_t freeSpaceFloor)
{
    // Readable by its owner only: a journal holds what people said, and addresses.
    auto file = OpenFile::create(path, OpenFile::Rights::Owner, path);
    if (!file)
        return tl::unexpected(file.error().within(u"creating"_s));
    std::unique_ptr<FrameJournal> journal(new FrameJournal);
    journal->d->path = path;
    journal->d->file = std::move(*file);
    journal->d->freeSpaceFloor = freeSpaceFloor;
    // Held before the first byte; AbandonedJournal counts on it.
    if (!journal->d->file.hold())
        qCWarning(lcJournal) << "cannot lock" << path;
    if (const auto written = journal->d->write(kRecordingMagic); !written) {
        journal->d->file.close();
        QFile::remove(path);
        return tl::unexpected(written.error());
    }
    return journal;
}

FrameNumber FrameJournal::append(Record& record)
{
    record.number = ++d->lastNumber;
    std::string bytes;
    const bool fits = frameBytes(record) < kMaxRecordBytes;
    appendRecord(fits ? record : withoutBytes(record), bytes);
    if (d->waiting.empty() || d->waiting.back().size() + bytes.size() > kBlockContent)
        d->waiting.push_back(std::move(bytes));
    else
        d->waiting.back() += bytes;
    return record.number;
}

Result<void> FrameJournal::flush()
{
    if (d->waiting.empty())
        return {};
    std::string blocks;
    for (const std::string& content : d->waiting)
        d->codec.append(content, blocks);
    const auto written = d->write(blocks);
    if (written) {
        d->waiting.clear();
        d->writtenTo = d->lastNumber;
    }
    return written;
}

void FrameJournal::discard()
{
    d->waiting.clear();
    d->lastNumber = d->writtenTo;
}

Result<void> FrameJournal::sync()
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    // The kernel forgets what it could not write: a second try would succeed without it.
    auto synced = d->file.sync(d->path);
    // Without its name in the folder a file is lost however well it is written.
    if (synced && !std::exchange(d->isNamed, true))
        synced = filenames::syncFolderOf(d->path);
    if (!synced)
        d->broken = synced.error().within(u"syncing"_s);
    return d->broken ? tl::unexpected(*d->broken) : Result<void>();
}

std::int64_t FrameJournal::bytesWritten() const
{
    return d->size;
}

QString FrameJournal::path() const
{
    return d->path;
}

bool FrameJournal::hasRoom(const QString& path, std::int64_t freeSpaceFloor)
{
    const auto free = filenames::freeBytes(QFileInfo(path).absolutePath());
    // A folder that cannot be asked about is not full; what is wrong with it, writing will tell.
    return !free || *free >= freeSpaceFloor + std::max(kLeastRoom, freeSpaceFloor / 10);
}

Result<void> FrameJournal::linkAs(const QString& name) const
{
    return filenames::addName(d->path, name);
}

AbandonedJournal::AbandonedJournal(OpenFile file)
    : m_file(std::move(file))
{
}

std::optional<AbandonedJournal> AbandonedJournal::take(const QString& path)
{
    OpenFile file = OpenFile::openToLook(path);
    // An empty one is just being created: it is locked before it is written.
    if (!file.isOpen() || file.ordinaryBytes().value_or(0) == 0)
        return std::nullopt;
    for (int i = 0; !file.tryHold(); ++i) {
        if (i == kLooks)
            return std::nullopt;
        std::this_thread::sleep_for(kBetweenLooks);
    }
    // Whoever held it before may have stored and removed it.
    if (!file.ordinaryBytes())
        return std::nullopt;
    return AbandonedJournal(std::move(file));
}

} // namespace racha
