// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedlabeller.h"

#include "core/base/clock.h"

namespace racha {

ThreadedLabeller::ThreadedLabeller(QObject* parent)
    : QObject(parent)
{
}

void ThreadedLabeller::write(const DatabaseUrl& database, SessionId capture,
                             const CaptureLabel& label, Done done)
{
    m_jobs.run(
        [database, capture, label](const std::atomic<bool>& /*isCancelled*/,
                                   const std::stop_token& /*stop*/) {
            return writeCaptureLabel(database, capture, label, SystemClock().now());
        },
        std::move(done));
}

void ThreadedLabeller::forget()
{
    m_jobs.forget();
}

} // namespace racha
