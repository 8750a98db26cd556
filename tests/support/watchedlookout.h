// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"
#include "core/session/backgroundlookout.h"

#include <QList>

#include <memory>
#include <utility>

namespace racha::test {

/// A look-out as a window has it, on an ingest thread of its own, and what it said.
class WatchedLookout
{
public:
    explicit WatchedLookout(ConnectionQuestion connection)
    {
        SessionResources resources;
        resources.ingestThread = m_thread.thread();
        resources.clock = &m_clock;
        resources.random = &m_random;
        m_lookout = std::make_unique<BackgroundLookout>(std::move(connection), resources);
        QObject::connect(m_lookout.get(), &LiveLookout::checked, m_lookout.get(),
                         [this](const LiveCheck& check) {
                             if (!check.isUnderWay)
                                 answers << check;
                         });
        m_lookout->setNames({QStringLiteral("luna.canta")});
    }

    BackgroundLookout* operator->() const { return m_lookout.get(); }

    /// It is gone, and so is its thread.
    void end()
    {
        m_lookout.reset();
        m_thread.stop();
    }

    QList<LiveCheck> answers;

private:
    const SystemClock m_clock;
    SystemRandomSource m_random;
    ThreadHandle m_thread {QStringLiteral("ingest")};
    std::unique_ptr<BackgroundLookout> m_lookout; ///< goes before its thread
};

} // namespace racha::test
