// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"

#include "core/base/logging.h"
#include "core/journal/blockcodec.h"
#include "core/journal/recordcodec.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
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

Error fileError(const QString& doing, const QString& path, int number)
{
    const bool isFull = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            doing + u' ' + path + u": "_s + QString::fromLocal8Bit(std::strerror(number))};
}

/// 0, or the number of the error.
int writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// What an ordinary user may still write.
std::int64_t freeBytes(const struct statvfs& disk)
{
    return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

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
    int file = -1;
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
    int syncFolder() const;
};

/// Without its name in the folder a file is lost however well it is written. 0, or the number of
/// the error.
int FrameJournal::Private::syncFolder() const
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).absolutePath());
    const int folder = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno;
    // Some file systems have no such thing for folders.
    const int error = ::fsync(folder) != 0 && errno != EINVAL ? errno : 0;
    ::close(folder);
    return error;
}

Result<void> FrameJournal::Private::keepFloor(std::size_t bytes) const
{
    struct statvfs disk
    {
    };

    if (freeSpaceFloor <= 0 || ::fstatvfs(file, &disk) != 0)
        return {};
    if (freeBytes(disk) >= freeSpaceFloor + static_cast<std::int64_t>(bytes))
        return {};
    return failure(ErrorCode::DiskFull,
                   u"writing %1: %2 MiB free, and %3 MiB are to stay free"_s.arg(path)
                       .arg(freeBytes(disk) >> 20)
                       .arg(freeSpaceFloor >> 20));
}

/// All or nothing: what was written of it in vain is cut off again.
Result<void> FrameJournal::Private::write(std::string_view bytes)
{
    if (broken)
        return tl::unexpected(*broken);
    if (auto kept = keepFloor(bytes.size()); !kept)
        return kept;
    if (const int error = writeAll(file, bytes)) {
        if (::ftruncate(file, size) != 0 || ::lseek(file, size, SEEK_SET) != size)
            qCWarning(lcJournal) << "cannot cut back after a failed write" << path;
        return tl::unexpected(fileError(u"writing"_s, path, error));
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
    if (d->file < 0)
        return;
    if (const auto flushed = flush(); !flushed)
        qCWarning(lcJournal) << "last records lost" << flushed.error().detail;
    ::close(d->file); // and with it the lock
}

Result<std::unique_ptr<FrameJournal>> FrameJournal::create(const QString& path,
                                                           std::int64_t freeSpaceFloor)
{
    const QByteArray name = QFile::encodeName(path);
    // Readable by its owner only: a journal holds what people said, and addresses.
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return tl::unexpected(fileError(u"creating"_s, path, errno));
    std::unique_ptr<FrameJournal> journal(new FrameJournal);
    journal->d->path = path;
    journal->d->file = file;
    journal->d->freeSpaceFloor = freeSpaceFloor;
    // Locked before the first byte; AbandonedJournal counts on it.
    while (::flock(file, LOCK_EX) != 0) {
        if (errno != EINTR) {
            qCWarning(lcJournal) << "cannot lock" << path;
            break;
        }
    }
    if (const auto written = journal->d->write(kRecordingMagic); !written) {
        ::unlink(name.constData());
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
    int error = ::fdatasync(d->file) != 0 ? errno : 0;
    if (error == 0 && !std::exchange(d->isNamed, true))
        error = d->syncFolder();
    if (error != 0)
        d->broken = fileError(u"syncing"_s, d->path, error);
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
    struct statvfs disk
    {
    };

    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    // A folder that cannot be asked about is not full; what is wrong with it, writing will tell.
    return ::statvfs(folder.constData(), &disk) != 0
        || freeBytes(disk) >= freeSpaceFloor + std::max(kLeastRoom, freeSpaceFloor / 10);
}

Result<void> FrameJournal::linkAs(const QString& name) const
{
    const QByteArray target = QFile::encodeName(QFileInfo(d->path).absoluteFilePath());
    const QByteArray link = QFile::encodeName(name);
    // Another disk, or one without hard links.
    if (::link(target.constData(), link.constData()) != 0
        && ::symlink(target.constData(), link.constData()) != 0)
        return tl::unexpected(fileError(u"linking"_s, name, errno));
    return {};
}

AbandonedJournal::AbandonedJournal(int file)
    : m_file(file)
{
}

AbandonedJournal::AbandonedJournal(AbandonedJournal&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

AbandonedJournal& AbandonedJournal::operator=(AbandonedJournal&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

AbandonedJournal::~AbandonedJournal()
{
    if (m_file >= 0)
        ::close(m_file); // and with it the lock
}

std::optional<AbandonedJournal> AbandonedJournal::take(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    AbandonedJournal journal(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));

    struct stat status
    {
    };

    // An empty one is just being created: it is locked before it is written.
    if (journal.m_file < 0 || ::fstat(journal.m_file, &status) != 0 || !S_ISREG(status.st_mode)
        || status.st_size == 0)
        return std::nullopt;
    for (int i = 0; ::flock(journal.m_file, LOCK_EX | LOCK_NB) != 0; ++i) {
        if (i == kLooks)
            return std::nullopt;
        std::this_thread::sleep_for(kBetweenLooks);
    }
    // Whoever held it before may have stored and removed it.
    if (::fstat(journal.m_file, &status) != 0 || status.st_nlink == 0)
        return std::nullopt;
    return journal;
}

} // namespace racha
