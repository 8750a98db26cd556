// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadederaser.h"

#include "core/base/clock.h"
#include "core/store/backup.h"

namespace racha {

ThreadedEraser::ThreadedEraser(QObject* parent)
    : QObject(parent)
{
}

void ThreadedEraser::preview(const ErasureTask& task, Previewed previewed)
{
    m_previews.run(
        [task](const std::atomic<bool>& isCancelled, const std::stop_token& /*stop*/) {
            return Erasure(task).preview(isCancelled);
        },
        std::move(previewed));
}

void ThreadedEraser::start(const ErasureTask& task, const QString& backup, Watch watch, Done done)
{
    const auto tell = [this, number = m_jobs.nextNumber(),
                       watch = std::move(watch)](std::int64_t events) {
        m_jobs.tell(number, [watch, events] { watch(events); });
    };
    m_jobs.run(
        [task, backup, tell](const std::atomic<bool>& isCancelled,
                             const std::stop_token& /*stop*/) -> Result<std::int64_t> {
            if (!backup.isEmpty()) {
                const auto kept = StoreBackup(task.database, backup).run(isCancelled);
                if (!kept)
                    return tl::unexpected(kept.error());
                if (kept->isCancelled)
                    return 0;
            }
            return Erasure(task).run(isCancelled, SystemClock().now(), tell);
        },
        std::move(done));
}

void ThreadedEraser::cancel()
{
    m_jobs.cancel();
}

void ThreadedEraser::forget()
{
    m_previews.forget();
    m_jobs.forget();
}

} // namespace racha
