// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlitecopy.h"

#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqlitefunctions.h"
#include "core/system/newfile.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

#include <memory>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPagesAStep = 256;
constexpr int kBusyMs = 10'000;
constexpr int kInstructionsBetweenLooks = 10'000;
/// What else the disk may want meanwhile.
constexpr qint64 kSpareBytes = 16LL << 20U;

struct Closing
{
    void operator()(sqlite3* file) const { sqlite3_close_v2(file); }
};

using File = std::unique_ptr<sqlite3, Closing>;

tl::unexpected<Error> failed(sqlite3* file, const QString& doing)
{
    const int code = sqlite3_extended_errcode(file);
    return failure(SqliteDialect().codeOf(code),
                   doing + u": "_s + QString::fromUtf8(sqlite3_errmsg(file)) + u" ("_s
                       + QString::number(code) + u')');
}

Result<File> openFile(const QString& path, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    File file(handle);
    if (code != SQLITE_OK)
        return failed(handle, u"opening "_s + path);
    sqlite3_busy_timeout(handle, kBusyMs);
    return file;
}

Result<std::int64_t> pragma(SqlConnection& connection, const QString& name)
{
    auto query = connection.run(u"PRAGMA "_s + name);
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t value = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return value;
}

Result<void> checkRoom(SqlConnection& source, const QString& target)
{
    const auto pages = pragma(source, u"page_count"_s);
    const auto size = pragma(source, u"page_size"_s);
    if (!pages || !size)
        return tl::unexpected(pages ? size.error() : pages.error());
    const qint64 needed = *pages * *size;
    const qint64 free = QStorageInfo(QFileInfo(target).absolutePath()).bytesAvailable();
    if (free >= 0 && free < needed + kSpareBytes)
        return failure(ErrorCode::DiskFull,
                       u"the copy needs %1 bytes, there are %2"_s.arg(needed).arg(free));
    return {};
}

Result<bool> copyPages(sqlite3* source, sqlite3* target, const std::atomic<bool>& isCancelled,
                       const ShareDone& watch)
{
    sqlite3_backup* const backup = sqlite3_backup_init(target, "main", source, "main");
    if (backup == nullptr)
        return failed(target, u"copying"_s);
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !isCancelled) {
        code = sqlite3_backup_step(backup, kPagesAStep);
        const int all = sqlite3_backup_pagecount(backup);
        if (watch && all > 0)
            watch(static_cast<double>(all - sqlite3_backup_remaining(backup)) / all);
    }
    sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE)
        return true;
    return code == SQLITE_OK ? Result<bool>(false) : failed(target, u"copying"_s);
}

/// One file without a log: it can be carried about, and read where nothing can be written.
Result<void> detach(sqlite3* file)
{
    const int code = sqlite3_exec(file, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : failed(file, u"finishing the copy"_s);
}

} // namespace

Result<bool> copySqlite(SqlConnection& source, const QString& target,
                        const std::atomic<bool>& isCancelled, const ShareDone& watch)
{
    sqlite3* const handle = sqliteHandle(source.database());
    if (handle == nullptr)
        return failure(ErrorCode::DbDriverMissing, u"Qt's driver uses another SQLite library"_s);
    if (auto room = checkRoom(source, target); !room)
        return tl::unexpected(room.error());
    auto file = openFile(target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!file)
        return tl::unexpected(file.error());
    takeRights(source.url().path, target);
    auto held = source.execute(source.dialect().beginRead());
    // The first read is what holds the moment.
    if (auto first = held ? pragma(source, u"schema_version"_s) : 0; !first)
        held = tl::unexpected(first.error());
    auto copied = held ? copyPages(handle, file->get(), isCancelled, watch)
                       : Result<bool>(tl::unexpected(held.error()));
    source.rollback();
    if (!copied || !*copied)
        return copied;
    if (auto done = detach(file->get()); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<bool> checkSqlite(const QString& path, const std::atomic<bool>& isCancelled)
{
    auto file = openFile(path, SQLITE_OPEN_READONLY);
    if (!file)
        return tl::unexpected(file.error());
    const auto look = [](void* flag) {
        return *static_cast<const std::atomic<bool>*>(flag) ? 1 : 0;
    };
    // The flag is only read.
    sqlite3_progress_handler(file->get(), kInstructionsBetweenLooks, look,
                             const_cast<std::atomic<bool>*>(&isCancelled));
    QString found;
    const auto keep = [](void* to, int /*columns*/, char** values, char** /*names*/) {
        *static_cast<QString*>(to) = QString::fromUtf8(values[0]);
        return 0;
    };
    const int code = sqlite3_exec(file->get(), "PRAGMA integrity_check(1)", keep, &found, nullptr);
    if (isCancelled)
        return false;
    if (code != SQLITE_OK)
        return failed(file->get(), u"checking the copy"_s);
    if (found != "ok"_L1)
        return failure(ErrorCode::DbFailed, u"the copy is damaged: "_s + found);
    return true;
}

} // namespace racha
