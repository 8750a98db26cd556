// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QList>
#include <QStringList>

namespace racha::test {

/// A recording put through the pipeline.
struct ReplayedRecording
{
    QList<EventBatchPtr> batches;
    /// What must be alike however people are called: a line for each event (type, times, figures,
    /// which streak), closed streak, gap, mark and change of state.
    QStringList figures;
    RoomStats stats; ///< of its last room

    QList<Event> events() const;
};

ReplayedRecording replayed(const QString& recording);

} // namespace racha::test
