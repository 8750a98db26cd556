// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lane.h"
#include "ui/erase/eraser.h"

#include <QObject>

namespace racha {

/// Erases on a thread of its own. Ending it cancels what runs: what is erased by then stays erased.
/// Thread: GUI.
class ThreadedEraser final : public QObject, public Eraser
{
    Q_OBJECT

public:
    explicit ThreadedEraser(QObject* parent = nullptr);

    void preview(const ErasureTask& task, Previewed previewed) override;
    void start(const ErasureTask& task, const QString& backup, Watch watch, Done done) override;
    void cancel() override;
    void forget() override;

private:
    Lane m_previews {*this, QStringLiteral("erasepreview")};
    Lane m_jobs {*this, QStringLiteral("erase")};
};

} // namespace racha
