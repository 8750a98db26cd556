// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"

#include "core/base/logging.h"
#include "core/journal/blockcodec.h"
#include "core/journal/recordcodec.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Content of one block; a flush of more is several blocks.
constexpr std::size_t kBlockContent = 1U << 20U; // what a reader must hold at once

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
    std::int64_t size = 0; ///< of the file, up to its last whole block
    std::vector<std::string> waiting; ///< contents of the blocks to come
    BlockCodec codec;

    Result<void> write(std::string_view bytes);
};

/// All or nothing: what was written of it in vain is cut off again.
Result<void> FrameJournal::Private::write(std::string_view bytes)
{
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

Result<std::unique_ptr<FrameJournal>> FrameJournal::create(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    // Readable by its owner only: a journal holds what people said, and addresses.
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return tl::unexpected(fileError(u"creating"_s, path, errno));
    std::unique_ptr<FrameJournal> journal(new FrameJournal);
    journal->d->path = path;
    journal->d->file = file;
    // Locked before the first byte; isAbandoned() counts on it.
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
    if (written)
        d->waiting.clear();
    return written;
}

Result<void> FrameJournal::sync()
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    if (::fdatasync(d->file) != 0)
        return tl::unexpected(fileError(u"syncing"_s, d->path, errno));
    return {};
}

std::int64_t FrameJournal::bytesWritten() const
{
    return d->size;
}

QString FrameJournal::path() const
{
    return d->path;
}

bool FrameJournal::isAbandoned(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return false;

    struct stat status
    {
    };

    // An empty one is just being created: it is locked before it is written.
    const bool isAbandoned = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode)
        && status.st_size > 0 && ::flock(file, LOCK_SH | LOCK_NB) == 0;
    ::close(file);
    return isAbandoned;
}

} // namespace racha
