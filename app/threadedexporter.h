// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lane.h"
#include "ui/export/exporter.h"

#include <QObject>

namespace racha {

/// Exports on threads of its own, one for each kind of question: a count may take its time, and
/// nobody waits for it. Ending it cancels what runs. Thread: GUI.
class ThreadedExporter final : public QObject, public Exporter
{
    Q_OBJECT

public:
    explicit ThreadedExporter(QObject* parent = nullptr);

    void preview(const ExportTask& task, int rows, Previewed previewed) override;
    void count(const DatabaseUrl& database, const HistoryFilter& filter, Counted counted) override;
    void start(const ExportTask& task, Watch watch, Done done) override;
    void cancel() override;
    void forget() override;

private:
    Lane m_previews {*this, QStringLiteral("exportpreview")};
    Lane m_counts {*this, QStringLiteral("exportcount")};
    Lane m_jobs {*this, QStringLiteral("export")};
};

} // namespace racha
